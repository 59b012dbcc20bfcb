import Records

extension TicketTable {
  /// Gorgias' ticket export. It has no message texts.
  static let gorgiasCSV = TicketTable(
    name: "gorgias-csv", source: "gorgias", summary: "Gorgias' ticket export (CSV)",
    signatures: [["ticket id", "initial channel", "number of agent messages"]],
    fields: [
      FieldAliases("ticket_id", "ticket id"), FieldAliases("created_at", "creation date"),
      FieldAliases("solved_at", "closed date"), FieldAliases("channel", "initial channel"),
      FieldAliases("subject"), FieldAliases("tags"), FieldAliases("assignee", "assignee name"),
      FieldAliases("customer_id", "customer email"), FieldAliases("priority"), FieldAliases("csat", "survey score"),
      FieldAliases("first_reply_s", "first response time (s)"), FieldAliases("resolution_s", "resolution time (s)"),
      FieldAliases("outcome", "ticket field: ai agent outcome"),
      FieldAliases("vendor_topic", "ticket field: ai intent"),
    ],
    ratings: .oneToFive, outcome: gorgiasOutcome, isClosedWhenSolved: true)

  /// The value set differs by account, so that only parts of words are compared.
  @Sendable private static func gorgiasOutcome(_ text: String) -> AgentOutcome? {
    let word = text.lowercased()
    if word.contains("handover") { return AgentOutcome(resolver: nil, handover: true) }
    return word.contains("automat") || word.contains("clos") ? AgentOutcome(resolver: .ai, handover: false) : nil
  }
}
