import Impact
import Records
import Testing

struct ReviewSampleTests {
  private static func scenario(extra: Int = 0, customers: UInt64 = 1000) -> Scenario {
    var scenario = Scenario()
    for index in 0..<12 {
      scenario.add("t-\(index + 10)", count: 40 + index, resolved: 10) { position, ticket in
        ticket.hasAction = true
        ticket.customerTurns = 4
        ticket.customer = UInt64(position) % customers
      }
    }
    scenario.add("t-21", count: extra, resolved: 0) { _, ticket in
      ticket.hasAction = true
      ticket.customerTurns = 4
    }
    return scenario
  }

  private static func pack(_ scenario: Scenario, _ answers: [ReviewAnswer] = []) throws -> [ReviewTopic] {
    try ImpactAnalysis(
      ImpactInput(
        facts: scenario.facts, placements: scenario.placements, topics: scenario.topics, window: scenario.window,
        before: nil, zone: .utc, seed: scenario.seed, answers: answers)
    ).results().review
  }

  @Test func `the pack holds twenty unresolved tickets of each of the best ten topics, in rank order`() throws {
    let scenario = ReviewSampleTests.scenario()
    let pack = try ReviewSampleTests.pack(scenario)
    #expect(pack.map(\.rank) == Array(1...10) && pack.first?.topicID == "t-21")
    let unresolved = Set(scenario.facts.filter { $0.outcome(under: .assumed) != .resolved }.map(\.ticketID))
    for topic in pack {
      let ids = topic.tickets.map(\.ticketID)
      #expect(ids.count == 20 && Set(ids).count == 20 && unresolved.isSuperset(of: ids))
    }
  }

  @Test func `the order of the tickets does not change the sample, another seed does`() throws {
    var scenario = ReviewSampleTests.scenario()
    let expected = try ReviewSampleTests.pack(scenario)
    var generator = SeededGenerator(seed: 3)
    let order = scenario.facts.indices.shuffled(using: &generator)
    scenario.facts = order.map { scenario.facts[$0] }
    scenario.placements = order.map { scenario.placements[$0] }
    #expect(try ReviewSampleTests.pack(scenario) == expected)
    scenario.seed = 2
    #expect(try ReviewSampleTests.pack(scenario) != expected)
  }

  @Test func `a new ticket pushes out at most one`() throws {
    let before = try ReviewSampleTests.pack(ReviewSampleTests.scenario())
    let after = try ReviewSampleTests.pack(ReviewSampleTests.scenario(extra: 1))
    #expect(before.map(\.topicID) == after.map(\.topicID))
    for (old, new) in zip(before, after) {
      #expect(Set(old.tickets.map(\.ticketID)).subtracting(new.tickets.map(\.ticketID)).count <= 1)
    }
  }

  @Test func `a ticket with an answer stays in the pack, whatever its place and its topic`() throws {
    let scenario = ReviewSampleTests.scenario()
    let first = try ReviewSampleTests.pack(scenario)
    let shown = Set(first.flatMap(\.tickets).map(\.ticketID))
    let others = scenario.facts.filter { $0.outcome(under: .assumed) != .resolved && !shown.contains($0.ticketID) }
    let answers = others.enumerated().map { position, ticket in
      ReviewAnswer(
        source: ticket.source, ticketID: ticket.ticketID, judgement: .unsure, file: "review.csv", line: position + 2)
    }
    let again = try ReviewSampleTests.pack(scenario, answers)
    let kept = again.flatMap(\.tickets).filter { $0.judgement == .unsure }.map(\.ticketID)
    #expect(again.count == 12 && Set(kept) == Set(others.map(\.ticketID)))
  }

  @Test(arguments: [(4, false), (5, true)] as [(UInt64, Bool)])
  func `topics of fewer than five customers show no texts`(customers: UInt64, isShown: Bool) throws {
    var scenario = ReviewSampleTests.scenario(customers: customers)
    // Resolved tickets have customers too.
    for index in scenario.facts.indices { scenario.facts[index].customer = UInt64(index) % customers }
    #expect(try ReviewSampleTests.pack(scenario).allSatisfy { $0.showsTexts == isShown })
  }
}
