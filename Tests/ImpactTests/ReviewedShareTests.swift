import Impact
import Records
import Testing

struct ReviewedShareTests {
  /// t-1: tickets 0 to 99, unresolved from 40 on. t-2: tickets 100 to 199, unresolved from 150 on.
  private static func results(_ answers: [ReviewAnswer]) throws -> ImpactResults {
    var scenario = Scenario()
    for (topic, resolved) in [("t-1", 40), ("t-2", 50)] {
      scenario.add(topic, count: 100, resolved: resolved) { _, ticket in
        ticket.hasAction = true
        ticket.customerTurns = 4
      }
    }
    return try ImpactAnalysis(
      ImpactInput(
        facts: scenario.facts, placements: scenario.placements, topics: scenario.topics, window: scenario.window,
        before: nil, zone: .utc, answers: answers)
    ).results()
  }

  private static func answer(_ ticket: Int, _ judgement: ReviewAnswer.Judgement, line: Int = 2) -> ReviewAnswer {
    let digits = String(ticket)
    return ReviewAnswer(
      source: "zendesk", ticketID: String(repeating: "0", count: 6 - digits.count) + digits, judgement: judgement,
      file: "review.csv", line: line)
  }

  private static func warnings(_ results: ImpactResults) -> [String] {
    results.findings.filter { $0.severity == .warning }.map(\.message)
  }

  @Test func `a review pulls the share towards yes of yes and no, with its Wilson interval, and ranks again`() throws {
    let answers =
      (40..<45).map { ReviewedShareTests.answer($0, .yes) } + (45..<60).map { ReviewedShareTests.answer($0, .no) }
      + [ReviewedShareTests.answer(60, .unsure)]
    let unread = try ReviewedShareTests.results([])
    #expect(unread.candidates.map(\.topicID) == ["t-1", "t-2"])
    #expect(unread.candidates.map(\.automatableSource) == [.inferred, .inferred])
    let read = try ReviewedShareTests.results(answers)
    #expect(read.candidates.map(\.topicID) == ["t-2", "t-1"])
    #expect(read.candidates.map(\.automatableSource) == [.inferred, .reviewed])
    // Of all topics: five of twenty read, and two tickets at the 100 % of the evidence. Nobody has read the other topic.
    #expect(read.candidates[0].automatableShare == 0.3182)
    // Of the topic: five of twenty, and two tickets at the share of all topics.
    #expect(read.candidates[1].automatableShare == 0.2562)
    let evidence = try #require(Share(50, of: 50).interval)
    let kind = try #require(Share(5, of: 20).interval)
    #expect(
      read.candidates[0].automatableInterval == Interval(low: evidence.low * kind.low, high: kind.high))
    #expect(read.candidates[1].automatableInterval == Share(5, of: 20).interval)
    let notes = read.findings.filter { $0.code == .review }.map(\.message)
    #expect(
      notes == [
        "automatable shares read off the review: topics 1, tickets with yes or no 20, unsure and in no share 1",
        "the evidence spoke for a task in 20 tickets read, and a task could finish 5 of them; of 0 others it could "
          + "finish 0; the shares of topics that nobody has read follow",
        "t-1 \"Topic t-1\": automatable share 100 % -> 26 % (5 of 20 tickets read), rank 1 -> 2",
      ])
  }

  @Test func `two different answers for one ticket count as unsure, two equal ones as one`() throws {
    let results = try ReviewedShareTests.results([
      ReviewedShareTests.answer(40, .yes), ReviewedShareTests.answer(40, .no, line: 9),
      ReviewedShareTests.answer(41, .no), ReviewedShareTests.answer(41, .no, line: 10),
    ])
    let candidate = try #require(results.candidates.first { $0.topicID == "t-1" })
    #expect(candidate.automatableInterval == Share(0, of: 1).interval)
    #expect(
      ReviewedShareTests.warnings(results) == [
        "ticket \"000040\" has another answer in line 2, so it counts as unsure; leave one of them"
      ])
  }

  @Test func `a ticket that is resolved or unknown by now is said and counts for nothing`() throws {
    let results = try ReviewedShareTests.results([
      ReviewedShareTests.answer(3, .no), ReviewedShareTests.answer(900, .no, line: 3),
    ])
    #expect(results.candidates.allSatisfy { $0.automatableSource == .inferred })
    #expect(
      ReviewedShareTests.warnings(results) == [
        "ticket \"000900\" is not in the data, so its answer counts for nothing",
        "ticket \"000003\" is in no topic or not unresolved any more, so its answer counts for nothing",
      ])
  }

  @Test func `the order of the answers changes nothing in the shares`() throws {
    var generator = SeededGenerator(seed: 5)
    let answers = (40..<70).map { ReviewedShareTests.answer($0, $0 % 3 == 0 ? .yes : .no, line: $0) }
    let expected = try ReviewedShareTests.results(answers)
    let shuffled = try ReviewedShareTests.results(answers.shuffled(using: &generator))
    #expect(shuffled.candidates == expected.candidates && shuffled.findings == expected.findings)
  }
}
