import Records
import Store
import TestSupport
import Testing

@Suite struct TaskStepTests {
  private func step(
    _ execution: String, _ index: Int64, _ name: String, kind: TaskStep.Kind = .reply, at: Int64? = nil
  ) -> TaskStep {
    var step = TaskStep(executionID: execution, index: index, kind: kind)
    step.name = name
    step.startedAt = at.map(Timestamp.init(milliseconds:))
    return step
  }

  private func execution(_ id: String, ticket: String?, conversation: String? = nil, replies: Int64?) -> TaskExecution {
    var execution = TaskExecution(
      source: "csv", id: id, task: "refund", startedAt: Timestamp(milliseconds: 1000), status: .completed)
    execution.ticketID = ticket
    execution.conversationID = conversation
    execution.replyCount = replies
    return execution
  }

  private func importSteps(_ steps: [TaskStep], _ label: String, into archive: Archive) throws -> RowCounts {
    try archive.importFile(Samples.summary(.steps, label), importedAt: Samples.clock) { try $0.insert(steps) }.counts
  }

  private func events(_ archive: Archive) throws -> [String: UsageEvent] {
    var events: [String: UsageEvent] = [:]
    try archive.forEachUsageBatch { for event in $0 { events[event.executionID] = event } }
    return events
  }

  @Test func `Steps are stored once; of two that differ the smaller stays, whatever came first`() throws {
    for order in [[0, 1], [1, 0]] {
      let store = try TemporaryArchive()
      let rows = [step("a", 1, "r1"), step("a", 1, "r2")]
      for (number, position) in order.enumerated() {
        let counts = try importSteps([rows[position]], "s\(number)", into: store.archive)
        #expect(counts.accepted == (number == 0 ? 1 : 0) && counts.rejected == (number == 0 ? 0 : 1))
      }
      #expect(try importSteps([rows[0]], "again", into: store.archive).duplicate == 1)
      #expect(try store.archive.findings().map(\.code) == [.duplicateConflict])
    }
  }

  @Test func `A reply is shared within a ticket or conversation only, by name and time, before or after its execution`()
    throws
  {
    let executions = [
      execution("a", ticket: "t", replies: 2), execution("b", ticket: "t", replies: 1),
      execution("c", ticket: "u", replies: 1), execution("d", ticket: nil, conversation: "k", replies: nil),
    ]
    let steps = [
      step("a", 1, "r1", at: 5), step("a", 2, "r2"), step("a", 3, "lookup", kind: .tool),
      step("b", 1, "r1", at: 5), step("b", 2, "lookup", kind: .tool),
      step("c", 1, "r1", at: 5), step("d", 1, ""), step("d", 2, ""), step("unknown", 1, "r1", at: 5),
    ]
    for stepsFirst in [true, false] {
      let store = try TemporaryArchive()
      if stepsFirst { _ = try importSteps(steps, "s", into: store.archive) }
      try store.importExecutions([executions])
      if !stepsFirst { _ = try importSteps(steps, "s", into: store.archive) }
      let events = try events(store.archive)
      #expect(events["a"]?.sharedReplies.count == 1 && events["a"]?.sharedReplies == events["b"]?.sharedReplies)
      #expect(events["c"]?.sharedReplies == [] && events["d"]?.sharedReplies == [])
      #expect(events["a"]?.replyCount == 2 && events["d"]?.replyCount == 2)
    }
  }

  @Test func `Tools that the steps name stand for the task, an execution without them keeps its own name`() throws {
    let store = try TemporaryArchive()
    try store.importTickets([["t", "u"].map { Samples.bareTicket($0) }])
    let executions = [
      execution("a", ticket: "t", replies: nil), execution("b", ticket: "t", replies: nil),
      execution("c", ticket: "u", replies: nil),
    ]
    try store.importExecutions([executions])
    _ = try importSteps(
      [
        step("a", 1, "r1"), step("a", 2, "lookup", kind: .tool), step("a", 3, "lookup", kind: .tool, at: 7),
        step("a", 4, "refund", kind: .tool), step("b", 1, "", kind: .tool), step("c", 1, "wait", kind: .tool),
      ], "s", into: store.archive)
    let found = try store.archive.executionsByTicket()
    // The tool of a bears the name of b's task; it is one name.
    #expect(found["t"]?.tasks == ["lookup", "refund"] && found["t"]?.count == 2 && found["t"]?.toolCalls == 3)
    #expect(found["u"]?.tasks == ["wait"] && found["u"]?.toolCalls == 1)
    let steps = try store.archive.toolSteps(of: executions)
    #expect(steps.map { $0.map(\.name) } == [["lookup", "lookup", "refund"], [], ["wait"]])
    #expect(steps[0].map(\.startedAt) == [nil, Timestamp(milliseconds: 7), nil] && steps[0].map(\.index) == [2, 3, 4])
  }
}
