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

  /// A negative binomial count of mean `size * (dispersion - 1)` and a variance of `dispersion` times that: the sum of
  /// `size` geometric ones.
  package mutating func negativeBinomial(size: Int, dispersion: Double) -> Int {
    let scale = log((dispersion - 1) / dispersion)
    return (0..<size).reduce(0) { sum, _ in
      sum + Int(log(1 - Double.random(in: 0..<1, using: &self)) / scale)
    }
  }

  /// How many of `trials` succeed at a rate.
  package mutating func binomial(_ trials: Int, rate: Double) -> Int {
    (0..<trials).reduce(0) { sum, _ in sum + (Double.random(in: 0..<1, using: &self) < rate ? 1 : 0) }
  }
}
