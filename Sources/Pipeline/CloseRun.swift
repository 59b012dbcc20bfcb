import Billing
import Configuration
import Records
import Store

/// Closes a month of one account or of all: what was a draft is stored, never to be changed again.
package struct CloseRun {
  /// What the command line says about breaks and exceptions.
  package struct Decision: Sendable {
    /// Ids of breaks that somebody takes responsibility for.
    package var accepted: [String] = []
    package var by = ""
    package var reason = ""
    package var supersedes = false
    package var allowsNegative = false

    package init() {}
  }

  private let options: RunOptions
  private let decision: Decision
  private let console: Console

  /// - Parameter options: with the month to close.
  package init(_ options: RunOptions, _ decision: Decision, console: Console) {
    self.options = options
    self.decision = decision
    self.console = console
  }

  /// Refuses with exit code 1, and no row in the ledger, while blocking breaks are open; acceptances are kept even then.
  ///
  /// - Throws: the error of the stage that cannot go on; `BillingError` when the month cannot be closed now.
  package func run() throws -> RunVerdict {
    let session = try Session(options, console: console)
    let scope = try RunScope(session)
    let ledger = try session.ledger()
    let usage = try session.meteredUsage(scope)
    if let id = options.accountID, !usage.accounts.contains(where: { $0.id == id }) {
      throw RunError.unknownAccount(id, known: usage.accounts.map(\.id))
    }
    let closing = Closing(
      month: scope.month, usage: usage, closes: ledger.closes,
      terms: Closing.Terms(
        graceDays: session.configuration.graceDays, supersedes: decision.supersedes,
        allowsNegative: decision.allowsNegative))
    let accounts = try closing.accounts(named: options.accountID, of: usage.accounts)
    let beside = closing.closesBeside(accounts)
    let breaks = try BreakDecisions(session, usage, scope.month, closes: beside, accounts: accounts)
    let accepted = try breaks.accepting(decision)
    guard accepted.open.isEmpty else { return refusal(accepted.open, scope.month) }

    let summary = try session.summary(of: usage, scope, beside: ledger.beside(beside), isFinal: true)
    let periods = try closing.periods(
      summary, of: accounts, lastImport: try session.archive.lastImportNumber(), accepted: accepted.byAccount)
    var run = try session.ledgerRun("close", asOf: scope.asOf)
    run.outputs = periods.map { LedgerFile(name: $0.invoiceID, sha256: CloseRun.digest($0), rows: nil) }
    try session.archive.append(
      run,
      closing: MonthClose(
        month: scope.month, periods: periods, tasks: summary.tasks, interpretations: summary.interpretations))
    let lines = periods.map(CloseRun.line)
    return RunVerdict(output: lines + [try head(session, scope.month, periods)], findings: summary.findings)
  }

  private func refusal(_ breaks: [BillingBreak], _ month: Month) -> RunVerdict {
    let lines = breaks.map { item in
      "\(item.id)  \(item.code.rawValue)  account \(item.accountID)  \(item.state.status.rawValue)  \(item.evidence): "
        + item.likelyCause
    }
    let findings = breaks.map { item in
      Finding(
        .error, item.findingCode,
        message: "account \(item.accountID): break \(item.id) of \(month) is open, put it right or --accept \(item.id) "
          + "with --reason and --by", action: .suspended)
    }
    return RunVerdict(
      output: lines + ["\(month) is not closed: \(Text.count(breaks.count, "blocking break"))"], findings: findings)
  }

  private static func line(_ period: ClosedPeriod) -> String {
    let account = period.bill.account
    var parts = ["\(Text.count(period.bill.units, "unit"))"]
    for (name, amount) in [("corrections", period.bill.corrections), ("credits", period.bill.credits)]
    where amount != .zero {
      parts.append("\(name) \(amount.text(in: account.currency))")
    }
    let link = period.supersedes.map { ", supersedes \($0)" } ?? ""
    return "account \(account.id), \(period.month), closed by invoice \(period.invoiceID)\(link): "
      + "\(period.bill.total.text(in: account.currency)) \(account.currency.code) (\(parts.joined(separator: ", ")))"
  }

  private func head(_ session: Session, _ month: Month, _ periods: [ClosedPeriod]) throws -> String {
    let head = try session.archive.ledgerHead()
    return "\(month) closed: \(Text.count(periods.count, "account")), "
      + "ledger of \(Text.count(head.entries, "entry", plural: "entries")), "
      + "head \(head.sha256)"
  }

  /// The hash of what is billed, as a bill would print it.
  private static func digest(_ period: ClosedPeriod) -> String {
    let lines = period.lines.map { line in
      [
        line.kind.rawValue, line.priceID, "\(line.quantity)", "\(line.unitPrice.micro)", "\(line.amount.micro)",
        line.correctsPeriod?.description ?? "", line.correctsPriceID ?? "",
      ].joined(separator: "\u{1F}")
    }
    let charges = period.charges.map { "\($0.id)\u{1F}\($0.kind.rawValue)\u{1F}\($0.quantity)\u{1F}\($0.amount.micro)" }
    return Digest(of: (lines + charges).joined(separator: "\n")).hexadecimal
  }
}

extension BillingBreak {
  /// The code of a finding about a blocking break.
  fileprivate var findingCode: FindingCode {
    switch code {
    case .duplicateConflict: .duplicateConflict
    case .priceMissing: .priceMissing
    case .currencyMismatch: .currencyMismatch
    default: .suspense
    }
  }
}
