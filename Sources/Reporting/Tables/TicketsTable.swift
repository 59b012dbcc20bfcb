import Records

/// `tickets.csv`: a row a ticket and topic, ordered by source and ticket id, the heaviest topic of a ticket first.
enum TicketsTable {
  /// The header; other programs rely on names and order, new columns go to the end.
  static let columns = [
    "ticket_id", "source", "created_at", "topic_id", "weight", "similarity", "outcome", "handover",
    "reopens", "customer_turns", "handle_minutes", "executions", "charged_units",
    "unassigned_reason",
  ]

  /// - Parameter rows: sorted by source and ticket id; those of a ticket with several topics in any order.
  /// - Throws: `ReportingError.cannotWrite`.
  static func write(_ rows: [TicketRow], under policy: OutcomePolicy, to path: String) throws
    -> OutputFile
  {
    let csv = try CSVWriter(path: path, columns: columns)
    var start = 0
    while start < rows.count {
      let end = TicketsTable.end(ofTicketAt: start, in: rows)
      if end == start + 1 {
        try write(rows[start], weight: rows[start].weight, under: policy, csv)
      } else {
        let own = rows[start..<end].sorted { ($1.weight, $0.topicID) < ($0.weight, $1.topicID) }
        for (row, weight) in zip(own, RoundedWeights.weights(own.map(\.weight))) {
          try write(row, weight: weight, under: policy, csv)
        }
      }
      start = end
    }
    return try csv.finish()
  }

  /// Where the rows of the ticket at `start` end.
  private static func end(ofTicketAt start: Int, in rows: [TicketRow]) -> Int {
    var end = start + 1
    while end < rows.count, rows[end].facts.ticketID == rows[start].facts.ticketID,
      rows[end].facts.source == rows[start].facts.source
    {
      end += 1
    }
    return end
  }

  private static func write(
    _ row: TicketRow, weight: Double, under policy: OutcomePolicy, _ csv: CSVWriter
  ) throws {
    csv.text(row.facts.ticketID)
    csv.text(row.facts.source)
    csv.instant(row.facts.createdAt)
    csv.text(row.topicID)
    csv.figure(weight)
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
}
