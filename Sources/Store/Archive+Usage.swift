import GRDB
package import Records

extension Archive {
  /// Hands over every execution once, in batches, ordered by stream (account and source, as first met), then id (as bytes).
  ///
  /// An execution that a record cancels has the status `voided`; the cancelling records follow in a last batch, with
  /// the same status and without a task. Holds the ids of all tickets, and one batch.
  ///
  /// - Throws: `StoreError`, and what `body` throws.
  package func forEachUsageBatch(size: Int = 4096, _ body: ([UsageEvent]) throws -> Void) throws {
    var reader = try reading { try UsageReader($0) }
    while true {
      let batch = try reading { try reader.next($0, limit: size) }
      if !batch.isEmpty { try body(batch) }
      if batch.count < size { break }
    }
    let cancellations = try reading { try UsageReader.cancellations($0) }
    if !cancellations.isEmpty { try body(cancellations) }
  }

  /// What each account's rows became before metering, by account (as bytes). Rejected rows whose account cannot be read
  /// count under the default account.
  package func usageControls() throws -> [UsageControl] {
    try reading { database in
      let rows = try BulkStatement(
        database,
        """
        SELECT account_id, sum(read_count), sum(duplicate_count), sum(quarantined), sum(suspense) FROM (
          SELECT account_id, read_count, duplicate_count, 0 AS quarantined, 0 AS suspense FROM stream
          UNION ALL
          SELECT account_id, 0, 0, count(*), 0 FROM execution_copy JOIN stream USING (stream_id) GROUP BY stream_id
          UNION ALL
          SELECT coalesce(account_id, ?), count(*), 0, 0, count(*) FROM rejected_row JOIN import USING (import_id)
          WHERE kind = ? GROUP BY 1
        ) GROUP BY account_id ORDER BY account_id
        """)
      rows.bind(TaskExecution.defaultAccountID, at: 0)
      rows.bind(InputKind.executions.rawValue, at: 1)
      var controls: [UsageControl] = []
      while try rows.next() {
        controls.append(
          UsageControl(
            accountID: rows.text(at: 0), rowsRead: Int(rows.int64(at: 1)), duplicates: Int(rows.int64(at: 2)),
            quarantined: Int(rows.int64(at: 3)), suspense: Int(rows.int64(at: 4))))
      }
      return controls
    }
  }

  /// The ids of all tickets, whatever their source.
  static func ticketIDs(_ database: Database) throws -> Set<String> {
    let rows = try BulkStatement(database, "SELECT ticket_id FROM ticket")
    var ids: Set<String> = []
    while try rows.next() { ids.insert(rows.text(at: 0)) }
    return ids
  }
}
