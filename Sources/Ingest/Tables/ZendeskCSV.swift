import Records

extension TicketTable {
  /// Zendesk's ticket export, which has no message texts, and the warehouse copy of its tickets, which has the first.
  ///
  /// The export's first column counts its rows; custom columns such as `Category [list]` are the company's own.
  static let zendeskCSV = TicketTable(
    name: "zendesk-csv", source: "zendesk", summary: "Zendesk's ticket export (CSV), and its tickets from a warehouse",
    signatures: [
      ["requester", "ticket type", "summation column"], ["requester", "ticket type", "first reply time in minutes"],
      ["requester", "ticket type", "satisfaction score"], ["via_channel", "requester_id", "ticket_form_id"],
    ],
    fields: [
      FieldAliases("ticket_id", "id"), FieldAliases("created_at", "created at"),
      FieldAliases("updated_at", "updated at"), FieldAliases("solved_at", "solved at"), FieldAliases("status"),
      FieldAliases("channel", "via", "via_channel"), FieldAliases("subject"),
      FieldAliases("customer_text", "description"), FieldAliases("tags"), FieldAliases("group", "group_id"),
      FieldAliases("assignee", "assignee_id"), FieldAliases("customer_id", "requester id"), FieldAliases("priority"),
      FieldAliases("csat", "satisfaction score"), FieldAliases("reopens"),
      FieldAliases("first_reply_s", "first reply time in minutes"),
      FieldAliases("resolution_s", "full resolution time in minutes"),
      FieldAliases("resolution_hours", "resolution time"),
    ],
    units: ["first_reply_s": .minutes, "resolution_s": .minutes], exclusion: ZendeskPopulation.exclusion)
}
