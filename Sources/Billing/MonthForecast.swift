import Records

/// Extends a month to date to the month's end: billed so far, plus a run rate for the time that is left.
struct MonthForecast {
  /// Fewer complete days than this say nothing about a month.
  static let leastDays = 3
  /// From this many complete days on every weekday has been seen twice, and the run rate is by weekday.
  static let weekdayDays = 14

  /// What every local day of the month came to, in millionths; later days are 0.
  let amounts: [Int64]
  /// Days of the month before the account's log begins: they say nothing about a usual day.
  let daysBeforeLog: Int
  let firstDay: CivilDate
  let zone: TimeZoneRules
  let asOf: Timestamp
  let currency: Currency

  /// Nil when the month is over, has not begun, or has fewer than three complete days since the log began.
  ///
  /// The interval is that of a normal prediction: z s sqrt(r + r^2 / n), with s the standard deviation of the complete
  /// days around their run rate, r the days left and n the complete days (Hahn and Meeker, "Statistical Intervals",
  /// 1991, section 4.8 for the sum of future observations). It never falls below what is billed already.
  func forecast() -> Forecast? {
    let ends = amounts.indices.map { zone.start(of: firstDay.advanced(days: $0 + 1)) }
    let complete = ends.prefix { $0 <= asOf }.count
    let known = complete - daysBeforeLog
    guard known >= MonthForecast.leastDays, complete < amounts.count else { return nil }
    let seen = amounts[daysBeforeLog..<complete].map(Double.init)
    let byWeekday = known >= MonthForecast.weekdayDays
    let rates = byWeekday ? weekdayMeans(seen) : [Double](repeating: mean(seen), count: 7)
    let today = dayShareLeft(complete, ends[complete])
    var remaining = rates[weekday(complete)] * today
    for day in (complete + 1)..<max(complete + 1, amounts.count) { remaining += rates[weekday(day)] }
    let daysLeft = today + Double(amounts.count - complete - 1)
    let residuals = seen.indices.map { seen[$0] - rates[weekday($0 + daysBeforeLog)] }
    let freedom = Double(known - (byWeekday ? 7 : 1))
    let deviation = (residuals.reduce(0) { $0 + $1 * $1 } / freedom).squareRoot()
    let spread = Interval.deviates * deviation * (daysLeft + daysLeft * daysLeft / Double(known)).squareRoot()
    let billed = Double(amounts.reduce(0, +))
    return Forecast(
      amount: money(billed + remaining), low: money(max(billed, billed + remaining - spread)),
      high: money(billed + remaining + spread), assumption: assumption(known, byWeekday))
  }

  private func assumption(_ complete: Int, _ byWeekday: Bool) -> String {
    let since = daysBeforeLog > 0 ? " since the log began" : ""
    return byWeekday
      ? "the remaining days cost what the same weekdays of the \(complete) complete days\(since) cost on average"
      : "the remaining days cost the average of the \(complete) complete days\(since)"
  }

  /// The part of the day under way that is still to come, between 0 and 1.
  private func dayShareLeft(_ day: Int, _ end: Timestamp) -> Double {
    let start = zone.start(of: firstDay.advanced(days: day))
    let length = end.seconds(since: start)
    guard length > 0 else { return 0 }
    return min(1, end.seconds(since: max(asOf, start)) / length)
  }

  private func weekdayMeans(_ seen: [Double]) -> [Double] {
    (0..<7).map { wanted in mean(seen.indices.filter { weekday($0 + daysBeforeLog) == wanted }.map { seen[$0] }) }
  }

  /// Days modulo seven since the epoch; which of them is a Monday does not matter.
  private func weekday(_ day: Int) -> Int {
    Int((firstDay.daysSince1970 + Int64(day)) % 7 + 7) % 7
  }

  private func mean(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
  }

  /// Rounded to the minor unit; an estimate, so that what does not fit is cut.
  private func money(_ micro: Double) -> Money {
    let step = Double(currency.microPerMinorUnit)
    let units = (micro / step).rounded(.toNearestOrAwayFromZero)
    return Money(micro: (Int64(exactly: units) ?? .max / currency.microPerMinorUnit) * currency.microPerMinorUnit)
  }
}
