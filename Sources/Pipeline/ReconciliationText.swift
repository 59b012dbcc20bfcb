import Records
import Reporting

/// A reconciliation as the command line prints it, top down: control totals, totals and what lies between them, breaks
/// by code, the largest, and the verdict.
struct ReconciliationText {
  private static let shown = 20

  private let reconciliation: Reconciliation
  private let asOf: Timestamp

  init(_ reconciliation: Reconciliation, asOf: Timestamp) {
    self.reconciliation = reconciliation
    self.asOf = asOf
  }

  /// The verdict is the last line.
  ///
  /// - Throws: `ArithmeticOverflow`.
  func lines() throws -> [String] {
    var lines: [String] = []
    for account in reconciliation.accounts { lines += try self.lines(account) }
    return try lines + [Verdict.sentence(reconciliation)]
  }

  private func lines(_ account: AccountReconciliation) throws -> [String] {
    let (control, currency) = (account.control, account.account.currency)
    var lines = [
      "account \(account.account.id), \(reconciliation.month), \(currency.code), invoice "
        + account.invoices.joined(separator: ", "),
      "  \(Text.count(control.invoiceLines, "invoice line")) = \(control.matched.grouped) equal + "
        + "\(control.matchedWithinTolerance.grouped) within tolerance + \(control.linesInBreaks.grouped) in breaks + "
        + "\(control.creditLines.grouped) credits promised + \(control.totalLines.grouped) totals + "
        + "\(control.repeatedLines.grouped) repeated",
      "  \(Text.count(control.charges, "charge")) = \(control.chargesMatched.grouped) invoiced + "
        + "\(control.chargesInBreaks.grouped) in breaks",
      row("our total", account.ourTotal, currency),
    ]
    lines += account.parts.filter { $0.amount != .zero }.map { row("+ " + Verdict.name($0.kind), $0.amount, currency) }
    lines.append(row("= invoice", account.invoiceTotal, currency))
    let breaks = reconciliation.breaks(of: account)
    guard !breaks.isEmpty else { return lines }
    lines.append("  code                breaks  money, \(currency.code)")
    lines += try BreakGroup.groups(breaks).map { group in
      "  \(Text.padded(group.code.rawValue, -18)) \(Text.padded(group.count.grouped, 7)) "
        + Text.padded(group.amount.text(minimumDecimals: currency.minorUnitDigits), 12)
    }
    lines.append("  break               code                      money status   key, likely cause")
    lines += breaks.prefix(ReconciliationText.shown).map { row($0, currency) }
    if breaks.count > ReconciliationText.shown {
      lines.append(
        "  and \(breaks.count - ReconciliationText.shown) more in reconciliation.csv, which assay report writes")
    }
    return lines
  }

  private func row(_ name: String, _ amount: Money, _ currency: Currency) -> String {
    let text = amount.text(minimumDecimals: currency.minorUnitDigits)
    return "  \(Text.padded(name, -44)) \(Text.padded(text, 14))"
  }

  private func row(_ found: BillingBreak, _ currency: Currency) -> String {
    let money = found.difference.text(minimumDecimals: currency.minorUnitDigits)
    let columns = [(found.code.rawValue, -18), (money, 12), (found.state.status.rawValue, -9)]
    return "  \(found.id)  " + columns.map { Text.padded($0.0, $0.1) }.joined(separator: " ")
      + (found.billingKey.map { $0 + ": " } ?? "") + found.likelyCause
  }
}
