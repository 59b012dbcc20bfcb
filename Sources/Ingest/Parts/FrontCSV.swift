import Records

extension PartTable {
  /// Front's analytics export: a row a message, of which only an extract is given.
  static let frontCSV = PartTable(
    table: TicketTable(
      name: "front-csv", source: "front", summary: "Front's messages with what is known of their conversation (CSV)",
      signatures: [["segment", "direction", "message id"], ["segment", "direction", "conversation api id"]],
      fields: [
        FieldAliases("ticket_id", "conversation id", "conversation api id"),
        FieldAliases("part_id", "message id", "message api id"), FieldAliases("sent_at", "message date"),
        FieldAliases("body", "extract"), FieldAliases("author_kind", "direction"),
        FieldAliases("is_automatic", "autoreply"),
        FieldAliases("updated_at", "last segment activity"), FieldAliases("solved_at", "segment closed"),
        FieldAliases("status", "ticket status category", "status"), FieldAliases("subject"), FieldAliases("tags"),
        FieldAliases("group", "inbox"), FieldAliases("assignee"),
        FieldAliases("customer_id", "contact handle", "contact name"),
      ],
      status: frontStatus),
    noun: "message", isEnough: true)

  @Sendable private static func frontStatus(_ word: String) -> TicketStatus? {
    switch TableHeader.key(word) {
    case "assigned", "unassigned": .open
    case "trashed": .deleted
    default: nil
    }
  }
}
