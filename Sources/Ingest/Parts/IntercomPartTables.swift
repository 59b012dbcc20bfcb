extension PartTable {
  /// Intercom's conversation parts, as pipelines copy them: messages, notes and events.
  static let intercomParts = PartTable(
    table: TicketTable(
      name: "intercom-parts-csv", source: "intercom",
      summary: "Intercom's conversation parts, beside its conversations (CSV)",
      signatures: [["conversation_id", "part_type", "body"]],
      fields: [
        FieldAliases("ticket_id", "conversation_id"), FieldAliases("part_id", "id"),
        FieldAliases("sent_at", "created_at"), FieldAliases("updated_at"), FieldAliases("body"),
        FieldAliases("part_type"), FieldAliases("author_kind", "author_type"), FieldAliases("author_id"),
        FieldAliases("is_deleted", "_fivetran_deleted"),
      ]),
    noun: "part")

  /// Intercom's conversations, as pipelines copy them: the first message and what is known of the conversation.
  static let intercomConversations = PartTable(
    table: TicketTable(
      name: "intercom-conversations-csv", source: "intercom",
      summary: "Intercom's conversations, as pipelines copy them (CSV)",
      signatures: [["source_delivered_as", "source_body", "state"]],
      fields: [
        FieldAliases("ticket_id", "id"), FieldAliases("part_id", "source_id"), FieldAliases("created_at"),
        FieldAliases("updated_at"), FieldAliases("sent_at", "source_delivered_at"), FieldAliases("status", "state"),
        FieldAliases("channel", "source_type"), FieldAliases("subject", "title", "source_subject"),
        FieldAliases("body", "source_body"), FieldAliases("author_kind", "source_author_type"),
        FieldAliases("author_id", "source_author_id"), FieldAliases("assignee", "assignee_id"),
        FieldAliases("csat", "conversation_rating_value"), FieldAliases("is_deleted", "_fivetran_deleted"),
      ],
      ratings: .oneToFive),
    noun: "source", isEnough: true)

  /// Which tags a conversation has, by their ids.
  static let intercomTags = PartTable(
    table: TicketTable(
      name: "intercom-conversation-tags-csv", source: "intercom",
      summary: "the tags of Intercom's conversations, a row a tag (CSV)",
      signatures: [["conversation_id", "tag_id"]],
      fields: [
        FieldAliases("ticket_id", "conversation_id"), FieldAliases("part_id", "tag_id"),
        FieldAliases("updated_at", "conversation_updated_at"), FieldAliases("is_active", "_fivetran_active"),
      ]),
    noun: "tag", meaning: .tag)

  /// Which contact a conversation is with.
  static let intercomContacts = PartTable(
    table: TicketTable(
      name: "intercom-conversation-contacts-csv", source: "intercom",
      summary: "the contacts of Intercom's conversations (CSV)",
      signatures: [["conversation_id", "contact_id"]],
      fields: [
        FieldAliases("ticket_id", "conversation_id"), FieldAliases("part_id", "contact_id"),
        FieldAliases("updated_at", "conversation_updated_at"), FieldAliases("is_active", "_fivetran_active"),
      ]),
    noun: "contact", meaning: .customer)

  /// Conversations as other people's exporters write them: a row a message, with what is known of the conversation.
  static let intercomMessages = PartTable(
    table: TicketTable(
      name: "intercom-messages-csv", source: "intercom", summary: "Intercom's messages, a row each (CSV)",
      signatures: [["message_id", "message_type", "conversation_id", "conversation_state"]],
      fields: [
        FieldAliases("ticket_id", "conversation_id"), FieldAliases("part_id", "message_id"),
        FieldAliases("sent_at", "message_created_at"), FieldAliases("body", "message_body"),
        FieldAliases("part_type", "message_type"), FieldAliases("author_kind", "message_author_type"),
        FieldAliases("author_id", "message_author_id"), FieldAliases("created_at", "conversation_created_at"),
        FieldAliases("solved_at", "conversation_closed_at"), FieldAliases("status", "conversation_state"),
        FieldAliases("tags", "conversation_tags"),
      ]),
    noun: "part", isEnough: true)
}
