import Records

/// What became of an account's executions, counted over the whole log.
struct AccountUsage: Sendable {
  let account: Account
  /// What the archive counted before metering.
  var known: UsageControl
  var billable = 0
  /// Billable executions that were not completed; a strict reading does not bill them (rule 23).
  var billableNotCompleted = 0
  var voided = 0
  /// In the order of `NonBillableReason.allCases`.
  var nonBillable = [Int](repeating: 0, count: NonBillableReason.allCases.count)
  /// In the order of `SuspenseReason.allCases`.
  var suspended = [Int](repeating: 0, count: SuspenseReason.allCases.count)
  /// The smallest id among the executions suspended for each reason, as an example to look at.
  var suspendedExample = [String?](repeating: nil, count: SuspenseReason.allCases.count)
  /// Suspended executions that start before as-of: what keeps their period from being closed (rule 52).
  private(set) var suspendedUses: [SuspendedUse] = []
  /// Billable executions whose id was derived, and those without an environment (rules 8 and 22).
  var derivedIDs = 0
  var unknownEnvironments = 0

  init(account: Account) {
    self.account = account
    known = UsageControl(accountID: account.id)
  }

  @inline(__always)
  mutating func count(_ event: borrowing UsageEvent, _ verdict: UsageVerdict) {
    switch verdict {
    case .billable:
      billable += 1
      switch event.status {
      case .completed: break
      default: billableNotCompleted += 1
      }
      if event.hasDerivedID { derivedIDs += 1 }
      if case .unknown = event.environment { unknownEnvironments += 1 }
    case .voided: voided += 1
    case .nonBillable(let reason):
      nonBillable[NonBillableReason.allCases.firstIndex(of: reason) ?? 0] += 1
    case .suspended(let reason):
      suspended[reason.rawValue] += 1
      let example = suspendedExample[reason.rawValue]
      if example.map({ event.executionID < $0 }) ?? true {
        suspendedExample[reason.rawValue] = event.executionID
      }
      if reason != .afterAsOf {
        suspendedUses.append(
          SuspendedUse(executionID: event.executionID, startedAt: event.startedAt, reason: reason))
      }
    }
  }

  /// The control totals of rule 9.
  func control(strictCompleted: Bool) -> ControlTotals {
    var totals = ControlTotals(rowsRead: known.rowsRead)
    totals.duplicates = known.duplicates
    totals.quarantined = known.quarantined
    totals.suspense = known.suspense + suspended.reduce(0, +)
    totals.voided = voided
    totals.nonBillableByReason = nonBillable
    totals.rated = billable
    if strictCompleted {
      totals.rated -= billableNotCompleted
      totals.nonBillableByReason[NonBillableReason.allCases.firstIndex(of: .notCompleted) ?? 0] +=
        billableNotCompleted
    }
    totals.nonBillable = totals.nonBillableByReason.reduce(0, +)
    return totals
  }
}

/// An execution that cannot be rated.
struct SuspendedUse: Sendable {
  let executionID: String
  let startedAt: Timestamp
  let reason: SuspenseReason
}
