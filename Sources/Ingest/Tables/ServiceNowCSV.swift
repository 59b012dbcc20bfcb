import Records

extension TicketTable {
  /// ServiceNow's list of incidents; its event log, in which an incident has many rows and the newest one counts; and a
  /// warehouse's copy of its tasks, in which `_value` columns hold what a record refers to.
  static let serviceNowCSV = TicketTable(
    name: "servicenow-csv", source: "servicenow",
    summary: "ServiceNow's incidents, list, event log or a warehouse's tasks (CSV)",
    signatures: [
      ["number", "sys_updated_on", "assignment_group"], ["number", "incident_state"],
      ["number", "sys_updated_at", "assignment_group"], ["number", "opened", "short description", "caller"],
      ["number", "sys_updated_on", "assignment_group_value"],
    ],
    fields: [
      FieldAliases("ticket_id", "number"), FieldAliases("record_id", "sys_id"),
      FieldAliases("created_at", "opened_at", "opened", "sys_created_on"),
      FieldAliases("updated_at", "sys_updated_on", "sys_updated_at", "updated"),
      FieldAliases("solved_at", "resolved_at", "closed_at", "resolved", "closed"),
      FieldAliases("status", "state", "incident_state"), FieldAliases("channel", "contact_type", "contact type"),
      FieldAliases("subject", "short_description", "short description", "u_symptom"),
      FieldAliases("customer_text", "description"), FieldAliases("agent_text", "close_notes", "close notes"),
      FieldAliases("group", "assignment_group", "assignment group", "assignment_group_value"),
      FieldAliases("assignee", "assigned_to", "assigned to", "assigned_to_value"),
      FieldAliases("customer_id", "caller_id", "caller", "caller_id_value", "opened_by_value"),
      FieldAliases("priority"), FieldAliases("reopens", "reopen_count"),
      FieldAliases("vendor_topic", "category", "sys_class_name"),
      FieldAliases("vendor_subtopic", "subcategory"),
      FieldAliases("resolved_by", "resolved by", "closed_by", "closed by"),
    ],
    status: serviceNowStatus, priority: serviceNowPriority, namesResolvers: true)

  @Sendable static func serviceNowStatus(_ word: String) -> TicketStatus? {
    let key = TableHeader.key(word)
    if key.hasPrefix("awaiting") { return .pending }
    switch key {
    case "canceled", "cancelled": return .closed
    // Numbers that mean the same for all kinds of tasks; 3 to 5 do not.
    case "1", "2": return .open
    case "6": return .solved
    case "7", "8": return .closed
    default: return nil
    }
  }

  /// A warehouse has the number without its word.
  @Sendable private static func serviceNowPriority(_ word: String) -> Priority? {
    switch word {
    case "1": .urgent
    case "2": .high
    case "3": .normal
    case "4", "5": .low
    default: nil
    }
  }
}
