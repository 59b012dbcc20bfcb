import Records

/// Prints the draft statement of a month.
package struct BillRun {
  private let options: RunOptions
  private let console: Console

  package init(_ options: RunOptions, console: Console) {
    self.options = options
    self.console = console
  }

  /// - Throws: the error of the stage that cannot go on.
  package func run() throws -> RunVerdict {
    let session = try Session(options, console: console)
    let scope = try RunScope(session)
    let bill = try session.statement(scope)
    let accounts = bill.accounts.filter { options.accountID == nil || $0.account.id == options.accountID }
    guard !accounts.isEmpty else {
      throw RunError.unknownAccount(options.accountID ?? "", known: bill.accounts.map(\.account.id))
    }
    let lines = accounts.flatMap { account(bill, $0) } + readings(bill) + WhatIfText.lines(bill)
    return RunVerdict(output: lines + [total(bill, accounts)], findings: bill.findings)
  }

  private func account(_ bill: BillSummary, _ account: AccountBill) -> [String] {
    let currency = account.account.currency
    let control = account.control
    let own = bill.lines.filter { $0.accountID == account.account.id }
    let status = account.invoiceID.map { "closed by invoice \($0)" } ?? "draft"
    var lines = ["account \(account.account.id), \(bill.month), \(account.account.zone.identifier), \(status)"]
    lines += own.map { "  " + Text.line($0) }
    lines.append(
      "  \(Text.count(control.rowsRead, "row")) read = \(control.rated.grouped) rated + "
        + "\(control.nonBillable.grouped) non-billable + \(control.duplicates.grouped) duplicate + "
        + "\(control.quarantined.grouped) quarantined + \(control.suspense.grouped) in suspense + "
        + "\(control.voided.grouped) voided")
    let share = account.ticketsInPeriod > 0 ? Double(account.units) / Double(account.ticketsInPeriod) * 100 : 0
    lines.append(
      "  \(Text.count(account.ticketsInPeriod, "ticket")) in the month, \(Text.decimal(share, 2)) % used a task; "
        + "tasks are offered from \(account.eligibilityThreshold.grouped) tickets or on an Enterprise plan: "
        + (account.isEligible ? "met" : "not met"))
    if let forecast = account.forecast {
      lines.append(
        "  month to date \(account.total.text(in: currency)), forecast \(forecast.amount.text(in: currency)) "
          + "(\(forecast.low.text(in: currency)) to \(forecast.high.text(in: currency))) \(currency.code): "
          + forecast.assumption)
    }
    if let use = account.budgetUse { lines.append("  " + Text.budget(use, in: currency)) }
    return lines
  }

  private func readings(_ bill: BillSummary) -> [String] {
    bill.interpretations.map { reading in
      let texts = [reading.chosen, reading.other].map {
        "\($0.policy) \(Text.count($0.units, "unit")), \($0.amount.text(in: reading.currency)) \(reading.currency.code)"
      }
      return "  rule \(reading.rule), \(reading.question): \(texts[0]); the other reading, \(texts[1])"
    }
  }

  private func total(_ bill: BillSummary, _ accounts: [AccountBill]) -> String {
    let totals = accounts.map { "\($0.total.text(in: $0.account.currency)) \($0.account.currency.code)" }
    let units = accounts.reduce(Int64(0)) { $0 + $1.units }
    let rows = accounts.reduce(0) { $0 + $1.control.rowsRead }
    let amount = accounts.count == 1 ? totals[0] : "\(accounts.count) accounts"
    return "\(bill.month): \(Text.count(units, "unit")), \(amount), from \(Text.count(rows, "row")) read"
  }
}
