/// What a run was, as the ledger keeps it: enough to tell whether the same run would give the same again (rule 66).
package struct LedgerRun: Sendable, Hashable {
  /// Such as `run`, `report` or `close`.
  package var command: String
  package var version: String
  package var asOf: Timestamp
  package var configurationSHA256: String
  package var priceBookSHA256: String
  /// Of every file that was ever imported.
  package var inputs: [LedgerFile]
  package var outputs: [LedgerFile]

  package init(
    command: String, version: String, asOf: Timestamp, configurationSHA256: String, priceBookSHA256: String
  ) {
    self.command = command
    self.version = version
    self.asOf = asOf
    self.configurationSHA256 = configurationSHA256
    self.priceBookSHA256 = priceBookSHA256
    inputs = []
    outputs = []
  }
}

/// A file that a run read or wrote.
package struct LedgerFile: Sendable, Hashable {
  package var name: String
  package var sha256: String
  /// Rows read or written; nil when the file is no table.
  package var rows: Int64?

  package init(name: String, sha256: String, rows: Int64?) {
    self.name = name
    self.sha256 = sha256
    self.rows = rows
  }
}

/// How far the ledger reaches: the number of its entries and the hash of the last one.
package struct LedgerHead: Sendable, Hashable {
  package var entries: Int64
  /// 64 hexadecimal digits; all zero when there is no entry.
  package var sha256: String

  package init(entries: Int64, sha256: String) {
    self.entries = entries
    self.sha256 = sha256
  }
}

/// What reading the whole ledger gave.
package enum LedgerVerdict: Sendable, Hashable {
  case intact(LedgerHead)
  /// The first entry that does not follow from the one before, with its table.
  case broken(table: String, entry: Int64, reason: String)
}
