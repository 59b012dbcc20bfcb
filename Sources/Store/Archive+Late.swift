import GRDB
package import Records

extension Archive {
  /// The executions of an account that start in a period and came with an import after a given one, by start, then id.
  ///
  /// - Complexity: reads the account's executions when there is such an import, else nothing.
  /// - Throws: `StoreError`.
  package func lateUses(accountID: String, in period: Period, afterImport number: Int64) throws -> [LateUse] {
    try reading { database in
      let newest = try Int64.fetchOne(database, sql: "SELECT coalesce(max(import_id), 0) FROM import") ?? 0
      guard newest > number else { return [] }
      let rows = try BulkStatement(
        database,
        """
        SELECT execution_id, ticket_id, conversation_id, started_at FROM execution JOIN stream USING (stream_id)
        WHERE account_id = ? AND execution.import_id > ? AND started_at >= ? AND started_at < ?
        ORDER BY started_at, execution_id, source
        """)
      rows.bind(accountID, at: 0)
      for (position, value) in [number, period.start.milliseconds, period.end.milliseconds].enumerated() {
        rows.bind(value, at: position + 1)
      }
      var uses: [LateUse] = []
      while try rows.next() {
        uses.append(
          LateUse(
            executionID: rows.text(at: 0), accountID: accountID, ticketID: rows.optionalText(at: 1),
            conversationID: rows.optionalText(at: 2), startedAt: Timestamp(milliseconds: rows.int64(at: 3))))
      }
      return uses
    }
  }

  /// Rows of execution logs that could not be read, from imports after a given one: how many in every file, by file
  /// name, with the lines of the first few.
  ///
  /// - Throws: `StoreError`.
  package func rejectedUses(accountID: String, afterImport number: Int64) throws -> [RejectedUse] {
    try reading { database in
      let rows = try BulkStatement(
        database,
        """
        SELECT import.file_name, sha256, line_number FROM rejected_row JOIN import USING (import_id)
        WHERE kind = ? AND coalesce(account_id, ?) = ? AND import_id > ?
        ORDER BY import.file_name, sha256, line_number
        """)
      rows.bind(InputKind.executions.rawValue, at: 0)
      rows.bind(TaskExecution.defaultAccountID, at: 1)
      rows.bind(accountID, at: 2)
      rows.bind(number, at: 3)
      var files: [RejectedUse] = []
      while try rows.next() {
        let sha256 = rows.text(at: 1)
        if files.last?.sha256 != sha256 { files.append(RejectedUse(file: rows.text(at: 0), sha256: sha256)) }
        files[files.count - 1].count += 1
        if let line = rows.optionalInt64(at: 2), files[files.count - 1].lines.count < 5 {
          files[files.count - 1].lines.append(line)
        }
      }
      return files
    }
  }
}
