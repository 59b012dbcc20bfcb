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

  @Test func `Trends are provisional under four weeks and on windows of broken weeks`() throws {
    var scenario = scenario(4)
    #expect(try scenario.results().overview.history == TrendHistory(days: 56, windowDays: 28))
    #expect(try scenario.results().topics.allSatisfy { $0.trend?.isProvisional == false })
    #expect(try !scenario.results().findings.map(\.code).contains(.provisionalTrends))
    scenario.window = Period(start: origin.advanced(days: 18), end: origin.advanced(days: 28))
    scenario.before = Period(start: origin.advanced(days: 8), end: origin.advanced(days: 18))
    let results = try scenario.results()
    #expect(results.overview.history?.doubt == "too early to tell seasons: 20 days of history")
    #expect(results.topics.allSatisfy { $0.trend?.isProvisional == true })
    #expect(results.findings.filter { $0.code == .provisionalTrends }.count == 1)
    #expect(TrendHistory(days: 60, windowDays: 30).doubt?.contains("--window 28") == true)
    #expect(TrendHistory(days: 28, windowDays: 14).doubt == nil)
  }
}
