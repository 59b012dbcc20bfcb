import Records

extension TicketTable {
  /// ServiceNow's list of incidents, and its event log, in which an incident has many rows: the newest one counts.
  static let serviceNowCSV = TicketTable(
    name: "servicenow-csv", source: "servicenow", summary: "ServiceNow's incidents, list or event log (CSV)",
    signatures: [
      ["number", "sys_updated_on", "assignment_group"], ["number", "incident_state"],
      ["number", "sys_updated_at", "assignment_group"], ["number", "opened", "short description", "caller"],
    ],
    fields: [
      FieldAliases("ticket_id", "number"), FieldAliases("created_at", "opened_at", "opened", "sys_created_on"),
      FieldAliases("updated_at", "sys_updated_on", "sys_updated_at", "updated"),
      FieldAliases("solved_at", "resolved_at", "closed_at", "resolved", "closed"),
      FieldAliases("status", "state", "incident_state"), FieldAliases("channel", "contact_type", "contact type"),
      FieldAliases("subject", "short_description", "short description", "u_symptom"),
      FieldAliases("customer_text", "description"), FieldAliases("agent_text", "close_notes", "close notes"),
      FieldAliases("group", "assignment_group", "assignment group"),
      FieldAliases("assignee", "assigned_to", "assigned to"), FieldAliases("customer_id", "caller_id", "caller"),
      FieldAliases("priority"), FieldAliases("reopens", "reopen_count"), FieldAliases("vendor_topic", "category"),
      FieldAliases("vendor_subtopic", "subcategory"),
    ],
    status: serviceNowStatus)

  @Sendable private static func serviceNowStatus(_ word: String) -> TicketStatus? {
    let key = TableHeader.key(word)
    if key.hasPrefix("awaiting") { return .pending }
    return key == "canceled" || key == "cancelled" ? .closed : nil
  }
}
