import Billing
import Records
import Testing

@Suite struct WhatIfUsageTests {
  private let march = month("2026-03")

  private func whatIf(_ events: [UsageEvent], _ label: String = "2026-03", _ terms: Terms = Terms()) throws
    -> WhatIfUsage
  {
    try terms.metered(events).whatIf(in: month(label), policy: terms.policy)
  }

  @Test func `A conversation counts in the month of its first use, replies and tool calls in theirs`() throws {
    let events = [
      execution("e1", "2026-03-30T10:00:00Z", conversation: "c1", replies: 2, toolCalls: 1),
      execution("e2", "2026-04-02T10:00:00Z", conversation: "c1", replies: 5, toolCalls: 3),
      execution("e3", "2026-04-02T10:00:00Z", conversation: "c2", status: .handover, replies: 1, toolCalls: 0),
    ]
    let (march, april) = (try whatIf(events), try whatIf(events, "2026-04"))
    #expect(march.conversations.map(\.billingKey) == ["c1"] && april.conversations.map(\.billingKey) == ["c2"])
    #expect(april.conversations.map(\.endedInHandover) == [true])
    #expect(march.uses.replies == 2 && march.uses.toolCalls == 1 && march.uses.executions == 1)
    #expect(april.uses.replies == 6 && april.uses.toolCalls == 3 && april.uses.executions == 2)
  }

  @Test func `Where every period is charged, a conversation counts in each month it is used in`() throws {
    var terms = Terms()
    terms.policy.recurrence = .oncePerPeriod
    let events = [
      execution("e1", "2026-03-30T10:00:00Z", conversation: "c1"),
      execution("e2", "2026-04-02T10:00:00Z", conversation: "c1"),
    ]
    #expect(try whatIf(events, "2026-03", terms).conversations.count == 1)
    #expect(try whatIf(events, "2026-04", terms).conversations.count == 1)
  }

  @Test func `What is not billable is not compared`() throws {
    var test = execution("e1", conversation: "c1")
    test.environment = .test
    let events = [test, execution("e2", conversation: "c2", status: .declined, replies: 0)]
    let usage = try whatIf(events)
    #expect(usage.conversations.isEmpty && usage.uses == UseCounts())
  }

  @Test func `One account can be compared by itself`() throws {
    let events = [
      execution("e1", conversation: "c1", account: "a"), execution("e2", conversation: "c2", account: "b", replies: 4),
    ]
    let usage = try Terms().metered(events).whatIf(in: march, policy: BillingPolicy(), accountID: "b")
    #expect(usage.conversations.map(\.billingKey) == ["c2"])
    #expect(usage.uses.replies == 4)
  }

  @Test(arguments: [false, true])
  func `The vendor's own prices come to what the bill comes to under them`(_ strictCompleted: Bool) throws {
    for seed in UInt64(1)...8 {
      let events = randomEvents(400, seed: seed).map { event in
        var event = event
        event.replyCount = event.replyCount ?? 1
        return event
      }
      var terms = Terms()
      terms.policy.strictCompleted = strictCompleted
      let lines = try WhatIf.lines(try whatIf(events, "2026-02", terms))
      #expect(lines[0].quantity == (try terms.bill(events, "2026-02").units), "seed \(seed)")
      terms.versions = [price("0.02", unit: .reply)]
      let byReply = try terms.bill(events, "2026-02")
      #expect(lines[1].quantity == byReply.units, "seed \(seed)")
      #expect(lines[1].amount?.text(in: .usd) == byReply.totalText, "seed \(seed)")
    }
  }

  @Test(arguments: UInt64(1)...20)
  func `No quantity exceeds the conversations, replies or tool calls it counts`(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var usage = try whatIf(randomEvents(300, seed: seed), "2026-02")
    for index in usage.conversations.indices {
      var ticket = UsedTicket()
      ticket.isResolved = Bool.random(using: &generator)
      ticket.isRatedAboveThree = [nil, true, false].randomElement(using: &generator) ?? nil
      ticket.hasVerifiedMark = Bool.random(using: &generator)
      ticket.channel = [.email, .chat, .messaging, .social].randomElement(using: &generator)
      let replies = Int64.random(in: 1...9, using: &generator)
      ticket.agentReplies = replies
      ticket.agentWindows = Int64.random(in: 1...replies, using: &generator)
      usage.conversations[index].ticket = ticket
    }
    let conversations = Int64(usage.conversations.count)
    let agentReplies = usage.conversations.reduce(0) { $0 + ($1.ticket?.agentReplies ?? 0) }
    let limits = [
      "My AskAI tasks (second price)": usage.uses.replies, "Salesforce Agentforce (actions)": usage.uses.toolCalls,
      "Salesforce Agentforce (conversations)": agentReplies, "Freshworks Freddy": agentReplies,
      "Freshworks Freddy (before 13 November 2025)": agentReplies,
    ]
    for line in try WhatIf.lines(usage) {
      let quantity = line.quantity ?? 0
      #expect(quantity >= 0 && quantity <= limits[line.model] ?? conversations, "\(line.model), seed \(seed)")
    }
  }
}
