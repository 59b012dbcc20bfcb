import Billing
import Records
import Testing

@Suite struct UsedTicketTests {
  private func ticket(_ replies: [(AuthorKind, String?, Bool)]) -> Ticket {
    var ticket = Ticket(source: "zendesk", id: "1")
    ticket.messages = replies.map { author, time, isPublic in
      Message(sentAt: time.map(instant), author: author, isPublic: isPublic, text: "words")
    }
    return ticket
  }

  private func facts(_ outcome: Outcome, involved: Bool, done: Bool, handover: Bool? = nil) -> TicketFacts {
    var facts = TicketFacts(source: "zendesk", ticketID: "1")
    facts.outcomes = [Outcome](repeating: outcome, count: OutcomePolicy.allCases.count)
    facts.isInvolved = involved
    facts.isDone = done
    facts.handover = handover
    return facts
  }

  private static let first = "2026-03-01T10:00:00Z"

  static let windows: [(times: [String], windows: Int64)] = [
    (["2026-03-01T10:00:00Z"], 1),
    (["2026-03-01T10:00:00Z", "2026-03-02T09:59:59Z"], 1),
    (["2026-03-01T10:00:00Z", "2026-03-02T10:00:00Z"], 2),
    // The second window begins with the reply at 09:00 and holds the one a day later less an hour.
    (["2026-03-01T10:00:00Z", "2026-03-03T09:00:00Z", "2026-03-04T08:00:00Z"], 2),
    (["2026-03-05T10:00:00Z", "2026-03-01T10:00:00Z"], 2),
  ]

  @Test(arguments: windows)
  func `A window lasts 24 hours from the reply that opens it`(_ times: [String], _ windows: Int64) {
    let used = UsedTicket(ticket(times.map { (.ai, $0, true) }), facts(.unknown, involved: true, done: true))
    #expect(used.agentWindows == windows)
    #expect(used.agentReplies == Int64(times.count))
  }

  @Test func `Only public replies of the AI agent count, and one without a time leaves the windows open`() {
    let first = UsedTicketTests.first
    let used = UsedTicket(
      ticket([
        (.customer, first, true), (.ai, first, true), (.ai, first, false), (.agent, first, true), (.ai, nil, true),
      ]),
      facts(.unknown, involved: true, done: true))
    #expect(used.agentReplies == 2 && used.agentWindows == nil)
    let none = UsedTicket(ticket([(.agent, first, true)]), facts(.human, involved: false, done: true))
    #expect(none.agentReplies == nil && none.agentWindows == nil)
  }

  struct Ending: Sendable {
    let outcome: Outcome
    let involved: Bool
    let done: Bool
    let handover: Bool?
    let resolved: Bool?
  }

  static let endings = [
    Ending(outcome: .resolved, involved: true, done: true, handover: nil, resolved: true),
    Ending(outcome: .mixed, involved: true, done: true, handover: nil, resolved: false),
    Ending(outcome: .open, involved: true, done: false, handover: nil, resolved: false),
    Ending(outcome: .unknown, involved: true, done: true, handover: nil, resolved: false),
    Ending(outcome: .unknown, involved: true, done: false, handover: nil, resolved: nil),
    Ending(outcome: .unknown, involved: false, done: true, handover: nil, resolved: nil),
    Ending(outcome: .human, involved: false, done: true, handover: nil, resolved: nil),
    Ending(outcome: .human, involved: false, done: true, handover: true, resolved: false),
  ]

  @Test(arguments: endings)
  func `Whether a ticket is resolved is known only where it shows the AI agent's part`(
    _ ending: Ending
  ) {
    let used = UsedTicket(
      ticket([]),
      facts(ending.outcome, involved: ending.involved, done: ending.done, handover: ending.handover))
    #expect(used.isResolved == ending.resolved)
  }

  static let ratings: [(Double?, Bool?)] = [(nil, nil), (0, false), (0.5, false), (0.75, true), (1, true)]

  @Test(arguments: ratings)
  func `A rating above 3 of 5 is one of 4 or 5`(_ satisfaction: Double?, _ isAbove: Bool?) {
    var rated = ticket([])
    rated.satisfaction = satisfaction
    #expect(UsedTicket(rated, facts(.resolved, involved: true, done: true)).isRatedAboveThree == isAbove)
  }

  @Test(arguments: [
    ("ai_agent_automated_resolution", true), ("ai-agent-automated-resolution", true), ("ai-agent-replied", false),
  ])
  func `Zendesk's tag marks a verified resolution`(_ tag: String, _ isMarked: Bool) {
    var tagged = ticket([])
    tagged.tags = [tag]
    #expect(UsedTicket(tagged, facts(.resolved, involved: true, done: true)).hasVerifiedMark == isMarked)
  }
}
