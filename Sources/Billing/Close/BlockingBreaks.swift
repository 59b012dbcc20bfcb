package import Records

/// What keeps a period from being closed until somebody accepts it (rule 52): units without a price or in another
/// currency, executions that wait to be put right, copies that contradict each other.
///
/// A pure function of usage and what the archive knows, so that closing and reconciling list the same breaks.
package struct BlockingBreaks {
  private let usage: MeteredUsage
  private let policy: BillingPolicy
  private let month: Month

  package init(usage: MeteredUsage, policy: BillingPolicy, month: Month) {
    self.usage = usage
    self.policy = policy
    self.month = month
  }

  /// A copy of an execution that contradicts another.
  package struct Conflict: Sendable, Hashable {
    package var accountID: String
    package var source: String
    package var executionID: String
    package var startedAt: Timestamp
    package var fields: [String]

    package init(
      accountID: String, source: String, executionID: String, startedAt: Timestamp, fields: [String]
    ) {
      self.accountID = accountID
      self.source = source
      self.executionID = executionID
      self.startedAt = startedAt
      self.fields = fields
    }
  }

  /// The blocking breaks of a period, ordered by account, code and id.
  ///
  /// - Parameters:
  ///   - rejected: Rows that no execution could be made of and that came after the account's last close, by account:
  ///     they have no time, so they could belong to any period that is still open.
  /// - Throws: `BillingError.overflow`.
  package func breaks(
    conflicts: [Conflict], rejected: [String: [RejectedUse]]
  ) throws(BillingError) -> [BillingBreak] {
    var breaks = try unrated()
    for entry in usage.usage {
      let account = entry.account
      let period = account.calendar.period(of: month)
      breaks += suspended(entry, period)
      breaks += (rejected[account.id] ?? []).map { self.rejected($0, account, period) }
      breaks += conflicts.filter { $0.accountID == account.id && period.contains($0.startedAt) }
        .map { conflict($0, account, period) }
    }
    return breaks.sorted { ($0.accountID, $0.code.rawValue, $0.id) < ($1.accountID, $1.code.rawValue, $1.id) }
  }

  private func unrated() throws(BillingError) -> [BillingBreak] {
    let tables = usage.usage.map { DayTable($0.account.calendar, month) }
    let rated = try Rating(
      usage: usage, month: month, dayTables: tables, reading: Reading(policy), others: [], homes: .none
    ).rate(listsUnits: false)
    return rated.unrated.map { units in
      let account = usage.usage[units.price.account].account
      let isMissing = units.reason == .priceMissing
      let priceID = isMissing ? nil : usage.book.versions[units.price.version].id
      var item = made(
        isMissing ? .priceMissing : .currencyMismatch, account, account.calendar.period(of: month),
        identity: [priceID ?? ""])
      item.priceID = priceID
      item.ourQuantityMicro = Int64(units.units) * Money.microPerUnit
      item.likelyCause =
        isMissing
        ? "no version of \(PriceBook.taskUsageSKU) is in force when the units were used; add one to prices"
        : "the price is not in the account's currency \(account.currency.code); give the account one in it"
      item.evidence = "\(counted(units.units, "unit")), the first used at \(units.firstUsedAt)"
      return item
    }
  }

  private func suspended(_ entry: AccountUsage, _ period: Period) -> [BillingBreak] {
    SuspenseReason.allCases.compactMap { reason in
      let own = entry.suspendedUses.filter { $0.reason == reason && period.contains($0.startedAt) }
        .map(\.executionID).sorted()
      guard !own.isEmpty else { return nil }
      var item = made(.suspense, entry.account, period, identity: ["reason \(reason)"] + own)
      item.likelyCause = "executions \(reason.explanation)"
      let shown = own.prefix(5).joined(separator: ", ") + (own.count > 5 ? " …" : "")
      item.evidence = "\(counted(own.count, "execution")): \(shown)"
      return item
    }
  }

  private func rejected(_ rows: RejectedUse, _ account: Account, _ period: Period) -> BillingBreak {
    var item = made(.suspense, account, period, identity: ["file", rows.sha256])
    item.likelyCause = "rows of an execution log cannot be read; export them anew"
    let lines = rows.lines.map { ":\($0)" }.joined(separator: ", ")
    item.evidence = "\(rows.file)\(lines), \(counted(rows.count, "row"))"
    return item
  }

  private func conflict(_ conflict: Conflict, _ account: Account, _ period: Period) -> BillingBreak {
    var item = made(.duplicateConflict, account, period, identity: [conflict.source, conflict.executionID])
    item.likelyCause = "copies of one execution differ in \(conflict.fields.joined(separator: ", "))"
    item.evidence = "execution \(conflict.executionID) of \(conflict.source)"
    return item
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count.grouped) \(noun)\(count == 1 ? "" : "s")"
  }

  private func made(
    _ code: BreakCode, _ account: Account, _ period: Period, identity: [String]
  ) -> BillingBreak {
    BillingBreak(
      code, accountID: account.id, periodStart: period.start, identity: identity, currency: account.currency,
      firstSeenAt: usage.asOf)
  }
}
