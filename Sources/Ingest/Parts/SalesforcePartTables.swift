extension PartTable {
  /// The comments of Salesforce's cases; they name the case by its inner id.
  static let salesforceComments = PartTable(
    table: TicketTable(
      name: "salesforce-comments-csv", source: "salesforce", summary: "comments of Salesforce's cases (CSV)",
      signatures: [["parentid", "commentbody"]],
      fields: [
        FieldAliases("ticket_id", "parentid"), FieldAliases("part_id", "id"), FieldAliases("sent_at", "createddate"),
        FieldAliases("updated_at", "lastmodifieddate", "systemmodstamp"), FieldAliases("body", "commentbody"),
        FieldAliases("author_id", "createdbyid"), FieldAliases("is_public", "ispublished"),
        FieldAliases("is_deleted", "isdeleted"),
      ]),
    noun: "comment")

  /// The e-mails of Salesforce's cases.
  static let salesforceEmails = PartTable(
    table: TicketTable(
      name: "salesforce-emails-csv", source: "salesforce", summary: "e-mails of Salesforce's cases (CSV)",
      signatures: [["parentid", "textbody", "incoming"], ["parentid", "htmlbody", "incoming"]],
      fields: [
        FieldAliases("ticket_id", "parentid"), FieldAliases("part_id", "id"),
        FieldAliases("sent_at", "messagedate", "createddate"),
        FieldAliases("updated_at", "lastmodifieddate", "systemmodstamp"), FieldAliases("body", "textbody", "htmlbody"),
        FieldAliases("is_incoming", "incoming"), FieldAliases("is_deleted", "isdeleted"),
      ]),
    noun: "email")
}
