import Foundation
package import Records

/// How many times its share of the window before a topic's share of the current window is.
package enum RateRatio {
  /// The exact conditional interval at 95 %; nil when the topic has no ticket before or a window is empty.
  ///
  /// Given the topic's tickets of both windows together, those of the current one are binomial; the bounds of that
  /// proportion become bounds of the ratio through its odds and the totals. Counts that swing more than chance hold
  /// less information: the interval of the logarithm widens with the root of the dispersion.
  ///
  /// Source: Clopper and Pearson, "The use of confidence or fiducial limits" (1934), on the conditional test of
  /// Przyborowski and Wilenski (1940).
  package static func interval(current: Share, before: Share, dispersion: Double = 1) -> Interval? {
    guard before.successes > 0, current.total > 0, before.total > 0 else { return nil }
    let trials = current.successes + before.successes
    let exposure = Double(before.total) / Double(current.total)
    let low =
      current.successes == 0
      ? 0 : odds { VolumeTest.tails(successes: current.successes, trials: trials, rate: $0).atLeast > tail }
    let high = odds { VolumeTest.tails(successes: current.successes, trials: trials, rate: $0).atMost <= tail }
    guard dispersion > 1 else { return Interval(low: low * exposure, high: high * exposure) }
    // Without a ticket now the bound goes with the inverse of the information.
    guard current.successes > 0 else { return Interval(low: 0, high: high * exposure * dispersion) }
    let ratio = Double(current.successes) / Double(before.successes)
    let widening = dispersion.squareRoot()
    return Interval(
      low: exposure * ratio * pow(low / ratio, widening), high: exposure * ratio * pow(high / ratio, widening))
  }

  /// Outside each bound lies half of 5 %.
  private static let tail = 0.025

  /// The odds of the rate from which on `holds` is true.
  private static func odds(where holds: (Double) -> Bool) -> Double {
    var below = 0.0
    var above = 1.0
    for _ in 0..<40 {
      let middle = (below + above) / 2
      if holds(middle) { above = middle } else { below = middle }
    }
    return below / (1 - below)
  }
}
