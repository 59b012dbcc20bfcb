import GRDB
package import Records

extension Archive {
  /// Reads the whole ledger and works its hashes out anew, then compares what the rows add up to with what the closes
  /// say.
  ///
  /// Finds any change of a row's content, order or number, and entries missing at the end. Not found is a rewrite of
  /// all that follows a change, `ledger_head` included: against that stands a head that was printed elsewhere.
  ///
  /// - Throws: `StoreError`.
  package func verifyLedger() throws -> LedgerVerdict {
    try reading { database in
      var check = try LedgerCheck(database)
      if let broken = try check.firstBrokenEntry() { return broken }
      if let broken = try LedgerTotals(database).firstWrongClose() { return broken }
      return .intact(LedgerHead(entries: check.entryCount, sha256: Archive.hexadecimal(check.hash)))
    }
  }

  /// What SQLite finds wrong with the file, and rows that refer to missing ones; empty when nothing is.
  ///
  /// - Throws: `StoreError`.
  package func integrityProblems() throws -> [String] {
    try reading { database in
      // SQLite 3.40 takes the columns of this table, whose key is not its first columns, one for another.
      let mistaken = "NULL value in execution_copy."
      let found = try String.fetchAll(database, sql: "PRAGMA integrity_check(100000)")
        .filter { $0 != "ok" && !$0.hasPrefix(mistaken) }.prefix(10)
      let orphans = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").prefix(10).map { row in
        let (table, parent) = (row["table"] as String? ?? "", row["parent"] as String? ?? "")
        return "a row of \(table) refers to a row of \(parent) that is missing"
      }
      let expected = Schema.ledgerTables.flatMap { table in ["update", "delete", "replace"].map { "\(table)_\($0)" } }
      let triggers = Set(try String.fetchAll(database, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'"))
      let missing = expected.filter { !triggers.contains($0) }.map { "the trigger \($0) is missing" }
      return found + orphans + missing
    }
  }
}
