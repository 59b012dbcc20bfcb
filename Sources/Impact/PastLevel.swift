import Records

/// What a topic's past days lead to expect of a day, and how far a day may plausibly go beyond it.
struct PastLevel {
  /// Half a ticket is added, so that a topic without a past is not impossible (Jeffreys).
  private static let prior = 0.5
  /// A weekday's own level is drawn towards the common one with the weight of so many average days.
  private static let weekdayPrior = 2.0

  /// Tickets per unit of exposure.
  private let rate: Double
  private let exposure: Double
  private let factors: [Double]
  private let dispersion: Double

  /// - Parameters:
  ///   - exposures: what the count of each day is in proportion to.
  ///   - dispersion: of the days; nil measures it on them.
  init(counts: [Int], exposures: [Double], weekdays: [Int], dispersion: Double?) {
    let rate = (Double(counts.reduce(0, +)) + PastLevel.prior) / max(1, exposures.reduce(0, +))
    var factors = [Double](repeating: 1, count: 7)
    if counts.count >= TrendHistory.leastDays {
      let average = PastLevel.weekdayPrior * rate * exposures.reduce(0, +) / Double(counts.count)
      for weekday in 0..<7 {
        let days = counts.indices.filter { weekdays[$0] == weekday }
        let tickets = Double(days.reduce(0) { $0 + counts[$1] })
        let expected = rate * days.reduce(0) { $0 + exposures[$1] }
        if expected + average > 0 { factors[weekday] = (tickets + average) / (expected + average) }
      }
    }
    self.rate = rate
    self.exposure = max(1, exposures.reduce(0, +))
    self.factors = factors
    self.dispersion =
      dispersion ?? PastLevel.dispersion(counts, exposures.indices.map { rate * exposures[$0] * factors[weekdays[$0]] })
  }

  /// Expected tickets of a day.
  func mean(exposure: Double, weekday: Int) -> Double {
    rate * exposure * factors[weekday]
  }

  /// The probability of so many tickets or more.
  ///
  /// - Parameter isCounted: whether the exposure is a count itself, that chance moves too.
  func tail(_ tickets: Int, exposure: Double, weekday: Int, isCounted: Bool) -> Double {
    let mean = mean(exposure: exposure, weekday: weekday)
    let doubt = 1 + exposure / self.exposure
    return CountTail.atLeast(tickets, mean: mean, dispersion: dispersion * doubt + (isCounted ? mean / exposure : 0))
  }

  /// Pearson's chi-square over the days left after fitting, not less than 1.
  private static func dispersion(_ counts: [Int], _ means: [Double]) -> Double {
    let fitted = counts.count >= TrendHistory.leastDays ? 7 : 1
    let sum = zip(counts, means).reduce(0.0) { sum, day in
      let difference = Double(day.0) - day.1
      return sum + (day.1 > 0 ? difference * difference / day.1 : 0)
    }
    return max(1, sum / Double(max(1, counts.count - fitted)))
  }
}
