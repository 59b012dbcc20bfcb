import Records

/// Sums correction rows of one closed period into lines of the open one and into FOCUS rows.
struct CorrectionLines {
  let open: Period
  let zone: TimeZoneRules
  /// FOCUS rows that say which SKU and vendor a price belongs to.
  let catalogue: [FocusCharge]

  private struct Price: Hashable {
    let id: String
    let replaced: String?
  }

  /// - Parameter total: What all lines sum to: the period's rounded lines now less those already billed, so that
  ///   rounding a correction by itself does not add up over time (B30).
  /// - Throws: `BillingError.overflow`.
  func postings(
    _ rows: [Charge], total: Money, correcting close: ClosedPeriod
  ) throws(BillingError) -> Postings {
    var postings = Postings()
    postings.charges = rows
    let groups = Dictionary(grouping: rows) { Price(id: $0.priceID, replaced: $0.correctsPriceID) }
      .sorted { ($0.key.id, $0.key.replaced ?? "") < ($1.key.id, $1.key.replaced ?? "") }
    var left = total
    for (position, (price, charges)) in groups.enumerated() {
      let exact = try Rounding.sum(charges.map(\.amount))
      var amount = try Rounding.rounded(exact, to: charges[0].currency, .halfAwayFromZero)
      // The last line takes what rounding left over.
      if position == groups.count - 1 { amount = left }
      left = try Rounding.sum([left, Money(micro: -amount.micro)])
      let line = try line(price, charges, amount: amount, exact: exact, close)
      let isNothing = line.quantity == 0 && line.amount == .zero && line.roundingDifference == .zero
      if !isNothing { postings.lines.append(line) }
      postings.focus += try focus(line, charges, close)
    }
    return postings
  }

  private func line(
    _ price: Price, _ charges: [Charge], amount: Money, exact: Money, _ close: ClosedPeriod
  ) throws(BillingError) -> StatementLine {
    var quantity: Int64 = 0
    for charge in charges { quantity = try sum(quantity, charge.quantity) }
    var line = StatementLine(
      accountID: close.accountID, period: open, status: .draft, priceID: price.id, unit: charges[0].unit,
      quantity: quantity, unitPrice: charges[charges.count - 1].unitPrice, amount: amount,
      currency: charges[0].currency, roundingDifference: Money(micro: amount.micro - exact.micro))
    line.kind = .correction
    line.correctsPeriod = close.period.start
    line.correctsPriceID = price.replaced
    line.executions = charges.reduce(0) { $0 + $1.executions }
    return line
  }

  /// A row for every original local day; billed costs sum to the line, the largest day taking what rounding leaves.
  private func focus(
    _ line: StatementLine, _ charges: [Charge], _ close: ClosedPeriod
  ) throws(BillingError) -> [FocusCharge] {
    let days = Dictionary(grouping: charges, by: \.localDay).sorted { $0.key < $1.key }
    let exact = try days.map { (_, charges) throws(BillingError) in try Rounding.sum(charges.map(\.amount)) }
    var billed = try exact.map { (amount) throws(BillingError) in
      try Rounding.rounded(amount, to: line.currency, .halfAwayFromZero)
    }
    let largest = exact.indices.max { (exact[$0].micro.magnitude, $1) < (exact[$1].micro.magnitude, $0) } ?? 0
    let rest = try Rounding.sum([line.amount] + billed.map { Money(micro: -$0.micro) })
    billed[largest] = try Rounding.sum([billed[largest], rest])
    let sample = catalogue.first { $0.priceID == line.priceID } ?? catalogue.first
    var rows: [FocusCharge] = []
    for (position, (day, charges)) in days.enumerated() {
      var tasks: [String: Int] = [:]
      for charge in charges where charge.quantity != 0 { tasks[charge.task, default: 0] += Int(charge.quantity) }
      var row = FocusCharge(
        accountID: close.accountID, accountName: close.bill.account.name, billingPeriod: open,
        chargePeriod: zone.period(of: day), billedCost: billed[position], listCost: exact[position],
        unitPrice: line.unitPrice, pricingQuantity: charges.reduce(0) { $0 + $1.quantity }, unit: line.unit,
        consumedQuantity: Int64(charges.reduce(0) { $0 + $1.executions }), currency: line.currency,
        sku: sample?.sku ?? PriceBook.taskUsageSKU, priceID: line.priceID, provider: sample?.provider ?? "",
        service: sample?.service ?? "",
        tasks: tasks.filter { $0.value != 0 }.map { NamedCount(name: $0.key, count: $0.value) }
          .sorted { $0.name < $1.name })
      row.kind = .correction
      row.isCorrection = true
      row.correctsPriceID = line.correctsPriceID
      let isNothing = row.pricingQuantity == 0 && row.billedCost == .zero && row.listCost == .zero
      if !isNothing { rows.append(row) }
    }
    return rows
  }
}
