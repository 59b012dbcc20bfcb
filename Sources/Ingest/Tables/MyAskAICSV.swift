import Records

extension TicketTable {
  /// My AskAI's insight topics: one row a topic of a conversation, so that a conversation may have several rows.
  static let myAskAICSV = TicketTable(
    name: "myaskai-topics-csv", source: "myaskai", summary: "My AskAI's insight topics (CSV)",
    signatures: [["human handover", "parent topic", "unique id"]],
    fields: [
      FieldAliases("ticket_id", "unique id"), FieldAliases("created_at", "creation date"), FieldAliases("status"),
      FieldAliases("channel", "source"), FieldAliases("subject", "title"),
      FieldAliases("customer_text", "description"), FieldAliases("csat", "ai csat"),
      FieldAliases("outcome", "resolved"), FieldAliases("handover", "human handover"),
      FieldAliases("resolution_s", "resolution time"), FieldAliases("vendor_topic", "parent topic"),
      FieldAliases("vendor_subtopic", "category"),
    ],
    outcome: { Values.truth($0) == true ? AgentOutcome(resolver: .ai, handover: nil) : nil })
}
