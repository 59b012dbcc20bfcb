import Records

/// How much more than chance a topic's days swing around its share of all tickets.
///
/// Source: McCullagh and Nelder, "Generalized linear models" (1989), section 4.5: Pearson's chi-square over its degrees
/// of freedom.
package enum DayDispersion {
  /// A topic's and all tickets on days in a row.
  package struct Days: Sendable {
    /// Tickets of the topic, by day.
    package var topic: [Int]
    /// All tickets, by day.
    package var all: [Int]
    /// 0...6 by day, any day of the week first.
    package var weekdays: [Int]

    /// - Precondition: three lists of one length.
    package init(topic: [Int], all: [Int], weekdays: [Int]) {
      precondition(topic.count == all.count && all.count == weekdays.count, "a day lacks a count")
      self.topic = topic
      self.all = all
      self.weekdays = weekdays
    }
  }

  /// Fewer days left over after fitting tell nothing.
  private static let leastFreedom = 6

  /// Pearson's estimate around what the total of each day and the topic's weekdays lead to expect, each stretch with a
  /// level of its own; nil when there are too few days.
  package static func estimate(_ stretches: [Days]) -> Double? {
    let expected = stretches.map(expected)
    let factors = weekdayFactors(stretches, expected)
    var sum = 0.0
    var days = 0
    for (stretch, expected) in zip(stretches, expected) {
      for day in expected.indices {
        let mean = expected[day] * (factors?[stretch.weekdays[day]] ?? 1)
        let variance = mean * (1 - mean / Double(max(1, stretch.all[day])))
        guard variance > 0 else { continue }
        let difference = Double(stretch.topic[day]) - mean
        sum += difference * difference / variance
        days += 1
      }
    }
    let freedom = days - stretches.count - (factors == nil ? 0 : 6)
    return freedom >= leastFreedom ? sum / Double(freedom) : nil
  }

  /// What each topic is tested with: its own estimate, not less than the middle one of all topics, which few days
  /// cannot make small by chance, not less than `floor` and not less than 1.
  package static func allowed(_ estimates: [Double?], floor: Double = 1) -> [Double] {
    let middle = middle(estimates.compactMap(\.self)) ?? 1
    return estimates.map { max(1, floor, middle, $0 ?? 1) }
  }

  /// Nil of none.
  static func middle(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.sorted()[values.count / 2]
  }

  private static func expected(_ days: Days) -> [Double] {
    let rate = Share(days.topic.reduce(0, +), of: days.all.reduce(0, +)).rate ?? 0
    return days.all.map { rate * Double($0) }
  }

  /// Tickets over expected ones by weekday; nil under four weeks.
  private static func weekdayFactors(_ stretches: [Days], _ expected: [[Double]]) -> [Double]? {
    guard expected.reduce(0, { $0 + $1.count }) >= TrendHistory.leastDays else { return nil }
    var tickets = [Double](repeating: 0, count: 7)
    var means = [Double](repeating: 0, count: 7)
    for (stretch, expected) in zip(stretches, expected) {
      for day in expected.indices {
        tickets[stretch.weekdays[day]] += Double(stretch.topic[day])
        means[stretch.weekdays[day]] += expected[day]
      }
    }
    return zip(tickets, means).map { $1 > 0 ? $0 / $1 : 1 }
  }
}
