import GRDB
package import Records

extension Archive {
  /// Appends a run to the ledger, and what it closed: all of it or nothing.
  ///
  /// - Throws: `StoreError`.
  package func append(_ run: LedgerRun, closing close: MonthClose? = nil) throws {
    try writing { database in
      var writer = try LedgerWriter(database)
      let runEntry = try writer.append(run.ledgerValues(entryCount: writer.entryCount), to: "ledger_run")
      if let close { try Archive.append(close, runEntry: runEntry, to: &writer) }
      try writer.finish()
    }
  }

  /// How far the ledger reaches.
  ///
  /// - Throws: `StoreError`.
  package func ledgerHead() throws -> LedgerHead {
    try reading { database in
      let head = try LedgerWriter.head(database)
      return LedgerHead(entries: head.count, sha256: Archive.hexadecimal(head.hash))
    }
  }

  /// The last entry that a close appended: what reports print, because it stays until the next close. Nil when nothing
  /// was ever closed.
  ///
  /// - Throws: `StoreError`.
  package func lastCloseHead() throws -> LedgerHead? {
    try reading { database in
      let parts = Schema.ledgerTables.filter { $0 != "ledger_run" }
        .map { "SELECT * FROM (SELECT entry_id, hash FROM \($0) ORDER BY entry_id DESC LIMIT 1)" }
      let row = try BulkStatement(
        database, parts.joined(separator: " UNION ALL ") + " ORDER BY entry_id DESC LIMIT 1")
      guard try row.next() else { return nil }
      defer { row.reset() }
      return LedgerHead(entries: row.int64(at: 0), sha256: Archive.hexadecimal(row.bytes(at: 1)))
    }
  }

  /// The number of the newest import; 0 when there is none.
  ///
  /// - Throws: `StoreError`.
  package func lastImportNumber() throws -> Int64 {
    try reading { try Int64.fetchOne($0, sql: "SELECT coalesce(max(import_id), 0) FROM import") ?? 0 }
  }

  static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// The periods with their rows first: a close that lacks a row at its end is then a broken chain or a wrong count.
  private static func append(_ close: MonthClose, runEntry: Int64, to writer: inout LedgerWriter) throws {
    for period in close.periods {
      let id = period.invoiceID
      try writer.append(period.ledgerValues, to: "closed_period")
      for line in period.lines { try writer.append(line.ledgerValues(invoiceID: id), to: "posted_line") }
      for charge in period.charges { try writer.append(charge.ledgerValues(invoiceID: id), to: "posted_charge") }
      for row in period.focus { try writer.append(row.ledgerValues(invoiceID: id), to: "posted_focus") }
      for accepted in period.accepted {
        try writer.append(
          [
            .init(id), .init(accepted.id), .init(accepted.code.rawValue), .init(accepted.by), .init(accepted.reason),
          ], to: "accepted_break")
      }
    }
    for task in close.tasks {
      try writer.append(task.ledgerValues(month: close.month, runEntry: runEntry), to: "closed_task")
    }
    for reading in close.interpretations {
      try writer.append(reading.ledgerValues(month: close.month, runEntry: runEntry), to: "closed_reading")
    }
  }
}
