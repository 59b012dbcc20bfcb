import Impact
import Records
import TestSupport
import Testing

/// The benchmark `ranking-simulation` in small.
struct RankingSimulationTests {
  private static func captured(
    _ order: RankingOrder, isReviewed: Bool, _ aim: KeyPath<(tickets: Double, hours: Double), Double>
  ) throws -> Double {
    let worlds: ClosedRange<UInt64> = 1...25
    let sum = try worlds.reduce(0.0) { sum, seed in
      let world = RankingWorld(seed: seed)
      var results = try results(world, order, [])
      if isReviewed { results = try self.results(world, order, world.answers(to: results.review)) }
      return sum + world.captured(by: results.candidates.prefix(2).map(\.topicID), aim)
    }
    return sum / Double(worlds.count)
  }

  private static func results(
    _ world: RankingWorld, _ order: RankingOrder, _ answers: [ReviewAnswer]
  ) throws -> ImpactResults {
    try ImpactAnalysis(
      ImpactInput(
        facts: world.facts, placements: world.placements, topics: world.topics, window: RankingWorld.window,
        before: nil, zone: .utc, assumptions: RankingAssumptions(order: order), answers: answers)
    ).results()
  }

  @Test func `the default order captures more tickets than others, and a review adds to it`() throws {
    let resolution = try RankingSimulationTests.captured(.resolution, isReviewed: false, \.tickets)
    let volume = try RankingSimulationTests.captured(.volume, isReviewed: false, \.tickets)
    let tickets = try RankingSimulationTests.captured(.tickets, isReviewed: false, \.tickets)
    let reviewed = try RankingSimulationTests.captured(.tickets, isReviewed: true, \.tickets)
    #expect(resolution < 0.5 && resolution < volume && volume < tickets)
    #expect(tickets < reviewed && reviewed > 0.96)
  }

  @Test func `with hours as the aim the order by hours captures most, and a review adds to it`() throws {
    let tickets = try RankingSimulationTests.captured(.tickets, isReviewed: false, \.hours)
    let hours = try RankingSimulationTests.captured(.hours, isReviewed: false, \.hours)
    let reviewed = try RankingSimulationTests.captured(.hours, isReviewed: true, \.hours)
    #expect(tickets < hours && hours < reviewed && reviewed > 0.96)
  }
}
