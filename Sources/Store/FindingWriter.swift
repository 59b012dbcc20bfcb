import GRDB
import Records

/// Stores the findings of an import and the rows it set aside.
final class FindingWriter {
  private let importID: Int64
  private let insertFinding: BulkStatement
  private let insertRow: BulkStatement

  init(_ database: Database, importID: Int64) throws {
    self.importID = importID
    let columns = "import_id, severity, code, file_name, line_number, column_number, message, action"
    insertFinding = try BulkStatement(
      database, "INSERT INTO finding (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    insertRow = try BulkStatement(
      database, "INSERT INTO rejected_row (\(columns), raw, account_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
  }

  func insert(_ finding: Finding) throws {
    bind(finding, to: insertFinding)
    try insertFinding.run()
  }

  func insert(_ row: RejectedRow) throws {
    bind(row.finding, to: insertRow)
    insertRow.bind(bytes: row.raw, at: 8)
    insertRow.bind(row.accountID, at: 9)
    try insertRow.run()
  }

  private func bind(_ finding: Finding, to statement: BulkStatement) {
    statement.bind(importID, at: 0)
    statement.bind(finding.severity.rawValue, at: 1)
    statement.bind(finding.code.rawValue, at: 2)
    statement.bind(finding.file, at: 3)
    statement.bind(finding.line.map(Int64.init), at: 4)
    statement.bind(finding.column.map(Int64.init), at: 5)
    statement.bind(finding.message, at: 6)
    statement.bind(finding.action.rawValue, at: 7)
  }
}
