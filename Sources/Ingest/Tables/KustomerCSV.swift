import Records

extension TicketTable {
  /// Kustomer's export of conversations. It has the preview of a message and no others.
  static let kustomerCSV = TicketTable(
    name: "kustomer-csv", source: "kustomer", summary: "Kustomer's export of conversations (CSV)",
    signatures: [["id", "queue name", "message count"], ["id", "preview", "channels", "message count"]],
    fields: [
      FieldAliases("ticket_id", "id"), FieldAliases("created_at", "created at", "created"),
      FieldAliases("updated_at", "updated at", "modified at"), FieldAliases("solved_at", "last done at", "ended at"),
      FieldAliases("status"), FieldAliases("channel", "channels"), FieldAliases("subject", "name"),
      FieldAliases("customer_text", "preview"), FieldAliases("tags"),
      FieldAliases("group", "queue name", "assigned teams"), FieldAliases("assignee", "assigned users"),
      FieldAliases("customer_id", "customer id"), FieldAliases("priority"),
      FieldAliases("csat", "satisfaction rating"), FieldAliases("reopens", "reopen count"),
    ],
    ratings: .oneToFive, status: KustomerWords.status, priority: KustomerWords.priority)
}

/// Kustomer's words and numbers, the same in exports and in the API.
enum KustomerWords {
  /// A conversation that is done is out of the queue until somebody writes again.
  @Sendable static func status(_ word: String) -> TicketStatus? {
    TableHeader.key(word) == "done" ? .closed : nil
  }

  /// From 1, the lowest, to 5; a conversation begins with 3.
  @Sendable static func priority(_ word: String) -> Priority? {
    switch word {
    case "1", "2": .low
    case "3": .normal
    case "4": .high
    case "5": .urgent
    default: nil
    }
  }
}
