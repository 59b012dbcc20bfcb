import Billing
import Records
import Testing

@Suite struct WhatIfTests {
  /// A used conversation whose ticket shows everything a model may ask for.
  private func conversation(
    _ id: Int, resolved: Bool? = true, handover: Bool = false, channel: Channel? = .chat, rated: Bool? = true,
    replies: Int64? = 2, windows: Int64? = 1, verified: Bool = true
  ) -> UsedConversation {
    var ticket = UsedTicket()
    ticket.isResolved = resolved
    ticket.channel = channel
    ticket.isRatedAboveThree = rated
    ticket.agentReplies = replies
    ticket.agentWindows = windows
    ticket.hasVerifiedMark = verified
    return UsedConversation(
      accountID: "default", billingKey: "c\(id)", endedInHandover: handover, ticket: ticket)
  }

  private func uses(_ executions: Int, replies: Int64?, toolCalls: Int64?) -> UseCounts {
    var uses = UseCounts()
    for _ in 0..<executions { uses.count(replies: replies, toolCalls: toolCalls) }
    return uses
  }

  private func line(_ model: String, _ usage: WhatIfUsage) throws -> WhatIfLine {
    try #require(try WhatIf.lines(usage).first { $0.model == model })
  }

  /// Four conversations: two resolved (one by e-mail over two days, rated low), one passed on by a task, one still
  /// open. Five executions with three replies and two tool calls each.
  private var sample: WhatIfUsage {
    WhatIfUsage(
      conversations: [
        conversation(1),
        conversation(2, channel: .email, rated: false, replies: 3, windows: 2),
        conversation(3, resolved: false, handover: true, rated: nil),
        conversation(4, resolved: false, rated: nil, windows: 3, verified: false),
      ],
      uses: uses(5, replies: 3, toolCalls: 2))
  }

  static let byHand: [(model: String, quantity: Int64, amount: String)] = [
    ("My AskAI tasks (first price)", 4, "0.40"),
    ("My AskAI tasks (second price)", 15, "0.30"),
    ("Intercom Fin", 3, "2.97"),
    ("Zendesk (committed)", 2, "3.00"),
    ("Zendesk (overage)", 2, "4.00"),
    ("HubSpot (before 14 April 2026)", 4, "4.00"),
    ("HubSpot", 2, "1.00"),
    ("Redo", 1, "0.95"),
    // Windows: 1 + 2 + 1 + 3.
    ("Salesforce Agentforce (conversations)", 7, "14.00"),
    ("Salesforce Agentforce (actions)", 10, "1.00"),
    // Sessions: 1, three e-mail replies, 1 and 3, in one started pack.
    ("Freshworks Freddy", 1, "49.00"),
    ("Freshworks Freddy (before 13 November 2025)", 1, "100.00"),
  ]

  @Test(arguments: byHand)
  func `Every model comes to what a person computes by hand`(
    _ model: String, _ quantity: Int64, _ amount: String
  ) throws {
    let line = try line(model, sample)
    #expect(line.quantity == quantity)
    #expect(line.amount == Money(decimal: amount))
    #expect(line.needs.isEmpty)
  }

  @Test(arguments: [("Gorgias", "a rate: it goes by plan, none was read"), ("Fini", "a price: none was found")])
  func `A vendor without a price gets no number`(_ model: String, _ needs: String) throws {
    let line = try line(model, sample)
    #expect(line.unitPrice == nil && line.quantity == nil && line.amount == nil)
    #expect(line.needs == needs)
  }

  @Test func `Every model names a source, an assumption and a unit, and no two have one name`() throws {
    let lines = try WhatIf.lines(sample)
    #expect(lines.count == 14)
    #expect(Set(lines.map(\.model)).count == lines.count)
    #expect(lines.allSatisfy { !$0.source.isEmpty && !$0.assumption.isEmpty && !$0.unit.isEmpty })
    #expect(lines.allSatisfy { $0.currency == .usd && $0.isComputable == $0.needs.isEmpty })
  }

  @Test func `Days in force are those of the sources`() throws {
    let days = try WhatIf.lines(sample).compactMap { line in line.inForceFrom.map { "\(line.model) \($0)" } }
    #expect(
      days == [
        "My AskAI tasks (first price) 2025-09-29", "My AskAI tasks (second price) 2025-10-27",
        "Zendesk (committed) 2026-05-18", "Zendesk (overage) 2026-05-18", "HubSpot 2026-04-14",
        "Freshworks Freddy 2025-11-13",
      ])
  }

  /// What each lacks, and the models that then have no number.
  static let gaps: [(gap: String, models: [String])] = [
    (
      "ticket",
      [
        "Intercom Fin", "Zendesk (committed)", "Zendesk (overage)", "HubSpot", "Redo",
        "Salesforce Agentforce (conversations)", "Freshworks Freddy", "Freshworks Freddy (before 13 November 2025)",
      ]
    ),
    ("outcome", ["Intercom Fin", "Zendesk (committed)", "Zendesk (overage)", "HubSpot", "Redo"]),
    ("channel", ["Freshworks Freddy", "Freshworks Freddy (before 13 November 2025)"]),
    (
      "times",
      [
        "Salesforce Agentforce (conversations)", "Freshworks Freddy", "Freshworks Freddy (before 13 November 2025)",
      ]
    ),
    ("replies", ["My AskAI tasks (second price)"]),
    ("tool calls", ["Salesforce Agentforce (actions)"]),
    ("ratings", ["Redo"]),
    ("marks", ["Zendesk (committed)", "Zendesk (overage)"]),
  ]

  @Test(arguments: gaps)
  func `A missing field makes the models that need it uncomputable, and no other`(
    _ gap: String, _ models: [String]
  ) throws {
    var usage = sample
    switch gap {
    case "ticket": usage.conversations[0].ticket = nil
    case "outcome": usage.conversations[0].ticket?.isResolved = nil
    case "channel": usage.conversations[0].ticket?.channel = .web
    case "times": usage.conversations[0].ticket?.agentWindows = nil
    case "replies": usage.uses.count(replies: nil, toolCalls: 1)
    case "tool calls": usage.uses.count(replies: 1, toolCalls: nil)
    case "ratings":
      for index in usage.conversations.indices { usage.conversations[index].ticket?.isRatedAboveThree = nil }
    default:
      for index in usage.conversations.indices { usage.conversations[index].ticket?.hasVerifiedMark = false }
    }
    let uncomputable = try WhatIf.lines(usage).filter { !$0.isComputable && $0.unitPrice != nil }
    #expect(uncomputable.map(\.model) == models)
    #expect(uncomputable.allSatisfy { $0.quantity == nil && !$0.needs.isEmpty })
  }

  @Test func `What is missing is counted`() throws {
    var usage = sample
    usage.conversations[0].ticket?.isResolved = nil
    usage.uses.count(replies: nil, toolCalls: 1)
    #expect(
      try line("HubSpot", usage).needs
        == "tickets that show the AI agent's replies and how they ended, missing for 1 of 4 conversations")
    #expect(try line("My AskAI tasks (second price)", usage).needs == "reply_count, missing for 1 of 6 executions")
  }

  @Test func `A conversation that a task passed on is an outcome of Intercom whatever its ticket says`() throws {
    var usage = sample
    usage.conversations[2].ticket = nil
    #expect(try line("Intercom Fin", usage).quantity == 3)
  }

  /// The vendor's own example: 253 resolutions are 47.50 + 45.00 + 130.05 = 222.55.
  @Test(arguments: [
    (0, "0"), (1, "0.95"), (50, "47.50"), (51, "48.40"), (100, "92.50"), (101, "93.35"), (253, "222.55"),
    (300, "262.50"),
  ])
  func `Redo's tiers are graduated`(_ count: Int, _ amount: String) throws {
    let usage = WhatIfUsage(conversations: (0..<count).map { conversation($0) }, uses: UseCounts())
    let line = try line("Redo", usage)
    #expect(line.amount == Money(decimal: amount))
    #expect(line.isQuantityTimesPrice == (count <= 50))
  }

  @Test func `Beyond the last tier a source names there is a quantity and no amount`() throws {
    let usage = WhatIfUsage(conversations: (0..<301).map { conversation($0) }, uses: UseCounts())
    let line = try line("Redo", usage)
    #expect(line.quantity == 301 && line.amount == nil)
    #expect(line.needs == "a price from unit 301 on, the source ends at 300")
  }

  @Test(arguments: [(0, Int64(0)), (1, 1), (99, 1), (100, 1), (101, 2), (200, 2), (201, 3)])
  func `A started pack of sessions counts in full`(_ count: Int, _ packs: Int64) throws {
    let usage = WhatIfUsage(conversations: (0..<count).map { conversation($0) }, uses: UseCounts())
    #expect(try line("Freshworks Freddy", usage).quantity == packs)
    #expect(try line("Freshworks Freddy", usage).amount == Money(micro: packs * 49_000_000))
  }

  @Test func `A month without use costs nothing wherever a price is known`() throws {
    let lines = try WhatIf.lines(WhatIfUsage(conversations: [], uses: UseCounts()))
    #expect(lines.filter { $0.unitPrice != nil }.allSatisfy { $0.amount == .zero && $0.quantity == 0 })
  }

  @Test func `A number of replies that no amount holds is an error`() {
    var uses = uses(1, replies: .max, toolCalls: 0)
    uses.count(replies: 1, toolCalls: 0)
    #expect(throws: BillingError.overflow) {
      try WhatIf.lines(WhatIfUsage(conversations: [], uses: uses))
    }
  }
}
