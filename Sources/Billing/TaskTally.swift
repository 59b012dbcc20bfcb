import Records

/// How the live executions of a task ended, charged or not.
struct TaskCounts: Sendable, Hashable {
  var executions = 0
  var completed = 0
  var handovers = 0
  /// Failed or abandoned, before or after the first step.
  var failed = 0
  /// Of the executions that are billable: those that were completed, and all others.
  var completedUses = UseCounts()
  var otherUses = UseCounts()

  @inline(__always)
  mutating func count(_ event: borrowing UsageEvent, isUsed: Bool) {
    executions += 1
    if isUsed {
      switch event.status {
      case .completed: completedUses.count(replies: event.replyCount, toolCalls: event.toolCalls)
      default: otherUses.count(replies: event.replyCount, toolCalls: event.toolCalls)
      }
    }
    switch event.status {
    case .completed: completed += 1
    case .handover: handovers += 1
    case .failed, .abandoned: failed += 1
    case .running, .declined, .voided: break
    }
  }
}

/// Counts executions by account, local month and task.
struct TaskTally: Sendable {
  /// The tasks of one account in one month.
  struct Entry: Sendable {
    let account: Int32
    /// As numbered by `MonthTable`.
    let month: Int32
    /// By position in the usage's tasks; tasks after the last one used are left out.
    var counts: [TaskCounts] = []
  }

  /// In the order of first use.
  private(set) var entries: [Entry] = []
  private var positions: [AccountMonth: Int] = [:]
  /// Position of the entry counted last: neighbours in a log are mostly of one month.
  private var last = -1

  private struct AccountMonth: Hashable {
    let account: Int32
    let month: Int32
  }

  /// - Parameter isUsed: whether the execution is billable.
  @inline(__always)
  mutating func count(
    _ event: borrowing UsageEvent, isUsed: Bool, account: Int32, month: Int32, task: Int32
  ) {
    if last < 0 || entries[last].month != month || entries[last].account != account {
      last = position(AccountMonth(account: account, month: month))
    }
    while entries[last].counts.count <= Int(task) { entries[last].counts.append(TaskCounts()) }
    entries[last].counts[Int(task)].count(event, isUsed: isUsed)
  }

  private mutating func position(_ place: AccountMonth) -> Int {
    if let known = positions[place] { return known }
    positions[place] = entries.count
    entries.append(Entry(account: place.account, month: place.month))
    return entries.count - 1
  }
}
