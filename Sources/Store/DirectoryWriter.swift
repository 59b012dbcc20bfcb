import GRDB
import Records

/// Stores the names of groups, people and tags; the newest import of an entry counts.
final class DirectoryWriter {
  private let importID: Int64
  private let insertRow: BulkStatement
  private let updateRow: BulkStatement

  init(_ database: Database, importID: Int64) throws {
    self.importID = importID
    let columns = "source, kind_code, entry_id, name, role_code, import_id"
    insertRow = try BulkStatement(
      database, "INSERT INTO directory_entry (\(columns)) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
    updateRow = try BulkStatement(
      database,
      """
      UPDATE directory_entry SET name = ?4, role_code = ?5, import_id = ?6
      WHERE source = ?1 AND kind_code = ?2 AND entry_id = ?3 AND (name, role_code) IS NOT (?4, ?5)
      """)
  }

  func insert(_ entry: DirectoryEntry) throws -> RowOutcome {
    bind(entry, to: insertRow)
    if try insertRow.run() == 1 { return .accepted }
    bind(entry, to: updateRow)
    return try updateRow.run() == 1 ? .updated : .duplicate
  }

  private func bind(_ entry: DirectoryEntry, to statement: BulkStatement) {
    statement.bind(entry.source, at: 0)
    statement.bind(entry.kind.code, at: 1)
    statement.bind(entry.id, at: 2)
    statement.bind(entry.name, at: 3)
    statement.bind(entry.role?.code, at: 4)
    statement.bind(importID, at: 5)
  }
}
