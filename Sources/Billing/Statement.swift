import Records

/// The lines of the bill: account x period x price version, each rounded once (rules 46, 47 and 50).
struct Statement {
  let usage: MeteredUsage
  let month: Month
  let rounding: RoundingRule

  /// A line, with the account and version it is about and the days it sums.
  struct Entry {
    let price: AccountPrice
    let line: StatementLine
    /// Oldest first.
    let days: ArraySlice<UsageDay>
  }

  /// The draft lines of the days a rating gave, ordered by account, then version's start.
  ///
  /// The first line of an account carries its counts of rows that are on no line.
  /// - Parameter controls: For every account of the usage.
  /// - Throws: `BillingError.overflow`.
  func entries(_ days: [UsageDay], _ controls: [ControlTotals]) throws(BillingError) -> [Entry] {
    var entries: [Entry] = []
    for stretch in days.stretches(by: { $0.price == $1.price }) {
      guard let price = stretch.first?.price else { continue }
      var quantity: Int64 = 0
      for day in stretch { quantity = try sum(quantity, day.totals.quantity) }
      var line = try line(price, quantity: quantity)
      line.executions = stretch.reduce(0) { $0 + $1.totals.executions }
      if entries.last?.price.account != price.account {
        line.duplicates = controls[price.account].duplicates
        line.nonBillable = controls[price.account].nonBillable
        line.suspense = controls[price.account].suspense
      }
      entries.append(Entry(price: price, line: line, days: stretch))
    }
    return entries.sorted { isOrdered($0, $1) }
  }

  /// One draft line.
  ///
  /// - Throws: `BillingError.overflow`.
  func line(_ price: AccountPrice, quantity: Int64) throws(BillingError) -> StatementLine {
    let account = usage.usage[price.account].account
    let version = usage.book.versions[price.version]
    let exact = try Rounding.exact(quantity, at: version.unitPrice)
    let amount = try Rounding.rounded(exact, to: version.currency, rounding)
    return StatementLine(
      accountID: account.id, period: account.calendar.period(of: month), status: .draft,
      priceID: version.id, unit: version.unit, quantity: quantity, unitPrice: version.unitPrice,
      amount: amount, currency: version.currency,
      roundingDifference: Money(micro: amount.micro - exact.micro))
  }

  private func isOrdered(_ left: Entry, _ right: Entry) -> Bool {
    func start(_ entry: Entry) -> Int64 {
      usage.book.versions[entry.price.version].from?.milliseconds ?? .min
    }
    return (left.line.accountID, start(left), left.line.priceID)
      < (right.line.accountID, start(right), right.line.priceID)
  }
}

extension Array {
  /// The longest runs of neighbours that belong together, in order.
  func stretches(by belongTogether: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
    var result: [ArraySlice<Element>] = []
    var start = startIndex
    for index in indices.dropFirst() where !belongTogether(self[index - 1], self[index]) {
      result.append(self[start..<index])
      start = index
    }
    if start < endIndex { result.append(self[start...]) }
    return result
  }
}
