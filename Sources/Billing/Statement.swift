import Records

/// The lines of the bill: account x period x price version or part of one, each rounded once (rules 46, 47 and 50).
struct Statement {
  let usage: MeteredUsage
  let month: Month
  let rounding: RoundingRule

  /// A line, with the account and price it is about and the days it sums.
  struct Entry {
    let price: AccountPrice
    var line: StatementLine
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
      var line =
        price.part.isAdjustment
        ? try adjustment(price, try Rounding.sum(stretch.compactMap(\.adjustment)))
        : try line(price, quantity: quantity)
      line.executions = stretch.reduce(0) { $0 + $1.totals.executions }
      entries.append(Entry(price: price, line: line, days: stretch))
    }
    entries.sort { isOrdered($0, $1) }
    for index in entries.indices where index == 0 || entries[index - 1].price.account != entries[index].price.account {
      let control = controls[entries[index].price.account]
      entries[index].line.duplicates = control.duplicates
      entries[index].line.nonBillable = control.nonBillable
      entries[index].line.suspense = control.suspense
    }
    return entries
  }

  /// One draft line of usage.
  private func line(_ price: AccountPrice, quantity: Int64) throws(BillingError) -> StatementLine {
    let unitPrice = usage.book.versions[price.version].terms.unitPrice(of: price.part)
    return try line(price, quantity, unitPrice)
  }

  /// One draft line of an amount that is not tied to units.
  private func adjustment(_ price: AccountPrice, _ amount: Money) throws(BillingError) -> StatementLine {
    var line = try line(price, amount < .zero ? -1 : 1, Money(micro: abs(amount.micro)))
    line.kind = .adjustment
    return line
  }

  private func line(
    _ price: AccountPrice, _ quantity: Int64, _ unitPrice: Money
  ) throws(BillingError) -> StatementLine {
    let account = usage.usage[price.account].account
    let version = usage.book.versions[price.version]
    let exact = try Rounding.exact(quantity, at: unitPrice)
    let amount = try Rounding.rounded(exact, to: version.currency, rounding)
    return StatementLine(
      accountID: account.id, period: account.calendar.period(of: month), status: .draft,
      priceID: version.id + price.part.suffix, unit: version.unit, quantity: quantity, unitPrice: unitPrice,
      amount: amount, currency: version.currency,
      roundingDifference: Money(micro: amount.micro - exact.micro))
  }

  private func isOrdered(_ left: Entry, _ right: Entry) -> Bool {
    func place(_ entry: Entry) -> (String, Int64, String, Int, Int) {
      let version = usage.book.versions[entry.price.version]
      let rank = entry.price.part.rank
      return (entry.line.accountID, version.from?.milliseconds ?? .min, version.id, rank.0, rank.1)
    }
    return place(left) < place(right)
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
