extension PartTable {
  /// Zendesk's comments, as pipelines copy them; who wrote one its ticket tells, or a list of users.
  static let zendeskComments = PartTable(
    table: TicketTable(
      name: "zendesk-comments-csv", source: "zendesk", summary: "Zendesk's comments, beside its tickets (CSV)",
      signatures: [["ticket_id", "body", "public", "user_id"], ["ticket_id", "body", "public", "author_id"]],
      fields: [
        FieldAliases("ticket_id"), FieldAliases("part_id", "id"), FieldAliases("sent_at", "created", "created_at"),
        FieldAliases("body", "plain_body"), FieldAliases("author_id", "user_id"), FieldAliases("is_public", "public"),
      ]),
    noun: "comment")

  /// Zendesk's tags, a row a tag.
  static let zendeskTags = PartTable(
    table: TicketTable(
      name: "zendesk-tags-csv", source: "zendesk", summary: "the tags of Zendesk's tickets, a row a tag (CSV)",
      signatures: [["ticket_id", "tag"]], fields: [FieldAliases("ticket_id"), FieldAliases("part_id", "tag")]),
    noun: "tag", meaning: .tag)
}
