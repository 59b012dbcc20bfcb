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
    case .intervalCoverage: IntervalCoverage.print()
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

/// Alarms on data without any change: 30 topics of four tickets a day, windows of 14 days that move on by a night.
enum TrendAlarms {
  private static let nights = 90
  private static let windowDays = 14
  private static let topics = 30
  private static let stretches = 40

  static func print() {
    Swift.print(
      "days,stretches,nights,alarm_nights,share_of_nights,alarm_nights_per_year,stretches_with_an_alarm,plain_test")
    for dispersion in [1, 2, 3] {
      var generator = SeededGenerator(seed: UInt64(700 + dispersion))
      var alarms = 0
      var plain = 0
      var touched = 0
      for _ in 0..<stretches {
        let found = alarmNights(dispersion, &generator)
        alarms += found.adjusted
        plain += found.plain
        touched += found.adjusted > 0 ? 1 : 0
      }
      let all = stretches * nights
      let share = Double(alarms) / Double(all)
      Swift.print(
        dispersion == 1 ? "poisson" : "negative binomial \(dispersion)", stretches, all, alarms,
        String(format: "%.4f", share), String(format: "%.1f", share * 365), touched,
        String(format: "%.4f", Double(plain) / Double(all)), separator: ",")
    }
  }

  /// Nights with any alarm: as reported, and without regard to dispersion.
  private static func alarmNights(_ dispersion: Int, _ generator: inout SeededGenerator) -> (adjusted: Int, plain: Int)
  {
    let length = 2 * windowDays + nights - 1
    // A mean of four needs 4 / (dispersion - 1) geometric counts.
    let days = (0..<topics).map { _ in
      (0..<length).map { _ in
        dispersion == 1
          ? generator.poisson(4)
          : generator.negativeBinomial(size: 4 / (dispersion - 1), dispersion: Double(dispersion))
      }
    }
    let all = (0..<length).map { day in days.reduce(0) { $0 + $1[day] } }
    var found = (adjusted: 0, plain: 0)
    for night in 0..<nights {
      let windows = [night..<night + windowDays, night + windowDays..<night + 2 * windowDays]
      let counts = days.map { topic in
        let shares = windows.map { Share(topic[$0].reduce(0, +), of: all[$0].reduce(0, +)) }
        return (current: shares[1], before: shares[0])
      }
      let estimates = days.map { topic in
        DayDispersion.estimate(
          windows.map { window in
            DayDispersion.Days(
              topic: Array(topic[window]), all: Array(all[window]), weekdays: window.map { $0 % 7 })
          })
      }
      let trends = VolumeTest.trends(counts, dispersions: DayDispersion.allowed(estimates))
      if trends.contains(where: { $0.direction != .steady }) { found.adjusted += 1 }
      if VolumeTest.trends(counts).contains(where: { $0.direction != .steady }) { found.plain += 1 }
    }
    return found
  }
}
