/// What became of a task since it went live.
package struct TaskMeasurement: Sendable, Hashable {
  package var task: String
  package var live: CivilDate
  /// The last one that the data reaches.
  package var lastDay: CivilDate
  /// Those it is measured on, at least one: their tickets count as those of one topic.
  package var topics: [Topic]
  /// Executions in tickets of the topics, of those in tickets that have a topic.
  package var usesInTopics: Share
  /// Oldest first.
  package var weeks: [TaskWeek] = []
  /// Eligible tickets of the topics since the live date in which the task did not start.
  package var missed: ListedShare
  /// Topics of the tickets in which the task started although they are about something else, the most frequent first.
  package var misfires: [NamedCount] = []
  /// The periods of the guard rails, and of the effect when it can be told; nil when there are none.
  package var compared: ComparedPeriods?
  package var guardRails: [GuardRail] = []
  package var effect: MeasuredEffect
  /// Tickets resolved by the AI agent, of those in which the task started.
  package var resolved: Share
  /// How the executions ended that did not complete, the most frequent first.
  package var endings: [FailureGroup] = []
  /// Where they ended, in the order of the steps; empty when the log has no steps.
  package var lastSteps: [LastStepCount] = []
  /// What was charged for it since the live date; nil when a unit has no price.
  package var charged: Money?
  /// Of `charged`.
  package var currency = Currency.usd

  package init(
    task: String, live: CivilDate, lastDay: CivilDate, topics: [Topic], usesInTopics: Share, missed: ListedShare,
    effect: MeasuredEffect, resolved: Share
  ) {
    self.task = task
    self.live = live
    self.lastDay = lastDay
    self.topics = topics
    self.usesInTopics = usesInTopics
    self.missed = missed
    self.effect = effect
    self.resolved = resolved
  }

  /// Executions on other topics, of those in tickets that have a topic.
  package var misfired: Share { Share(usesInTopics.total - usesInTopics.successes, of: usesInTopics.total) }
  /// Eligible tickets of the topics since the live date in which the task started.
  package var coverage: Share { Share(missed.share.total - missed.share.successes, of: missed.share.total) }
  /// Charges for a ticket that the AI agent resolved, half away from zero; nil without charges or such a ticket.
  package var costPerResolved: Money? {
    guard let charged, resolved.successes > 0 else { return nil }
    let count = Int64(resolved.successes)
    return Money(micro: (2 * charged.micro + count) / (2 * count))
  }

}

extension TaskMeasurement {
  /// Whether the topic lost tickets while its nearest topics gained some, both beyond their intervals.
  package var isDisplaced: Bool {
    let interval = { (kind: GuardRail.Kind) in guardRails.first { $0.kind == kind }?.interval }
    return (interval(.volume)?.high ?? 0) < 0 && (interval(.displaced)?.low ?? 0) > 0
  }

  /// Whether the effect lies below 0 or a guard rail got worse, each beyond chance: together wrong in at most 5 %.
  package var doesHarm: Bool {
    if case .measured(let difference) = effect, difference.interval.high < 0 { return true }
    return guardRails.contains(where: \.isWorse)
  }
}

/// The executions of one ISO week.
package struct TaskWeek: Sendable, Hashable {
  /// Its Monday.
  package var monday: CivilDate
  /// Whether the live date or the end of the data cuts it.
  package var isPartial: Bool
  package var uses = 0
  package var completed = 0
  package var handovers = 0
  /// Failed or abandoned.
  package var failed = 0

  package init(monday: CivilDate, isPartial: Bool) {
    self.monday = monday
    self.isPartial = isPartial
  }
}

/// A share of tickets with the first of them to look at.
package struct ListedShare: Sendable, Hashable {
  package var share: Share
  /// The first few of `share.successes`, in the archive's order.
  package var ticketIDs: [String]

  package init(share: Share, ticketIDs: [String]) {
    self.share = share
    self.ticketIDs = ticketIDs
  }
}

/// Executions that did not complete and have the same ending: an edge case to write next.
package struct FailureGroup: Sendable, Hashable {
  package var status: ExecutionStatus
  /// The log's own words; nil when it has none.
  package var outcomeReason: String?
  /// Of the ticket; nil when nothing tells.
  package var handoverReason: HandoverReason?
  package var count: Int
  /// The first few tickets, by start of the execution.
  package var ticketIDs: [String]

  package init(status: ExecutionStatus, outcomeReason: String?, handoverReason: HandoverReason?) {
    self.status = status
    self.outcomeReason = outcomeReason
    self.handoverReason = handoverReason
    count = 0
    ticketIDs = []
  }
}

/// How many executions that did not complete had this as their last step.
package struct LastStepCount: Sendable, Hashable {
  package var step: TaskUse.LastStep
  package var share: Share

  package init(step: TaskUse.LastStep, share: Share) {
    self.step = step
    self.share = share
  }
}
