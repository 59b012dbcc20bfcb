import Foundation
package import Records

/// Random counts for simulations.
extension SeededGenerator {
  /// A Poisson count, by multiplying uniform numbers (Knuth); for means up to some hundreds.
  package mutating func poisson(_ mean: Double) -> Int {
    let limit = exp(-mean)
    var product = 1.0
    var count = -1
    repeat {
      product *= Double.random(in: 0..<1, using: &self)
      count += 1
    } while product > limit
    return count
  }

  /// A negative binomial count with a variance of `dispersion` times the mean, by inversion; `dispersion` is above 1.
  package mutating func negativeBinomial(mean: Double, dispersion: Double) -> Int {
    let size = mean / (dispersion - 1)
    var left = Double.random(in: 0..<1, using: &self)
    var term = pow(dispersion, -size)
    var count = 0
    while left >= term, term > 0 {
      left -= term
      term *= (Double(count) + size) / Double(count + 1) * (dispersion - 1) / dispersion
      count += 1
    }
    return count
  }

  /// How many of `trials` succeed at a rate.
  package mutating func binomial(_ trials: Int, rate: Double) -> Int {
    (0..<trials).reduce(0) { sum, _ in sum + (Double.random(in: 0..<1, using: &self) < rate ? 1 : 0) }
  }
}
