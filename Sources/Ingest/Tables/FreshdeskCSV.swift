import Records

extension TicketTable {
  /// Freshdesk's ticket export. Without the optional description it has no text beyond the subject.
  static let freshdeskCSV = TicketTable(
    name: "freshdesk-csv", source: "freshdesk", summary: "Freshdesk's ticket export (CSV)",
    signatures: [["ticket id", "agent interactions", "customer interactions", "survey results"]],
    fields: freshFields + [FieldAliases("csat", "survey results")], units: freshUnits)

  /// Freshservice's ticket export, which has the requester's place and the categories of incidents beside.
  static let freshserviceCSV = TicketTable(
    name: "freshservice-csv", source: "freshservice", summary: "Freshservice's ticket export (CSV)",
    signatures: [
      ["ticket id", "agent interactions", "requester location"], ["ticket id", "urgency", "impact", "sub-category"],
    ],
    fields: freshFields + [
      FieldAliases("csat", "survey result"), FieldAliases("agent_text", "resolution note"),
    ],
    units: freshUnits)

  private static let freshFields = [
    FieldAliases("ticket_id", "ticket id"), FieldAliases("created_at", "created time"),
    FieldAliases("updated_at", "last update time", "last updated time"),
    FieldAliases("solved_at", "resolved time", "closed time"), FieldAliases("status"),
    FieldAliases("channel", "source"), FieldAliases("subject"), FieldAliases("customer_text", "description"),
    FieldAliases("tags"), FieldAliases("group"), FieldAliases("assignee", "agent"),
    FieldAliases("customer_id", "contact id", "email", "requester email"), FieldAliases("priority"),
    FieldAliases("first_reply_s", "first response time (in hrs)"),
    FieldAliases("handle_s", "time tracked"), FieldAliases("resolution_s", "resolution time (in hrs)"),
    FieldAliases("vendor_topic", "category", "type"), FieldAliases("vendor_subtopic", "sub-category"),
  ]

  /// "In hrs" says the column, and its cells are clocks.
  private static let freshUnits: [String: DurationUnit] = [
    "first_reply_s": .clock, "handle_s": .clock, "resolution_s": .clock,
  ]
}
