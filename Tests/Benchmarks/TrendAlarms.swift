import Foundation
import Impact
import Records
import TestSupport

/// How often a trend is reported where nothing changed, and how often where something did: 30 topics, by windows that
/// move on by a night.
enum TrendAlarms {
  private static let topics = 30
  /// Stretches and the nights of each, by the length of the windows: nights of long windows are hardly different ones.
  private static let lengths = [
    (windowDays: 14, stretches: 40, nights: 90), (windowDays: 84, stretches: 800, nights: 1),
  ]
  private static let ratios = [1.1, 1.25, 1.5, 2, 3, 0.5, 0.2]

  /// Three tables: false alarms, the weekdays of a broken window, and the power for a real change.
  static func print() {
    alarms()
    Swift.print("")
    weekdays()
    Swift.print("")
    power()
  }

  private static func alarms() {
    Swift.print(
      "days,window_days,nights,alarm_nights,share_of_nights,alarm_nights_per_year,stretches_with_an_alarm,plain_test")
    for (windowDays, stretches, nights) in lengths {
      for kind in TopicDays.allCases {
        var generator = SeededGenerator(seed: 700 &+ StableHash.of(kind.rawValue, "alarms"))
        var found = (adjusted: 0, plain: 0, touched: 0)
        for _ in 0..<stretches {
          let days = (0..<topics).map { _ in kind.days(2 * windowDays + nights - 1, &generator) }
          let before = found.adjusted
          for night in 0..<nights {
            let trends = TrendTrial(days, from: night, windowDays: windowDays)
            if trends.tested.contains(where: { $0.direction != .steady }) { found.adjusted += 1 }
            if trends.plain.contains(where: { $0.direction != .steady }) { found.plain += 1 }
          }
          if found.adjusted > before { found.touched += 1 }
        }
        let all = stretches * nights
        let share = Double(found.adjusted) / Double(all)
        Swift.print(
          kind.rawValue, windowDays, all, found.adjusted, text(share), String(format: "%.1f", share * 365),
          found.touched, text(Double(found.plain) / Double(all)), separator: ",")
      }
    }
  }

  /// Half of the topics have their tickets on weekdays, the others at the weekend too.
  private static func weekdays() {
    Swift.print("window_days,nights,share_of_nights_with_an_alarm")
    let stretches = 40
    for windowDays in [10, 7, 90, 84] {
      var generator = SeededGenerator(seed: 811)
      var alarms = 0
      for _ in 0..<stretches {
        let days = (0..<topics).map { topic in
          (0..<2 * windowDays + 13).map { day in
            generator.poisson(topic % 2 == 0 ? 8 : day % 7 < 5 ? 11 : 0.5)
          }
        }
        for night in 0..<14
        where TrendTrial(days, from: night, windowDays: windowDays).tested.contains(where: { $0.direction != .steady })
        {
          alarms += 1
        }
      }
      Swift.print(windowDays, stretches * 14, text(Double(alarms) / Double(stretches * 14)), separator: ",")
    }
  }

  /// One topic of thirty changes from one window to the next; the others do not.
  private static func power() {
    Swift.print("days,window_days,tickets_before,ratio,found,false_discovery_rate,runs")
    let runs = 400
    for windowDays in [14, 84] {
      for kind in [TopicDays.poisson, .triple] {
        for ratio in ratios {
          var generator = SeededGenerator(seed: 900 &+ StableHash.of(kind.rawValue, "power"))
          var found = 0
          var falseShares = 0.0
          for _ in 0..<runs {
            var days = (0..<topics).map { _ in kind.days(2 * windowDays, &generator) }
            days[0].replaceSubrange(windowDays..., with: kind.days(windowDays, ratio: ratio, &generator))
            let moved = TrendTrial(days, from: 0, windowDays: windowDays).tested.map(\.direction)
            let isFound = ratio > 1 ? moved[0] == .rising : moved[0] == .falling || moved[0] == .fading
            found += isFound ? 1 : 0
            let others = moved.dropFirst().count { $0 != .steady }
            falseShares += Double(others) / Double(max(1, others + (moved[0] != .steady ? 1 : 0)))
          }
          Swift.print(
            kind.rawValue, windowDays, Int(TopicDays.mean) * windowDays, String(format: "%.2f", ratio),
            text(Double(found) / Double(runs)), text(falseShares / Double(runs)), runs,
            separator: ",")
        }
      }
    }
  }

  private static func text(_ share: Double) -> String { String(format: "%.4f", share) }
}

/// How the tickets of a topic fall on its days.
enum TopicDays: String, CaseIterable {
  case poisson
  case double = "variance twice the mean"
  case triple = "variance three times the mean"
  /// Once in 20 days an outburst begins that brings three times the tickets for three days.
  case outbursts = "outbursts of three days"

  /// Tickets a day.
  static let mean = 4.0

  /// Counts of days in a row, at `ratio` times the mean.
  func days(_ count: Int, ratio: Double = 1, _ generator: inout SeededGenerator) -> [Int] {
    var left = 0
    return (0..<count).map { _ in
      let level = TopicDays.mean * ratio
      switch self {
      case .poisson: return generator.poisson(level)
      case .double: return generator.negativeBinomial(mean: level, dispersion: 2)
      case .triple: return generator.negativeBinomial(mean: level, dispersion: 3)
      case .outbursts:
        if left == 0, Double.random(in: 0..<1, using: &generator) < 0.05 { left = 3 }
        defer { left = max(0, left - 1) }
        return generator.poisson(left > 0 ? 3 * level : level)
      }
    }
  }
}

/// The trends of generated topics between two windows in a row.
struct TrendTrial {
  private let counts: [(current: Share, before: Share)]
  private let dispersions: [Double]

  /// - Parameter days: by topic, then by day.
  init(_ days: [[Int]], from start: Int, windowDays: Int) {
    let windows = [start..<start + windowDays, start + windowDays..<start + 2 * windowDays]
    let all = windows.map { window in window.map { day in days.reduce(0) { $0 + $1[day] } } }
    counts = days.map { topic in
      let shares = windows.indices.map { Share(topic[windows[$0]].reduce(0, +), of: all[$0].reduce(0, +)) }
      return (current: shares[1], before: shares[0])
    }
    dispersions = TrendDispersion.allowed(
      days.map { topic in
        windows.indices.map {
          DayDispersion.Days(topic: Array(topic[windows[$0]]), all: all[$0], weekdays: windows[$0].map { $0 % 7 })
        }
      })
  }

  /// As reported.
  var tested: [TopicTrend] { VolumeTest.trends(counts, dispersions: dispersions) }

  /// Without regard to dispersion.
  var plain: [TopicTrend] { VolumeTest.trends(counts) }
}
