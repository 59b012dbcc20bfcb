import Billing
import Configuration
import Records
import Store

/// A month's bill, and what every ticket was ever charged.
struct RunBill {
  let summary: BillSummary
  /// Units of all months by ticket or conversation id.
  let unitsByTicket: [String: Int64]
}

extension Session {
  /// The bill of the scope's month from everything in the archive.
  ///
  /// - Throws: `BillingError`; `RunError.billingRefused` when a unit has no price (billing rule 38); `StoreError`.
  func bill(_ scope: RunScope) throws -> RunBill {
    let usage = try meteredUsage(scope)
    let units = try usage.unitsByTicket(configuration.billing)
    var summary = try priced(usage, scope, listsCharges: true)
    summary.whatIf = try whatIf(usage, scope)
    return RunBill(
      summary: summary,
      unitsByTicket: units.reduce(into: [:]) { $0[$1.ticketID, default: 0] += $1.units })
  }

  /// The lines of the bill without the list of charges, which may be millions.
  ///
  /// - Throws: as `bill(_:)`.
  func statement(_ scope: RunScope) throws -> BillSummary {
    let usage = try meteredUsage(scope)
    var summary = try priced(usage, scope, listsCharges: false)
    if options.comparesPrices { summary.whatIf = try whatIf(usage, scope, accountID: options.accountID) }
    return summary
  }

  /// Everything in the archive, metered.
  ///
  /// - Throws: `StoreError`.
  func meteredUsage(_ scope: RunScope) throws -> MeteredUsage {
    var meter = Meter(
      book: priceBook, accounts: configuration.accounts, fallback: configuration.accounts[0],
      controls: try archive.usageControls(), asOf: scope.asOf)
    try Handover.run(
      produce: { [archive] send in try archive.forEachUsageBatch(send) },
      consume: { meter.add($0) })
    return meter.finish()
  }

  /// What was charged under a task since an instant, in all months up to as-of, in the first account's currency.
  ///
  /// A conversation with several tasks is charged under the first of them.
  ///
  /// - Parameter usage: everything in the archive, metered.
  ///
  /// - Throws: as `bill(_:)`, `ArithmeticOverflow`.
  func charged(task: String, since start: Timestamp, _ usage: MeteredUsage, _ scope: RunScope) throws -> Money {
    let currency = configuration.accounts[0].currency
    var total = Money.zero
    var scope = scope
    let last = scope.month
    scope.month = configuration.accounts[0].calendar.month(of: start)
    while scope.month <= last {
      for charge in try priced(usage, scope, listsCharges: true).charges
      where charge.task == task && charge.usedAt >= start && charge.currency == currency && charge.kind == .usage {
        total = try total.adding(charge.amount)
      }
      scope.month = scope.month.next
    }
    return total
  }

  private func priced(_ usage: MeteredUsage, _ scope: RunScope, listsCharges: Bool) throws -> BillSummary {
    let ledger = try ledger()
    let summary = try summary(of: usage, scope, beside: ledger, listsCharges: listsCharges)
    let closed = Set(ledger.closes.filter { $0.month == scope.month }.map(\.accountID))
    if summary.accounts.allSatisfy({ closed.contains($0.account.id) }) { return summary }
    if let missing = summary.findings.first(where: { $0.code == .priceMissing }) {
      throw RunError.billingRefused(missing.message)
    }
    return summary
  }

  /// What one more conversation with a task costs: the price in force at as-of; under a price per reply, times the
  /// mean number of replies that were charged for a conversation.
  func taskPrice(_ bill: BillSummary, at instant: Timestamp) -> Money {
    let version = priceBook.version(
      sku: PriceBook.taskUsageSKU, account: configuration.accounts[0].id, at: instant)
    guard let version else { return .zero }
    guard version.terms.isPlain else {
      // The mean over the month: the next conversation's own tier would say little about a month of them.
      let used = bill.charges.filter { charge in
        charge.kind == .usage && (charge.priceID == version.id || charge.priceID.hasPrefix(version.id + "#"))
      }
      let conversations = Set(used.map(\.billingKey)).count
      let total = used.reduce(Int128(0)) { $0 + Int128($1.amount.micro) }
      return conversations == 0 ? version.unitPrice : Money(micro: Int64(clamping: total / Int128(conversations)))
    }
    guard version.unit == .reply else { return version.unitPrice }
    let replies = bill.charges.filter { $0.unit == .reply }
    let total = replies.reduce(Int64(0)) { $0 + $1.quantity }
    let micro = Int128(version.unitPrice.micro) * Int128(max(total, 1)) / Int128(max(replies.count, 1))
    return Money(micro: Int64(micro))
  }
}
