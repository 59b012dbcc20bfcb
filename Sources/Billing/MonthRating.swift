import Records

/// One month of the log with prices put on it: the lines of the bill, and the units and days behind them.
struct MonthRating {
  /// The lines with the days they sum.
  let entries: [Statement.Entry]
  /// Of every account of the usage, in its order.
  let controls: [ControlTotals]
  /// Units without a price, and what other readings come to.
  let rated: Rating.Result

  private let usage: MeteredUsage
  private let month: Month
  private let policy: BillingPolicy
  private let dayTables: [DayTable]
  private let order: UnitOrder
  private let parts: BilledParts

  /// - Parameters:
  ///   - homes: Where units stay that are charged in a closed period.
  ///   - others: Readings of which only quantities are wanted.
  ///   - isFinal: Whether the month is closed, so that minimum amounts hold (rule 43).
  ///   - listsUnits: Whether charges will be asked for.
  /// - Throws: `BillingError` when rows read do not add up (rule 9) or an amount does not fit.
  init(
    _ usage: MeteredUsage, _ month: Month, policy: BillingPolicy, homes: UnitHomes, others: [Reading] = [],
    isFinal: Bool, listsUnits: Bool
  ) throws(BillingError) {
    self.usage = usage
    self.month = month
    self.policy = policy
    controls = try MonthRating.controlTotals(usage, policy)
    dayTables = MonthRating.dayTables(usage, month)
    order = UnitOrder(usage)
    rated = try Rating(
      usage: usage, month: month, dayTables: dayTables, reading: Reading(policy), others: others, homes: homes
    ).rate(listsUnits: listsUnits)
    let split = try PartSplit(usage: usage, month: month, dayTables: dayTables, policy: policy, order: order)
      .parts(of: rated)
    let statement = Statement(usage: usage, month: month, rounding: policy.rounding)
    parts = isFinal ? try MonthRating.withMinimums(usage, month, policy, statement, controls, split) : split
    entries = try statement.entries(parts.days, controls)
  }

  /// The lines of the bill.
  var lines: [StatementLine] { entries.map(\.line) }

  /// The units behind the lines, each in the part of its price; empty for plain prices unless units were asked for.
  var units: [UsageUnit] { parts.units }

  /// The charges of units that meet a condition, and of all amounts that are tied to no unit.
  ///
  /// - Throws: `BillingError.overflow`.
  func charges(where isListed: (UsageUnit) -> Bool = { _ in true }) throws(BillingError) -> [Charge] {
    try Charging(usage: usage, month: month, reading: Reading(policy), dayTables: dayTables, order: order)
      .charges(parts.units.filter(isListed), parts.adjustments)
  }

  /// The rows of the FOCUS file with their accounts, line by line.
  ///
  /// - Throws: `BillingError.overflow`.
  func focus(_ vendor: VendorNames) throws(BillingError) -> [(account: Account, row: FocusCharge)] {
    let focus = Focus(usage: usage, month: month, vendor: vendor)
    var rows: [(account: Account, row: FocusCharge)] = []
    for entry in entries {
      let account = usage.usage[entry.price.account].account
      for row in try focus.rows(of: entry) { rows.append((account, row)) }
    }
    return rows
  }

  /// Adds what accounts owe up to their minimum.
  private static func withMinimums(
    _ usage: MeteredUsage, _ month: Month, _ policy: BillingPolicy, _ statement: Statement,
    _ controls: [ControlTotals], _ parts: BilledParts
  ) throws(BillingError) -> BilledParts {
    guard usage.book.versions.contains(where: { $0.terms.minimum != nil }) else { return parts }
    let rated = Dictionary(grouping: try statement.entries(parts.days, controls), by: \.price.account)
    let prices = PeriodPrices(usage: usage, month: month, policy: policy)
    var parts = parts
    for account in usage.usage.indices {
      let sum = try Rounding.sum((rated[account] ?? []).map(\.line.amount))
      guard let trueUp = try prices.minimum(account, rated: sum) else { continue }
      parts.adjustments.append(trueUp)
      parts.days.append(
        UsageDay(
          price: trueUp.price, day: month.next.firstDay.advanced(days: -1), totals: DayTotals(),
          adjustment: trueUp.amount))
    }
    return parts
  }

  private static func controlTotals(
    _ usage: MeteredUsage, _ policy: BillingPolicy
  ) throws(BillingError) -> [ControlTotals] {
    var totals: [ControlTotals] = []
    for entry in usage.usage {
      let control = entry.control(strictCompleted: policy.strictCompleted)
      guard control.addsUp else { throw .controlTotals(accountID: entry.account.id, control) }
      totals.append(control)
    }
    return totals
  }

  private static func dayTables(_ usage: MeteredUsage, _ month: Month) -> [DayTable] {
    var known: [BillingCalendar: DayTable] = [:]
    return usage.usage.map { entry in
      let calendar = entry.account.calendar
      let table = known[calendar] ?? DayTable(calendar, month)
      known[calendar] = table
      return table
    }
  }
}
