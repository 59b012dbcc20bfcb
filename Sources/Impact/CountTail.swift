/// The upper tail of a negative binomial distribution.
enum CountTail {
  /// The probability of `count` or more at a mean and a variance of `dispersion` times the mean.
  ///
  /// Sums the distribution outwards from its mode in units of the mode's probability until terms vanish.
  ///
  /// - Precondition: `dispersion` is above 1.
  static func atLeast(_ count: Int, mean: Double, dispersion: Double) -> Double {
    guard count > 0 else { return 1 }
    guard mean > 0 else { return 0 }
    let size = mean / (dispersion - 1)
    let ratio = (dispersion - 1) / dispersion
    // From one count to the next, the probability is multiplied by this.
    func step(_ from: Int) -> Double { ratio * (Double(from) + size) / Double(from + 1) }
    let mode = max(0, Int((size - 1) * (dispersion - 1)))
    var total = 0.0
    var tail = 0.0
    var term = 1.0
    var place = mode
    while term > 1e-20 {
      total += term
      if place >= count { tail += term }
      term *= step(place)
      place += 1
    }
    term = 1
    place = mode
    while place > 0, term > 1e-20 {
      place -= 1
      term /= step(place)
      total += term
      if place >= count { tail += term }
    }
    return tail / total
  }
}
