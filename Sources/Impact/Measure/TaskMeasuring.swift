package import Records

/// From facts, topics and the executions of a task to what became of it.
package struct TaskMeasuring: Sendable {
  /// Whole weeks compared on each side unless asked otherwise.
  package static let mostWeeks = MeasuringWeeks.mostWeeks

  private let input: MeasuringInput
  /// Indices into the facts of the tickets in which the task started.
  private let tickets: [String: Int]

  /// Of a task with its topics.
  package init(_ input: MeasuringInput) {
    self.input = input
    let wanted = Set(input.uses.compactMap(\.ticketID))
    var tickets: [String: Int] = [:]
    for (index, ticket) in input.facts.enumerated() where wanted.contains(ticket.ticketID) {
      // Of two systems that use one id the first holds, as for the counts by topic.
      if tickets[ticket.ticketID] == nil { tickets[ticket.ticketID] = index }
    }
    self.tickets = tickets
  }

  /// Everything that can be told of the task.
  package func measurement() -> TaskMeasurement {
    let byTopic = MeasuringInput.uses(
      input.uses, facts: input.facts, placements: input.placements, topics: input.topics.count)
    let effect = EffectMeasuring(input, weeks)
    let counting = UseCounting(input)
    var measurement = TaskMeasurement(
      task: input.task, live: input.live, lastDay: input.zone.day(of: input.asOf),
      topics: input.treated.map { input.topics[$0] },
      usesInTopics: Share(input.treated.reduce(0) { $0 + byTopic[$1] }, of: byTopic.reduce(0, +)), missed: missed,
      effect: effect.effect(), resolved: resolved)
    measurement.weeks = counting.weeks()
    measurement.endings = counting.endings(tickets)
    measurement.lastSteps = counting.lastSteps()
    measurement.misfires = byTopic.indices.filter { !input.treated.contains($0) && byTopic[$0] > 0 }
      .sorted { (byTopic[$1], $0) < (byTopic[$0], $1) }
      .map { NamedCount(name: input.topics[$0].id, count: byTopic[$0]) }
    if let periods = effect.periods {
      measurement.compared = ComparedPeriods(before: periods.before, after: periods.after)
      measurement.guardRails = GuardRailMeasuring(input, before: periods.before, after: periods.after).rails()
    }
    return measurement
  }

  /// Outcomes are known once silence, and under `no-reopen` the time for a reopen, has passed.
  private var weeks: MeasuringWeeks {
    let reopenHours = input.policy == .noReopen ? input.windows.reopenDays * 24 : 0
    let oldest = input.facts.compactMap(\.createdAt).min()
    return MeasuringWeeks(
      live: input.live, first: oldest.map(input.zone.day) ?? input.live,
      settledAt: input.asOf.advanced(seconds: -3600 * max(input.windows.silenceHours, reopenHours)),
      most: input.mostWeeks, zone: input.zone)
  }

  private var missed: ListedShare {
    let start = input.zone.start(of: input.live)
    let own = input.facts.indices.filter {
      input.facts[$0].isEligible && input.isTreated($0)
        && (input.facts[$0].createdAt.map { $0 >= start } ?? false)
    }
    let missed = own.filter { tickets[input.facts[$0].ticketID] == nil }
    return ListedShare(
      share: Share(missed.count, of: own.count),
      ticketIDs: missed.prefix(UseCounting.shownTickets).map { input.facts[$0].ticketID })
  }

  private var resolved: Share {
    Share(tickets.values.count { input.facts[$0].outcome(under: input.policy) == .resolved }, of: tickets.count)
  }
}
