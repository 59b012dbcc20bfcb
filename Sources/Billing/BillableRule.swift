import Records

/// What metering makes of one execution, before it is assigned to a unit.
enum UsageVerdict: Hashable {
  case billable
  case nonBillable(NonBillableReason)
  case suspended(SuspenseReason)
  case voided
}

/// Why an execution cannot be rated until its row is put right.
enum SuspenseReason: Int, CaseIterable {
  case noKey, afterAsOf, noReplyCount, cancelsUnknown

  /// Completes "N executions …".
  var explanation: String {
    switch self {
    case .noKey: "name neither a ticket nor a conversation, expected one of the two ids"
    case .afterAsOf: "start more than 5 minutes after as-of, expected a start in the past"
    case .noReplyCount: "have no reply_count while the price is per reply, expected a count"
    case .cancelsUnknown: "cancel an execution that is in no log, expected the id of one"
    }
  }
}

/// Decides whether an execution was used, and so whether its conversation is charged (rules 20 to 26 and 35).
struct BillableRule: Sendable {
  /// How far a start may lie after as-of before the row is suspended (rule 35).
  static let clockTolerance: Int64 = 5 * 60 * 1000

  private let latestStart: Timestamp

  init(asOf: Timestamp) {
    latestStart = asOf.advanced(milliseconds: BillableRule.clockTolerance)
  }

  /// - Parameter isPricedPerReply: whether the price in force at the execution's start counts replies.
  @inline(__always)
  func verdict(on event: borrowing UsageEvent, isPricedPerReply: Bool) -> UsageVerdict {
    if case .voided = event.status { return event.cancelsUnknown ? .suspended(.cancelsUnknown) : .voided }
    if event.startedAt.milliseconds > latestStart.milliseconds { return .suspended(.afterAsOf) }
    if event.ticketID == nil && event.conversationID == nil { return .suspended(.noKey) }
    if case .test = event.environment { return .nonBillable(.test) }
    if case .some(false) = event.isBillable { return .nonBillable(.markedByLog) }
    switch event.status {
    case .declined where !showsUse(event): return .nonBillable(.declined)
    case .failed where provesNoUse(event): return .nonBillable(.failedBeforeUse)
    case .abandoned where provesNoUse(event): return .nonBillable(.failedBeforeUse)
    default: break
    }
    if isPricedPerReply && (event.replyCount ?? -1) < 0 { return .suspended(.noReplyCount) }
    return .billable
  }

  /// At least one step or reply is on record.
  private func showsUse(_ event: borrowing UsageEvent) -> Bool {
    (event.replyCount ?? 0) > 0 || (event.toolCalls ?? 0) > 0
  }

  /// The log counts steps or replies, and there were none. A log that counts neither proves nothing: the
  /// execution ran, so it counts as used, the way a missing environment counts as live (rule 22).
  private func provesNoUse(_ event: borrowing UsageEvent) -> Bool {
    (event.replyCount != nil || event.toolCalls != nil) && !showsUse(event)
  }
}
