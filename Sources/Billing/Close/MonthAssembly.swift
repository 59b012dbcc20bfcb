import Records

/// Puts the bill of a month together from the draft, the closes of some accounts, and the postings of the others.
struct MonthAssembly {
  let draft: BillSummary
  let usage: MeteredUsage
  let closedTables: Settlement.ClosedTables

  /// - Parameters:
  ///   - closes: Of this month, in any order.
  ///   - postings: By account id, of accounts whose period is open.
  /// - Throws: `BillingError.overflow`.
  func summary(closes: [ClosedPeriod], postings: [String: Postings]) throws(BillingError) -> BillSummary {
    let closed = Dictionary(closes.map { ($0.accountID, $0) }, uniquingKeysWith: { first, _ in first })
    let drafts = Dictionary(draft.accounts.map { ($0.account.id, $0) }, uniquingKeysWith: { first, _ in first })
    let lines = Dictionary(grouping: draft.lines, by: \.accountID)
    let charges = Dictionary(grouping: draft.charges, by: \.accountID)
    let focus = Dictionary(grouping: draft.focus, by: \.accountID)
    var summary = draft
    (summary.accounts, summary.lines, summary.charges, summary.focus) = ([], [], [], [])
    var usageRows: [(account: Account, row: FocusCharge)] = []
    for id in Set(closed.keys).union(drafts.keys).sorted() {
      if let close = closed[id] {
        summary.accounts.append(close.bill)
        summary.lines += close.lines
        summary.charges += close.charges
        summary.focus += close.focus
        usageRows += close.focus.filter { $0.kind == .usage }.map { (close.bill.account, $0) }
      } else if let bill = drafts[id] {
        let own = postings[id] ?? Postings()
        summary.accounts.append(try settled(bill, own))
        summary.lines += (lines[id] ?? []) + own.lines
        summary.charges += (charges[id] ?? []) + own.charges
        summary.focus += (focus[id] ?? []) + own.focus
        usageRows += (focus[id] ?? []).map { (bill.account, $0) }
      }
    }
    guard !closed.isEmpty else { return summary }
    summary.daily = try UsageTables(usage: usage, month: draft.month).daily(usageRows)
    if summary.accounts.allSatisfy({ closed[$0.account.id] != nil }) {
      (summary.tasks, summary.interpretations) = closedTables
    }
    return summary
  }

  /// The account's month with what is posted in it.
  private func settled(_ bill: AccountBill, _ postings: Postings) throws(BillingError) -> AccountBill {
    var bill = bill
    func sum(_ kind: Charge.Kind) throws(BillingError) -> Money {
      try Rounding.sum(postings.lines.filter { $0.kind == kind }.map(\.amount))
    }
    bill.corrections = try sum(.correction)
    bill.credits = try sum(.credit)
    bill.total = try Rounding.sum([bill.total, bill.corrections, bill.credits])
    return bill
  }
}
