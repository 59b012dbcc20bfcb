import Records

extension TicketTable {
  /// The complaints that the Consumer Financial Protection Bureau of the United States publishes.
  static let consumerComplaintsCSV = TicketTable(
    name: "cfpb-csv", source: "cfpb", summary: "complaints from the CFPB's public database (CSV)",
    signatures: [["consumer complaint narrative", "company response to consumer"]],
    fields: [
      FieldAliases("ticket_id", "complaint id"), FieldAliases("created_at", "date received"),
      FieldAliases("updated_at", "date sent to company"), FieldAliases("status", "company response to consumer"),
      FieldAliases("channel", "submitted via"), FieldAliases("subject", "issue"),
      FieldAliases("customer_text", "consumer complaint narrative"), FieldAliases("tags"),
      FieldAliases("group", "company"), FieldAliases("vendor_topic", "product"),
      FieldAliases("vendor_subtopic", "sub-product"),
    ],
    status: complaintStatus)

  /// "Closed with explanation" and the like; a company that let the time pass has not answered.
  @Sendable private static func complaintStatus(_ word: String) -> TicketStatus? {
    let key = TableHeader.key(word)
    if key.hasPrefix("closed") { return .closed }
    return key == "untimely response" ? .open : nil
  }
}
