import Records

/// Made-up tasks in use: one measured, one planned, one that cannot be measured.
struct SampleMeasurement {
  /// Replaces the text of every name and reason.
  var hostile: String?

  func make() -> [LaunchedTask] {
    [
      .measured(measured),
      .planned(TaskLaunch(task: text("change plan"), live: SampleMeasurement.live.advanced(days: 90))),
      .unmeasured(
        TaskLaunch(task: text("lost"), live: SampleMeasurement.live), reason: text("\"lost\" is no task of the log")),
    ]
  }

  /// Six weeks from Monday, 20 April 2020.
  var measured: TaskMeasurement {
    var measurement = TaskMeasurement(
      task: text("refund"), live: SampleMeasurement.live, lastDay: SampleMeasurement.live.advanced(days: 44),
      topics: ["t-0003", "t-0007"].map {
        Topic(id: $0, parentID: nil, name: text("Refund for a damaged item"), keywords: [], status: .active)
      },
      usesInTopics: Share(190, of: 200),
      missed: ListedShare(share: Share(60, of: 250), ticketIDs: [text("451")]), effect: .measured(difference),
      resolved: Share(120, of: 200))
    measurement.weeks = (0..<7).map { week in
      var week = TaskWeek(monday: SampleMeasurement.live.advanced(days: 7 * week), isPartial: week == 6)
      week.uses = week.isPartial ? 8 : 32
      week.completed = week.uses * 5 / 8
      week.handovers = week.uses / 4
      week.failed = week.uses / 8
      return week
    }
    measurement.misfires = [NamedCount(name: "t-0001", count: 10)]
    measurement.compared = ComparedPeriods(before: difference.before, after: difference.after)
    measurement.guardRails = [
      GuardRail(.reopens, before: Share(4, of: 200), after: Share(40, of: 200)),
      GuardRail(.satisfaction, before: Share(0, of: 0), after: Share(9, of: 12)),
      GuardRail(.volume, before: Share(300, of: 1000), after: Share(200, of: 1000)),
      GuardRail(.displaced, before: Share(100, of: 1000), after: Share(200, of: 1000), topics: ["t-0002"]),
    ]
    var ending = FailureGroup(status: .handover, outcomeReason: text("order too old"), handoverReason: .policy)
    ending.count = 50
    ending.ticketIDs = [text("452")]
    measurement.endings = [ending]
    measurement.lastSteps = [
      LastStepCount(
        step: TaskUse.LastStep(index: 2, kind: .tool, name: text("find_order")), share: Share(50, of: 50))
    ]
    measurement.charged = Money(micro: 20_000_000)
    return measurement
  }

  private static let live = CivilDate(daysSince1970: 18_372)

  private var difference: MeasuredDifference {
    let day = { (days: Int) in TimeZoneRules.utc.start(of: SampleMeasurement.live.advanced(days: days)) }
    return MeasuredDifference(
      weeks: 5, after: Period(start: day(0), end: day(35)), rateAfter: Share(110, of: 220),
      before: Period(start: day(-70), end: day(-35)), rateBefore: Share(66, of: 220),
      rateJustBefore: Share(44, of: 220),
      lowerTopics: Share(1, of: 12), isPickedLow: true, effect: 0.123, interval: Interval(low: 0.041, high: 0.205),
      smallestEffect: 0.117, controls: 11, controlChange: 0.077, compared: Share(218, of: 220))
  }

  private func text(_ ordinary: String) -> String { hostile ?? ordinary }
}
