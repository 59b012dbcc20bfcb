import Records

/// Says by which other calendar an instant would lie in a month, or not lie in it.
struct Cutoff {
  let ours: Period
  let month: Month

  private var utc: Period { BillingCalendar(PeriodRule(zone: .utc)).period(of: month) }

  /// The calendar under which an instant outside our period lies in this month; nil when there is none.
  func calendar(containing instant: Timestamp, stated: Period?) -> String? {
    if utc.contains(instant) { return "the month in UTC" }
    if let stated, stated.contains(instant) { return name(of: stated) }
    return nil
  }

  /// The calendar under which an instant of our period lies outside the month; nil when there is none.
  func calendar(excluding instant: Timestamp, stated: Period?) -> String? {
    if let stated, !stated.contains(instant) { return name(of: stated) }
    if stated == nil, !utc.contains(instant) { return "the month in UTC" }
    return nil
  }

  private func name(of period: Period) -> String {
    period == utc ? "the month in UTC" : "the invoice's period from \(period.start) to \(period.end)"
  }
}
