import Records

/// A topic's trend in words, with the counts and the test behind it.
enum TrendText {
  /// `rose from 40 of 1,000 to 90 of 1,100 tickets, × 2.05 (1.40 to 3.00), adjusted p 0.004`.
  static func change(_ trend: TopicTrend, _ topic: TopicSummary) -> String {
    guard trend.before.total > 0 else {
      return Words.trend(trend) + ", now \(Words.plural(topic.tickets, "ticket", "tickets"))"
    }
    return counts(trend) + ratio(trend) + (trend.adjustedP.map { ", adjusted p \(p($0))" } ?? "")
      + (trend.dispersion >= 1.05
        ? "; its days swing \(NumberText.figure(trend.dispersion, decimals: 1)) times as much as chance, which is allowed for"
        : "")
      + (trend.isProvisional ? "; provisional" : "")
  }

  private static func counts(_ trend: TopicTrend) -> String {
    let now = NumberText.fraction(trend.current)
    switch trend.direction {
    case .new: return "new: no ticket before, now \(now)"
    case .rising: return "rose from \(NumberText.fraction(trend.before)) to \(now) tickets"
    case .falling: return "fell from \(NumberText.fraction(trend.before)) to \(now) tickets"
    case .fading: return "is fading: from \(NumberText.fraction(trend.before)) to \(now) tickets"
    case .steady: return "steady: \(NumberText.fraction(trend.before)), then \(now) tickets"
    }
  }

  private static func ratio(_ trend: TopicTrend) -> String {
    guard let change = trend.change, let ratio = trend.ratio else { return "" }
    return ", × " + NumberText.figure(change + 1, decimals: 2)
      + " (\(NumberText.figure(ratio.low, decimals: 2)) to \(NumberText.figure(ratio.high, decimals: 2)))"
  }

  /// Three decimals, `under 0.001` below.
  static func p(_ value: Double) -> String {
    value < 0.0005 ? "under 0.001" : NumberText.figure(value, decimals: 3)
  }
}
