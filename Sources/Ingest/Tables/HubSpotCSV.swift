import Records

extension TicketTable {
  /// HubSpot's ticket export, and the warehouse copy with the internal names.
  static let hubspotCSV = TicketTable(
    name: "hubspot-csv", source: "hubspot", summary: "HubSpot's ticket export (CSV)",
    signatures: [["ticket id", "ticket name", "pipeline"], ["property_hs_pipeline_stage", "property_subject"]],
    fields: [
      FieldAliases("ticket_id", "ticket id", "id"),
      FieldAliases("created_at", "create date", "property_createdate"),
      FieldAliases("updated_at", "last activity date", "property_hs_lastmodifieddate"),
      FieldAliases("solved_at", "close date", "property_closed_date"),
      FieldAliases("status", "ticket status", "property_hs_pipeline_stage"), FieldAliases("channel", "source"),
      FieldAliases("subject", "ticket name", "property_subject"),
      FieldAliases("customer_text", "ticket description", "property_content"),
      FieldAliases("assignee", "ticket owner"), FieldAliases("priority", "property_hs_ticket_priority"),
      FieldAliases("vendor_topic", "category", "property_hs_ticket_category"),
    ],
    status: hubspotStatus)

  /// A status is a stage of the company's own pipeline: closed by its words, else still to do.
  @Sendable private static func hubspotStatus(_ stage: String) -> TicketStatus? {
    let word = ExportLanguage.englishWords(stage)
    if ["closed", "resolved", "done", "solved"].contains(where: word.contains) { return .solved }
    if word.contains("wait") || word.contains("pending") { return .pending }
    // A bare number is the id of a stage, which only the pipeline's own list explains.
    return word.allSatisfy(\.isNumber) ? nil : .open
  }
}
