import Records

/// One version's usage by one account in a period, and the units that earlier versions counted before it.
struct PriceStretch {
  let price: AccountPrice
  let quantity: Int64
  /// Units before the first one; 0 unless tiers are carried (rule 41).
  let earlier: Int64
}

/// The price versions that an account's month is billed under, and what they say about the month as a whole.
struct PeriodPrices {
  let usage: MeteredUsage
  let month: Month
  let policy: BillingPolicy

  /// The versions of an account that the month's bill is about, in the order they came into force.
  ///
  /// - Parameter quantities: Units by version; those without any are left out.
  func stretches(_ account: Int, _ quantities: [Int: Int64]) -> [PriceStretch] {
    var quantities = quantities
    for version in unconditional(account) { quantities[version, default: 0] += 0 }
    var counted: [BillableUnitKind: Int64] = [:]
    let starts = usage.book.versions.map { $0.from?.milliseconds ?? .min }
    return quantities.sorted { (starts[$0.key], $0.key) < (starts[$1.key], $1.key) }.map { version, quantity in
      let kind = usage.book.versions[version].unit
      let earlier = policy.carriesTiers ? counted[kind] ?? 0 : 0
      counted[kind] = earlier.addingReportingOverflow(quantity).overflow ? .max : earlier + quantity
      return PriceStretch(
        price: AccountPrice(account: account, version: version), quantity: quantity, earlier: earlier)
    }
  }

  /// What an account owes for the month besides `rated`: the version in force at its end says what it comes to at
  /// least (rule 43). Nil when that is reached.
  ///
  /// - Throws: `BillingError.overflow`.
  func minimum(_ account: Int, rated: Money) throws(BillingError) -> PriceAdjustment? {
    let end = period(of: account).end.advanced(milliseconds: -1)
    let timeline = PriceTimeline(book: usage.book, account: usage.usage[account].account.id)
    let number = Int(timeline.number(at: end))
    guard number >= 0, isBilled(number, account), let minimum = usage.book.versions[number].terms.minimum,
      rated < minimum
    else { return nil }
    return PriceAdjustment(
      price: AccountPrice(account: account, version: number, part: .minimum), occurredAt: end,
      amount: try Rounding.difference(minimum, rated))
  }

  /// The most that the month can come to; nil when a version in force has no maximum.
  ///
  /// - Throws: `BillingError.overflow`.
  func maximum(_ account: Int) throws(BillingError) -> Money? {
    let versions = inForce(account)
    let maxima = versions.compactMap { usage.book.versions[$0].terms.maximum }
    return versions.isEmpty || maxima.count < versions.count ? nil : try Rounding.sum(maxima)
  }

  /// The versions in force in the month whose first fee is charged without use, once the month has begun.
  private func unconditional(_ account: Int) -> [Int] {
    let versions = usage.book.versions
    guard period(of: account).start <= usage.asOf,
      versions.contains(where: { $0.terms.isFirstFeeUnconditional })
    else { return [] }
    return inForce(account).filter { versions[$0].terms.isFirstFeeUnconditional && isBilled($0, account) }
  }

  /// The versions in force at some time of the month, oldest first.
  private func inForce(_ account: Int) -> [Int] {
    PriceTimeline(book: usage.book, account: usage.usage[account].account.id)
      .numbers(during: period(of: account)).map(Int.init)
  }

  private func isBilled(_ version: Int, _ account: Int) -> Bool {
    usage.book.versions[version].currency == usage.usage[account].account.currency
  }

  private func period(of account: Int) -> Period {
    usage.usage[account].account.calendar.period(of: month)
  }
}
