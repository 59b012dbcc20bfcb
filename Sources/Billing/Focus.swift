import Records

/// The rows of the FOCUS file: account, local day, price version or part of one (rule 48).
struct Focus {
  let usage: MeteredUsage
  let month: Month
  let vendor: VendorNames

  /// A row for every day behind a line; the billed costs of a line's rows sum to its amount exactly.
  ///
  /// - Throws: `BillingError.overflow`.
  func rows(of entry: Statement.Entry) throws(BillingError) -> [FocusCharge] {
    let billed = Allocation.largestRemainder(
      entry.line.amount, over: entry.days.map { $0.adjustment.map { abs($0.micro) } ?? $0.totals.quantity },
      in: entry.line.currency)
    var rows: [FocusCharge] = []
    for (day, cost) in zip(entry.days, billed) {
      rows.append(try row(day, of: entry.line, billedCost: cost))
    }
    return rows
  }

  private func row(
    _ usageDay: UsageDay, of line: StatementLine, billedCost: Money
  ) throws(BillingError) -> FocusCharge {
    let account = usage.usage[usageDay.price.account].account
    let version = usage.book.versions[usageDay.price.version]
    let quantity = usageDay.adjustment == nil ? usageDay.totals.quantity : line.quantity
    let unitPrice = usageDay.adjustment.map { Money(micro: abs($0.micro)) } ?? line.unitPrice
    var row = FocusCharge(
      accountID: account.id, accountName: account.name, billingPeriod: line.period,
      chargePeriod: account.calendar.period(ofDay: usageDay.day, in: month), billedCost: billedCost,
      listCost: try Rounding.exact(quantity, at: unitPrice),
      unitPrice: unitPrice, pricingQuantity: quantity, unit: version.unit,
      consumedQuantity: Int64(usageDay.totals.executions), currency: version.currency,
      sku: version.sku, priceID: line.priceID, provider: vendor.provider, service: vendor.service,
      tasks: zip(usage.tasks, usageDay.totals.tasks).filter { $0.1 > 0 }
        .map { NamedCount(name: $0.0, count: Int($0.1)) }
        .sorted { $0.name < $1.name })
    row.kind = line.kind
    return row
  }
}
