import Impact
import Records

/// The instant that the fixtures count from: 2023-11-14, 22:13:20 UTC.
let origin = Timestamp(seconds: 1_700_000_000)

extension Ticket {
  /// A ticket with messages a minute apart, from `origin` on.
  static func of(_ messages: [(AuthorKind, String)], status: TicketStatus? = .solved, tags: [String] = []) -> Ticket {
    var ticket = Ticket(source: "zendesk", id: "1")
    ticket.createdAt = origin
    ticket.status = status
    ticket.tags = tags
    ticket.messages = messages.enumerated().map { position, message in
      Message(sentAt: origin.advanced(seconds: Int64(position) * 60), author: message.0, text: message.1)
    }
    return ticket
  }
}

extension FactsReader {
  /// Reads with as-of ten days after `origin`.
  static let late = FactsReader(windows: OutcomeWindows(), asOf: origin.advanced(days: 10))

  func facts(_ messages: [(AuthorKind, String)]) -> TicketFacts {
    facts(for: .of(messages), executions: nil)
  }
}

extension TicketFacts {
  /// Facts of a ticket with the AI agent's part, created `day` days after the fixtures' window begins.
  static func of(_ id: Int, _ outcome: Outcome, day: Int64 = 0, customer: UInt64? = nil) -> TicketFacts {
    let digits = String(id)
    var facts = TicketFacts(
      source: "zendesk", ticketID: String(repeating: "0", count: max(0, 6 - digits.count)) + digits)
    facts.createdAt = origin.advanced(days: day)
    facts.solvedAt = origin.advanced(days: day).advanced(seconds: 3600)
    facts.isDone = true
    facts.isInvolved = true
    facts.isContained = outcome == .resolved
    facts.customer = customer ?? UInt64(id)
    facts.outcomes = [Outcome](repeating: outcome, count: OutcomePolicy.allCases.count)
    return facts
  }
}

/// Collects tickets topic by topic and analyses them over a window of 30 days, so that a count is a rate.
struct Scenario {
  var facts: [TicketFacts] = []
  var placements: [TopicPlacement] = []
  var topics: [Topic] = []
  var window = Period(start: origin, end: origin.advanced(days: 30))
  var before: Period?
  var assumptions = RankingAssumptions()
  var policy = OutcomePolicy.assumed
  var bandThresholds: Interval?
  var seed: UInt64 = 1

  /// Adds `count` tickets to a topic, of which the first `resolved` are resolved; `change` sets up every other one.
  mutating func add(
    _ id: String, count: Int, resolved: Int, day: Int64 = 0, change: (Int, inout TicketFacts) -> Void = { _, _ in }
  ) {
    let index = topics.firstIndex { $0.id == id } ?? topics.count
    if index == topics.count {
      topics.append(Topic(id: id, parentID: nil, name: "Topic \(id)", keywords: [], status: .active))
    }
    for position in 0..<count {
      var ticket = TicketFacts.of(facts.count, position < resolved ? .resolved : .mixed, day: day)
      if position >= resolved { change(position - resolved, &ticket) }
      facts.append(ticket)
      placements.append(.assigned(topic: index, similarity: 0.5))
    }
  }

  func results() throws -> ImpactResults {
    try ImpactAnalysis(
      ImpactInput(
        facts: facts, placements: placements, topics: topics, window: window, before: before, zone: .utc,
        policy: policy, assumptions: assumptions, bandThresholds: bandThresholds, seed: seed)
    ).results()
  }
}
