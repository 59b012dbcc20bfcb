import Billing
import Configuration
import Records
import Store

/// The blocking breaks of a month with what people decided about them.
struct BreakDecisions {
  private let session: Session
  private let month: Month
  /// Of the accounts that are to be closed, with the state that is stored.
  private let breaks: [BillingBreak]

  /// - Parameters:
  ///   - closes: Every close that holds.
  ///   - accounts: Those to be closed.
  /// - Throws: `BillingError`, `StoreError`.
  init(
    _ session: Session, _ usage: MeteredUsage, _ month: Month, closes: [ClosedPeriod], accounts: [Account]
  ) throws {
    self.session = session
    self.month = month
    let states = try session.archive.breakStates()
    let ids = Set(accounts.map(\.id))
    breaks = try session.blockingBreaks(usage, month, closes: closes).filter { ids.contains($0.accountID) }
      .map { found in
        var item = found
        if let state = states[found.id] { item.state = state }
        return item
      }
  }

  /// Stores acceptances, and says what is open still and what was accepted, by account id.
  ///
  /// - Throws: `RunError.unknownBreak` when an id is none of the breaks; then nothing is stored.
  func accepting(
    _ decision: CloseRun.Decision
  ) throws -> (open: [BillingBreak], byAccount: [String: [AcceptedBreak]]) {
    var decided = breaks
    for id in decision.accepted {
      guard let position = decided.firstIndex(where: { $0.id == id }) else {
        throw RunError.unknownBreak(id, month: month.description)
      }
      decided[position].state.status = .accepted
      decided[position].state.statusBy = decision.by
      decided[position].state.statusReason = decision.reason
    }
    if !decided.isEmpty { try session.archive.save(decided.map { (breakID: $0.id, state: $0.state) }) }
    var byAccount: [String: [AcceptedBreak]] = [:]
    for item in decided where item.state.status == .accepted {
      byAccount[item.accountID, default: []].append(
        AcceptedBreak(
          id: item.id, code: item.code, by: item.state.statusBy ?? "", reason: item.state.statusReason ?? ""))
    }
    return (decided.filter { $0.state.status != .accepted }, byAccount)
  }
}

extension Session {
  /// What keeps accounts of a month from being closed.
  ///
  /// - Parameter closes: Every close that holds: rows that came before the newest one of an account are dealt with.
  /// - Throws: `BillingError`, `StoreError`.
  func blockingBreaks(_ usage: MeteredUsage, _ month: Month, closes: [ClosedPeriod]) throws -> [BillingBreak] {
    var rejected: [String: [RejectedUse]] = [:]
    for account in usage.accounts {
      let newest = closes.filter { $0.accountID == account.id }.map(\.lastImport).max() ?? 0
      rejected[account.id] = try archive.rejectedUses(accountID: account.id, afterImport: newest)
    }
    let conflicts = try archive.conflicts().map { conflict in
      BlockingBreaks.Conflict(
        accountID: conflict.accountID, source: conflict.source, executionID: conflict.executionID,
        startedAt: conflict.startedAt, fields: conflict.fields)
    }
    return try BlockingBreaks(usage: usage, policy: configuration.billing, month: month)
      .breaks(conflicts: conflicts, rejected: rejected)
  }
}
