extension PartTable {
  /// Comments of Jira's issues, as pipelines copy them; they name the issue by its inner id.
  static let jiraComments = PartTable(
    table: TicketTable(
      name: "jira-comments-csv", source: "jira", summary: "comments of Jira's issues, as pipelines copy them (CSV)",
      signatures: [["issue_id", "body", "author_id"]],
      fields: [
        FieldAliases("ticket_id", "issue_id"), FieldAliases("part_id", "id"), FieldAliases("sent_at", "created"),
        FieldAliases("updated_at", "updated"), FieldAliases("body"), FieldAliases("author_id"),
        FieldAliases("is_public"),
      ],
      hasWikiText: true),
    noun: "comment")

  /// What ServiceNow's incidents have beside other tasks, in a warehouse's copy; the table of tasks has the rest.
  static let serviceNowIncidents = PartTable(
    table: TicketTable(
      name: "servicenow-incidents-csv", source: "servicenow",
      summary: "what ServiceNow's incidents have beside its tasks, in a warehouse's copy (CSV)",
      signatures: [["sys_id", "incident_state", "caller_id_value"]],
      fields: [
        FieldAliases("ticket_id", "sys_id"), FieldAliases("updated_at", "sys_updated_on"),
        FieldAliases("solved_at", "resolved_at"), FieldAliases("status", "incident_state"),
        FieldAliases("customer_id", "caller_id_value"), FieldAliases("reopens", "reopen_count"),
        FieldAliases("vendor_topic", "category"), FieldAliases("vendor_subtopic", "subcategory"),
        FieldAliases("is_deleted", "_fivetran_deleted"),
      ],
      status: TicketTable.serviceNowStatus),
    noun: "incident", isOnly: true)

  /// Zoho Desk's threads and comments, in files of their own.
  static let zohoThreads = PartTable(
    table: TicketTable(
      name: "zoho-threads-csv", source: "zoho", summary: "threads and comments of Zoho Desk's tickets (CSV)",
      signatures: [
        ["ticketextid", "threadextid"], ["ticketextid", "commentextid"], ["ticketextid", "content"],
        ["ticketextid", "comment"],
      ],
      fields: [
        FieldAliases("ticket_id", "ticketextid"),
        FieldAliases("part_id", "threadextid", "commentextid", "thread id", "comment id", "id"),
        FieldAliases("sent_at", "created time", "createdtime", "commented time"),
        FieldAliases("body", "content", "comment", "description", "summary"),
        FieldAliases("author_kind", "author type", "direction"),
        FieldAliases("author_id", "contactextid", "agentextid"),
        FieldAliases("is_public", "is public", "ispublic"), FieldAliases("is_private", "is private"),
      ]),
    noun: "thread")

  /// Messages of any help desk whose tickets are read as `tickets-csv`.
  static let generic = PartTable(
    table: TicketTable(
      name: "messages-csv", source: TicketTable.generic.source,
      summary: "messages beside any table of tickets, by an id of their own and that of the ticket", signatures: [],
      fields: [
        FieldAliases("ticket_id", "conversation_id", "issue_id", "case_id", "parent_id"),
        FieldAliases("part_id", "message_id", "comment_id", "id"),
        FieldAliases("sent_at", "created_at", "created", "date", "timestamp"),
        FieldAliases("body", "content", "message", "text", "comment"),
        FieldAliases("author_kind", "author_type", "author", "sender_type", "role", "direction"),
        FieldAliases("author_id", "user_id", "sender_id"), FieldAliases("is_incoming", "incoming"),
        FieldAliases("is_public", "public"), FieldAliases("is_private", "private", "internal"),
      ]),
    noun: "message")
}

extension TableFormat {
  /// Known by the columns of a message, among them an id of its own, and by the lack of a subject.
  static let messagesCSV: TableFormat = {
    let table = PartTable.generic.format
    var format = table
    format.signature = { header, columns in
      let subjects = ["subject", "title", "summary", "short_description"]
      guard table.missing(columns).isEmpty, columns.position("body") != nil, !subjects.contains(where: header.has)
      else { return nil }
      let names = columns.sources.filter { ["ticket_id", "part_id", "body"].contains($0.field) }.map(\.column)
      return "columns \(names.joined(separator: ", ")) of messages"
    }
    return format
  }()
}
