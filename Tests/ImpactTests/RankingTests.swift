import Impact
import Records
import Testing

struct RankingTests {
  /// A multi-turn ticket in which something was changed.
  private static func process(_ ticket: inout TicketFacts) {
    ticket.hasAction = true
    ticket.customerTurns = 4
  }

  /// t-1: 100 tickets, 60 unresolved, 45 of them automatable. t-2: 200 tickets, 20 unresolved, all automatable.
  /// t-3: 50 tickets, all unresolved with no evidence of a process: knowledge.
  private static var scenario: Scenario {
    var scenario = Scenario()
    scenario.add("t-1", count: 100, resolved: 40) { position, ticket in
      process(&ticket)
      ticket.handoverReason = position < 15 ? .askedForPerson : .missingAction
    }
    scenario.add("t-2", count: 200, resolved: 180) { _, ticket in process(&ticket) }
    for index in 100..<280 { process(&scenario.facts[index]) }
    scenario.add("t-3", count: 50, resolved: 0)
    return scenario
  }

  @Test func `Every factor and amount matches the sums worked by hand`() throws {
    let candidate = try #require(try RankingTests.scenario.results().candidates.first)
    #expect(candidate.topicID == "t-1" && candidate.rank == 1 && candidate.lever == .task && candidate.isEligible)
    #expect(candidate.unresolvedPer30Days == 60)
    #expect(candidate.automatableShare == 0.75)
    #expect(candidate.automatableInterval == Share(45, of: 60).interval)
    #expect(candidate.taskSuccess == 0.7 && candidate.taskSuccessSource == .assumed)
    #expect(abs(candidate.ticketsRemovedPer30Days - 31.5) < 1e-12)
    #expect(candidate.handleMinutes == 8 && candidate.handleMinutesSource == .assumed)
    #expect(abs(candidate.hoursSavedPer30Days - 4.2) < 1e-12)
    #expect(candidate.taskChargesPer30Days == Money(micro: 4_500_000))
    #expect(candidate.netSavingPer30Days == Money(micro: 121_500_000))
    #expect(abs(candidate.opportunityShare - 60.0 / 130) < 1e-12)
    #expect(candidate.evidenceCount == 60 && candidate.evidenceTicketIDs.count == 20)
    #expect(candidate.evidenceTicketIDs == candidate.evidenceTicketIDs.sorted())
    #expect(Set(candidate.evidenceTicketIDs).count == 20)
    #expect(candidate.evidenceTicketIDs.allSatisfy { (40..<100).contains(Int($0) ?? 0) })
  }

  @Test func `Written factors multiply to the score, whatever the counts`() throws {
    var generator = SeededGenerator(seed: 3)
    var scenario = Scenario()
    scenario.window = Period(start: origin, end: origin.advanced(days: 13))
    for topic in 0..<12 {
      let count = Int.random(in: 1...90, using: &generator)
      scenario.add("t-\(topic)", count: count, resolved: Int.random(in: 0...count, using: &generator)) {
        position, ticket in
        ticket.hasAction = position % 3 > 0
        ticket.executions = 1
      }
    }
    let candidates = try scenario.results().candidates
    #expect(candidates.count == 12)
    for candidate in candidates {
      for factor in [candidate.unresolvedPer30Days, candidate.automatableShare, candidate.taskSuccess] {
        #expect(abs(factor * 10_000 - (factor * 10_000).rounded()) < 1e-6)
      }
      let product = candidate.unresolvedPer30Days * candidate.automatableShare * candidate.taskSuccess
      #expect(abs(candidate.ticketsRemovedPer30Days - product) < 1e-12)
    }
  }

  @Test func `Topics without a process come after all candidates, with their lever`() throws {
    let candidates = try RankingTests.scenario.results().candidates
    #expect(candidates.map(\.topicID) == ["t-1", "t-2", "t-3"])
    #expect(candidates.map(\.isEligible) == [true, true, false])
    #expect(candidates.map(\.rank) == [1, 2, 3])
    #expect(candidates[2].lever == .knowledge)
  }

  @Test(arguments: [
    (RankingOrder.tickets, ["t-1", "t-2"]), (.volume, ["t-2", "t-1"]), (.opportunity, ["t-1", "t-2"]),
    (.resolution, ["t-1", "t-2"]), (.hours, ["t-2", "t-1"]), (.net, ["t-2", "t-1"]),
  ]) func `Each order ranks by its own figure`(_ order: RankingOrder, _ first: [String]) throws {
    var scenario = RankingTests.scenario
    scenario.assumptions.order = order
    // Ten minutes measured on t-1, sixty on t-2: 5.25 hours against 14.
    for index in 0..<300 {
      scenario.facts[index].handleMinutes = index < 100 ? 10 : 60
      scenario.facts[index].handleMinutesSource = .measured
    }
    #expect(try scenario.results().candidates.prefix(2).map(\.topicID) == first)
  }

  @Test func `By resolution rate the small topics are left out, with a warning`() throws {
    var scenario = RankingTests.scenario
    scenario.add("t-4", count: 29, resolved: 0)
    scenario.assumptions.order = .resolution
    let results = try scenario.results()
    #expect(results.candidates.map(\.topicID).contains("t-4") == false)
    let warning = try #require(results.findings.first { $0.code == .rankedByResolution })
    #expect(warning.severity == .warning && warning.message.contains("; 1 topics of fewer than 30"))
    #expect(try #require(results.topics.first { $0.topic.id == "t-4" }).isLowCount)
  }

  @Test func `Task success is measured from twenty conversations with a task on`() throws {
    for (count, source, success) in [(19, FigureSource.assumed, 0.7), (20, .measured, 0.25)] {
      var scenario = Scenario()
      scenario.add("t-1", count: 40, resolved: 5)
      for index in 0..<count { scenario.facts[index].executions = 2 }
      let candidate = try #require(try scenario.results().candidates.first)
      #expect(candidate.taskSuccessSource == source && candidate.taskSuccess == success)
    }
  }

  @Test func `Topics that a person put aside are not ranked`() throws {
    for status in [Topic.Status.muted, .done, .retired] {
      var scenario = RankingTests.scenario
      scenario.topics[0].status = status
      #expect(try scenario.results().candidates.map(\.topicID) == ["t-2", "t-3"])
    }
  }

  @Test func `Equal scores are ordered by id`() throws {
    var scenario = Scenario()
    for id in ["t-9", "t-2", "t-5"] {
      scenario.add(id, count: 10, resolved: 5) { _, ticket in ticket.hasAction = true }
    }
    #expect(try scenario.results().candidates.map(\.topicID) == ["t-2", "t-5", "t-9"])
  }

  @Test func `An amount that does not fit is an error, not a wrong number`() {
    var scenario = RankingTests.scenario
    scenario.assumptions.costPerHour = Money(micro: .max)
    #expect(throws: ArithmeticOverflow()) { try scenario.results() }
  }

  @Test func `The best pair of a ranking adds up, and the second shows what it adds`() throws {
    let results = try RankingTests.scenario.results()
    let pair = try #require(results.decision.pair)
    #expect(pair.topicIDs == ["t-1", "t-2"])
    #expect(abs(pair.ticketsRemovedPer30Days - 45.5) < 1e-12 && abs(pair.addedByLast - 14) < 1e-12)
    #expect(results.candidates.map(\.isInBestPair) == [true, true, false])
    #expect(results.candidates[0].addedByPair == nil && results.candidates[1].addedByPair == pair.addedByLast)
  }
}
