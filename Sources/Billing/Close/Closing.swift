package import Records

/// Closes a month: checks that it may be, and makes what is stored (rules 52, 53 and 65).
package struct Closing {
  /// What a person decided about a close.
  package struct Terms: Sendable, Hashable {
    /// Days after the period's end before which it cannot be closed.
    package var graceDays: Int
    /// Replaces a close instead of making the first one.
    package var supersedes: Bool
    package var allowsNegative: Bool

    package init(graceDays: Int = 0, supersedes: Bool = false, allowsNegative: Bool = false) {
      self.graceDays = graceDays
      self.supersedes = supersedes
      self.allowsNegative = allowsNegative
    }
  }

  private let month: Month
  private let usage: MeteredUsage
  private let closes: [ClosedPeriod]
  private let terms: Terms

  /// - Parameter closes: Every close of every account, superseded ones too.
  package init(month: Month, usage: MeteredUsage, closes: [ClosedPeriod], terms: Terms) {
    self.month = month
    self.usage = usage
    self.closes = closes
    self.terms = terms
  }

  /// The accounts to close: the one that is named, else every one whose month is open (or closed, to be superseded).
  ///
  /// - Throws: `BillingError` when one of them cannot be closed now, or none is left.
  package func accounts(named name: String?, of known: [Account]) throws(BillingError) -> [Account] {
    let candidates = known.filter { name == nil || $0.id == name }
    let chosen = candidates.filter { (holding($0.id) != nil) == terms.supersedes }
    if chosen.isEmpty, let first = candidates.first {
      guard let close = holding(first.id) else { throw .neverClosed(month, accountID: first.id) }
      throw .alreadyClosed(month, accountID: first.id, invoiceID: close.invoiceID)
    }
    let used = usage.usedMonths()
    for account in chosen { try check(account, used: used[account.id] ?? []) }
    return chosen
  }

  /// The closes that the bill is computed beside: without those that are about to be superseded.
  package func closesBeside(_ accounts: [Account]) -> [ClosedPeriod] {
    guard terms.supersedes else { return closes }
    let replaced = Set(accounts.map(\.id))
    return closes.filter { $0.month != month || !replaced.contains($0.accountID) }
  }

  /// What is stored of each account.
  ///
  /// - Parameters:
  ///   - summary: The bill of the month beside `closesBeside(_:)`.
  ///   - accepted: By account id.
  /// - Throws: `BillingError.negativeTotal`.
  package func periods(
    _ summary: BillSummary, of accounts: [Account], lastImport: Int64, accepted: [String: [AcceptedBreak]]
  ) throws(BillingError) -> [ClosedPeriod] {
    var periods: [ClosedPeriod] = []
    for account in accounts {
      guard var bill = summary.accounts.first(where: { $0.account.id == account.id }) else { continue }
      guard !bill.isCreditedBelowZero || terms.allowsNegative else {
        let total = "\(bill.total.text(in: account.currency)) \(account.currency.code)"
        throw .negativeTotal(month, accountID: account.id, total: total)
      }
      bill.forecast = nil
      let number = closes.count { $0.accountID == account.id && $0.month == month } + 1
      let invoiceID = "INV-\(account.id)-\(month)-\(number)"
      bill.invoiceID = invoiceID
      var period = ClosedPeriod(
        month: month, bill: bill, closedAt: usage.asOf, invoiceID: invoiceID,
        supersedes: holding(account.id)?.invoiceID, lastImport: lastImport)
      period.lines = summary.lines.filter { $0.accountID == account.id }.map { line in
        var line = line
        line.status = .closed
        line.invoiceID = invoiceID
        return line
      }
      period.charges = summary.charges.filter { $0.accountID == account.id }
      period.focus = summary.focus.filter { $0.accountID == account.id }.map { row in
        var row = row
        row.invoiceID = invoiceID
        return row
      }
      period.accepted = accepted[account.id] ?? []
      periods.append(period)
    }
    return periods
  }

  private func holding(_ accountID: String) -> ClosedPeriod? {
    holding(accountID, month)
  }

  private func holding(_ accountID: String, _ month: Month) -> ClosedPeriod? {
    let superseded = Set(closes.compactMap(\.supersedes))
    return closes.first {
      $0.accountID == accountID && $0.month == month && !superseded.contains($0.invoiceID)
    }
  }

  private func check(_ account: Account, used: [Month]) throws(BillingError) {
    let end = account.calendar.period(of: month).end.advanced(days: Int64(terms.graceDays))
    guard usage.asOf >= end else { throw .periodNotOver(month, accountID: account.id, closesFrom: end) }
    for earlier in used where earlier < month && holding(account.id, earlier) == nil {
      throw .earlierPeriodOpen(month, accountID: account.id, earlier: earlier)
    }
    let later = closes.filter { $0.accountID == account.id && $0.month > month }.map(\.month).min()
    if terms.supersedes, let later {
      throw .laterPeriodClosed(month, accountID: account.id, later: later)
    }
  }
}

extension MeteredUsage {
  /// The months in which an account has a billable execution, oldest first, by account id.
  func usedMonths() -> [String: [Month]] {
    var months = [Set<Int32>](repeating: [], count: usage.count)
    for key in ledger.table.keys {
      var position = key.firstCell
      while position != KeyTable.none {
        let cell = ledger.cells[Int(position)]
        months[Int(key.account)].insert(cell.month)
        position = cell.next
      }
    }
    var result: [String: [Month]] = [:]
    for (account, numbers) in zip(usage, months) {
      result[account.account.id] = numbers.sorted().map(MonthTable.month)
    }
    return result
  }
}
