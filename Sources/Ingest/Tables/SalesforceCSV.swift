import Records

extension TicketTable {
  /// Salesforce's data export of cases, and its report, which ends in a few lines of remarks.
  static let salesforceCSV = TicketTable(
    name: "salesforce-csv", source: "salesforce", summary: "Salesforce's cases, data export or report (CSV)",
    signatures: [["casenumber", "masterrecordid"], ["casenumber", "isclosed"], ["case number", "case owner"]],
    fields: [
      FieldAliases("ticket_id", "casenumber", "case number"), FieldAliases("record_id", "id", "case id"),
      FieldAliases("created_at", "createddate", "date/time opened", "opened date"),
      FieldAliases("updated_at", "lastmodifieddate", "systemmodstamp", "case last modified date"),
      FieldAliases("solved_at", "closeddate", "date/time closed", "closed date"), FieldAliases("status"),
      FieldAliases("channel", "origin", "case origin"), FieldAliases("subject"),
      FieldAliases("customer_text", "description"), FieldAliases("assignee", "ownerid", "owner.name", "case owner"),
      FieldAliases("customer_id", "contactid", "contact name"), FieldAliases("priority"),
      FieldAliases("vendor_topic", "reason", "case reason", "type"),
    ],
    status: { TableHeader.key($0) == "working" ? .open : nil }, hasFooter: true)
}
