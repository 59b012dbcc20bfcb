import Impact
import Records
import TestSupport
import Testing

/// Trends of many topics at once: adjustment, the interval of the ratio, and simulations with known truth.
struct TrendTests {
  @Test func `Adjusted p-values match the published step-up example`() {
    // Benjamini and Hochberg 1995, section 4: of fifteen p-values four are significant at 5 %.
    let values = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590,
      1.0,
    ]
    let adjusted = FalseDiscovery.adjusted(values)
    #expect(adjusted.count { $0 < 0.05 } == 4)
    #expect(abs(adjusted[3] - 0.0095 * 15 / 4) < 1e-12 && adjusted[14] == 1)
    #expect(FalseDiscovery.adjusted(values.reversed()) == adjusted.reversed())
    #expect(FalseDiscovery.adjusted([]).isEmpty)
  }

  @Test func `A change that holds alone may not hold among many topics`() throws {
    let odd = (current: Share(30, of: 3000), before: Share(15, of: 3000))
    let flat = (current: Share(99, of: 3000), before: Share(99, of: 3000))
    #expect(VolumeTest.trends([odd])[0].direction == .rising)
    let among = VolumeTest.trends([odd] + Array(repeating: flat, count: 29))
    #expect(among[0].direction == .steady)
    #expect(try #require(among[0].adjustedP) > VolumeTest.significance && among[0].p == VolumeTest.trends([odd])[0].p)
  }

  @Test func `Topics too small to alarm are not tested and cost the others nothing`() {
    let large = (current: Share(30, of: 1000), before: Share(13, of: 1000))
    let tiny = (current: Share(2, of: 1000), before: Share(2, of: 1000))
    let trends = VolumeTest.trends([large] + Array(repeating: tiny, count: 50))
    #expect(trends[0].adjustedP == trends[0].p && trends[0].direction == .rising)
    #expect(trends[1].p == nil && trends[1].adjustedP == nil && trends[1].ratio != nil)
  }

  @Test func `One topic's growth is not the fall of all others`() {
    let flat = (current: Share(3000, of: 36_000), before: Share(3000, of: 33_000))
    let grown = (current: Share(6000, of: 36_000), before: Share(3000, of: 33_000))
    #expect(VolumeTest.trend(current: flat.current, before: flat.before).direction == .falling)
    let trends = VolumeTest.trends([grown] + Array(repeating: flat, count: 10))
    #expect(trends.map(\.direction) == [.rising] + Array(repeating: .steady, count: 10))
    // A desk that doubles as a whole has no rising topic, and one that stays behind falls.
    let doubled = (current: Share(600, of: 6200), before: Share(300, of: 3350))
    let behind = (current: Share(200, of: 6200), before: Share(350, of: 3350))
    let growing = VolumeTest.trends(Array(repeating: doubled, count: 10) + [behind])
    #expect(growing.map(\.direction) == Array(repeating: .steady, count: 10) + [.falling])
  }

  @Test func `The ratio's interval is Clopper and Pearson's turned into odds`() throws {
    // 8 of 10 has the interval 0.443905 to 0.974789 (Clopper-Pearson).
    let ratio = try #require(RateRatio.interval(current: Share(8, of: 1000), before: Share(2, of: 2000)))
    #expect(abs(ratio.low - 2 * 0.443905 / 0.556095) < 1e-3 && abs(ratio.high - 2 * 0.974789 / 0.025211) < 1e-2)
    #expect(RateRatio.interval(current: Share(0, of: 10), before: Share(5, of: 10))?.low == 0)
    #expect(RateRatio.interval(current: Share(3, of: 10), before: Share(0, of: 10)) == nil)
  }

  @Test func `The ratio's interval holds the truth at least 95 percent of the time`() throws {
    var generator = SeededGenerator(seed: 23)
    var held = 0
    let runs = 200
    for _ in 0..<runs {
      let now = Share(generator.poisson(60), of: 2000)
      let then = Share(generator.poisson(30), of: 1500)
      let ratio = try #require(RateRatio.interval(current: now, before: then))
      if ratio.low <= 1.5, 1.5 <= ratio.high { held += 1 }
    }
    // Exact intervals err on the wide side: never below, up to 97.5 %.
    #expect(held >= runs * 94 / 100 && held <= runs * 99 / 100)
  }

  @Test func `Thirty flat topics raise any alarm in at most five percent of nights`() {
    var generator = SeededGenerator(seed: 31)
    var adjusted = 0
    var single = 0
    let nights = 60
    for _ in 0..<nights {
      let now = (0..<30).map { _ in generator.poisson(30) }
      let then = (0..<30).map { _ in generator.poisson(30) }
      let totals = (now.reduce(0, +), then.reduce(0, +))
      let trends = VolumeTest.trends(
        (0..<30).map { (Share(now[$0], of: totals.0), Share(then[$0], of: totals.1)) })
      if trends.contains(where: { $0.direction != .steady }) { adjusted += 1 }
      if trends.contains(where: { ($0.p ?? 1) < VolumeTest.significance }) { single += 1 }
    }
    #expect(adjusted * 20 <= nights)
    // Without the adjustment most nights would have one.
    #expect(single * 2 > nights)
  }

  @Test func `Bursty days and outbursts raise an alarm in at most five percent of nights`() {
    // Thirty topics, four tickets a day, two windows of fourteen days.
    var generator = SeededGenerator(seed: 37)
    let bursty = alarms(nights: 24) {
      (0..<28).map { _ in generator.negativeBinomial(mean: 4, dispersion: 3) }
    }
    #expect(bursty.allowed <= 1 && bursty.plain > 12)
    // Three days in a row at three times the mean, which day by day look like less than they add up to.
    let outbursts = alarms(nights: 24) {
      let start = Int.random(in: 0..<56, using: &generator)
      return (0..<28).map { generator.poisson((start..<start + 3).contains($0) ? 12 : 4) }
    }
    #expect(outbursts.allowed <= 1 && outbursts.plain > 12)
  }

  /// Nights with any alarm: with what swings allowed for, and taken for Poisson counts.
  private func alarms(nights: Int, _ topic: () -> [Int]) -> (allowed: Int, plain: Int) {
    var alarms = (allowed: 0, plain: 0)
    let windows = [0..<14, 14..<28]
    for _ in 0..<nights {
      let topics = (0..<30).map { _ in topic() }
      let all = (0..<28).map { day in topics.reduce(0) { $0 + $1[day] } }
      let counts = topics.map { days in
        let shares = windows.map { Share(days[$0].reduce(0, +), of: all[$0].reduce(0, +)) }
        return (current: shares[1], before: shares[0])
      }
      let dispersions = TrendDispersion.allowed(
        topics.map { days in
          windows.map { DayDispersion.Days(topic: Array(days[$0]), all: Array(all[$0]), weekdays: $0.map { $0 % 7 }) }
        })
      if VolumeTest.trends(counts, dispersions: dispersions).contains(where: { $0.direction != .steady }) {
        alarms.allowed += 1
      }
      if VolumeTest.trends(counts).contains(where: { $0.direction != .steady }) { alarms.plain += 1 }
    }
    return alarms
  }

  @Test func `A topic that grows within the current weeks does not hide its own growth`() {
    var generator = SeededGenerator(seed: 43)
    let flat = (0..<10).map { _ in (0..<112).map { _ in generator.poisson(4) } }
    // Five times as many in the last two of sixteen weeks.
    let grown = (0..<112).map { generator.poisson($0 < 98 ? 4 : 20) }
    let topics = [grown] + flat
    let all = (0..<112).map { day in topics.reduce(0) { $0 + $1[day] } }
    let dispersions = TrendDispersion.allowed(
      topics.map { days in
        [0..<56, 56..<112].map {
          DayDispersion.Days(topic: Array(days[$0]), all: Array(all[$0]), weekdays: $0.map { $0 % 7 })
        }
      })
    #expect(dispersions[0] < 8)
    let trends = VolumeTest.trends(
      topics.map { days in
        (
          Share(days[56...].reduce(0, +), of: all[56...].reduce(0, +)),
          Share(days[..<56].reduce(0, +), of: all[..<56].reduce(0, +))
        )
      }, dispersions: dispersions)
    #expect(trends.map(\.direction).enumerated().allSatisfy { $1 == ($0 == 0 ? .rising : .steady) })
  }

  @Test func `A topic is new, rising, fading or falling only where the test says so`() {
    func direction(_ now: Int, _ then: Int, dispersion: Double = 1) -> TopicTrend.Direction {
      VolumeTest.trend(current: Share(now, of: 1000), before: Share(then, of: 1000), dispersion: dispersion).direction
    }
    #expect(direction(3, 0) == .steady && direction(12, 0) == .new)
    #expect(direction(8, 40) == .fading && direction(9, 40) == .falling && direction(0, 40) == .fading)
    #expect(direction(60, 30) == .rising && direction(60, 30, dispersion: 3) == .steady)
  }

  @Test func `Dispersion is measured around the totals and the weekdays`() throws {
    var generator = SeededGenerator(seed: 41)
    let weekdays = (0..<280).map { $0 % 7 }
    // Twice the tickets on two days of the week, and days on which everything doubles.
    let means = (0..<280).map { (weekdays[$0] < 2 ? 16.0 : 8.0, $0 % 10 == 0 ? 2.0 : 1.0) }
    let topic = means.map { generator.poisson($0 * $1) }
    let all = zip(topic, means).map { $0 + generator.poisson(200 * $1.1) }
    let flat = try #require(DayDispersion.estimate([DayDispersion.Days(topic: topic, all: all, weekdays: weekdays)]))
    #expect(flat > 0.8 && flat < 1.2)
    let bursty = (0..<280).map { _ in generator.negativeBinomial(mean: 8, dispersion: 3) }
    let measured = try #require(
      DayDispersion.estimate([DayDispersion.Days(topic: bursty, all: bursty.map { $0 + 300 }, weekdays: weekdays)]))
    #expect(measured > 2.4 && measured < 3.6)
    #expect(DayDispersion.estimate([DayDispersion.Days(topic: [1, 2], all: [9, 9], weekdays: [0, 1])]) == nil)
    #expect(DayDispersion.allowed([0.5, nil, 1.5, 4]) == [1.5, 1.5, 1.5, 4])
  }
}
