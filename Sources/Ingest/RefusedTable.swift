/// A table that is known by its columns and holds no tickets, with the way out.
struct RefusedTable {
  let columns: [String]
  let what: String
  let advice: String

  /// Tables that users take for an export of tickets.
  private static let all = [
    RefusedTable(
      columns: ["ruleset_id", "receipt_id"], what: "Intercom's statistics of outbound messages",
      advice: "export the conversations instead, as a report or from its API")
  ]

  /// - Throws: `IngestError.unsupported` for a header that has the columns of such a table.
  static func check(_ header: TableHeader, file: String) throws(IngestError) {
    guard let table = all.first(where: { $0.columns.allSatisfy(header.has) }) else { return }
    throw .unsupported(
      file: file, what: "\(table.what), by its columns \(table.columns.joined(separator: " and "))",
      advice: table.advice)
  }
}
