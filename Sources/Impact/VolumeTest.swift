package import Records

/// Whether a topic's share of all tickets changed against the window before.
///
/// Given the topic's tickets of both windows together, those of the current window are binomial with the current
/// window's part of all tickets when nothing changed; two-sided by doubling the smaller tail.
///
/// Source: Przyborowski and Wilenski, "Homogeneity of results in testing samples from Poisson series" (1940), the
/// conditional test, with the totals as exposure.
package enum VolumeTest {
  /// The test in one sentence, for the report.
  package static let statement =
    "a topic rises or falls when an exact conditional test of its tickets against the window before, given all "
    + "tickets of both, has a p-value under 0.05"

  /// The p-value under which a change counts.
  package static let significance = 0.05

  /// - Parameters: counts of the topic and of all tickets in the current window and in the one before.
  package static func trend(current: Share, before: Share) -> TopicTrend {
    guard before.successes > 0 else {
      return TopicTrend(direction: current.successes > 0 ? .new : .steady, change: nil)
    }
    guard let now = current.rate, let then = before.rate else { return TopicTrend(direction: .steady, change: nil) }
    let change = now / then - 1
    let p = pValue(
      successes: current.successes, trials: current.successes + before.successes,
      rate: Double(current.total) / Double(current.total + before.total))
    guard p < significance else { return TopicTrend(direction: .steady, change: change) }
    return TopicTrend(direction: change > 0 ? .rising : .falling, change: change)
  }

  /// The two-sided p-value of `successes` among `trials` at `rate`, between 0 and 1.
  ///
  /// Sums the distribution outwards from its mode in units of the mode's probability until terms vanish: exact to
  /// rounding, without factorials.
  package static func pValue(successes: Int, trials: Int, rate: Double) -> Double {
    guard trials > 0, rate > 0, rate < 1 else { return 1 }
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
    return min(1, 2 * min(atMost, atLeast) / total)
  }
}
