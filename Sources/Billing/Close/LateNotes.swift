package import Records

/// What a reader should know of executions that came after their period was closed (rules 57 to 59).
package struct LateNotes {
  private let chargedKeys: Set<UInt64>
  private let correctedKeys: Set<UInt64>
  private let moves: [UnitMove]
  private let asOf: Timestamp
  private let oldestDays: Int

  /// - Parameters:
  ///   - chargedKeys: Hashes of the billing keys that closed periods of one account charge.
  ///   - corrections: What is posted for them now.
  ///   - moves: The units whose first use has moved.
  ///   - oldestDays: Older executions are a break.
  package init(
    chargedKeys: Set<UInt64>, corrections: [Charge], moves: [UnitMove], asOf: Timestamp, oldestDays: Int
  ) {
    self.chargedKeys = chargedKeys
    correctedKeys = Set(corrections.map { ChargePrint.key($0.keyKind, $0.billingKey) })
    self.moves = moves
    self.asOf = asOf
    self.oldestDays = oldestDays
  }

  /// A finding for each closed period and kind of effect.
  package func findings(_ uses: [LateUse], of close: ClosedPeriod) -> [Finding] {
    var findings: [Finding] = []
    let silent = uses.filter { use in
      let keys = LateNotes.keys(of: use)
      return keys.contains(where: chargedKeys.contains) && !keys.contains(where: correctedKeys.contains)
    }
    if let first = silent.first {
      findings.append(
        note(
          .lateNoEffect, close,
          "\(counted(silent.count)) (such as \(Finding.quoted(first.executionID))) came after the close for "
            + "conversations that are charged already, nothing is posted for them"))
    }
    let moved = moves.filter { $0.unit.accountID == close.accountID && $0.unit.month == close.month }
    if let first = moved.first {
      findings.append(
        note(
          .lateMoved, close,
          "\(moved.count.grouped) charged \(moved.count == 1 ? "unit was" : "units were") first used in another period "
            + "(such as \(first.unit.keyKind.rawValue) \(Finding.quoted(first.unit.billingKey)), at "
            + "\(first.firstUsedAt)), not charged again"))
    }
    findings += breaks(uses, of: close).map { late in
      Finding(
        .warning, .late, message: "account \(late.accountID): \(late.evidence), \(late.likelyCause)", action: .kept)
    }
    return findings
  }

  /// One break for the executions of a closed period that are older than is usual; none is ever dropped.
  package func breaks(_ uses: [LateUse], of close: ClosedPeriod) -> [BillingBreak] {
    let limit = asOf.advanced(days: -Int64(oldestDays))
    let old = uses.filter { $0.startedAt < limit }
    guard let first = old.first else { return [] }
    var late = BillingBreak(
      .late, accountID: close.accountID, periodStart: close.period.start, identity: [first.executionID],
      currency: close.bill.account.currency, firstSeenAt: asOf)
    late.ourQuantityMicro = Int64(old.count) * Money.microPerUnit
    late.likelyCause = "older than \(oldestDays) days; ask why the log came so late"
    late.evidence =
      "\(counted(old.count)) of \(close.month) read after its close, the first started at \(first.startedAt)"
    return [late]
  }

  private static func keys(of use: LateUse) -> [UInt64] {
    [use.ticketID.map { ChargePrint.key(.ticket, $0) }, use.conversationID.map { ChargePrint.key(.conversation, $0) }]
      .compactMap(\.self)
  }

  private func note(_ code: FindingCode, _ close: ClosedPeriod, _ message: String) -> Finding {
    Finding(.note, code, message: "account \(close.accountID), \(close.month): \(message)", action: .reported)
  }

  private func counted(_ count: Int) -> String {
    "\(count.grouped) \(count == 1 ? "execution" : "executions")"
  }
}
