import Records

extension TableFormat {
  /// Langfuse's export of observations as a table; its cells hold what the JSON holds.
  static let langfuseCSV = TableFormat(
    name: "langfuse-csv", kind: .executions, summary: "task executions as Langfuse's table of observations (CSV)",
    fields: LangfuseCSVMapper.keys.map { FieldAliases($0) }, dateFields: [],
    isMappable: false,
    signature: { header, _ in
      let needed = ["traceId", "type", "startTime", "endTime"]
      return needed.allSatisfy(header.has) ? "columns \(needed.joined(separator: ", "))" : nil
    },
    missing: { columns in ["traceId", "type", "startTime"].filter { columns.position($0) == nil } },
    mapper: { LangfuseCSVMapper($0, $1) })
}

/// Reads each row as the object that the JSON export has for it.
private struct LangfuseCSVMapper: RowMapper {
  static let keys = [
    "id", "traceId", "parentObservationId", "type", "name", "startTime", "endTime", "latency", "level", "usageDetails",
    "inputUsage", "outputUsage", "output", "metadata", "environment", "traceName", "sessionId", "userId",
  ]

  private let cells: CellReader
  private let columns: [Column]
  private var document = JSONDocument()
  private var rows: LangfuseRowMapper

  init(_ map: ColumnMap, _ cells: CellReader) {
    self.cells = cells
    columns = LangfuseCSVMapper.keys.map(map.column).filter(\.isPresent)
    rows = LangfuseRowMapper(cells)
  }

  mutating func map(
    _ row: CSVRow, of records: borrowing CSVRecords, into batch: inout BatchBuilder
  ) throws(CellProblem) {
    var members: [String] = []
    for column in columns {
      guard let text = cells.text(column, row, records) else { continue }
      members.append("\"\(column.field)\":\(JSONString.quoted(text))")
    }
    if let problem = document.parse("{\(members.joined(separator: ","))}".utf8) {
      throw CellProblem(message: problem.message)
    }
    try rows.map(document, line: row.line, into: &batch)
  }

  func accountID(_ row: CSVRow, of records: borrowing CSVRecords) -> String? { nil }

  mutating func finish(into batch: inout BatchBuilder) -> Bool { rows.finish(into: &batch) }
}
