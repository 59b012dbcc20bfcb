import Impact
import Records
import TestSupport
import Testing

/// Sudden days of a topic, found in weeks that are otherwise flat.
struct SpikeTests {
  /// Twelve topics of six tickets a day over 28 days and the 28 before; `extra` tickets are added to a topic on a day.
  private func scenario(_ seed: UInt64, extra: [(topic: Int, day: Int64, count: Int)] = []) -> Scenario {
    var generator = SeededGenerator(seed: seed)
    var scenario = Scenario()
    scenario.window = Period(start: origin, end: origin.advanced(days: 28))
    scenario.before = Period(start: origin.advanced(days: -28), end: origin)
    for topic in 0..<12 {
      for day in Int64(-28)..<28 {
        let more = extra.filter { $0.topic == topic && $0.day == day }.reduce(0) { $0 + $1.count }
        scenario.add("t-\(topic)", count: generator.poisson(6) + more, resolved: 0, day: day)
      }
    }
    return scenario
  }

  @Test func `A topic's outburst is listed with its day, consecutive days as one`() throws {
    let results = try scenario(1, extra: [(3, 20, 30), (3, 21, 25), (5, 24, 40)]).results()
    let spikes = results.overview.spikes
    #expect(spikes.map(\.topicID) == ["t-5", "t-3"])
    let two = try #require(spikes.last)
    // The fixtures' window begins on 2023-11-14.
    #expect(two.id == "t-3@2023-12-04..2023-12-05")
    let daily = try #require(results.topics.first { $0.topic.id == "t-3" }).daily
    #expect(two.tickets == daily[20] + daily[21] && two.ticketIDs.count == 5)
    #expect(two.expected > 8 && two.expected < 18 && two.adjustedP < 0.001)
    #expect(results.overview.busyDays.isEmpty)
  }

  @Test func `A day busy for all is said once and is no topic's spike`() throws {
    let extra = (0..<12).map { (topic: $0, day: Int64(22), count: 9) }
    let overview = try scenario(2, extra: extra).results().overview
    #expect(overview.spikes.isEmpty)
    #expect(overview.busyDays.map(\.day.description) == ["2023-12-06"])
    let day = try #require(overview.busyDays.first)
    #expect(day.tickets > 150 && day.expected > 60 && day.expected < 85)
  }

  @Test func `Flat weeks have a spike in at most five percent of nights, a short past in none`() throws {
    let alarms = try (UInt64(100)..<120).count { !(try scenario($0).results().overview.spikes.isEmpty) }
    #expect(alarms <= 1)
    var short = scenario(1, extra: [(3, 20, 60)])
    short.before = nil
    short.window = Period(start: origin.advanced(days: 5), end: origin.advanced(days: 28))
    #expect(try short.results().overview.spikes.isEmpty)
  }

  @Test func `Trends are provisional under four weeks and on windows without a whole week`() throws {
    var scenario = scenario(4)
    #expect(try scenario.results().overview.history == TrendHistory(days: 56, comparedDays: 28))
    #expect(try scenario.results().topics.allSatisfy { $0.trend?.isProvisional == false })
    #expect(try !scenario.results().findings.map(\.code).contains(.provisionalTrends))
    scenario.window = Period(start: origin.advanced(days: 18), end: origin.advanced(days: 28))
    scenario.before = Period(start: origin.advanced(days: 8), end: origin.advanced(days: 18))
    let results = try scenario.results()
    #expect(results.overview.history?.doubt == "too early to tell seasons: 20 days of history")
    #expect(results.topics.allSatisfy { $0.trend?.isProvisional == true })
    #expect(results.findings.filter { $0.code == .provisionalTrends }.count == 1)
    #expect(TrendHistory(days: 60, comparedDays: 5).doubt?.contains("no whole week") == true)
    #expect(TrendHistory(days: 28, comparedDays: 14).doubt == nil)
  }

  @Test func `A window of broken weeks compares its last whole weeks with as many before`() throws {
    var scenario = Scenario()
    scenario.window = Period(start: origin, end: origin.advanced(days: 30))
    scenario.before = Period(start: origin.advanced(days: -30), end: origin)
    for day in Int64(-30)..<30 {
      scenario.add("steady", count: 5, resolved: 0, day: day)
      // All of its tickets lie on one weekday, which 30 days hold four or five times.
      scenario.add("weekly", count: (day + 35) % 7 == 0 ? 10 : 0, resolved: 0, day: day)
    }
    let results = try scenario.results()
    let trend = try #require(results.topics.first { $0.topic.id == "weekly" }?.trend)
    #expect(trend.current == Share(40, of: 180) && trend.before == Share(40, of: 180) && !trend.isProvisional)
    #expect(results.overview.history == TrendHistory(days: 60, comparedDays: 28))
    #expect(
      results.overview.history?.comparison == "the last 28 days (4 whole weeks) against the 28 days before")
    #expect(results.topics.first { $0.topic.id == "weekly" }?.tickets == 50)
  }

  @Test func `A past shorter than the window compares as many weeks as both sides have`() throws {
    var scenario = Scenario()
    scenario.window = Period(start: origin, end: origin.advanced(days: 90))
    scenario.before = Period(start: origin.advanced(days: -90), end: origin)
    for day in Int64(-10)..<90 { scenario.add("t", count: 1, resolved: 0, day: day) }
    let results = try scenario.results()
    #expect(results.overview.history == TrendHistory(days: 100, comparedDays: 49))
    #expect(results.topics[0].trend?.before == Share(49, of: 49))
  }
}
