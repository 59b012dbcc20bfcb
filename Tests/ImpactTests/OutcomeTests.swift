import Impact
import Records
import Testing

/// A ticket and its outcome under confirmed, assumed, containment and no-reopen.
struct OutcomeCase: Sendable, CustomTestStringConvertible {
  var name: String
  var ticket: Ticket
  var outcomes: [Outcome]

  var testDescription: String { name }

  init(
    _ name: String, _ messages: [(AuthorKind, String)], _ outcomes: [Outcome], status: TicketStatus? = .solved,
    tags: [String] = [], change: (inout Ticket) -> Void = { _ in }
  ) {
    self.name = name
    ticket = .of(messages, status: status, tags: tags)
    change(&ticket)
    self.outcomes = outcomes
  }
}

struct OutcomeTests {
  private static let exchange: [(AuthorKind, String)] = [(.customer, "Where is it"), (.ai, "On its way")]
  private static let followed: [(AuthorKind, String)] = exchange + [(.agent, "Let me take over")]

  private static let cases = [
    OutcomeCase("silence after a solved reply", exchange, [.unknown, .resolved, .resolved, .resolved]),
    OutcomeCase(
      "an explicit mark", exchange, [.resolved, .resolved, .resolved, .resolved], tags: ["ai-agent-replied"]),
    OutcomeCase(
      "a mark with underscores and no messages", [], [.resolved, .resolved, .resolved, .resolved],
      tags: ["ai_agent_replied"]),
    OutcomeCase("a resolver", [], [.resolved, .resolved, .resolved, .resolved], status: nil) { $0.resolver = .ai },
    OutcomeCase("a good rating", exchange, [.resolved, .resolved, .resolved, .resolved]) { $0.satisfaction = 0.75 },
    OutcomeCase(
      "a bad rating and no silence", exchange + [(.customer, "No")], [.unknown, .unknown, .resolved, .unknown]
    ) { $0.satisfaction = 0.5 },
    OutcomeCase(
      "a draft is no reply", [(.customer, "Hi")], [.unknown, .unknown, .unknown, .unknown],
      tags: ["ai-agent-replied-note"]),
    OutcomeCase("a person followed", followed, [.mixed, .mixed, .mixed, .mixed], tags: ["ai-agent-replied"]),
    OutcomeCase(
      "handed over, no human reply visible", exchange, [.mixed, .mixed, .resolved, .mixed],
      tags: ["ai-agent-replied", "human-handover-requested"]),
    OutcomeCase(
      "handed over and open", exchange, [.open, .open, .resolved, .open], status: .open,
      tags: ["ai-agent-replied", "human-handover-requested"]),
    OutcomeCase("a person alone", [(.customer, "Hi"), (.agent, "Done")], [.human, .human, .human, .human]),
    OutcomeCase("open after a reply", exchange, [.open, .open, .resolved, .open], status: .open),
    OutcomeCase("open without a reply", [(.customer, "Hi")], [.open, .open, .open, .open], status: .pending),
    OutcomeCase("solved by nobody known", [(.customer, "Hi")], [.unknown, .unknown, .unknown, .unknown]),
    OutcomeCase("no status at all", [(.customer, "Hi")], [.unknown, .unknown, .unknown, .unknown], status: nil),
    OutcomeCase("reopened", exchange, [.unknown, .resolved, .resolved, .open]) { $0.reopens = 1 },
    OutcomeCase(
      "blocked", exchange, [.unknown, .unknown, .unknown, .unknown],
      tags: ["ai-agent-replied", "ai-agent-tag-blocked"]),
    OutcomeCase(
      "thanked before it was solved", exchange + [(.customer, "Thanks")], [.unknown, .resolved, .resolved, .resolved]
    ) { $0.solvedAt = origin.advanced(seconds: 300) },
    OutcomeCase(
      "the customer wrote 72 hours after", exchange, [.unknown, .unknown, .resolved, .unknown]
    ) { ticket in
      ticket.solvedAt = origin
      ticket.messages.append(
        Message(sentAt: origin.advanced(seconds: 72 * 3600), author: .customer, text: "Still broken"))
    },
    OutcomeCase(
      "the customer wrote later than that", exchange, [.unknown, .resolved, .resolved, .resolved]
    ) { ticket in
      ticket.solvedAt = origin
      ticket.messages.append(
        Message(sentAt: origin.advanced(seconds: 72 * 3600 + 1), author: .customer, text: "Another thing"))
    },
    OutcomeCase("solved less than 72 hours ago", exchange, [.unknown, .unknown, .resolved, .unknown]) {
      $0.solvedAt = origin.advanced(days: 8)
    },
  ]

  @Test(arguments: cases) func `Each policy reads a ticket its own way`(_ item: OutcomeCase) {
    let facts = FactsReader.late.facts(for: item.ticket, executions: nil)
    #expect(facts.outcomes == item.outcomes)
  }

  @Test func `Silence counts from the moment the window is over`() {
    let ticket = Ticket.of(OutcomeTests.exchange)
    let over = origin.advanced(seconds: 60 + 72 * 3600)
    for (asOf, outcome) in [(over.advanced(milliseconds: -1), Outcome.unknown), (over, .resolved)] {
      let facts = FactsReader(windows: OutcomeWindows(), asOf: asOf).facts(for: ticket, executions: nil)
      #expect(facts.outcome(under: .assumed) == outcome)
    }
  }

  @Test func `A repeat contact takes a resolution back across months, and only under no-reopen`() throws {
    var scenario = Scenario()
    scenario.policy = .noReopen
    scenario.add("t-1", count: 3, resolved: 3, day: 29)
    // Ticket 0 comes back after 6 days with the same topic, ticket 1 after 8 days, ticket 2 with another topic.
    scenario.add("t-1", count: 2, resolved: 2, day: 35)
    scenario.add("t-2", count: 1, resolved: 1, day: 35)
    scenario.facts[3].customer = scenario.facts[0].customer
    scenario.facts[4].customer = scenario.facts[1].customer
    scenario.facts[4].createdAt = origin.advanced(days: 37)
    scenario.facts[5].customer = scenario.facts[2].customer
    let results = try scenario.results()
    #expect(results.facts.map { $0.outcome(under: .noReopen) } == [.open] + Array(repeating: .resolved, count: 5))
    #expect(results.facts[0].outcome(under: .assumed) == .resolved)
    #expect(results.overview.current.resolution == Share(2, of: 3))
    #expect(results.overview.resolutionByPolicy.map(\.successes) == [3, 3, 3, 2])
  }

  @Test func `A customer id shared by a crowd takes nothing back and is reported`() throws {
    var scenario = Scenario()
    scenario.policy = .noReopen
    scenario.add("t-1", count: 13, resolved: 13)
    for index in scenario.facts.indices {
      scenario.facts[index].customer = 7
      scenario.facts[index].createdAt = origin.advanced(days: Int64(index))
      scenario.facts[index].solvedAt = origin.advanced(days: Int64(index)).advanced(seconds: 60)
    }
    #expect(try scenario.results().overview.current.resolution == Share(13, of: 13))
    #expect(try scenario.results().findings.map(\.code) == [.sharedCustomer])
    scenario.facts.removeLast()
    scenario.placements.removeLast()
    // Twelve are one customer's: all but the last were followed by another within the week.
    #expect(try scenario.results().overview.current.resolution == Share(1, of: 12))
    #expect(try scenario.results().findings.isEmpty)
  }
}
