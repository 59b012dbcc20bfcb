import Records

/// How much more than chance a topic's tickets of a stretch swing, as a trend must allow for.
///
/// Days that swing on their own are seen in the days. An outburst of several days moves a stretch by more than its days
/// show one by one, so the swing of whole weeks is measured too. Of a single topic it is taken from the stretch before
/// only: a topic that grows within the current weeks would hide its own growth.
package enum TrendDispersion {
  /// The dispersion of each topic, 1 and more.
  ///
  /// - Parameter topics: by topic the stretches that are compared, the older one first.
  package static func allowed(_ topics: [[DayDispersion.Days]]) -> [Double] {
    let weeks = topics.map { stretches in stretches.map(WeekSwing.init) }
    let common = DayDispersion.middle(weeks.compactMap { WeekSwing.sum($0).estimate }) ?? 1
    let days = DayDispersion.allowed(topics.map(DayDispersion.estimate), floor: common)
    return zip(days, weeks).map { days, weeks in max(days, weeks.first?.ownEstimate ?? 1) }
  }
}

/// Pearson's chi-square of a topic's whole weeks around their level.
private struct WeekSwing {
  /// Fewer weeks left over after fitting tell nothing of one topic.
  private static let leastFreedom = 6

  private var square = 0.0
  private var freedom = 0

  private init() {}

  /// Whole weeks up to the stretch's end; weekdays weigh the same in each.
  init(_ days: DayDispersion.Days) {
    let ends = stride(from: days.topic.count, through: 7, by: -7)
    let weeks = ends.map { end in
      (topic: days.topic[end - 7..<end].reduce(0, +), all: days.all[end - 7..<end].reduce(0, +))
    }
    let total = Share(weeks.reduce(0) { $0 + $1.topic }, of: weeks.reduce(0) { $0 + $1.all })
    guard let rate = total.rate, rate > 0, rate < 1 else { return }
    for week in weeks where week.all > 0 {
      let difference = Double(week.topic) - rate * Double(week.all)
      square += difference * difference / (rate * (1 - rate) * Double(week.all))
    }
    freedom = weeks.count { $0.all > 0 } - 1
  }

  static func sum(_ swings: [WeekSwing]) -> WeekSwing {
    swings.reduce(into: WeekSwing()) {
      $0.square += $1.square
      $0.freedom += $1.freedom
    }
  }

  /// Over the middle of the chi-square distribution instead of its mean, since the middle of such estimates is taken;
  /// nil without a degree of freedom.
  ///
  /// Source: Wilson and Hilferty, "The distribution of chi-square" (1931).
  var estimate: Double? {
    guard freedom > 0 else { return nil }
    let root = 1 - 2 / (9 * Double(freedom))
    return square / (Double(freedom) * root * root * root)
  }

  /// Of one topic by itself.
  var ownEstimate: Double? { freedom >= WeekSwing.leastFreedom ? square / Double(freedom) : nil }
}
