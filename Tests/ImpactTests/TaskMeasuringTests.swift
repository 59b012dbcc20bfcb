import Records
import Testing

@testable import Impact

struct GuardRailMeasuringTests {
  private let before = Period(start: MeasuringSample.instant(-14), end: MeasuringSample.instant(-7))
  private let after = Period(start: MeasuringSample.instant(0), end: MeasuringSample.instant(7))

  /// Ten tickets of the topic before, four after; 10 of the other before, 16 after: 20 in all on both sides.
  private func sample() -> MeasuringSample {
    var sample = MeasuringSample(topics: 3)
    sample.add(0, day: -14, count: 10, resolved: 5) { $0.handover = false }
    sample.add(0, day: 0, count: 4, resolved: 2) { ticket in
      ticket.handover = true
      ticket.reopens = 1
      ticket.satisfaction = 5
    }
    sample.add(1, day: -14, count: 10, resolved: 5)
    sample.add(1, day: 0, count: 16, resolved: 5)
    return sample
  }

  private func rail(_ kind: GuardRail.Kind, _ input: MeasuringInput) -> GuardRail? {
    GuardRailMeasuring(input, before: before, after: after).rails().first { $0.kind == kind }
  }

  @Test func `reopens, ratings, handovers and volume are counted on both sides`() throws {
    let input = sample().input()
    let rails = GuardRailMeasuring(input, before: before, after: after).rails()
    #expect(rails.map(\.kind) == [.reopens, .satisfaction, .handover, .volume])
    #expect(rails.map(\.before) == [Share(0, of: 10), Share(0, of: 0), Share(0, of: 10), Share(10, of: 20)])
    #expect(rails.map(\.after) == [Share(4, of: 4), Share(4, of: 4), Share(4, of: 4), Share(4, of: 20)])
    #expect(rails.map(\.isWorse) == [true, false, true, false])
  }

  @Test func `of the nearest topics those that grew are listed together`() throws {
    var input = sample().input()
    input.nearest = [1, 2]
    let displaced = try #require(rail(.displaced, input))
    #expect(displaced.topics == ["t-1"])
    #expect(displaced.before == Share(10, of: 20) && displaced.after == Share(16, of: 20))
  }

  @Test func `the tickets of all treated topics count`() throws {
    let volume = try #require(rail(.volume, sample().input([0, 1])))
    #expect(volume.before == Share(20, of: 20) && volume.after == Share(20, of: 20))
  }
}

struct UseCountingTests {
  @Test func `weeks run from Monday to Monday, and those that are cut are marked`() {
    var sample = MeasuringSample(topics: 1)
    // The live date is a Monday; as-of is the Wednesday of the third week.
    for (day, status) in [
      (0, ExecutionStatus.completed), (6, .handover), (6, .declined), (7, .failed), (13, .abandoned), (15, .running),
    ] { sample.use(day, status) }
    let weeks = UseCounting(sample.input(asOf: 16)).weeks()
    #expect(weeks.map(\.monday.description) == ["2026-03-02", "2026-03-09", "2026-03-16"])
    #expect(weeks.map(\.uses) == [3, 2, 1])
    #expect(weeks.map(\.completed) == [1, 0, 0])
    #expect(weeks.map(\.handovers) == [1, 0, 0])
    #expect(weeks.map(\.failed) == [0, 2, 0])
    #expect(weeks.map(\.isPartial) == [false, false, true])
  }

  @Test func `endings are grouped by status and reason, the most frequent first, ties by first use`() {
    var sample = MeasuringSample(topics: 1)
    let tickets = sample.add(0, day: 0, count: 3, resolved: 0) { $0.handoverReason = .policy }
    sample.use(0, .failed)
    sample.use(0, .completed)
    sample.use(1, .handover, ticket: tickets.lowerBound, reason: "too old")
    sample.use(2, .handover, ticket: tickets.lowerBound + 1, reason: "too old")
    sample.use(3, .abandoned)
    let ids = Dictionary(uniqueKeysWithValues: tickets.map { (sample.facts[$0].ticketID, $0) })
    let endings = UseCounting(sample.input()).endings(ids)
    #expect(endings.map(\.status) == [.handover, .failed, .abandoned])
    #expect(endings.map(\.count) == [2, 1, 1])
    #expect(endings[0].handoverReason == .policy && endings[0].outcomeReason == "too old")
    #expect(endings[0].ticketIDs == ["000000", "000001"])
  }

  @Test func `last steps count uses that did not complete, in the order of the steps`() {
    var sample = MeasuringSample(topics: 1)
    for (status, step) in [(ExecutionStatus.failed, 2), (.handover, 1), (.failed, 2), (.completed, 3), (.failed, 0)] {
      sample.use(0, status)
      guard step > 0 else { continue }
      sample.uses[sample.uses.count - 1].lastStep = TaskUse.LastStep(index: Int64(step), kind: .tool, name: "find")
    }
    let steps = UseCounting(sample.input()).lastSteps()
    #expect(steps.map(\.step.index) == [1, 2])
    #expect(steps.map(\.share) == [Share(1, of: 3), Share(2, of: 3)])
  }
}

struct TaskMeasuringTests {
  @Test func `a start in a sibling topic is no misfire, and coverage is over both`() {
    var sample = MeasuringSample(topics: 3)
    let own = sample.add(0, day: 0, count: 4, resolved: 4).lowerBound
    let sibling = sample.add(1, day: 0, count: 6, resolved: 0).lowerBound
    let other = sample.add(2, day: 0, count: 5, resolved: 0).lowerBound
    for ticket in [own, own + 1, sibling, other] { sample.use(0, .completed, ticket: ticket) }
    let alone = TaskMeasuring(sample.input([0])).measurement()
    #expect(alone.misfired == Share(2, of: 4) && alone.misfires.map(\.name) == ["t-1", "t-2"])
    #expect(alone.coverage == Share(2, of: 4))
    let both = TaskMeasuring(sample.input([0, 1])).measurement()
    #expect(both.topics.map(\.id) == ["t-0", "t-1"])
    #expect(both.misfired == Share(1, of: 4) && both.misfires.map(\.name) == ["t-2"])
    #expect(both.coverage == Share(3, of: 10) && both.resolved == Share(2, of: 4))
  }

  @Test func `the cost of a resolved ticket is rounded half away from zero, and none without one`() {
    var measurement = TaskMeasuring(MeasuringSample(topics: 1).input()).measurement()
    measurement.charged = Money(micro: 5)
    #expect(measurement.costPerResolved == nil)
    measurement.resolved = Share(2, of: 3)
    #expect(measurement.costPerResolved == Money(micro: 3))
  }
}
