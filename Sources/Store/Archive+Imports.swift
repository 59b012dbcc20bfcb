import GRDB
package import Records

extension Archive {
  /// What is known about a file with these bytes; nil when it is to be read: it was never imported (billing rule 6), or
  /// some of its rows were rejected and it is now read with other options.
  ///
  /// - Parameter options: The digest of the options.
  package func knownImport(sha256: String, reading options: String = "") throws -> ImportSummary? {
    try reading { try Archive.knownImport($0, sha256: sha256, reading: options) }
  }

  /// Imports one file in one transaction: when `body` throws or the process dies, nothing of the file is stored.
  ///
  /// - Parameter asOf: What the run was told; nil when it was told nothing.
  ///
  /// A file whose SHA-256 is known is not imported again: `body` does not run. One of which rows were rejected is, when
  /// the options are others; its rejected rows and findings are then those of the new reading. `body` must not call the
  /// archive.
  ///
  /// - Returns: `summary` with the counts of the rows that `body` handed to the writer.
  /// - Throws: `StoreError`, and what `body` throws.
  package func importFile(
    _ summary: ImportSummary, importedAt: Timestamp, asOf: Timestamp? = nil, _ body: (ImportWriter) throws -> Void
  ) throws -> ImportSummary {
    try writing(bytes: summary.bytes) { database in
      if let known = try Archive.knownImport(database, sha256: summary.sha256, reading: summary.reading) {
        return known
      }
      try Archive.forgetReading(database, sha256: summary.sha256)
      let importID = try Archive.insertImport(database, summary, importedAt: importedAt, asOf: asOf)
      let writer = try ImportWriter(database, importID: importID)
      try body(writer)
      try writer.finish()
      var summary = summary
      summary.counts = writer.counts
      summary.wasKnown = false
      try Archive.storeCounts(database, summary.counts, importID: importID)
      return summary
    }
  }

  /// The imported files, by name, then hash.
  package func imports() throws -> [ImportSummary] {
    try reading { database in
      let rows = try BulkStatement(
        database, "SELECT \(Archive.importColumns) FROM import ORDER BY file_name, sha256")
      var imports: [ImportSummary] = []
      while try rows.next() { imports.append(try Archive.importSummary(from: rows)) }
      return imports
    }
  }

  /// The findings of all imports, those of rejected rows included, in the order of `findings.csv`.
  package func findings() throws -> [Finding] {
    let columns = "severity, code, file_name, line_number, column_number, message, action"
    return try reading { database in
      let rows = try BulkStatement(
        database, "SELECT \(columns) FROM rejected_row UNION ALL SELECT \(columns) FROM finding")
      var findings: [Finding] = []
      while try rows.next() { findings.append(try Archive.finding(from: rows)) }
      return findings.sorted(by: Finding.isListed)
    }
  }

  private static let importColumns = """
    file_name, kind, format, reason, sha256, byte_count, read_count, accepted_count, duplicate_count, updated_count, \
    rejected_count, reading
    """

  /// Makes way for a new reading of a file: what the one before rejected or remarked is not said any more.
  private static func forgetReading(_ database: Database, sha256: String) throws {
    let old = "(SELECT import_id FROM import WHERE sha256 = ?1)"
    for sql in [
      "DELETE FROM rejected_row WHERE import_id IN \(old)", "DELETE FROM finding WHERE import_id IN \(old)",
      "UPDATE import SET sha256 = sha256 || ' replaced by a reading after import ' || import_id WHERE sha256 = ?1",
    ] {
      let statement = try BulkStatement(database, sql)
      statement.bind(sha256, at: 0)
      try statement.run()
    }
  }

  private static func knownImport(
    _ database: Database, sha256: String, reading: String
  ) throws -> ImportSummary? {
    let rows = try BulkStatement(database, "SELECT \(importColumns) FROM import WHERE sha256 = ?")
    rows.bind(sha256, at: 0)
    guard try rows.next() else { return nil }
    var summary = try importSummary(from: rows)
    let wasReadOtherwise = !summary.reading.isEmpty && summary.reading != reading
    if wasReadOtherwise, summary.counts.rejected > 0 { return nil }
    summary.wasKnown = true
    return summary
  }

  private static func insertImport(
    _ database: Database, _ summary: ImportSummary, importedAt: Timestamp, asOf: Timestamp?
  ) throws -> Int64 {
    let statement = try BulkStatement(
      database,
      """
      INSERT INTO import (\(importColumns), imported_at, as_of_at) VALUES (?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, ?, ?, ?)
      """)
    let texts = [summary.file, summary.kind.rawValue, summary.format, summary.reason, summary.sha256]
    for (position, text) in texts.enumerated() { statement.bind(text, at: position) }
    statement.bind(summary.bytes, at: 5)
    statement.bind(summary.reading, at: 6)
    statement.bind(importedAt.milliseconds, at: 7)
    statement.bind(asOf?.milliseconds, at: 8)
    try statement.run()
    return database.lastInsertedRowID
  }

  private static func storeCounts(_ database: Database, _ counts: RowCounts, importID: Int64) throws {
    let statement = try BulkStatement(
      database,
      """
      UPDATE import SET read_count = ?, accepted_count = ?, duplicate_count = ?, updated_count = ?, rejected_count = ?
      WHERE import_id = ?
      """)
    let numbers = [counts.read, counts.accepted, counts.duplicate, counts.updated, counts.rejected]
    for (position, number) in numbers.enumerated() { statement.bind(Int64(number), at: position) }
    statement.bind(importID, at: 5)
    try statement.run()
  }

  private static func importSummary(from row: BulkStatement) throws -> ImportSummary {
    guard let kind = InputKind(rawValue: row.text(at: 1)) else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    var summary = ImportSummary(file: row.text(at: 0), kind: kind, format: row.text(at: 2), reason: row.text(at: 3))
    // What follows a blank says only that the file was read anew.
    summary.sha256 = String(row.text(at: 4).prefix { $0 != " " })
    summary.bytes = row.int64(at: 5)
    summary.counts = RowCounts(
      read: Int(row.int64(at: 6)), accepted: Int(row.int64(at: 7)), duplicate: Int(row.int64(at: 8)),
      updated: Int(row.int64(at: 9)), rejected: Int(row.int64(at: 10)))
    summary.reading = row.text(at: 11)
    return summary
  }

  private static func finding(from row: BulkStatement) throws -> Finding {
    guard let severity = Finding.Severity(rawValue: row.text(at: 0)), let code = FindingCode(rawValue: row.text(at: 1)),
      let action = FindingAction(rawValue: row.text(at: 6))
    else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    return Finding(
      severity, code, file: row.text(at: 2), line: row.optionalInt64(at: 3).map(Int.init),
      column: row.optionalInt64(at: 4).map(Int.init), message: row.text(at: 5), action: action)
  }
}
