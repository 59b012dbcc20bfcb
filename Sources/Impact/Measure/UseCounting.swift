import Records

/// Counts the executions of a task by week, by ending and by last step.
struct UseCounting {
  /// Groups and tickets to look at; the rest is in the log.
  static let shownTickets = 5

  private let input: MeasuringInput
  /// Executions that neither completed nor run, nor were declined by the customer.
  private let unfinished: [TaskUse]

  /// Of the uses of the input.
  init(_ input: MeasuringInput) {
    self.input = input
    unfinished = input.uses.filter { [.failed, .abandoned, .handover].contains($0.status) }
  }

  /// From the week of the live date to that of as-of, weeks without any use among them.
  func weeks() -> [TaskWeek] {
    let last = input.zone.day(of: input.asOf)
    let monday = { (day: CivilDate) in day.advanced(days: -Int((day.daysSince1970 + 3) % 7)) }
    let first = monday(input.live)
    let count = max(0, Int(monday(last).daysSince1970 - first.daysSince1970) / 7 + 1)
    var weeks = (0..<count).map { index in
      let start = first.advanced(days: 7 * index)
      return TaskWeek(monday: start, isPartial: start < input.live || last < start.advanced(days: 6))
    }
    for use in input.uses {
      let day = input.zone.day(of: use.startedAt)
      let index = Int(day.daysSince1970 - first.daysSince1970) / 7
      guard weeks.indices.contains(index) else { continue }
      weeks[index].uses += 1
      switch use.status {
      case .completed: weeks[index].completed += 1
      case .handover: weeks[index].handovers += 1
      case .failed, .abandoned: weeks[index].failed += 1
      case .running, .declined, .voided: break
      }
    }
    return weeks
  }

  /// By status, the log's reason, and why the ticket was passed to a person; the most frequent first.
  ///
  /// - Parameter tickets: indices into the facts by ticket id.
  func endings(_ tickets: [String: Int]) -> [FailureGroup] {
    var groups: [FailureGroup] = []
    var positions: [FailureGroup: Int] = [:]
    for use in unfinished {
      let ticket = use.ticketID.flatMap { tickets[$0] }.map { input.facts[$0] }
      let group = FailureGroup(
        status: use.status, outcomeReason: use.outcomeReason, handoverReason: ticket?.handoverReason)
      let position = positions[group] ?? groups.count
      if position == groups.count {
        positions[group] = position
        groups.append(group)
      }
      groups[position].count += 1
      if let ticketID = use.ticketID, groups[position].ticketIDs.count < UseCounting.shownTickets {
        groups[position].ticketIDs.append(ticketID)
      }
    }
    // Ties keep the order of first use.
    return groups.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map(\.element)
  }

  /// Where they ended, in the order of the steps.
  func lastSteps() -> [LastStepCount] {
    let steps = unfinished.compactMap(\.lastStep)
    let counts = steps.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    let key = { (step: TaskUse.LastStep) in (step.index, step.kind.rawValue, step.name) }
    return counts.sorted { key($0.key) < key($1.key) }
      .map { LastStepCount(step: $0.key, share: Share($0.value, of: steps.count)) }
  }
}
