/// A table that is known by its columns and holds no tickets, with the way out.
struct RefusedTable {
  let columns: [String]
  /// Columns that a table of tickets would have.
  var missing: [String] = []
  let what: String
  let advice: String

  /// Tables that users take for an export of tickets.
  private static let all = [
    RefusedTable(
      columns: ["ruleset_id", "receipt_id"], what: "Intercom's statistics of outbound messages",
      advice: "export the conversations instead, as a report or from its API"),
    // Both tables hold a row for one record, and reading both would count it twice.
    RefusedTable(
      columns: ["sys_id", "incident_state"], missing: ["number", "short_description"],
      what: "a warehouse's table of what ServiceNow's incidents have beside other tasks",
      advice: "name its table of tasks, which has a row with number and text for each of them"),
  ]

  private func fits(_ header: TableHeader) -> Bool {
    columns.allSatisfy(header.has) && !missing.contains(where: header.has)
  }

  /// - Throws: `IngestError.unsupported` for a header that has the columns of such a table.
  static func check(_ header: TableHeader, file: String) throws(IngestError) {
    guard let table = all.first(where: { $0.fits(header) }) else { return }
    throw .unsupported(
      file: file, what: "\(table.what), by its columns \(table.columns.joined(separator: " and "))",
      advice: table.advice)
  }
}
