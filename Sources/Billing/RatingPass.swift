import Records

/// One pass over billing keys for all readings of the contract at once: a key's cells are fetched from memory once,
/// and folded once for each.
struct RatingPass: Sendable {
  private let usage: MeteredUsage
  private let month: Int32
  private let dayTables: [DayTable]
  private let dayCount: Int
  /// The reading in force, then those that are only compared.
  private let readings: [Reading]
  private let slots: PriceSlots
  private let listsUnits: Bool
  private let homes: UnitHomes

  init(_ rating: Rating, _ slots: PriceSlots, listsUnits: Bool) {
    usage = rating.usage
    month = MonthTable.number(of: rating.month)
    dayTables = rating.dayTables
    dayCount = rating.dayCount
    readings = [rating.reading] + rating.others
    self.slots = slots
    self.listsUnits = listsUnits
    homes = rating.homes
  }

  /// The units of a stretch of keys.
  ///
  /// - Throws: `BillingError.overflow`.
  func units(ofKeys keys: Range<Int>) throws(BillingError) -> RatedUnits {
    var result = RatedUnits(slots: slots.count, dayCount: dayCount, others: readings.count - 1)
    var chain = CellChain(usage)
    var foldings = readings.map { UnitFolding(usage.book, $0) }
    for key in keys {
      let isMoved = homes.concern(key: key)
      guard chain.load(key: key, month: isMoved ? nil : month) else { continue }
      let account = chain.account(ofKey: key)
      for reading in foldings.indices {
        foldings[reading].fold(chain.links, key: key)
        let units = foldings[reading].units
        try add(
          isMoved && readings[reading].recurrence == .onceEver ? homes.applied(to: units) : units, reading, account,
          to: &result)
      }
    }
    return result
  }

  private func add(
    _ units: [UsageUnit], _ reading: Int, _ account: Int, to result: inout RatedUnits
  ) throws(BillingError) {
    for unit in units where unit.month == month {
      let slot = slots.slot(account: account, version: unit.version)
      let isRated = slots.obstacle(at: slot) == nil
      if reading > 0 {
        if isRated { try result.addCompared(unit, reading: reading - 1, slot: slot) }
      } else if !isRated {
        result.addUnrated(unit, slot: slot)
      } else if unit.quantity > 0 {
        let day = dayTables[account].position(of: unit.usedAt)
        try result.add(unit, slot: slot, day: day, isListed: listsUnits || slots.needsUnits(at: slot))
      }
    }
  }
}
