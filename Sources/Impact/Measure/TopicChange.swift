package import Records

/// A topic's resolved tickets of one stratum, such as a channel and language, before and after a date.
package struct StratumPeriods: Sendable, Hashable {
  package var before: Share
  package var after: Share

  package init(before: Share, after: Share) {
    self.before = before
    self.after = after
  }
}

/// How much a topic's rate changed from one period to the next, were the mix of its tickets that of the second.
///
/// Over the strata that both periods have, with w_s the stratum's part of their tickets after:
///
///     change   = sum w_s (after_s - before_s)
///     variance = sum w_s^2 (q_s(1 - q_s) / n_s after + q_s(1 - q_s) / n_s before),  q = (k + 1) / (n + 2)
///
/// Source: direct standardisation, Fleiss, Levin and Paik, "Statistical Methods for Rates and Proportions" (2003),
/// chapter 19; q keeps a stratum of none or all from looking certain.
package struct TopicChange: Sendable, Hashable {
  /// Between -1 and 1.
  package let change: Double
  /// Of `change`, from the number of tickets alone.
  package let variance: Double
  /// Tickets after that are in a stratum both periods have, of all tickets after.
  package let compared: Share

  /// Nil when no stratum has tickets in both periods.
  package init?(_ strata: [StratumPeriods]) {
    let shared = strata.filter { $0.before.total > 0 && $0.after.total > 0 }
    let total = shared.reduce(0) { $0 + $1.after.total }
    guard total > 0 else { return nil }
    var change = 0.0
    var variance = 0.0
    for stratum in shared {
      let weight = Double(stratum.after.total) / Double(total)
      change += weight * ((stratum.after.rate ?? 0) - (stratum.before.rate ?? 0))
      variance += weight * weight * (TopicChange.variance(stratum.before) + TopicChange.variance(stratum.after))
    }
    self.change = change
    self.variance = variance
    compared = Share(total, of: strata.reduce(0) { $0 + $1.after.total })
  }

  private static func variance(_ share: Share) -> Double {
    let rate = Double(share.successes + 1) / Double(share.total + 2)
    return rate * (1 - rate) / Double(share.total)
  }
}
