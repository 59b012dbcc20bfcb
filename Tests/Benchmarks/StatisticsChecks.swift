import Foundation
import Impact
import Records
import TestSupport

/// What the statistics of the reports promise, measured at length and printed as tables.
enum StatisticsCheck: String, CaseIterable {
  case intervalCoverage = "interval-coverage"
  case trendAlarms = "trend-alarms"

  func run() {
    switch self {
    case .intervalCoverage:
      IntervalCoverage.print()
      Swift.print("")
      ShrunkRateError.print()
    case .trendAlarms: TrendAlarms.print()
    }
  }
}

/// How often the Wilson interval of a share holds the true rate: summed over the binomial distribution, not drawn.
enum IntervalCoverage {
  private static let totals = [5, 10, 20, 30, 50, 100, 200, 500, 1000, 2000]
  /// The rates 0.02, 0.021 ... 0.98.
  private static let rates = (20...980).map { Double($0) / 1000 }

  static func print() {
    Swift.print("n,mean_coverage,worst_coverage,at_rate,rates_outside_93_to_97")
    for total in totals {
      let intervals = (0...total).map { Share($0, of: total).interval ?? Interval(low: 0, high: 1) }
      let coverages = rates.map { coverage(of: $0, intervals) }
      let worst = coverages.indices.min { coverages[$0] < coverages[$1] } ?? 0
      let mean = coverages.reduce(0, +) / Double(coverages.count)
      let outside = Double(coverages.count { $0 < 0.93 || $0 > 0.97 }) / Double(coverages.count)
      Swift.print(
        "\(total),"
          + [mean, coverages[worst], rates[worst], outside].map { String(format: "%.3f", $0) }.joined(separator: ","))
    }
  }

  /// The probability of the counts whose interval holds the rate; by position the interval of each count.
  private static func coverage(of rate: Double, _ intervals: [Interval]) -> Double {
    let total = intervals.count - 1
    let odds = rate / (1 - rate)
    var terms = [Double](repeating: 0, count: intervals.count)
    let mode = min(total, Int(Double(total + 1) * rate))
    terms[mode] = 1
    for count in mode..<total { terms[count + 1] = terms[count] * Double(total - count) / Double(count + 1) * odds }
    for count in (0..<mode).reversed() {
      terms[count] = terms[count + 1] * Double(count + 1) / Double(total - count) / odds
    }
    let held = terms.indices.reduce(0) { sum, count in
      intervals[count].low <= rate && rate <= intervals[count].high ? sum + terms[count] : sum
    }
    return held / terms.reduce(0, +)
  }
}
