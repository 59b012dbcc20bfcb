package import Records

/// Whether a topic's share of all tickets changed against the weeks before.
///
/// Given the topic's tickets of both windows together, those of the current window are binomial with the current
/// window's part of all tickets when nothing changed; two-sided by doubling the smaller tail.
///
/// Source: Przyborowski and Wilenski, "Homogeneity of results in testing samples from Poisson series" (1940), the
/// conditional test, with the totals as exposure.
package enum VolumeTest {
  /// The test in one sentence, for the report.
  package static let statement =
    "a topic rises or falls when an exact conditional test of its tickets against as many whole weeks before, given all "
    + "tickets of both, has a p-value under 0.05 after adjustment for the number of topics tested (false discovery "
    + "rate), and the same holds against the growth of the middle topic, so that one topic's growth is not the fall of "
    + "all others; where its days swing more than chance, its counts weigh less by as much; topics with too few tickets for "
    + "any change to show are not tested; fading is falling to a fifth or less"

  /// The p-value under which a change counts.
  package static let significance = 0.05

  /// The change from which on a fall is called fading: to a fifth or less.
  private static let fadingChange = -0.8

  /// The trends of all topics of a window together: only a change that holds among all topics tested has a direction.
  ///
  /// - Parameters:
  ///   - counts: per topic its own and all tickets, in the current window and in the one before.
  ///   - dispersions: of each topic's days, 1 and more; none are all 1.
  package static func trends(
    _ counts: [(current: Share, before: Share)], dispersions: [Double] = []
  ) -> [TopicTrend] {
    let growth = MiddleGrowth.of(counts)
    var trends = counts.enumerated().map { index, count in
      trend(
        current: count.current, before: count.before, dispersion: dispersions.isEmpty ? 1 : dispersions[index],
        growth: growth)
    }
    let tested = trends.indices.filter { trends[$0].p != nil }
    let adjusted = FalseDiscovery.adjusted(tested.map { trends[$0].p ?? 1 })
    for (index, p) in zip(tested, adjusted) {
      trends[index].adjustedP = p
      if p >= significance { trends[index].direction = .steady }
    }
    return trends
  }

  /// One topic by itself.
  ///
  /// A topic with so few tickets in both windows that even the most uneven split stays above `significance` is not
  /// tested: no outcome could make it an alarm, and which topics these are depends only on the sums of both windows
  /// (Tarone 1990).
  ///
  /// Under dispersion the counts are divided by it and rounded towards no change (quasi-likelihood, Wedderburn 1974).
  ///
  /// - Parameters:
  ///   - current: the topic's tickets of all tickets in the current window.
  ///   - before: the same in the window before.
  ///   - growth: of the middle topic; where it is given the change must hold against it too, and the larger p-value counts.
  package static func trend(
    current: Share, before: Share, dispersion: Double = 1, growth: Double? = nil
  ) -> TopicTrend {
    var trend = TopicTrend(direction: .steady, change: nil, current: current, before: before)
    guard let now = current.rate, let then = before.rate else { return trend }
    trend.change = then > 0 ? now / then - 1 : nil
    trend.dispersion = max(1, dispersion)
    trend.ratio = RateRatio.interval(current: current, before: before, dispersion: trend.dispersion)
    let rate = Double(current.total) / Double(current.total + before.total)
    let trials = Int(Double(current.successes + before.successes) / trend.dispersion)
    let extremes = [0, trials].map { pValue(successes: $0, trials: trials, rate: rate) }
    guard extremes.contains(where: { $0 < significance }) else { return trend }
    let weighed = Double(current.successes) / trend.dispersion
    func value(_ rate: Double) -> Double {
      let towardsNoChange = weighed > Double(trials) * rate ? weighed.rounded(.down) : weighed.rounded(.up)
      return pValue(successes: min(trials, Int(towardsNoChange)), trials: trials, rate: rate)
    }
    var p = value(rate)
    if let growth {
      let middle = growth / (1 + growth)
      let isOneWay = (weighed > Double(trials) * rate) == (weighed > Double(trials) * middle)
      p = isOneWay ? max(p, value(middle)) : 1
    }
    trend.p = p
    if p < significance { trend.direction = direction(trend.change) }
    return trend
  }

  private static func direction(_ change: Double?) -> TopicTrend.Direction {
    guard let change else { return .new }
    return change > 0 ? .rising : change <= fadingChange ? .fading : .falling
  }

  /// The two-sided p-value of `successes` among `trials` at `rate`, between 0 and 1.
  package static func pValue(successes: Int, trials: Int, rate: Double) -> Double {
    guard trials > 0, rate > 0, rate < 1 else { return 1 }
    let tails = tails(successes: successes, trials: trials, rate: rate)
    return min(1, 2 * min(tails.atMost, tails.atLeast))
  }

  /// The probabilities of at most and of at least `successes` among `trials`; `rate` lies strictly between 0 and 1.
  ///
  /// Sums the distribution outwards from its mode in units of the mode's probability until terms vanish: exact to
  /// rounding, without factorials.
  static func tails(successes: Int, trials: Int, rate: Double) -> (atMost: Double, atLeast: Double) {
    let odds = rate / (1 - rate)
    let mode = min(trials, Int(Double(trials + 1) * rate))
    var total = 0.0
    var atMost = 0.0
    var atLeast = 0.0
    func note(_ count: Int, _ term: Double) {
      total += term
      if count <= successes { atMost += term }
      if count >= successes { atLeast += term }
    }
    var term = 1.0
    var count = mode
    while count <= trials, term > 1e-20 {
      note(count, term)
      term *= Double(trials - count) / Double(count + 1) * odds
      count += 1
    }
    term = Double(mode) / Double(trials - mode + 1) / odds
    count = mode - 1
    while count >= 0, term > 1e-20 {
      note(count, term)
      term *= Double(count) / Double(trials - count + 1) / odds
      count -= 1
    }
    return (atMost / total, atLeast / total)
  }
}
