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
