import Records

/// Dates as people write them in a report.
enum DateText {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// `12 May 2020`.
  static func day(_ day: CivilDate) -> String {
    "\(day.day) \(months[day.month - 1]) \(day.year)"
  }

  /// `12 May`.
  static func short(_ day: CivilDate) -> String {
    "\(day.day) \(months[day.month - 1].prefix(3))"
  }

  /// `May 2020`.
  static func month(_ month: Month) -> String {
    "\(months[month.month - 1]) \(month.year)"
  }

  /// `1 May 2020 to 31 May 2020`, first and last day of a period in a zone.
  static func days(of period: Period, in zone: TimeZoneRules) -> String {
    let first = zone.day(of: period.start)
    let last = max(first, zone.day(of: period.end.advanced(milliseconds: -1)))
    return first == last ? day(first) : "\(day(first)) to \(day(last))"
  }

  /// `12 May 2020, 14:25` on the clocks of a zone.
  static func minute(_ instant: Timestamp, in zone: TimeZoneRules) -> String {
    let local = instant.advanced(seconds: zone.offsetSeconds(at: instant))
    let minute = local.milliseconds.flooredQuotient(by: 60_000)
    let clock = [minute.remainder(by: 1440) / 60, minute.remainder(by: 60)]
    return day(zone.day(of: instant)) + ", "
      + clock.map { $0.zeroPadded(to: 2) }.joined(separator: ":")
  }
}

extension Int64 {
  /// The remainder that is never negative.
  fileprivate func remainder(by divisor: Int64) -> Int64 {
    self - flooredQuotient(by: divisor) * divisor
  }
}
