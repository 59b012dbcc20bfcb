import Impact
import Records
import Testing

struct ImpactAnalysisTests {
  @Test func `A topic's figures are counts of its tickets in the window`() throws {
    var scenario = Scenario()
    scenario.before = Period(start: origin.advanced(days: -30), end: origin)
    scenario.add("t-1", count: 6, resolved: 2) { position, ticket in
      ticket.handover = position == 0
      ticket.isEligible = position != 3
      ticket.isInvolved = position != 3
      ticket.reopens = position == 1 ? 2 : 0
      ticket.satisfaction = position < 2 ? 0.5 : nil
      ticket.customerTurns = position + 1
      ticket.group = position < 3 ? "Billing" : "Care"
    }
    scenario.add("t-1", count: 4, resolved: 4, day: -3)
    scenario.add("t-2", count: 2, resolved: 0, day: 29)
    scenario.add("t-3", count: 1, resolved: 0, day: 30)
    scenario.facts[0].satisfaction = 1
    scenario.facts[1].customer = scenario.facts[0].customer
    let results = try scenario.results()
    #expect(results.topics.map(\.topic.id) == ["t-1", "t-2"])
    let topic = results.topics[0]
    #expect(topic.tickets == 6 && topic.share == 0.75 && topic.ticketsPer30Days == 6 && topic.customers == 5)
    #expect(topic.involvement == Share(5, of: 5))
    #expect(topic.resolution == Share(2, of: 5) && topic.automation == Share(2, of: 5))
    #expect(topic.containment == Share(2, of: 5) && topic.handover == Share(1, of: 5))
    #expect(topic.reopen == Share(1, of: 6) && topic.satisfaction == Share(1, of: 3))
    #expect(topic.unresolved == 3 && topic.opportunityShare == 0.6)
    #expect(topic.count(of: .resolved) == 2 && topic.count(of: .mixed) == 4)
    #expect(topic.customerTurnsMedian == 2.5 && topic.evidence.multiTurn == Share(2, of: 6))
    #expect(topic.groups == [NamedCount(name: "Billing", count: 3), NamedCount(name: "Care", count: 1)])
    #expect(topic.trend?.direction == .steady && results.topics[1].trend?.direction == .steady)
    #expect(topic.daily.count == 31 && topic.daily[0] == 6 && topic.daily.reduce(0, +) == 6)
    #expect(results.topics[1].daily[29] == 2)
    #expect(results.overview.current.tickets == 8 && results.overview.before?.tickets == 4)
    #expect(results.overview.daily.map(\.resolved).reduce(0, +) == 2)
    #expect(results.overview.daily.first?.day == CivilDate(year: 2023, month: 11, day: 14))
  }

  @Test func `A window before without tickets gives no trend, one that had the topic a fading one`() throws {
    var scenario = Scenario()
    scenario.before = Period(start: origin.advanced(days: -30), end: origin)
    scenario.add("t-1", count: 10, resolved: 5, day: 3)
    #expect(try scenario.results().topics[0].trend == nil)
    #expect(try scenario.results().overview.before == nil)
    scenario.add("t-2", count: 10, resolved: 5, day: -26)
    let gone = try #require(try scenario.results().topics.last)
    #expect(gone.topic.id == "t-2" && gone.tickets == 0)
    #expect(gone.trend?.direction == .fading && gone.trend?.change == -1)
    #expect(try scenario.results().candidates.map(\.topicID) == ["t-1"])
  }

  @Test func `Tickets not in English are counted among those of the window whose language is known`() throws {
    var scenario = Scenario()
    scenario.add("t-1", count: 6, resolved: 0) { position, ticket in
      ticket.language = position == 0 ? nil : position < 4 ? "en" : "de"
    }
    scenario.add("t-1", count: 2, resolved: 0, day: -3) { _, ticket in ticket.language = "fr" }
    scenario.add("t-2", count: 3, resolved: 0)
    #expect(try scenario.results().topics.map(\.notEnglish) == [Share(2, of: 5), Share(0, of: 0)])
  }

  @Test func `Evidence is counted over the topic's tickets`() throws {
    var scenario = Scenario()
    scenario.add("t-1", count: 10, resolved: 0) { position, ticket in
      ticket.hasAction = position < 4
      ticket.hasData = position < 2
      ticket.answerSignature = position < 6 ? 1 : UInt64(position)
      ticket.stepSignature = position < 5 ? 1 : position < 8 ? 2 : UInt64(position)
      ticket.handoverReason = position < 3 ? .policy : position < 8 ? .missingData : nil
      ticket.tasks = position == 0 ? ["refund", "status"] : position < 3 ? ["status"] : []
    }
    let evidence = try #require(try scenario.results().topics.first).evidence
    #expect(evidence.action == Share(4, of: 10) && evidence.data == Share(2, of: 10))
    #expect(evidence.sameAnswer == Share(6, of: 10) && evidence.variants == 2)
    let reasons = [HandoverCount(reason: .missingData, count: 5), HandoverCount(reason: .policy, count: 3)]
    #expect(evidence.handoverReasons == reasons)
    #expect(evidence.tools == [NamedCount(name: "status", count: 3), NamedCount(name: "refund", count: 1)])
  }

  @Test func `Bands are lowest first and cover what has a rate`() throws {
    var scenario = Scenario()
    for (id, resolved) in [("t-1", 10), ("t-2", 90), ("t-3", 12), ("t-4", 50)] {
      scenario.add(id, count: 100, resolved: resolved)
    }
    let natural = try scenario.results()
    #expect(natural.bands.map(\.band) == [.low, .middle, .high])
    #expect(natural.bands.map(\.topics) == [2, 1, 1])
    #expect(natural.bands[0].tickets == Share(200, of: 400) && natural.bands[0].unresolved == Share(178, of: 238))
    #expect(natural.bands[0].resolution == Share(22, of: 200))
    scenario.bandThresholds = Interval(low: 0.12, high: 0.5)
    let fixed = try scenario.results()
    #expect(fixed.bands.map(\.topics) == [1, 1, 2])
    #expect(fixed.topics.first { $0.topic.id == "t-3" }?.band == .middle)
  }

  @Test func `Without AI replies the rates are undefined, not zero, and volume ranks`() throws {
    var scenario = Scenario()
    scenario.assumptions.order = .resolution
    for (id, count) in [("t-1", 5), ("t-2", 40)] {
      scenario.add(id, count: count, resolved: 0) { _, ticket in
        ticket.isInvolved = false
        ticket.isContained = nil
        ticket.hasAction = true
        ticket.outcomes = [Outcome](repeating: .human, count: 4)
      }
    }
    let results = try scenario.results()
    for topic in results.topics {
      for share in [topic.involvement, topic.resolution, topic.automation, topic.containment, topic.handover] {
        #expect(share.rate == nil)
      }
      #expect(topic.band == nil && topic.resolutionShrunk == nil)
      #expect(topic.unresolved == topic.tickets)
    }
    #expect(results.bands.isEmpty)
    #expect(results.overview.resolutionByPolicy.allSatisfy { $0.rate == nil })
    #expect(results.candidates.map(\.topicID) == ["t-2", "t-1"])
    #expect(results.findings.map(\.code) == [.noAI])
  }

  @Test func `Empty data gives empty results`() throws {
    let results = try Scenario().results()
    #expect(results.topics.isEmpty && results.candidates.isEmpty && results.bands.isEmpty)
    #expect(results.decision.pair == nil)
    #expect(results.findings.isEmpty && results.overview.current == WindowFigures())
    var instant = Scenario()
    instant.window = Period(start: origin, end: origin)
    #expect(try instant.results().overview.daily.isEmpty)
  }

  @Test func `One ticket is a topic, low-n, without examples`() throws {
    var scenario = Scenario()
    scenario.window = Period(start: origin, end: origin.advanced(milliseconds: 1))
    scenario.add("t-1", count: 1, resolved: 1)
    let results = try scenario.results()
    let topic = try #require(results.topics.first)
    #expect(topic.isLowCount && topic.resolution == Share(1, of: 1) && topic.resolutionShrunk == 1)
    #expect(topic.ticketsPer30Days == 30 && topic.examples.isEmpty)
    #expect(results.bands.map(\.band) == [.middle])
    #expect(results.candidates[0].ticketsRemovedPer30Days == 0 && results.decision.pair == nil)
    #expect(results.candidates[0].automatableInterval == nil)
  }

  @Test func `Tickets without a time count only when the data has none`() throws {
    var scenario = Scenario()
    scenario.add("t-1", count: 4, resolved: 2)
    for index in 0..<3 { scenario.facts[index].createdAt = nil }
    #expect(try scenario.results().overview.current.tickets == 1)
    scenario.facts[3].createdAt = nil
    let results = try scenario.results()
    #expect(results.overview.current.tickets == 4 && results.topics[0].ticketsPer30Days == 4)
    #expect(results.findings.map(\.code) == [.noTimes])
  }

  @Test func `Minutes are a mean of the topic, of the window where the topic has too few, or assumed`() throws {
    var scenario = Scenario()
    scenario.add("t-1", count: 5, resolved: 0) { position, ticket in
      ticket.handleMinutes = Double(position)
      ticket.handleMinutesSource = .measured
    }
    scenario.add("t-2", count: 5, resolved: 0) { position, ticket in
      ticket.handleMinutes = 20
      ticket.handleMinutesSource = position < 1 ? .measured : .inferred
    }
    let topics = try scenario.results().topics
    #expect(topics.map(\.handleMinutes) == [2, 5])
    #expect(topics.map(\.handleMinutesSource) == [.measured, .measured])
  }

  @Test func `Examples are a seeded sample and need five customers`() throws {
    var scenario = Scenario()
    scenario.add("t-1", count: 40, resolved: 0)
    scenario.add("t-2", count: 40, resolved: 0) { position, ticket in ticket.customer = UInt64(position % 4) }
    let first = try scenario.results().topics
    #expect(first[0].examples.count == 5 && first[0].examples.allSatisfy { $0.text.isEmpty })
    #expect(first[1].examples.isEmpty)
    #expect(try scenario.results().topics == first)
    scenario.seed = 2
    #expect(try scenario.results().topics[0].examples != first[0].examples)
  }

  @Test func `Unassigned tickets are counted by reason and in every total`() throws {
    var scenario = Scenario()
    scenario.add("t-1", count: 4, resolved: 1)
    scenario.placements[1] = .unassigned(.rare)
    scenario.placements[2] = .unassigned(.noText)
    let results = try scenario.results()
    #expect(results.overview.unassigned == [1, 0, 0, 1])
    #expect(results.topics[0].tickets == 2 && results.topics[0].share == 0.5)
    #expect(abs(results.topics[0].opportunityShare - 1.0 / 3) < 1e-12)
  }

  @Test func `Days are those of the zone, the hour of the clock change included`() throws {
    let zone = try #require(TimeZoneRules(identifier: "Europe/Berlin"))
    var facts: [TicketFacts] = []
    // 23:30 UTC on 25 March 2023 is 00:30 on the 26th, a day of 23 hours; 22:30 UTC on the 26th is the 27th.
    for (id, text) in ["2023-03-25T22:30:00Z", "2023-03-25T23:30:00Z", "2023-03-26T22:30:00Z"].enumerated() {
      var ticket = TicketFacts.of(id, .resolved)
      ticket.createdAt = Timestamp(rfc3339: text)
      facts.append(ticket)
    }
    let start = try #require(Timestamp(rfc3339: "2023-03-25T12:00:00Z"))
    let results = try ImpactAnalysis(
      ImpactInput(
        facts: facts, placements: Array(repeating: .unassigned(.rare), count: 3), topics: [],
        window: Period(start: start, end: start.advanced(days: 3)), before: nil, zone: zone)
    ).results()
    #expect(results.overview.daily.map(\.tickets) == [1, 1, 1, 0])
  }
}
