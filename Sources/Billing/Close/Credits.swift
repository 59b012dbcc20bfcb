package import Records

/// Which credits are posted in an open period, and how (rule 62).
package struct Credits {
  private let credits: [Credit]
  private let account: Account
  private let vendor: VendorNames
  private let closes: [ClosedPeriod]

  /// - Parameters:
  ///   - credits: Of every account.
  ///   - closes: Those of the account that hold.
  package init(_ credits: [Credit], account: Account, vendor: VendorNames, closes: [ClosedPeriod]) {
    self.credits = credits.filter { $0.accountID == account.id }.sorted { $0.id < $1.id }
    self.account = account
    self.vendor = vendor
    self.closes = closes
  }

  /// The credits of an open month: those dated in it, and in its first open one those dated before that were never
  /// posted. Quantities are not touched.
  package func postings(in month: Month, period: Period) -> Postings {
    let newest = closes.map(\.month).max()
    let posted = Set(closes.flatMap(\.charges).filter { $0.kind == .credit }.map(\.id))
    let closed = Set(closes.map(\.month))
    var postings = Postings()
    for credit in credits where !posted.contains(credit.id) {
      let own = Month(containing: credit.day)
      let isLate = closed.contains(own) && month == newest?.next
      guard own == month || isLate else { continue }
      add(credit, period, to: &postings)
    }
    return postings
  }

  private func add(_ credit: Credit, _ period: Period, to postings: inout Postings) {
    let amount = Money(micro: -credit.amount.micro)
    var line = StatementLine(
      accountID: account.id, period: period, status: .draft, priceID: credit.id, unit: .conversation, quantity: 0,
      unitPrice: .zero, amount: amount, currency: account.currency, roundingDifference: .zero)
    line.kind = .credit
    line.reason = credit.reason
    postings.lines.append(line)
    var charge = Charge(
      id: credit.id, accountID: account.id, periodStart: period.start, billingKey: "", keyKind: .ticket, task: "",
      executionID: "", usedAt: account.zone.start(of: credit.day), localDay: credit.day, priceID: credit.id,
      unit: .conversation, quantity: 0, unitPrice: .zero, amount: amount, currency: account.currency)
    charge.kind = .credit
    charge.executions = 0
    postings.charges.append(charge)
    var row = FocusCharge(
      accountID: account.id, accountName: account.name, billingPeriod: period,
      chargePeriod: account.zone.period(of: credit.day), billedCost: amount, listCost: amount, unitPrice: .zero,
      pricingQuantity: 0, unit: .conversation, consumedQuantity: 0, currency: account.currency, sku: "",
      priceID: credit.id, provider: vendor.provider, service: vendor.service, tasks: [])
    row.kind = .credit
    row.reason = credit.reason
    postings.focus.append(row)
  }
}
