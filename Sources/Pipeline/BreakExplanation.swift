import Billing
import Configuration
import Records
import Store

/// Shows what stands on both sides of a break: the invoice's lines, the charges, the executions.
struct BreakExplanation {
  private let session: Session
  private let scope: RunScope
  /// Writes an execution as a line.
  private let row: (TaskExecution) -> String

  init(_ session: Session, _ scope: RunScope, _ row: @escaping (TaskExecution) -> String) {
    self.session = session
    self.scope = scope
    self.row = row
  }

  /// Nil when neither the billed month nor another month with an invoice has such a break.
  ///
  /// - Parameter bill: that of the scope's month.
  /// - Throws: `BillingError`, `StoreError`.
  func explain(_ id: String, _ bill: BillSummary) throws -> [String]? {
    if let output = try output(id, scope, bill) { return output }
    for month in try otherMonths() {
      var other = scope
      other.month = month
      if let output = try output(id, other, try session.bill(other).summary) { return output }
    }
    return nil
  }

  /// The months that invoices in the archive are about, the newest first.
  private func otherMonths() throws -> [Month] {
    let invoices = Dictionary(grouping: try session.archive.invoiceLines(), by: \.invoiceNumber)
    let calendar = session.configuration.accounts[0].calendar
    let months = invoices.values.compactMap { InvoiceMonth.month(of: $0, in: calendar) }
    return Set(months).subtracting([scope.month]).sorted(by: >)
  }

  private func output(_ id: String, _ scope: RunScope, _ bill: BillSummary) throws -> [String]? {
    guard let found = try session.reconciliation(scope, bill),
      let item = found.reconciliation.breaks.first(where: { $0.id == id })
    else { return nil }
    let lines = lines(of: item, found.lines)
    let charges = bill.charges.filter { $0.accountID == item.accountID && $0.billingKey == item.billingKey }
    let executions = try session.archive.executions(ticketIDs: [item.billingKey].compactMap(\.self))
    return [headline(item), "likely cause: \(item.likelyCause)", "evidence: \(item.evidence)"]
      + lines.map(text) + charges.map(text) + executions.map(row) + [
        "\(Text.count(lines.count, "invoice line")), \(Text.count(charges.count, "charge")) and "
          + "\(Text.count(executions.count, "execution")) behind \(money(item.difference, item.currency))"
      ]
  }

  /// The lines with the break's key; without a key those that its evidence names.
  private func lines(of item: BillingBreak, _ all: [InvoiceLine]) -> [InvoiceLine] {
    all.filter { line in
      guard line.accountID == item.accountID else { return false }
      if let key = item.billingKey { return line.billingKey == key }
      let places = item.evidence.split(separator: "; ")
      return places.contains { $0.hasSuffix("invoice \(line.invoiceNumber) line \(line.lineNumber)") }
    }
  }

  private func headline(_ item: BillingBreak) -> String {
    let state = item.state
    let who = [state.statusBy.map { "by \($0)" }, state.statusReason].compactMap(\.self).joined(separator: ": ")
    return "\(item.id): \(item.code.rawValue), account \(item.accountID), "
      + (item.billingKey.map { "key \($0), " } ?? "") + "\(money(item.difference, item.currency)), "
      + "\(state.status.rawValue)\(who.isEmpty ? "" : " \(who)"), first seen \(state.firstSeenAt)"
  }

  private func text(_ line: InvoiceLine) -> String {
    let quantity = line.quantityMicro.map { FixedDecimal.text($0, decimals: 6, minimumDecimals: 0) } ?? "no quantity"
    let price = line.unitPrice?.text(minimumDecimals: 2) ?? "no unit price"
    return "invoice \(line.invoiceNumber) line \(line.lineNumber): \(quantity) x \(price) = "
      + "\(money(line.amount, line.currency)), \(Finding.quoted(line.description))"
  }

  private func text(_ charge: Charge) -> String {
    "charge \(charge.id): \(charge.quantity) x \(charge.unitPrice.text(minimumDecimals: 2)) = "
      + "\(money(charge.amount, charge.currency)) under \(charge.priceID), first used \(charge.usedAt)"
  }

  private func money(_ amount: Money, _ currency: Currency) -> String {
    "\(amount.text(minimumDecimals: currency.minorUnitDigits)) \(currency.code)"
  }
}
