import Records

extension ClosedPeriod {
  /// The values of `closed_period`.
  var ledgerValues: [LedgerValue] {
    let account = bill.account
    let control = bill.control
    return [
      .init(invoiceID), .init(supersedes), .init(account.id), .init(account.name), .init(account.zone.identifier),
      .init(account.isEnterprise), .init(account.currency), .init(month), .init(period.start), .init(period.end),
      .init(closedAt), .init(lastImport), .init(bill.units), .init(bill.total), .init(bill.corrections),
      .init(bill.credits), .init(bill.handoverUnits), .init(bill.handoverAmount), .init(bill.unknownTicketUnits),
      .init(bill.unknownTicketAmount), .init(bill.ticketsInPeriod), .init(bill.eligibilityThreshold),
      .init(bill.isEligible), .init(control.rowsRead), .init(control.rated), .init(control.duplicates),
      .init(control.quarantined), .init(control.suspense), .init(control.voided),
      .init(control.nonBillableByReason.map(String.init).joined(separator: " ")), .init(lines.count),
      .init(charges.count), .init(focus.count),
    ]
  }

  /// A close without its rows, and how many of each there are.
  ///
  /// - Parameter row: after `entry_id`.
  init(from row: inout LedgerReader, counts: inout LedgerRowCounts) throws {
    let invoiceID = try row.text()
    let supersedes = row.optionalText()
    var account = Account(id: try row.text(), name: try row.text())
    account.zone = try row.parsed(TimeZoneRules.init(identifier:))
    account.isEnterprise = try row.flag()
    account.currency = try row.parsed(Currency.init(code:))
    let month = try row.parsed { Month($0) }
    let (start, end) = (try row.instant(), try row.instant())
    guard start <= end else { throw LedgerReader.damaged }
    let (closedAt, lastImport) = (try row.instant(), try row.integer())
    var bill = AccountBill(
      account: account, period: Period(start: start, end: end), control: ControlTotals(rowsRead: 0))
    bill.invoiceID = invoiceID
    bill.units = try row.integer()
    (bill.total, bill.corrections, bill.credits) = (try row.money(), try row.money(), try row.money())
    (bill.handoverUnits, bill.handoverAmount) = (try row.integer(), try row.money())
    (bill.unknownTicketUnits, bill.unknownTicketAmount) = (try row.integer(), try row.money())
    (bill.ticketsInPeriod, bill.eligibilityThreshold) = (try row.number(), try row.number())
    bill.isEligible = try row.flag()
    bill.control = try ControlTotals(from: &row)
    self.init(
      month: month, bill: bill, closedAt: closedAt, invoiceID: invoiceID, supersedes: supersedes,
      lastImport: lastImport)
    counts = LedgerRowCounts(lines: try row.number(), charges: try row.number(), focus: try row.number())
  }
}

/// How many rows a close has.
struct LedgerRowCounts: Hashable {
  var lines = 0
  var charges = 0
  var focus = 0
}

extension ControlTotals {
  fileprivate init(from row: inout LedgerReader) throws {
    self.init(rowsRead: try row.number())
    rated = try row.number()
    duplicates = try row.number()
    quarantined = try row.number()
    suspense = try row.number()
    voided = try row.number()
    nonBillableByReason = try row.text().split(separator: " ").map { word in
      guard let count = Int(word) else { throw LedgerReader.damaged }
      return count
    }
    nonBillable = nonBillableByReason.reduce(0, +)
  }
}

extension TaskUsage {
  /// The values of `closed_task`.
  func ledgerValues(month: Month, runEntry: Int64) -> [LedgerValue] {
    [
      .init(month), .init(runEntry), .init(task), .init(executions), .init(units), .init(amount), .init(completed),
      .init(handovers), .init(failed),
    ]
  }

  /// - Parameter row: after `run_entry_id`.
  init(from row: inout LedgerReader) throws {
    self.init(task: try row.text())
    executions = try row.number()
    units = try row.integer()
    amount = try row.money()
    completed = try row.number()
    handovers = try row.number()
    failed = try row.number()
  }
}

extension Interpretation {
  /// The values of `closed_reading`.
  func ledgerValues(month: Month, runEntry: Int64) -> [LedgerValue] {
    [
      .init(month), .init(runEntry), .init(question), .init(rule), .init(chosen.policy), .init(chosen.units),
      .init(chosen.amount), .init(other.policy), .init(other.units), .init(other.amount), .init(currency),
    ]
  }

  /// - Parameter row: after `run_entry_id`.
  init(from row: inout LedgerReader) throws {
    self.init(
      question: try row.text(), rule: try row.number(),
      chosen: Reading(policy: try row.text(), units: try row.integer(), amount: try row.money()),
      other: Reading(policy: try row.text(), units: try row.integer(), amount: try row.money()),
      currency: try row.parsed(Currency.init(code:)))
  }
}

extension LedgerRun {
  /// The values of `ledger_run`.
  ///
  /// - Parameter entryCount: of the ledger before this run.
  func ledgerValues(entryCount: Int64) -> [LedgerValue] {
    [
      .init(command), .init(version), .init(asOf), .init(configurationSHA256), .init(priceBookSHA256),
      .init(LedgerRun.text(inputs)), .init(LedgerRun.text(outputs)), .init(entryCount),
    ]
  }

  private static func text(_ files: [LedgerFile]) -> String {
    files.map { "\($0.sha256) \($0.rows.map(String.init) ?? "-") \($0.name)" }.joined(separator: "\n")
  }
}
