import Billing
import Configuration
import Records
import Reporting
import Store

extension Session {
  /// What was closed so far.
  ///
  /// - Throws: `StoreError`.
  func ledger() throws -> PostedLedger {
    let closes = try archive.closedPeriodsWithoutUsage()
    return PostedLedger(closes, usage: closes.isEmpty ? [:] : try archive.postedUsage()) { [archive] close, entries in
      try archive.postedCharges(of: close, entries: entries)
    }
  }

  /// The bill computed beside some closes.
  ///
  /// - Throws: `BillingError`, `StoreError`.
  func settlement(_ usage: MeteredUsage, beside ledger: PostedLedger) throws -> Settlement {
    try Settlement(
      usage: usage, policy: configuration.billing, eligibility: configuration.eligibility,
      vendor: configuration.vendor, merges: try archive.merges(), ledger: ledger, credits: configuration.credits)
  }

  /// The bill of the scope's month, with what the reader must know of late executions.
  ///
  /// - Parameter isFinal: whether open periods are billed as they are closed: with what a minimum adds.
  /// - Throws: `BillingError`, `StoreError`.
  func summary(
    of usage: MeteredUsage, _ scope: RunScope, beside ledger: PostedLedger, listsCharges: Bool = true,
    isFinal: Bool = false
  ) throws -> BillSummary {
    // Tickets carry no account: every account is held against all of them.
    var tickets: [String: Int] = [:]
    for account in usage.accounts {
      tickets[account.id] = try archive.ticketCount(createdIn: account.calendar.period(of: scope.month))
    }
    let settlement = try settlement(usage, beside: ledger)
    var summary = try settlement.summary(
      of: scope.month, ticketsInPeriod: tickets,
      closedTables: ledger.closes.isEmpty ? ([], []) : try archive.closedTables(of: scope.month),
      listsCharges: listsCharges, isFinal: isFinal)
    summary.findings += try lateFindings(settlement, summary, scope)
    summary.findings.sort(by: Finding.isListed)
    return summary
  }

  /// Executions that came after their period was closed, for the accounts whose corrections belong in this month.
  private func lateFindings(
    _ settlement: Settlement, _ summary: BillSummary, _ scope: RunScope
  ) throws -> [Finding] {
    var findings: [Finding] = []
    for account in summary.accounts where settlement.openMonth(of: account.account.id) == summary.month {
      let id = account.account.id
      guard let billed = settlement.billedUnits(of: id) else { continue }
      let newest = billed.closes.map(\.lastImport).max() ?? 0
      let uses = try billed.closes.map { try archive.lateUses(accountID: id, in: $0.period, afterImport: newest) }
      let notes = LateNotes(
        chargedKeys: uses.allSatisfy(\.isEmpty) ? [] : settlement.chargedKeys(of: id),
        corrections: summary.charges.filter { $0.accountID == id && $0.kind == .correction },
        moves: settlement.homes.moves, asOf: scope.asOf, oldestDays: maxCorrectionAgeDays)
      for (close, uses) in zip(billed.closes, uses) { findings += notes.findings(uses, of: close) }
    }
    return findings
  }

  /// What the ledger keeps of this run.
  ///
  /// - Throws: `StoreError`.
  func ledgerRun(_ command: String, asOf: Timestamp) throws -> LedgerRun {
    var run = LedgerRun(
      command: command, version: Release.version, asOf: asOf, configurationSHA256: configurationDigest.hexadecimal,
      priceBookSHA256: PriceBookText.digest(priceBook).hexadecimal)
    run.inputs = try archive.imports().map {
      LedgerFile(name: $0.file, sha256: $0.sha256, rows: Int64($0.counts.read))
    }
    return run
  }

  /// Appends a run that wrote files to the ledger.
  ///
  /// - Throws: `StoreError`.
  func record(_ files: [OutputFile], asOf: Timestamp, command: String) throws {
    var run = try ledgerRun(command, asOf: asOf)
    // Durations are in run.json: its hash would make the heads of equal runs differ.
    run.outputs = files.filter { $0.name != "run.json" }.map {
      LedgerFile(name: $0.name, sha256: $0.sha256, rows: $0.rows.map(Int64.init))
    }
    try archive.append(run)
  }

  private var maxCorrectionAgeDays: Int {
    options.maxCorrectionAgeDays ?? configuration.maxCorrectionAgeDays
  }
}
