import Records
import Testing

@testable import Impact

@Suite("Tools that topics need, and what a missing one would unlock")
struct ToolNeedsTests {
  private let tools = [
    ExistingTool(name: "find_order", writes: false, owner: "Orders", aliases: ["orders.find"]),
    ExistingTool(name: "refund_order", writes: true, owner: "Payments"),
  ]

  @Test("a tool is needed from a tenth of the tickets with a call on")
  func incidentalCallsAreLeftOut() {
    let tasks = (0..<40).map { index in
      (ticketID: "\(index)", names: index < 20 ? ["find_order"] + (index < 2 ? ["refund_order"] : []) : [])
    }
    let needs = ToolNeeds.needs(tasks, list: nil)
    #expect(needs.map(\.name) == ["find_order", "refund_order"])
    #expect(needs.map(\.tickets) == [Share(20, of: 20), Share(2, of: 20)])
    #expect(needs.map(\.status) == [.unknown, .unknown])
    #expect(needs.map(\.writes) == [false, true])
    let fewer = ToolNeeds.needs(tasks.dropFirst(), list: nil)
    #expect(fewer.map(\.name) == ["find_order"], "1 of 19 is less than a tenth")
  }

  @Test("the list of tools says what exists, under any of its names")
  func aliasesAreOneTool() {
    let tasks = [
      (ticketID: "1", names: ["orders.find", "find-order"]), (ticketID: "2", names: ["Find Order", "send_label"]),
    ]
    let needs = ToolNeeds.needs(tasks, list: tools)
    #expect(needs.map(\.name) == ["find_order", "send_label"])
    #expect(needs.map(\.status) == [.existing, .missing])
    #expect(needs.map(\.owner) == ["Orders", nil])
    #expect(needs[0].tickets == Share(2, of: 2))
  }

  @Test("without a log the needs are inferred from what replies say, and say so")
  func needsAreInferred() {
    var process = TopicProcess(topicID: "t-0001", ticketsRead: 10, ticketsInTopic: 10)
    process.steps = [
      ProcessStep(kind: .ask, subject: "name", tickets: Share(9, of: 10), ticketIDs: []),
      ProcessStep(kind: .change, subject: "booking", tickets: Share(6, of: 10), ticketIDs: []),
    ]
    let needs = ToolNeeds.inferred(from: process, list: nil)
    #expect(needs.map(\.name) == ["change booking"])
    #expect(needs.map(\.source) == [.inferred])
    #expect(needs.map(\.writes) == [true])
  }

  @Test("a tool unlocks the tickets that lack it alone")
  func unlocksCountLackingTickets() {
    let calls: [(ticketID: String, names: [String])] = [
      ("1", ["find_order", "send_label"]), ("2", ["send_label"]), ("3", ["send_label", "weigh_parcel"]),
      ("4", ["find_order"]), ("5", []),
    ]
    let topic = ToolUnlocks.Topic(id: "t-0001", needs: ToolNeeds.needs(calls, list: tools), tickets: calls)
    let unlocks = ToolUnlocks.ranked([topic], tools: tools, per30Days: 2)
    // Ticket 5 has no call, so it needs what at least half need: an existing tool and the label.
    #expect(unlocks.map(\.name) == ["send_label"])
    #expect(unlocks[0].ticketIDs == ["1", "2", "5"])
    #expect(unlocks[0].ticketsPer30Days == 6)
    #expect(unlocks[0].topicIDs == ["t-0001"])
  }
}
