import Records
import Store

/// Checks that the archive is whole and that nothing of the ledger was changed.
package struct VerifyRun {
  private let options: RunOptions
  private let console: Console

  package init(_ options: RunOptions, console: Console) {
    self.options = options
    self.console = console
  }

  /// - Throws: `RunError.ledgerBroken` with the first broken link, `RunError.archiveDamaged`, `StoreError`.
  package func run() throws -> RunVerdict {
    let session = try Session(options, console: console)
    switch try session.archive.verifyLedger() {
    case .broken(let table, let entry, let reason):
      throw RunError.ledgerBroken(path: options.databasePath, table: table, entry: entry, reason: reason)
    case .intact(let head):
      let problems = try session.archive.integrityProblems()
      guard problems.isEmpty else {
        throw RunError.archiveDamaged(path: options.databasePath, reasons: problems)
      }
      return RunVerdict(
        output: ["ok, \(Text.count(head.entries, "ledger entry", plural: "ledger entries")), head \(head.sha256)"])
    }
  }
}
