import Records

extension TicketTable {
  /// Intercom's report of conversations. It has no message texts; the columns are the user's choice.
  static let intercomCSV = TicketTable(
    name: "intercom-csv", source: "intercom", summary: "Intercom's report of conversations (CSV)",
    signatures: [
      ["conversation id", "conversation started at ("], ["conversation id", "current conversation state"],
    ],
    fields: [
      FieldAliases("ticket_id", "conversation id"),
      FieldAliases("created_at", "conversation started at (", "conversation started at"),
      FieldAliases("updated_at", "updated at (", "updated at"), FieldAliases("status", "current conversation state"),
      FieldAliases("channel"), FieldAliases("subject", "title", "ai issue summary", "conversation source"),
      FieldAliases("tags", "conversation tag"), FieldAliases("group", "team currently assigned"),
      FieldAliases("assignee", "teammate currently assigned"), FieldAliases("customer_id", "user email"),
      FieldAliases("csat", "conversation rating", "fin ai agent rating"),
      FieldAliases("first_reply_s", "first response time (seconds)"),
      FieldAliases("ai_involved", "fin ai agent involved"), FieldAliases("outcome", "fin ai agent resolution state"),
      FieldAliases("vendor_topic", "ai topic", "topics"),
      FieldAliases("vendor_subtopic", "ai subtopic"),
    ],
    ratings: .oneToFive, outcome: IntercomOutcome.outcome)
}

/// Intercom's words for what became of the AI agent's answer, the same in reports and in the API.
enum IntercomOutcome {
  @Sendable static func outcome(_ word: String) -> AgentOutcome? {
    switch TableHeader.key(word) {
    case "assumed resolution", "assumed resolved", "confirmed resolution", "confirmed resolved":
      AgentOutcome(resolver: .ai, handover: false)
    case "escalated", "routed to team", "procedure handoff": AgentOutcome(resolver: nil, handover: true)
    default: nil
    }
  }
}
