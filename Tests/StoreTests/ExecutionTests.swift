import Records
import Store
import Testing

@Suite struct `Executions in the archive` {
  @Test(arguments: Samples.texts)
  func `come back with every field as it went in`(text: String) throws {
    let store = try TemporaryArchive()
    let full = Samples.fullExecution(text: text)
    let counts = try store.importExecutions([[Samples.bareExecution("bare"), full]])
    #expect(counts == RowCounts(read: 2, accepted: 2))
    #expect(try store.archive.executions(id: full.id) == [full])
    #expect(try store.archive.executions(id: "bare") == [Samples.bareExecution("bare")])
  }

  @Test(arguments: ExecutionStatus.allCases.filter { $0 != .voided })
  func `keep their status`(status: ExecutionStatus) throws {
    let store = try TemporaryArchive()
    var execution = Samples.bareExecution("1")
    execution.status = status
    try store.importExecutions([[execution]])
    #expect(try store.allUsage().map(\.status) == [status])
  }

  @Test(arguments: ExecutionEnvironment.allCases, [nil, false, true])
  func `keep where they ran and whether they are billable`(environment: ExecutionEnvironment, isBillable: Bool?) throws
  {
    let store = try TemporaryArchive()
    var execution = Samples.bareExecution("1")
    execution.environment = environment
    execution.isBillable = isBillable
    try store.importExecutions([[execution]])
    #expect(try store.archive.executions(id: "1") == [execution])
    let event = try #require(try store.allUsage().first)
    #expect(event.environment == environment && event.isBillable == isBillable)
  }

  @Test func `give metering what it needs`() throws {
    let store = try TemporaryArchive()
    var known = Samples.fullExecution(text: "42")
    known.accountID = "a"
    var unknown = Samples.bareExecution("u")
    unknown.ticketID = "43"
    try store.importTickets([[Samples.bareTicket("42", source: "elsewhere")]])
    try store.importExecutions([[known, unknown, Samples.bareExecution("n")]])
    let events = try store.allUsage()
    var expected = UsageEvent(
      executionID: known.id, source: "log", accountID: "a", task: "refund", startedAt: known.startedAt,
      status: .abandoned)
    expected.environment = .test
    expected.ticketID = "42"
    expected.conversationID = "c42"
    expected.isBillable = false
    expected.replyCount = 0
    expected.toolCalls = 3
    expected.isTicketKnown = true
    expected.hasDerivedID = true
    expected.hasAssumedZone = true
    #expect(events.first { $0.accountID == "a" } == expected)
    #expect(events.first { $0.executionID == "u" }?.isTicketKnown == false)
    let unnamed = try #require(events.first { $0.executionID == "n" })
    #expect(unnamed.isTicketKnown == nil && unnamed.environment == .unknown && unnamed.isBillable == nil)
  }

  @Test(arguments: [1, 2, 7, 100])
  func `are read once each in batches of any size`(size: Int) throws {
    let store = try TemporaryArchive()
    let executions = (0..<7).map { index in
      var execution = Samples.bareExecution("\(9 - index)")
      execution.accountID = index % 2 == 0 ? "b" : "a"
      return execution
    }
    try store.importExecutions([executions])
    let read = try store.allUsage(size: size)
    #expect(read.map { $0.accountID + $0.executionID } == ["b3", "b5", "b7", "b9", "a4", "a6", "a8"])
  }

  @Test(arguments: [1, 2, 3, 9])
  func `are read by the bytes of their ids, also when one is empty or the start of another`(size: Int) throws {
    let store = try TemporaryArchive()
    let ids = ["", "\u{0}", "a", "a\u{0}", "a\u{0}b", "a\u{1}", "ab", "é"]
    try store.importExecutions([ids.reversed().map { Samples.bareExecution($0) }])
    #expect(try store.allUsage(size: size).map(\.executionID) == ids)
  }

  @Test func `the same id is another execution in another account or source`() throws {
    let store = try TemporaryArchive()
    var second = Samples.bareExecution("1")
    second.accountID = "other"
    var third = Samples.bareExecution("1")
    third.source = "other"
    let counts = try store.importExecutions([[Samples.bareExecution("1"), second, third]])
    #expect(counts.accepted == 3)
    #expect(try store.archive.executions(id: "1") == [Samples.bareExecution("1"), third, second])
  }

  @Test func `task names that differ in their bytes stay apart`() throws {
    let store = try TemporaryArchive()
    let names = ["caf\u{E9}", "cafe\u{301}"]
    try store.importExecutions([
      names.enumerated().map { index, name in
        var execution = Samples.bareExecution("\(index)")
        execution.task = name
        return execution
      }
    ])
    #expect(try store.allUsage().map { Array($0.task.utf8) } == names.map { Array($0.utf8) })
  }

  @Test func `are found by ticket or conversation`() throws {
    let store = try TemporaryArchive()
    var byTicket = Samples.bareExecution("1", startedAt: 9)
    byTicket.ticketID = "T"
    var byConversation = Samples.bareExecution("2", startedAt: 3)
    byConversation.conversationID = "T"
    var other = Samples.bareExecution("3")
    other.ticketID = "U"
    try store.importExecutions([[byTicket, byConversation, other]])
    #expect(try store.archive.executions(ticketIDs: ["T", "none"]) == [byConversation, byTicket])
  }

  @Test func `add up by ticket, over its own id and its conversation's`() throws {
    let store = try TemporaryArchive()
    func execution(
      _ id: String, _ seconds: Int64, ticket: String?, conversation: String?, task: String, _ status: ExecutionStatus
    ) -> TaskExecution {
      var execution = Samples.bareExecution(id, startedAt: seconds)
      execution.ticketID = ticket
      execution.conversationID = conversation
      execution.task = task
      execution.status = status
      execution.toolCalls = 2
      return execution
    }
    try store.importTickets([["T", "U", "none"].map { Samples.bareTicket($0) }])
    try store.importExecutions([
      [
        execution("1", 5, ticket: "T", conversation: "U", task: "z", .failed),
        execution("2", 5, ticket: nil, conversation: "T", task: "a", .handover),
        execution("3", 1, ticket: "gone", conversation: "T", task: "a", .completed),
        execution("4", 1, ticket: "U", conversation: nil, task: "a", .completed),
        execution("5", 1, ticket: "gone", conversation: nil, task: "a", .completed),
        execution("6", 9, ticket: "U", conversation: nil, task: "z", .running),
        execution("6", 9, ticket: nil, conversation: nil, task: "z", .voided),
      ]
    ])
    #expect(
      try store.archive.executionsByTicket() == [
        "T": TicketExecutions(count: 3, toolCalls: 6, tasks: ["a", "z"], lastStatus: .handover),
        "U": TicketExecutions(count: 1, toolCalls: 2, tasks: ["a"], lastStatus: .completed),
      ])
  }

  @Test func `a record that cancels an id shows as an event and changes the status of the execution`() throws {
    let store = try TemporaryArchive()
    var void = Samples.bareExecution("1", startedAt: 50)
    void.status = .voided
    let counts = try store.importExecutions([[void, Samples.bareExecution("1"), void], [Samples.bareExecution("2")]])
    #expect(counts == RowCounts(read: 4, accepted: 3, duplicate: 1))
    let events = try store.allUsage()
    #expect(events.map(\.executionID) == ["1", "2", "1"])
    #expect(events.map(\.status) == [.voided, .completed, .voided])
    #expect(events[2].startedAt == Samples.at(50))
    let controls = try store.archive.usageControls()
    #expect(controls == [UsageControl(accountID: "default", rowsRead: 4, duplicates: 1)])
  }
}
