package import Records

/// Rates pulled towards their common mean, the more the fewer tickets they rest on: empirical Bayes with a beta prior
/// whose mean and strength are estimated by the method of moments.
///
/// With w_i = n_i, N = sum n_i, p = sum k_i / N, S = sum n_i (k_i/n_i - p)^2 over m topics:
///
///     gamma    = (S - p(1-p)(m-1)) / (p(1-p) (N - sum n_i^2 / N - (m-1)))
///     strength = (1 - gamma) / gamma
///     shrunk_i = (k_i + strength p) / (n_i + strength)
///
/// Source: Kleinman, "Proportions with extraneous variance: single and independent samples" (1973), JASA 68,
/// the moment estimator with weights n_i.
package struct Shrinkage: Sendable, Hashable {
  /// The mean rate of all shares.
  package let mean: Double
  /// How many tickets the prior is worth; infinite when the rates differ no more than chance makes them.
  package let strength: Double

  /// Nil when no share has a rate.
  package init?(_ shares: [Share]) {
    let known = shares.filter { $0.total > 0 }
    guard !known.isEmpty else { return nil }
    let total = Double(known.reduce(0) { $0 + $1.total })
    let mean = Double(known.reduce(0) { $0 + $1.successes }) / total
    var spread = 0.0
    var squares = 0.0
    for share in known {
      let n = Double(share.total)
      let deviation = Double(share.successes) / n - mean
      spread += n * deviation * deviation
      squares += n * n
    }
    let variance = mean * (1 - mean)
    let freedom = Double(known.count - 1)
    let scale = variance * (total - squares / total - freedom)
    let gamma = scale > 0 ? min(1, (spread - variance * freedom) / scale) : 0
    self.mean = mean
    strength = gamma > 0 ? (1 - gamma) / gamma : .infinity
  }

  /// Nil for a share without a denominator.
  package func rate(of share: Share) -> Double? {
    guard share.total > 0 else { return nil }
    guard strength.isFinite else { return mean }
    return (Double(share.successes) + strength * mean) / (Double(share.total) + strength)
  }
}
