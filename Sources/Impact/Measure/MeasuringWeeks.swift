import Records

/// The whole weeks on both sides of a live date that a measurement may use.
///
/// Weeks are counted from the live date, so that both sides have each weekday equally often.
struct MeasuringWeeks: Sendable {
  /// Of 7 days; a longer time says more about the world than about the task.
  static let mostWeeks = 12

  private let live: CivilDate
  private let zone: TimeZoneRules
  /// Whole weeks with tickets before the live date.
  let before: Int
  /// Whole weeks since, all of whose outcomes are known.
  let after: Int
  private let most: Int

  /// - Parameters:
  ///   - first: the day of the oldest ticket.
  ///   - settledAt: tickets created before this instant have their outcome.
  ///   - most: weeks on a side; nil for `mostWeeks`.
  init(live: CivilDate, first: CivilDate, settledAt: Timestamp, most: Int?, zone: TimeZoneRules) {
    self.live = live
    self.zone = zone
    self.most = most ?? MeasuringWeeks.mostWeeks
    before = max(0, Int(live.daysSince1970 - first.daysSince1970) / 7)
    after = max(0, Int(zone.day(of: settledAt).daysSince1970 - live.daysSince1970) / 7)
  }

  /// Weeks on each side when those right before the live date are the base.
  var plain: Int { min(most, before, after) }

  /// Weeks on each side when those right before are left to the choice of the topic, and those before them are the base.
  var split: Int { min(most, before / 2, after) }

  /// `count` weeks from the live date on, moved by `weeks`.
  func period(_ count: Int, movedBy weeks: Int = 0) -> Period {
    let first = live.advanced(days: 7 * weeks)
    return Period(start: zone.start(of: first), end: zone.start(of: first.advanced(days: 7 * count)))
  }
}
