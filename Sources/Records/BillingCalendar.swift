/// Cuts time into an account's billing periods, each named after the month it starts in.
///
/// A period starts at the first instant of its anchor day, or of the month's last day where the month is shorter, in the
/// zone that is in force; it ends where the next one starts. A changed zone or anchor day takes effect at the first
/// boundary not before the change, so that no instant is in two periods or in none (billing rules 30 to 32 and 37).
package struct BillingCalendar: Sendable, Hashable {
  private let first: PeriodRule
  /// Oldest first.
  private let changes: [CalendarChange]

  package init(_ first: PeriodRule, changes: [CalendarChange] = []) {
    self.first = first
    self.changes = changes.sorted { $0.from < $1.from }
  }

  /// The half-open period named after a month.
  package func period(of month: Month) -> Period {
    let start = start(of: month)
    return Period(start: start, end: max(start, end(of: month, from: start)))
  }

  /// The period that an instant lies in.
  package func month(of instant: Timestamp) -> Month {
    var month = rule(at: instant).zone.month(of: instant).next
    while start(of: month) > instant { month = month.previous }
    return month
  }

  /// The zone in which the days of a period are counted.
  package func zone(of month: Month) -> TimeZoneRules { rule(at: start(of: month)).zone }

  /// The local days that a period touches, oldest first.
  package func days(of month: Month) -> [CivilDate] {
    let (period, zone) = (period(of: month), zone(of: month))
    guard period.start < period.end else { return [] }
    let last = zone.day(of: period.end.advanced(milliseconds: -1)).daysSince1970
    return (zone.day(of: period.start).daysSince1970...last).map { CivilDate(daysSince1970: $0) }
  }

  /// The part of a local day that lies in a period.
  package func period(ofDay day: CivilDate, in month: Month) -> Period {
    let (period, whole) = (period(of: month), zone(of: month).period(of: day))
    let start = max(whole.start, period.start)
    return Period(start: start, end: max(start, min(whole.end, period.end)))
  }

  /// The starts of the periods of consecutive months, and the end of the last.
  package func starts(from first: Month, count: Int) -> [Timestamp] {
    var month = first
    var starts = [start(of: month)]
    for _ in 0..<count {
      starts.append(max(starts[starts.count - 1], end(of: month, from: starts[starts.count - 1])))
      month = month.next
    }
    return starts
  }

  private func start(of month: Month) -> Timestamp {
    guard let change = changes.first else { return first.start(of: month) }
    var reached = first.zone.month(of: change.from).previous.previous
    guard reached < month else { return first.start(of: month) }
    var start = first.start(of: reached)
    while reached < month {
      start = max(start, end(of: reached, from: start))
      reached = reached.next
    }
    return start
  }

  /// Where the period named after a month ends: where the next month's starts by the rule at its own start.
  private func end(of month: Month, from start: Timestamp) -> Timestamp {
    rule(at: start).start(of: month.next)
  }

  private func rule(at instant: Timestamp) -> PeriodRule {
    changes.last { $0.from <= instant }?.rule ?? first
  }
}

/// The zone and the anchor day of billing periods.
package struct PeriodRule: Sendable, Hashable {
  package var zone: TimeZoneRules
  /// The day of the month on which a period starts, 1 to 31.
  package var anchorDay: Int

  package init(zone: TimeZoneRules, anchorDay: Int = 1) {
    self.zone = zone
    self.anchorDay = anchorDay
  }

  /// The first instant of the anchor day, or of the month's last day where the month is shorter.
  func start(of month: Month) -> Timestamp {
    let first = month.firstDay
    let length = Int(month.next.firstDay.daysSince1970 - first.daysSince1970)
    return zone.start(of: first.advanced(days: min(anchorDay, length) - 1))
  }
}

/// Another rule from an instant on; it takes effect at the first boundary not before.
package struct CalendarChange: Sendable, Hashable {
  package var from: Timestamp
  package var rule: PeriodRule

  package init(from: Timestamp, rule: PeriodRule) {
    self.from = from
    self.rule = rule
  }
}
