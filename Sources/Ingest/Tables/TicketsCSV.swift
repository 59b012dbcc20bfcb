import Records

extension TicketTable {
  /// Any table with an id and a text, by the canonical names and the common names of help desks.
  static let generic = TicketTable(
    name: "tickets-csv", source: "csv",
    summary: "any table of tickets with an id and a subject or text, by the common column names", signatures: [],
    fields: [
      FieldAliases(
        "ticket_id", "id", "ticket", "case number", "case id", "number", "key", "issue key", "conversation id",
        "complaint id"),
      FieldAliases(
        "created_at", "created", "created time", "create date", "creation date", "opened", "opened at",
        "date received"),
      FieldAliases("updated_at", "updated", "last updated", "modified time"),
      FieldAliases("solved_at", "resolved time", "resolved at", "closed at", "closed date", "close date"),
      FieldAliases("status", "state", "ticket status", "stage"),
      FieldAliases("channel"),
      FieldAliases("subject", "title", "summary", "short description", "ticket subject", "ticket name"),
      FieldAliases(
        "customer_text", "description", "body", "content", "message", "ticket description", "instruction",
        "narrative", "text"),
      FieldAliases("agent_text", "answer", "response", "resolution", "reply"),
      FieldAliases("ai_text"),
      FieldAliases("tags", "labels", "tag 1", "label 1"),
      FieldAliases("group", "team", "assignment group"),
      FieldAliases("assignee", "assigned to"),
      FieldAliases("customer_id", "requester id"),
      FieldAliases("priority"),
      FieldAliases("language"),
      FieldAliases("csat", "satisfaction", "rating", "survey score"),
      FieldAliases("reopens"),
      FieldAliases("first_reply_s"),
      FieldAliases("handle_s"),
      FieldAliases("resolution_s"),
      FieldAliases("resolved_by", "ai resolved", "resolution state"),
      FieldAliases("handover", "human handover"),
      FieldAliases("vendor_topic", "topic", "category", "type", "issue", "queue", "intent", "ticket type", "product"),
      FieldAliases("vendor_subtopic", "subtopic"),
      FieldAliases("merged_into", "merged into"), FieldAliases("merged_at", "merged at"),
    ])
}

extension TableFormat {
  /// Known by its columns of an id and a text alone, and so the last to be tried.
  static let ticketsCSV = TableFormat(
    name: TicketTable.generic.name, kind: .tickets, summary: TicketTable.generic.summary,
    fields: TicketTable.generic.fields, dateFields: TicketTable.dateFields,
    signature: { _, columns in
      guard TicketTable.missing(columns).isEmpty else { return nil }
      let found = TicketTable.keyFields.compactMap { field in
        columns.sources.first { $0.field == field }?.column
      }
      return "columns \(found.joined(separator: ", "))"
    },
    missing: TicketTable.missing, mapper: { TicketMapper(.generic, $0, $1) })
}
