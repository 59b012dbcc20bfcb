import Records

extension TicketTable {
  /// Zoho Desk's tickets, as its migration files and its export name the columns.
  static let zohoCSV = TicketTable(
    name: "zoho-csv", source: "zoho", summary: "Zoho Desk's tickets (CSV)",
    signatures: [["ticketextid", "subject"], ["ticket id", "happiness rating"]],
    fields: [
      FieldAliases("ticket_id", "ticketextid", "ticket id"), FieldAliases("created_at", "created time"),
      FieldAliases("updated_at", "modified time"), FieldAliases("solved_at", "closed time"), FieldAliases("status"),
      FieldAliases("channel"), FieldAliases("subject"), FieldAliases("customer_text", "description"),
      FieldAliases("agent_text", "resolution"), FieldAliases("group", "team", "department"),
      FieldAliases("assignee", "ticket owner", "assignee"),
      FieldAliases("customer_id", "contactextid", "contact name"), FieldAliases("priority"),
      FieldAliases("csat", "happiness rating"), FieldAliases("vendor_topic", "category", "classification"),
      FieldAliases("vendor_subtopic", "sub category"), FieldAliases("language"),
    ])
}
