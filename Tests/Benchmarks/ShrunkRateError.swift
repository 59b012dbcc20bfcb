import Foundation
import Impact
import Records
import TestSupport

/// How far the raw and the shrunk rate of a topic lie from its true rate, over generated sets of topics.
enum ShrunkRateError {
  private static let topics = 40
  private static let runs = 500
  /// The spread of the true rates: standard deviation around a mean of 0.45.
  private static let spreads = [0.0, 0.05, 0.1, 0.2]
  private static let mean = 0.45

  /// Root mean squared errors and mean errors in percentage points.
  static func print() {
    Swift.print("spread,tickets,topics,raw_error,shrunk_error,raw_bias,shrunk_bias")
    for spread in spreads {
      var generator = SeededGenerator(seed: 41)
      var small = Errors()
      var large = Errors()
      var lowest = Errors()
      for _ in 0..<runs {
        let rates = (0..<topics).map { _ in rate(spread, &generator) }
        let shares = rates.map { rate in
          let total = Int(exp(Double.random(in: log(8.0)...log(600.0), using: &generator)))
          return Share(generator.binomial(total, rate: rate), of: total)
        }
        guard let shrinkage = Shrinkage(shares) else { continue }
        let pairs = zip(shares, rates).map { share, rate in
          ((share.rate ?? 0) - rate, (shrinkage.rate(of: share) ?? 0) - rate)
        }
        for (share, pair) in zip(shares, pairs) {
          if share.total < TopicSummary.lowCount { small.note(pair) } else { large.note(pair) }
        }
        // What a list sorted by lowest rate shows on top.
        if let worst = shares.indices.min(by: { (shares[$0].rate ?? 1) < (shares[$1].rate ?? 1) }) {
          lowest.note(pairs[worst])
        }
      }
      for (name, errors) in [("under 30", small), ("30 and more", large), ("lowest raw rate", lowest)] {
        Swift.print(
          String(format: "%.2f", spread), name, errors.count, errors.raw, errors.shrunk, errors.rawBias,
          errors.shrunkBias, separator: ",")
      }
    }
  }

  /// A true rate, uniform with the given standard deviation.
  private static func rate(_ spread: Double, _ generator: inout SeededGenerator) -> Double {
    let half = spread * 3.0.squareRoot()
    return half > 0 ? Double.random(in: mean - half...mean + half, using: &generator) : mean
  }

  /// Sums of errors of both rates.
  private struct Errors {
    private(set) var count = 0
    private var sums = (raw: 0.0, shrunk: 0.0)
    private var squares = (raw: 0.0, shrunk: 0.0)

    mutating func note(_ pair: (raw: Double, shrunk: Double)) {
      count += 1
      sums.raw += pair.raw
      sums.shrunk += pair.shrunk
      squares.raw += pair.raw * pair.raw
      squares.shrunk += pair.shrunk * pair.shrunk
    }

    var raw: String { root(squares.raw) }
    var shrunk: String { root(squares.shrunk) }
    var rawBias: String { points(sums.raw / Double(count)) }
    var shrunkBias: String { points(sums.shrunk / Double(count)) }

    private func root(_ sum: Double) -> String { points((sum / Double(count)).squareRoot()) }
    private func points(_ value: Double) -> String { String(format: "%.1f", value * 100) }
  }
}
