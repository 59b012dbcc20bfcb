import Billing
import Records
import Testing

@Suite struct BillableUnitTests {
  @Test func `Rule 11: a conversation with at least one billable execution is one unit`() throws {
    let bill = try Terms().bill([
      execution("a", conversation: "c1"), execution("b", conversation: "c1"),
      execution("c", conversation: "c2", status: .declined, replies: 0),
    ])
    #expect(bill.units == 1)
    #expect(bill.charges.map(\.billingKey) == ["c1"])
    #expect(bill.charges.first?.executions == 2)
  }

  @Test func `Rule 12: two tasks in one conversation are one unit, of the earlier task`() throws {
    let events = [
      execution("a", "2026-03-10T12:00:01Z", conversation: "c1", task: "cancel"),
      execution("b", "2026-03-10T12:00:00Z", conversation: "c1", task: "refund"),
    ]
    let bill = try Terms().bill(events)
    #expect(bill.units == 1)
    #expect(bill.charges.first?.task == "refund")
    let interpretation = try #require(bill.interpretation(rule: 12))
    #expect(interpretation.chosen.units == 1)
    #expect(interpretation.chosen.amount == Money(decimal: "0.10"))
    #expect(interpretation.other.units == 2)
    #expect(interpretation.other.amount == Money(decimal: "0.20"))
    #expect(bill.findings(.interpretation).count == 1)

    var perTask = Terms()
    perTask.versions = [price("0.10", unit: .conversationTask)]
    let other = try perTask.bill(events)
    #expect(other.units == 2)
    #expect(other.interpretation(rule: 12)?.other.units == 1)
    #expect(Set(other.charges.map(\.id)).count == 2)
  }

  @Test func `Rule 12: of two executions at the same instant the smaller id gives the task`() throws {
    let bill = try Terms().bill([
      execution("b", conversation: "c1", task: "cancel"),
      execution("a", conversation: "c1", task: "refund"),
    ])
    #expect(bill.charges.first?.task == "refund")
    #expect(bill.charges.first?.executionID == "a")
  }

  @Test(arguments: [BillableUnitKind.conversation, .conversationTask])
  func `Rule 13: the same task twice in a conversation is one unit`(_ unit: BillableUnitKind) throws {
    var terms = Terms()
    terms.versions = [price("0.10", unit: unit)]
    let bill = try terms.bill([
      execution("a", conversation: "c1"), execution("b", "2026-03-11T00:00:00Z", conversation: "c1"),
    ])
    #expect(bill.units == 1)
    #expect(bill.findings(.interpretation).isEmpty)
  }

  @Test func `Rule 14: under a price per reply the units are the replies of billable executions`() throws {
    var terms = Terms()
    terms.versions = [price("0.02", unit: .reply)]
    let bill = try terms.bill([
      execution("a", conversation: "c1", replies: 3), execution("b", conversation: "c1", replies: 2),
      execution("c", conversation: "c2", replies: 0), execution("d", conversation: "c3", replies: nil),
    ])
    #expect(bill.units == 5)
    #expect(bill.totalText == "0.10")
    #expect(bill.charges.count == 1)
    #expect(bill.findings(.suspense).count == 1)
    #expect(bill.accounts.first?.control.suspense == 1)
    #expect(bill.accounts.first?.control.rated == 3)
  }

  @Test func `Rule 14: a reply in two tasks is one unit, charged where it was used first`() throws {
    var first = execution("a", "2026-03-10T12:00:00Z", ticket: "t", replies: 3)
    first.sharedReplies = [11, 12]
    var second = execution("b", "2026-03-10T12:01:00Z", conversation: "c", task: "address", replies: 2)
    second.sharedReplies = [11, 12]
    // That the conversation is the ticket's is learned from another row, and the later row is read first.
    var link = execution("c", "2026-03-10T12:02:00Z", ticket: "t", conversation: "c", task: "address", replies: 1)
    link.sharedReplies = [12]
    var elsewhere = execution("d", "2026-03-11T12:00:00Z", ticket: "u", replies: 1)
    elsewhere.sharedReplies = [11]
    var terms = Terms()
    terms.versions = [price("0.02", unit: .reply)]
    for events in [[first, second, link, elsewhere], [elsewhere, link, second, first]] {
      let bill = try terms.bill(events, inBatchesOf: 1)
      #expect(bill.units == 4 && bill.totalText == "0.08")
    }
    // What is cancelled holds nothing back.
    first.status = .voided
    #expect(try terms.bill([first, second, link, elsewhere]).units == 3)
  }

  @Test func `Rule 14: replies are charged in the month they were sent in`() throws {
    var terms = Terms()
    terms.versions = [price("0.02", unit: .reply)]
    let events = [
      execution("a", "2026-03-31T12:00:00Z", conversation: "c1", replies: 3),
      execution("b", "2026-04-01T12:00:00Z", conversation: "c1", replies: 2),
    ]
    let charges = try ["2026-03", "2026-04"].flatMap { try terms.bill(events, $0).charges }
    #expect(charges.map(\.quantity) == [3, 2])
    #expect(Set(charges.map(\.id)).count == 2)
  }

  @Test(arguments: [[0, 1, 2], [2, 1, 0], [1, 2, 0]])
  func `Rule 18: a conversation that names two tickets belongs to the one with the smaller id`(
    _ order: [Int]
  ) throws {
    let events = [
      execution("a", "2026-03-03T12:00:00Z", ticket: "t1", conversation: "c1"),
      execution("b", "2026-03-02T12:00:00Z", ticket: "t2", conversation: "c1"),
      execution("c", "2026-03-01T12:00:00Z", conversation: "c1"),
    ]
    let bill = try Terms().bill(order.map { events[$0] })
    #expect(bill.charges.map(\.billingKey) == ["t1", "t2"])
    #expect(bill.charges.map(\.executionID) == ["c", "b"])
  }

  @Test func `Of equal starts in one task the smaller execution id stands on the charge`() throws {
    let bill = try Terms().bill(["b", "a", "c"].map { execution($0, conversation: "c1") })
    #expect(bill.charges.map(\.executionID) == ["a"])
  }

  @Test func `Rule 15: a conversation used in two months is charged in the first, or in both`() throws {
    let events = [
      execution("a", "2026-03-31T12:00:00Z", conversation: "c1"),
      execution("b", "2026-04-01T12:00:00Z", conversation: "c1"),
    ]
    let march = try Terms().bill(events)
    let april = try Terms().bill(events, "2026-04")
    #expect([march.units, april.units] == [1, 0])
    #expect(march.findings(.interpretation).isEmpty)
    let reading = try #require(april.interpretation(rule: 15))
    #expect([reading.chosen.units, reading.other.units] == [0, 1])
    #expect(april.findings(.interpretation).map(\.severity) == [.note])

    var perPeriod = Terms()
    perPeriod.policy.recurrence = .oncePerPeriod
    let months = try ["2026-03", "2026-04"].map { try perPeriod.bill(events, $0) }
    #expect(months.map(\.units) == [1, 1])
    #expect(Set(months.flatMap(\.charges).map(\.id)).count == 2)
  }

  @Test func `Rule 16: a reopened ticket is no further unit, a new ticket is one`() throws {
    let bill = try Terms().bill([
      execution("a", "2026-03-01T12:00:00Z", ticket: "t1"),
      execution("b", "2026-03-20T12:00:00Z", ticket: "t1"),
      execution("c", "2026-03-20T12:00:00Z", ticket: "t2"),
    ])
    #expect(bill.charges.map(\.billingKey) == ["t1", "t2"])
  }

  @Test func `Rule 18: the key is the ticket where there is one, else the conversation`() throws {
    let bill = try Terms().bill([
      execution("a", ticket: "t1", conversation: "c1"), execution("b", conversation: "c2"),
      execution("c", ticket: "c2"),
    ])
    #expect(bill.charges.map(\.billingKey) == ["c2", "c2", "t1"])
    #expect(bill.charges.map(\.keyKind) == [.conversation, .ticket, .ticket])
    #expect(Set(bill.charges.map(\.id)).count == 3)
  }

  @Test(arguments: [[0, 1, 2], [2, 1, 0], [1, 2, 0]])
  func `Rule 18: a link learned later never makes a second unit`(_ order: [Int]) throws {
    let events = [
      execution("a", "2026-03-01T12:00:00Z", conversation: "c1"),
      execution("b", "2026-03-02T12:00:00Z", ticket: "t1", conversation: "c1"),
      execution("c", "2026-03-03T12:00:00Z", ticket: "t1", conversation: "c9"),
    ]
    let bill = try Terms().bill(order.map { events[$0] })
    #expect(bill.charges.map(\.billingKey) == ["t1"])
    #expect(bill.charges.first?.executionID == "a")
    #expect(bill.charges.first?.executions == 3)
  }

  @Test func `Rule 18: ids of two accounts are never the same key`() throws {
    var terms = Terms()
    terms.accounts = [Account(id: "a"), Account(id: "b")]
    let bill = try terms.bill([
      execution("x", conversation: "c1", account: "a"), execution("x", conversation: "c1", account: "b"),
    ])
    #expect(bill.lines.map(\.quantity) == [1, 1])
  }

  @Test func `Rule 27: a retry with a new execution id is the same unit`() throws {
    let bill = try Terms().bill([
      execution("a", conversation: "c1", status: .failed, replies: 1),
      execution("a-retry", "2026-03-10T12:01:00Z", conversation: "c1"),
    ])
    #expect(bill.units == 1)
  }

  @Test func `A charge keeps its id when another execution, price or account joins`() throws {
    let first = try Terms().bill([execution("a", ticket: "t1")])
    var terms = Terms()
    terms.versions = [price("0.25", unit: .conversation)]
    let second = try terms.bill([
      execution("b", "2026-03-01T00:00:00Z", ticket: "t1"), execution("a", ticket: "t1"),
      execution("c", ticket: "t1", account: "other"),
    ])
    let id = try #require(first.charges.first?.id)
    #expect(second.charges.map(\.id).contains(id))
    #expect(Set(second.charges.map(\.id)).count == 2)
    #expect(id.hasPrefix("c-") && id.utf8.count == 18)
  }
}
