import Records

/// What units of one period come to: sums by account and version, and by day.
///
/// All are sums of whole numbers, so that those of several stretches of keys add up to the same whatever the stretches.
struct RatedUnits: Sendable {
  /// Days of the longest period among the accounts.
  private let dayCount: Int
  /// The units themselves where they are listed, in the order of keys.
  private(set) var units: [UsageUnit] = []
  /// By slot, then day of the period.
  private(set) var days: [DayTotals]
  /// By slot: units that have no price, and the first use among them.
  private(set) var unrated: [(units: Int, firstUsedAt: Timestamp)]
  /// By reading that is only compared, then slot.
  private(set) var otherQuantities: [[Int64]]

  /// - Parameters:
  ///   - slots: The count of `PriceSlots`.
  ///   - dayCount: Days of the longest period among the accounts.
  ///   - others: How many readings are only compared.
  init(slots: Int, dayCount: Int, others: Int) {
    self.dayCount = dayCount
    days = Array(repeating: DayTotals(), count: slots * dayCount)
    unrated = Array(repeating: (0, Timestamp(milliseconds: .max)), count: slots)
    otherQuantities = Array(repeating: Array(repeating: 0, count: slots), count: others)
  }

  /// Adds a unit under the reading in force, used on a day of the period counted from 0.
  ///
  /// - Throws: `BillingError.overflow`.
  mutating func add(_ unit: UsageUnit, slot: Int, day: Int, isListed: Bool) throws(BillingError) {
    try days[slot * dayCount + day].add(unit)
    if isListed { units.append(unit) }
  }

  /// The days of a slot.
  func days(ofSlot slot: Int) -> ArraySlice<DayTotals> {
    days[slot * dayCount..<(slot + 1) * dayCount]
  }

  /// Counts a unit that has no price.
  mutating func addUnrated(_ unit: UsageUnit, slot: Int) {
    unrated[slot].units += 1
    unrated[slot].firstUsedAt = min(unrated[slot].firstUsedAt, unit.usedAt)
  }

  /// Adds a unit under a reading that is only compared.
  ///
  /// - Throws: `BillingError.overflow`.
  mutating func addCompared(_ unit: UsageUnit, reading: Int, slot: Int) throws(BillingError) {
    otherQuantities[reading][slot] = try sum(otherQuantities[reading][slot], unit.quantity)
  }

  /// Adds the units of the keys that follow.
  ///
  /// - Throws: `BillingError.overflow`.
  mutating func add(_ other: RatedUnits) throws(BillingError) {
    units += other.units
    for index in days.indices { try days[index].add(other.days[index]) }
    for slot in unrated.indices {
      unrated[slot].units += other.unrated[slot].units
      unrated[slot].firstUsedAt = min(unrated[slot].firstUsedAt, other.unrated[slot].firstUsedAt)
    }
    for reading in otherQuantities.indices {
      for slot in otherQuantities[reading].indices {
        otherQuantities[reading][slot] = try sum(
          otherQuantities[reading][slot], other.otherQuantities[reading][slot])
      }
    }
  }
}
