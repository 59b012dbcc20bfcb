import Dispatch
import Records
import Synchronization

/// Units that are left off the bill, counted (rules 38 and 49).
struct UnratedUnits: Sendable {
  /// Why a unit has no amount.
  enum Reason: Sendable {
    case priceMissing, currencyMismatch
  }

  let price: AccountPrice
  let reason: Reason
  let units: Int
  /// The earliest use among them.
  let firstUsedAt: Timestamp
}

/// Puts prices on the units of one month: which units, on which day, under which version (rules 28, 38 and 39).
struct Rating {
  /// What rating a month gives.
  struct Result {
    /// Only those under prices that are not plain, unless all are asked for; in no stated order.
    var units: [UsageUnit] = []
    /// Ordered by account id, version's place in the book, day.
    var days: [UsageDay] = []
    /// Ordered by account id, then version.
    var unrated: [UnratedUnits] = []
    /// For every reading that is only compared, in their order: quantities, without accounts and versions that have
    /// no units.
    var otherQuantities: [[(price: AccountPrice, quantity: Int64)]] = []
  }

  let usage: MeteredUsage
  let month: Month
  /// For every account of the usage, the days of the month.
  let dayTables: [DayTable]
  /// The reading in force.
  let reading: Reading
  /// Readings of which only quantities are wanted.
  let others: [Reading]
  /// Where units stay that are charged already.
  let homes: UnitHomes

  /// Days of the longest period among the accounts.
  var dayCount: Int { dayTables.map(\.days.count).max() ?? 0 }

  /// Folds every key once for all readings, a stretch of keys on each processor.
  ///
  /// - Parameter listsUnits: Whether the units themselves are wanted, whatever their price.
  /// - Throws: `BillingError.overflow`.
  func rate(listsUnits: Bool) throws(BillingError) -> Result {
    let slots = PriceSlots(usage)
    let pass = RatingPass(self, slots, listsUnits: listsUnits)
    let stretches = Rating.stretches(of: usage.ledger.table.keys.count)
    let parts = Mutex([Swift.Result<RatedUnits, BillingError>?](repeating: nil, count: stretches.count))
    DispatchQueue.concurrentPerform(iterations: stretches.count) { index in
      let part = Swift.Result { () throws(BillingError) in try pass.units(ofKeys: stretches[index]) }
      parts.withLock { $0[index] = part }
    }
    var sum = RatedUnits(slots: slots.count, dayCount: dayCount, others: others.count)
    for part in parts.withLock({ $0 }) {
      if let part { try sum.add(try part.get()) }
    }
    return result(sum, slots)
  }

  /// Few enough to add up quickly, enough to keep the processors busy to the end.
  private static func stretches(of keyCount: Int) -> [Range<Int>] {
    let count = min(16, 1 + keyCount / 8192)
    return (0..<count).map { keyCount * $0 / count..<keyCount * ($0 + 1) / count }
  }

  private func result(_ sum: RatedUnits, _ slots: PriceSlots) -> Result {
    var result = Result(units: sum.units)
    for slot in (0..<slots.count).sorted(by: { isOrdered(slots.price(at: $0), slots.price(at: $1)) }) {
      let price = slots.price(at: slot)
      for (day, totals) in sum.days(ofSlot: slot).enumerated() where totals.quantity > 0 {
        result.days.append(UsageDay(price: price, day: dayTables[price.account].days[day], totals: totals))
      }
      if let reason = slots.obstacle(at: slot), sum.unrated[slot].units > 0 {
        result.unrated.append(
          UnratedUnits(
            price: price, reason: reason, units: sum.unrated[slot].units, firstUsedAt: sum.unrated[slot].firstUsedAt))
      }
    }
    result.otherQuantities = sum.otherQuantities.map { quantities in
      quantities.indices.filter { quantities[$0] > 0 }.map { (slots.price(at: $0), quantities[$0]) }
    }
    return result
  }

  private func isOrdered(_ left: AccountPrice, _ right: AccountPrice) -> Bool {
    (usage.usage[left.account].account.id, left.version) < (usage.usage[right.account].account.id, right.version)
  }
}
