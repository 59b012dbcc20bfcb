/// `successes` of `total`: a share that keeps its denominator.
package struct Share: Sendable, Hashable {
  package var successes: Int
  package var total: Int

  package init(_ successes: Int, of total: Int) {
    self.successes = successes
    self.total = total
  }

  /// Between 0 and 1; nil when there is nothing to divide by.
  package var rate: Double? {
    total > 0 ? Double(successes) / Double(total) : nil
  }

  /// The Wilson score interval at 95 %; nil when there is nothing to divide by.
  ///
  /// Source: E. B. Wilson, "Probable inference" (1927), equation for z = 1.959964.
  package var interval: Interval? { interval(deviates: Interval.deviates) }

  /// The same as wide as so many standard deviations of the normal distribution.
  func interval(deviates z: Double) -> Interval? {
    guard let rate else { return nil }
    let n = Double(total)
    let centre = rate + z * z / (2 * n)
    let spread = z * (rate * (1 - rate) / n + z * z / (4 * n * n)).squareRoot()
    let scale = 1 + z * z / n
    return Interval(
      // Exactly 0 and 1 where the formula is so but for its last digits.
      low: successes == 0 ? 0 : (centre - spread) / scale, high: successes == total ? 1 : (centre + spread) / scale)
  }

  package static func + (left: Share, right: Share) -> Share {
    Share(left.successes + right.successes, of: left.total + right.total)
  }
}

/// A closed interval of figures.
package struct Interval: Sendable, Hashable {
  /// Standard deviations of the normal distribution that hold 95 % of it: its 97.5 % point.
  package static let deviates = 1.959963984540054

  package var low: Double
  package var high: Double

  package init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }
}

/// Where a figure comes from; printed beside every factor.
package enum FigureSource: String, Sendable, Hashable, CaseIterable {
  /// Read from the data.
  case measured
  /// Computed from other things in the data by a stated formula.
  case inferred
  /// Set in the configuration, or its default.
  case assumed
  /// Judged by a person in a review pack.
  case reviewed
}
