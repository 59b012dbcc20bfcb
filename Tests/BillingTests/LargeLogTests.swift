import Billing
import Records
import Testing

/// Metering works on a few hundred rows at a time, rating on stretches of keys: neither may show in the bill.
@Suite struct LargeLogTests {
  @Test(arguments: [256, 257, 5000])
  func `Batches of any size give the bill of rows metered one by one`(_ size: Int) throws {
    var terms = Terms()
    terms.versions = [
      price("0.1", to: "2026-03-01T00:00:00Z", unit: .reply),
      price("0.2", from: "2026-03-01T00:00:00Z", unit: .conversationTask),
    ]
    let events = randomEvents(3000, seed: 11, accounts: ["default", "other"])
    for label in ["2026-02", "2026-03"] {
      #expect(try terms.bill(events, label, inBatchesOf: size) == terms.bill(events, label, inBatchesOf: 1))
    }
  }

  @Test func `The bill of many conversations is the sum of the bills of a few each`() throws {
    let groups = (0..<5).map { group in (0..<6000).flatMap { events(ofConversation: group * 6000 + $0) } }
    let all = try Terms().bill(groups.flatMap(\.self), inBatchesOf: 4096)
    let parts = try groups.map { try Terms().bill($0, inBatchesOf: 4096) }
    #expect(all.units == 20_000)
    #expect(all.lines.map(\.executions) == [parts.reduce(0) { $0 + $1.lines[0].executions }])
    #expect(Set(all.charges) == Set(parts.flatMap(\.charges)))
    for (day, usage) in all.daily.enumerated() {
      #expect(usage.units == parts.reduce(0) { $0 + $1.daily[day].units })
    }
    for task in all.tasks {
      let same = parts.flatMap(\.tasks).filter { $0.task == task.task }
      #expect(task.units == same.reduce(0) { $0 + $1.units })
      #expect(task.executions == same.reduce(0) { $0 + $1.executions })
    }
    for rule in [12, 15, 23] {
      let other = parts.compactMap { $0.interpretation(rule: rule)?.other.units }.reduce(0, +)
      #expect(all.interpretation(rule: rule)?.other.units == other)
    }
  }

  /// Every third conversation is first used in February, every fifth never completed, all have two tasks.
  private func events(ofConversation number: Int) -> [UsageEvent] {
    let day = 10 + number % 9
    let first = number.isMultiple(of: 3) ? "2026-02-\(day)T08:00:00Z" : "2026-03-\(day)T08:00:00Z"
    let status = number.isMultiple(of: 5) ? ExecutionStatus.handover : .completed
    return [
      execution("a\(number)", first, conversation: "c\(number)", task: "track", status: status),
      execution("b\(number)", "2026-03-20T09:00:00Z", conversation: "c\(number)", status: status),
    ]
  }
}
