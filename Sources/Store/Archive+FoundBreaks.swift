import GRDB
package import Records

extension Archive {
  /// The ids of the breaks that reconciliations of an account's period have found, in any state.
  ///
  /// - Throws: `StoreError`.
  package func foundBreakIDs(accountID: String, periodStart: Timestamp) throws -> Set<String> {
    try reading { database in
      try String.fetchSet(
        database, sql: "SELECT break_id FROM break_state WHERE account_id = ? AND period_start_at = ?",
        arguments: [accountID, periodStart.milliseconds])
    }
  }

  /// Stores the states of the breaks that a reconciliation found, and whose month they are about; and of those that it
  /// does not find any more.
  ///
  /// - Throws: `StoreError`.
  package func save(found breaks: [BillingBreak], resolved: [(breakID: String, state: BreakState)]) throws {
    try save(breaks.map { ($0.id, $0.state) } + resolved)
    try writing { database in
      let statement = try database.cachedStatement(
        sql: "UPDATE break_state SET account_id = ?, period_start_at = ? WHERE break_id = ? AND account_id IS NULL")
      for found in breaks {
        try statement.execute(arguments: [found.accountID, found.periodStart.milliseconds, found.id])
      }
    }
  }
}
