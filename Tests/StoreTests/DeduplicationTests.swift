import Records
import Store
import Testing

/// Billing rules 1 to 3 and 9.
@Suite struct `Copies of an execution` {
  /// Four contents under one key, two under another, copies of some, and a key without a conflict.
  private static let rows: [TaskExecution] = {
    func row(_ id: String, _ seconds: Int64, calls: Int64?, reason: String? = nil) -> TaskExecution {
      var execution = Samples.bareExecution(id, startedAt: seconds)
      execution.toolCalls = calls
      execution.outcomeReason = reason
      return execution
    }
    return [
      row("1", 5, calls: 1), row("1", 5, calls: 2), row("1", 5, calls: 2), row("1", 4, calls: 3),
      row("1", 6, calls: nil, reason: "x"), row("1", 6, calls: nil, reason: "x"),
      row("2", 1, calls: 1), row("2", 1, calls: 1), row("2", 1, calls: 9),
      row("3", 1, calls: 1), row("3", 1, calls: 1), row("3", 1, calls: 1),
    ]
  }()

  @Test func `are counted as duplicates when equal`() throws {
    let store = try TemporaryArchive()
    let row = Samples.fullExecution(text: "a")
    let counts = try store.importExecutions([[row, row], [row]])
    #expect(counts == RowCounts(read: 3, accepted: 1, duplicate: 2))
    #expect(try store.archive.conflicts().isEmpty)
  }

  @Test func `are found however late they come`() throws {
    let store = try TemporaryArchive()
    let row = Samples.bareExecution("1")
    let others = (0..<400).map { Samples.bareExecution("day \($0)", startedAt: Int64($0) * 86_400) }
    #expect(try store.importExecutions([[row], others, [row]]).duplicate == 1)
  }

  /// Rows are stored in groups; a copy may stand anywhere in one, and may be of a row of the same group.
  @Test(arguments: [0, 1, 14, 15, 16, 17, 40])
  func `are found wherever they stand among new rows`(position: Int) throws {
    let store = try TemporaryArchive()
    var rows = (0..<50).map { Samples.bareExecution("new \($0)") }
    let earlier = Samples.bareExecution("known")
    try store.importExecutions([[earlier]])
    var void = Samples.bareExecution("new 3")
    void.status = .voided
    rows.insert(
      contentsOf: [earlier, rows[position], void, Samples.bareExecution("known", startedAt: -1)], at: position + 1)
    let counts = try store.importExecutions([rows, rows.reversed()], firstNumber: 1)
    #expect(counts == RowCounts(read: 108, accepted: 51, duplicate: 56, rejected: 1))
    #expect(
      try store.allUsage(size: 100).map(\.executionID).sorted()
        == ((0..<50).map { "new \($0)" } + ["known", "new 3"]).sorted())
    #expect(try store.archive.executions(id: "known").map(\.startedAt) == [Samples.at(-1)])
    #expect(
      try store.archive.usageControls() == [
        UsageControl(accountID: "default", rowsRead: 109, duplicates: 56, quarantined: 1)
      ])
  }

  @Test func `leave the earliest one to be rated and name the differing fields`() throws {
    let store = try TemporaryArchive()
    let counts = try store.importExecutions([Self.rows])
    #expect(counts == RowCounts(read: 12, accepted: 3, duplicate: 5, rejected: 4))
    let events = try store.allUsage()
    #expect(events.map(\.executionID) == ["1", "2", "3"])
    #expect(events[0].startedAt == Samples.at(4) && events[0].toolCalls == 3)
    let conflicts = try store.archive.conflicts()
    #expect(
      conflicts == [
        ExecutionConflict(
          accountID: "default", source: "log", executionID: "1", startedAt: Samples.at(4),
          fields: ["started_at", "tool_calls", "outcome_reason"], copies: 3),
        ExecutionConflict(
          accountID: "default", source: "log", executionID: "2", startedAt: Samples.at(1),
          fields: ["tool_calls"], copies: 1),
      ])
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `settle the same in any order and any split over files`(seed: UInt64) throws {
    let expected = try TemporaryArchive()
    let expectedCounts = try expected.importExecutions([Self.rows])
    var generator = SeededGenerator(seed: seed)
    let shuffled = Self.rows.shuffled(using: &generator)
    let first = Int.random(in: 0...shuffled.count, using: &generator)
    let second = Int.random(in: first...shuffled.count, using: &generator)
    let store = try TemporaryArchive()
    let counts = try store.importExecutions([
      Array(shuffled[..<first]), Array(shuffled[first..<second]), Array(shuffled[second...]),
    ])
    #expect(counts == expectedCounts)
    #expect(try store.allUsage() == expected.allUsage())
    #expect(try store.archive.conflicts() == expected.archive.conflicts())
    #expect(try store.archive.usageControls() == expected.archive.usageControls())
    for id in ["1", "2", "3"] {
      #expect(try store.archive.executions(id: id) == expected.archive.executions(id: id))
    }
  }

  @Test func `and all other rows add up in each account's control figures`() throws {
    let store = try TemporaryArchive()
    var other = Samples.bareExecution("1")
    other.accountID = "b"
    let finding = Finding(.error, .badValue, file: "input.csv", line: 3, message: "m", action: .suspended)
    _ = try store.archive.importFile(Samples.summary(.executions), importedAt: Samples.clock) {
      try $0.insert(Self.rows)
      try $0.insert([other])
      try $0.insert([
        RejectedRow(finding: finding, raw: [1], accountID: "c"), RejectedRow(finding: finding, raw: [2]),
      ])
    }
    _ = try store.archive.importFile(Samples.summary(.tickets, "b"), importedAt: Samples.clock) {
      try $0.insert([RejectedRow(finding: finding, raw: [3])])
    }
    let controls = try store.archive.usageControls()
    #expect(
      controls == [
        UsageControl(accountID: "b", rowsRead: 1),
        UsageControl(accountID: "c", rowsRead: 1, suspense: 1),
        UsageControl(accountID: "default", rowsRead: 13, duplicates: 5, quarantined: 4, suspense: 1),
      ])
    let rated = try store.allUsage().count
    let settled = controls.reduce(rated) { $0 + $1.duplicates + $1.quarantined + $1.suspense }
    #expect(settled == controls.reduce(0) { $0 + $1.rowsRead })
  }
}
