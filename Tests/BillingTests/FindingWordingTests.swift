import Billing
import Records
import Testing

@Suite struct FindingWordingTests {
  @Test func `One unit is one unit`() throws {
    let bill = try Terms().bill([
      execution("a", conversation: "c1", task: "refund"),
      execution("b", "2026-03-11T12:00:00Z", conversation: "c1", task: "track"),
    ])
    let message = bill.findings(.interpretation).first?.message ?? ""
    #expect(message.contains("billed per conversation: 1 unit, "))
    #expect(message.contains("per conversation and task: 2 units, "))
  }

  @Test(arguments: [(999, "999 units are"), (1000, "1,000 units are"), (12_345, "12,345 units are")])
  func `Thousands are grouped`(_ count: Int, _ words: String) throws {
    let events = (0..<count).map { number in
      var event = execution("e\(number)", ticket: "t\(number)")
      event.isTicketKnown = false
      return event
    }
    let message = try Terms().bill(events).findings(.unknownTicket).first?.message ?? ""
    #expect(message.contains(words))
  }
}
