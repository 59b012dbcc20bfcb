import Records

/// Computes every account's month: its total, subtotals, eligibility and forecast (rules 19, 24, 29, 44 and 47).
struct AccountBills {
  let usage: MeteredUsage
  let month: Month
  let prices: PeriodPrices
  let eligibility: [EligibilityRule]
  /// Distinct tickets created in the month, by account id.
  let ticketsInPeriod: [String: Int]
  /// Of accounts that have no budget of their own.
  let budget: Money?

  /// The bill of the account at a position of the usage.
  ///
  /// - Parameters:
  ///   - entries: The account's lines.
  ///   - focus: The account's rows of the FOCUS file.
  /// - Throws: `BillingError.overflow`.
  func bill(
    _ position: Int, _ control: ControlTotals, _ entries: [Statement.Entry], _ focus: [FocusCharge]
  ) throws(BillingError) -> AccountBill {
    let account = usage.usage[position].account
    let period = account.calendar.period(of: month)
    var bill = AccountBill(account: account, period: period, control: control)
    bill.total = try Rounding.sum(entries.map(\.line.amount))
    for entry in entries where entry.line.kind == .usage {
      bill.units = try sum(bill.units, entry.line.quantity)
      let handover = entry.days.reduce(0) { $0 + $1.totals.handover }
      let unknown = entry.days.reduce(0) { $0 + $1.totals.unknownTicket }
      bill.handoverUnits += handover
      bill.unknownTicketUnits += unknown
      let price = entry.line.unitPrice
      bill.handoverAmount = try Rounding.sum([bill.handoverAmount, Rounding.exact(handover, at: price)])
      bill.unknownTicketAmount = try Rounding.sum(
        [bill.unknownTicketAmount, Rounding.exact(unknown, at: price)])
    }
    bill.ticketsInPeriod = ticketsInPeriod[account.id] ?? 0
    bill.eligibilityThreshold = threshold(at: period.start)
    bill.isEligible = account.isEnterprise || bill.ticketsInPeriod >= bill.eligibilityThreshold
    bill.forecast = try forecast(position, focus)
    bill.budget = account.budget ?? budget
    return bill
  }

  /// Tickets a month that the rule in force asks for; none before the first rule.
  private func threshold(at start: Timestamp) -> Int {
    let inForce = eligibility.filter { ($0.from?.milliseconds ?? .min) <= start.milliseconds }
    let newest = inForce.max {
      ($0.from?.milliseconds ?? .min, $0.ticketsPerMonth) < ($1.from?.milliseconds ?? .min, $1.ticketsPerMonth)
    }
    return newest?.ticketsPerMonth ?? 0
  }

  /// A fee that is reached comes once, so it is no part of a usual day; a maximum bounds what the month can come to.
  private func forecast(_ position: Int, _ focus: [FocusCharge]) throws(BillingError) -> Forecast? {
    let account = usage.usage[position].account
    let fees = try Rounding.sum(focus.filter { $0.kind == .adjustment && $0.billedCost > .zero }.map(\.billedCost))
    let daily = focus.filter { $0.kind == .usage || $0.billedCost < .zero }
    guard var forecast = dailyForecast(account, daily) else { return nil }
    forecast.amount = try Rounding.sum([forecast.amount, fees])
    forecast.low = try Rounding.sum([forecast.low, fees])
    forecast.high = try Rounding.sum([forecast.high, fees])
    if let maximum = try prices.maximum(position), forecast.high > maximum {
      forecast.amount = min(forecast.amount, maximum)
      forecast.low = min(forecast.low, maximum)
      forecast.high = maximum
    }
    return forecast
  }

  private func dailyForecast(_ account: Account, _ focus: [FocusCharge]) -> Forecast? {
    let days = DayTable(account.calendar, month)
    guard let firstDay = days.days.first else { return nil }
    var amounts = [Int64](repeating: 0, count: days.days.count)
    for row in focus { amounts[days.position(of: row.chargePeriod.start)] += row.billedCost.micro }
    return MonthForecast(
      amounts: amounts, daysBeforeLog: daysBeforeLog(account, amounts), firstDay: firstDay,
      zone: account.calendar.zone(of: month), asOf: usage.asOf, currency: account.currency
    ).forecast()
  }

  /// The days before the first one with a charge, when the account's log holds nothing of an earlier month.
  private func daysBeforeLog(_ account: Account, _ amounts: [Int64]) -> Int {
    let number = MonthTable.number(of: month)
    let isOlder = usage.taskEntries.contains {
      $0.month < number && usage.usage[Int($0.account)].account.id == account.id
    }
    return isOlder ? 0 : amounts.firstIndex { $0 != 0 } ?? 0
  }
}
