import Records

/// The 97.5 % quantile of Student's distribution.
enum StudentQuantile {
  /// Within 0.004 from 3 degrees of freedom on, within 0.0001 from 10 on.
  ///
  /// Source: Abramowitz and Stegun, "Handbook of Mathematical Functions" (1964), 26.7.5.
  static func upper(degreesOfFreedom: Int) -> Double {
    let z = Interval.deviates
    let n = Double(degreesOfFreedom)
    let square = z * z
    let terms = [
      (square + 1) / 4,
      ((5 * square + 16) * square + 3) / 96,
      (((3 * square + 19) * square + 17) * square - 15) / 384,
      ((((79 * square + 776) * square + 1482) * square - 1920) * square - 945) / 92_160,
    ]
    return z + z * terms.reversed().reduce(0) { ($0 + $1) / n }
  }
}
