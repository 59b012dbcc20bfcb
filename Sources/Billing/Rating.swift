import Records

/// An account and a price version: what a line of the bill is about.
struct AccountPrice: Sendable, Hashable {
  /// Position in `MeteredUsage.usage`.
  let account: Int
  /// Position in `PriceBook.versions`, or `PriceTimeline.unpriced`.
  let version: Int
}

/// Units that are left off the bill, counted (rules 38 and 49).
struct UnratedUnits: Sendable {
  /// Why a unit has no amount.
  enum Reason: Sendable {
    case priceMissing, currencyMismatch
  }

  let price: AccountPrice
  let reason: Reason
  var units = 0
  /// The earliest use among them.
  var firstUsedAt = Timestamp(milliseconds: .max)
}

/// Puts prices on the units of one month: which units, on which day, under which version (rules 28, 38 and 39).
struct Rating {
  /// What rating a month gives.
  struct Result {
    /// In no stated order.
    var units: [UsageUnit] = []
    /// Ordered by account id, version's place in the book, day.
    var days: [UsageDay] = []
    /// Ordered by account id, then version.
    var unrated: [UnratedUnits] = []
  }

  private let usage: MeteredUsage
  private let month: Month
  private let reading: Reading
  private let keys: [KeyTable.Key]
  private let cells: [UsageCell]
  /// For every account and version, by `slot(of:)`: why its units cannot be rated, or nil.
  private let obstacles: [UnratedUnits.Reason?]

  init(usage: MeteredUsage, month: Month, reading: Reading) {
    self.usage = usage
    self.month = month
    self.reading = reading
    keys = usage.ledger.table.keys
    cells = usage.ledger.cells
    obstacles = usage.usage.flatMap { entry in
      [.priceMissing] + usage.book.versions.map { $0.currency == entry.account.currency ? nil : .currencyMismatch }
    }
  }

  /// - Parameter dayTables: For every account of the usage, the days of the month.
  /// - Throws: `BillingError.overflow`.
  func rate(on dayTables: [DayTable]) throws(BillingError) -> Result {
    var result = Result()
    var places = [Int](repeating: -1, count: obstacles.count * Rating.mostDays)
    var unrated: [AccountPrice: UnratedUnits] = [:]
    try UnitCounting(usage, reading).forEachUnit(in: MonthTable.number(of: month)) {
      (unit) throws(BillingError) in
      let cell = cells[Int(unit.firstCell)]
      let price = price(of: unit)
      let slot = slot(of: price)
      if let reason = obstacles[slot] {
        var entry = unrated[price] ?? UnratedUnits(price: price, reason: reason)
        entry.units += 1
        entry.firstUsedAt = min(entry.firstUsedAt, cell.usedAt)
        unrated[price] = entry
      } else if unit.quantity > 0 {
        let day = dayTables[price.account].position(of: cell.usedAt)
        var place = places[slot * Rating.mostDays + day]
        if place < 0 {
          place = result.days.count
          places[slot * Rating.mostDays + day] = place
          result.days.append(
            UsageDay(price: price, day: dayTables[price.account].days[day], totals: DayTotals()))
        }
        try result.days[place].totals.add(unit, task: cell.task)
        result.units.append(unit)
      }
    }
    result.days.sort { isOrdered(($0.price, $0.day), ($1.price, $1.day)) }
    let none = CivilDate(daysSince1970: 0)
    result.unrated = unrated.values.sorted { isOrdered(($0.price, none), ($1.price, none)) }
    return result
  }

  /// Quantities alone, for a reading that is only compared; accounts and versions without units are left out.
  ///
  /// - Throws: `BillingError.overflow`.
  func quantities() throws(BillingError) -> [(price: AccountPrice, quantity: Int64)] {
    var quantities = [Int64](repeating: 0, count: obstacles.count)
    try UnitCounting(usage, reading).forEachUnit(in: MonthTable.number(of: month)) {
      (unit) throws(BillingError) in
      let slot = slot(of: price(of: unit))
      if obstacles[slot] == nil { quantities[slot] = try sum(quantities[slot], unit.quantity) }
    }
    return quantities.indices.filter { quantities[$0] > 0 }.map { (price(at: $0), quantities[$0]) }
  }

  private static let mostDays = 31

  private func slot(of price: AccountPrice) -> Int {
    price.account * (usage.book.versions.count + 1) + price.version + 1
  }

  private func price(at slot: Int) -> AccountPrice {
    let width = usage.book.versions.count + 1
    return AccountPrice(account: slot / width, version: slot % width - 1)
  }

  private func price(of unit: UsageUnit) -> AccountPrice {
    AccountPrice(
      account: Int(keys[Int(unit.key)].account), version: Int(cells[Int(unit.firstCell)].version))
  }

  private func isOrdered(_ left: (AccountPrice, CivilDate), _ right: (AccountPrice, CivilDate)) -> Bool {
    let leftID = usage.usage[left.0.account].account.id
    let rightID = usage.usage[right.0.account].account.id
    return (leftID, left.0.version, left.1) < (rightID, right.0.version, right.1)
  }
}
