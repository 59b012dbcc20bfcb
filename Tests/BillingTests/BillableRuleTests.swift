import Billing
import Records
import Testing

/// An execution and whether it is charged, by rule.
struct VerdictCase: CustomTestStringConvertible, Sendable {
  let rule: String
  let status: ExecutionStatus
  var replies: Int64?
  var toolCalls: Int64?
  let units: Int64
  var reason: NonBillableReason?

  var testDescription: String {
    "\(rule): \(status.rawValue), replies \(replies.map(String.init) ?? "-"), "
      + "tool calls \(toolCalls.map(String.init) ?? "-") -> \(units)"
  }

  static let all = [
    VerdictCase(rule: "23", status: .completed, units: 1),
    VerdictCase(rule: "23", status: .completed, replies: 0, toolCalls: 0, units: 1),
    VerdictCase(rule: "23", status: .failed, replies: 0, toolCalls: 0, units: 0, reason: .failedBeforeUse),
    VerdictCase(rule: "23", status: .failed, replies: 0, units: 0, reason: .failedBeforeUse),
    VerdictCase(rule: "23", status: .abandoned, toolCalls: 0, units: 0, reason: .failedBeforeUse),
    VerdictCase(rule: "23", status: .failed, replies: 1, toolCalls: 0, units: 1),
    VerdictCase(rule: "23", status: .abandoned, replies: 0, toolCalls: 1, units: 1),
    VerdictCase(rule: "23", status: .failed, units: 1),
    VerdictCase(rule: "24", status: .handover, replies: 0, toolCalls: 0, units: 1),
    VerdictCase(rule: "25", status: .declined, replies: 0, units: 0, reason: .declined),
    VerdictCase(rule: "25", status: .declined, units: 0, reason: .declined),
    VerdictCase(rule: "25", status: .declined, toolCalls: 2, units: 1),
    VerdictCase(rule: "26", status: .running, units: 1),
  ]
}

@Suite struct BillableRuleTests {
  @Test(arguments: VerdictCase.all)
  func `Rules 23, 24, 25 and 26: an execution is charged when it was used`(_ row: VerdictCase) throws {
    let bill = try Terms().bill([
      execution(
        "a", conversation: "c1", status: row.status, replies: row.replies, toolCalls: row.toolCalls)
    ])
    #expect(bill.units == row.units)
    let byReason = try #require(bill.accounts.first?.control.nonBillableByReason)
    for (reason, count) in zip(NonBillableReason.allCases, byReason) {
      #expect(count == (reason == row.reason ? 1 : 0))
    }
  }

  @Test func `Rule 19: an unknown ticket is rated and has its own subtotal`() throws {
    var unknown = execution("a", ticket: "t1")
    unknown.isTicketKnown = false
    let bill = try Terms().bill([unknown, execution("b", ticket: "t2"), execution("c", conversation: "c3")])
    #expect(bill.units == 3)
    #expect(bill.accounts.first?.unknownTicketUnits == 1)
    #expect(bill.accounts.first?.unknownTicketAmount == Money(decimal: "0.10"))
    #expect(bill.charges.map(\.flags) == [[], [.unknownTicket], []])
    #expect(bill.findings(.unknownTicket).count == 1)
  }

  @Test func `Rule 20: an execution with neither id is in suspense`() throws {
    let bill = try Terms().bill([execution("a"), execution("b", ticket: "t1")])
    #expect(bill.units == 1)
    #expect(bill.accounts.first?.control.suspense == 1)
    #expect(bill.findings(.suspense).map(\.action) == [.suspended])
    #expect(bill.lines.first?.suspense == 1)
  }

  @Test func `Rule 21: a test execution is counted apart`() throws {
    var test = execution("a", conversation: "c1")
    test.environment = .test
    var marked = execution("b", conversation: "c2")
    marked.isBillable = false
    let bill = try Terms().bill([test, marked, execution("c", conversation: "c3")])
    #expect(bill.units == 1)
    #expect(bill.accounts.first?.control.nonBillableByReason == [1, 1, 0, 0, 0])
    #expect(bill.tasks.first?.executions == 1)
  }

  @Test func `Rule 22: a missing environment counts as live and is flagged`() throws {
    var event = execution("a", conversation: "c1")
    event.environment = .unknown
    let bill = try Terms().bill([event])
    #expect(bill.charges.map(\.flags) == [[.environmentUnknown]])
    #expect(bill.findings(.environmentUnknown).count == 1)
  }

  @Test func `Rule 8: an execution with a derived id is rated and flagged`() throws {
    var event = execution("a", conversation: "c1")
    event.hasDerivedID = true
    let bill = try Terms().bill([event])
    #expect(bill.charges.map(\.flags) == [[.keyDerived]])
    #expect(bill.findings(.keyDerived).count == 1)
  }

  @Test func `Rule 23: billing only what was completed is the other reading`() throws {
    let events = [
      execution("a", conversation: "c1"), execution("b", conversation: "c2", status: .handover),
      execution("c", conversation: "c3", status: .failed, replies: 1),
    ]
    let used = try Terms().bill(events)
    #expect(used.units == 3)
    #expect(used.interpretation(rule: 23)?.other.units == 1)
    var strict = Terms()
    strict.policy.strictCompleted = true
    let completed = try strict.bill(events)
    #expect(completed.units == 1)
    #expect(completed.interpretation(rule: 23)?.other.units == 3)
    #expect(completed.accounts.first?.control.nonBillableByReason == [0, 0, 0, 0, 2])
    #expect(completed.accounts.first?.control.rated == 1)
  }

  @Test func `Rule 24: a handover is charged, in its own subtotal`() throws {
    let bill = try Terms().bill([
      execution("a", conversation: "c1", status: .handover), execution("b", conversation: "c2"),
    ])
    #expect(bill.units == 2)
    #expect(bill.accounts.first?.handoverUnits == 1)
    #expect(bill.accounts.first?.handoverAmount == Money(decimal: "0.10"))
    #expect(bill.tasks.first?.handovers == 1)
  }

  @Test func `Rule 35: a start more than five minutes after as-of is in suspense`() throws {
    var terms = Terms()
    terms.asOf = "2026-03-10T12:00:00Z"
    let bill = try terms.bill([
      execution("a", "2026-03-10T12:05:00Z", conversation: "c1"),
      execution("b", "2026-03-10T12:05:00.001Z", conversation: "c2"),
      execution("c", "2043-01-01T00:00:00Z", conversation: "c3"),
    ])
    #expect(bill.units == 1)
    #expect(bill.accounts.first?.control.suspense == 2)
  }

  @Test func `A voided record is counted as voided and charges nothing`() throws {
    let bill = try Terms().bill([execution("a", conversation: "c1", status: .voided)])
    #expect(bill.units == 0)
    #expect(bill.accounts.first?.control.voided == 1)
  }

  @Test func `Rule 9: what became of the rows adds up with the archive's counts`() throws {
    var terms = Terms()
    terms.controls = [
      UsageControl(accountID: "default", rowsRead: 12, duplicates: 4, quarantined: 3, suspense: 2)
    ]
    let events = [
      execution("a", conversation: "c1"), execution("b", conversation: "c1", status: .declined, replies: 0),
      execution("c"),
    ]
    let control = try #require(try terms.bill(events).accounts.first?.control)
    #expect(control.addsUp)
    #expect([control.rated, control.nonBillable, control.suspense] == [1, 1, 3])
  }

  @Test(arguments: [11, 13]) func `Rule 9: rows that do not add up stop the bill`(_ rowsRead: Int) throws {
    var terms = Terms()
    terms.controls = [UsageControl(accountID: "default", rowsRead: rowsRead, duplicates: 11)]
    #expect(throws: BillingError.self) { try terms.bill([execution("a", conversation: "c1")]) }
  }

  @Test func `An account whose rows are all in suspense still has a bill`() throws {
    var terms = Terms()
    terms.controls = [UsageControl(accountID: "lost", rowsRead: 2, suspense: 2)]
    let bill = try terms.bill([])
    #expect(bill.accounts.map(\.account.id) == ["default", "lost"])
    #expect(bill.accounts.last?.control.suspense == 2)
    #expect(bill.findings(.noExecutions).isEmpty)
    terms.controls = []
    #expect(try terms.bill([]).findings(.noExecutions).count == 1)
  }
}
