import Records

/// `tickets.csv`: a row a ticket and topic, ordered by source and ticket id.
enum TicketsTable {
  /// The header; other programs rely on names and order, new columns go to the end.
  static let columns = [
    "ticket_id", "source", "created_at", "topic_id", "weight", "similarity", "outcome", "handover",
    "reopens", "customer_turns", "handle_minutes", "executions", "charged_units",
    "unassigned_reason",
  ]

  /// - Throws: `ReportingError.cannotWrite`.
  static func write(_ rows: [TicketRow], under policy: OutcomePolicy, to path: String) throws
    -> OutputFile
  {
    let csv = try CSVWriter(path: path, columns: columns)
    for row in rows {
      csv.text(row.facts.ticketID)
      csv.text(row.facts.source)
      csv.instant(row.facts.createdAt)
      csv.text(row.topicID)
      csv.figure(row.weight)
      csv.figure(row.similarity)
      csv.text(row.facts.outcome(under: policy).rawValue)
      csv.flag(row.facts.handover)
      csv.count(row.facts.reopens)
      csv.count(row.facts.customerTurns)
      csv.figure(row.facts.handleMinutes, decimals: 2)
      csv.count(row.facts.executions)
      csv.count(row.facts.chargedUnits)
      csv.text(row.reason?.rawValue ?? "")
      try csv.endRow()
    }
    return try csv.finish()
  }
}
