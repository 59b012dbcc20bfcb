import GRDB
package import Records

extension Archive {
  /// How far people have got with the breaks of earlier runs, by break id.
  ///
  /// - Throws: `StoreError`.
  package func breakStates() throws -> [String: BreakState] {
    try reading { database in
      var states: [String: BreakState] = [:]
      let rows = try Row.fetchCursor(
        database, sql: "SELECT break_id, status, first_seen_at, status_by, status_reason FROM break_state")
      while let row = try rows.next() {
        guard let status = BreakStatus(rawValue: row[1]) else { continue }
        states[row[0]] = BreakState(
          status: status, firstSeenAt: Timestamp(milliseconds: row[2]), statusBy: row[3], statusReason: row[4])
      }
      return states
    }
  }

  /// Stores the state of some breaks in place of what was known of them.
  ///
  /// - Throws: `StoreError`.
  package func save(_ states: [(breakID: String, state: BreakState)]) throws {
    try writing { database in
      let statement = try database.cachedStatement(
        sql: """
          INSERT INTO break_state (break_id, status, first_seen_at, status_by, status_reason) VALUES (?, ?, ?, ?, ?)
          ON CONFLICT (break_id) DO UPDATE SET status = excluded.status, first_seen_at = excluded.first_seen_at,
            status_by = excluded.status_by, status_reason = excluded.status_reason
          """)
      for (breakID, state) in states {
        try statement.execute(arguments: [
          breakID, state.status.rawValue, state.firstSeenAt.milliseconds, state.statusBy, state.statusReason,
        ])
      }
    }
  }
}
