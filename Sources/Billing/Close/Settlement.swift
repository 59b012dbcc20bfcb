package import Records

/// The bill of a month beside what was closed before: closed periods as they were stored, open ones as a draft with the
/// corrections and credits that belong in them.
///
/// A pure function of its inputs, as the draft is.
package struct Settlement: Sendable {
  /// The lines, charges and tables that a closed month keeps.
  package typealias ClosedTables = (tasks: [TaskUsage], interpretations: [Interpretation])

  /// Where units stay that closed periods charge.
  package let homes: UnitHomes
  private let usage: MeteredUsage
  private let bill: Bill
  private let vendor: VendorNames
  private let credits: [Credit]
  private let billed: [String: BilledUnits]

  /// - Parameters:
  ///   - merges: Of tickets, by id.
  ///   - closes: Every close of every account, superseded ones too.
  ///   - credits: Of every account.
  /// - Throws: `BillingError.overflow`.
  package init(
    usage: MeteredUsage, policy: BillingPolicy, eligibility: [EligibilityRule], vendor: VendorNames,
    merges: [TicketMerge] = [], closes: [ClosedPeriod], credits: [Credit]
  ) throws(BillingError) {
    self.usage = usage
    self.vendor = vendor
    self.credits = credits
    var billed: [String: BilledUnits] = [:]
    for (accountID, own) in Dictionary(grouping: closes, by: \.accountID).sorted(by: { $0.key < $1.key }) {
      billed[accountID] = try BilledUnits(own)
    }
    self.billed = billed
    homes = UnitHomes(
      usage: usage, policy: policy, billed: billed.sorted { $0.key < $1.key }.flatMap { $0.value.units })
    bill = Bill(
      usage: usage, policy: policy, eligibility: eligibility, vendor: vendor, merges: merges, homes: homes)
  }

  /// The closes of an account that hold, oldest first.
  package func closes(of accountID: String) -> [ClosedPeriod] {
    billed[accountID]?.closes ?? []
  }

  /// What closed periods of an account charge.
  package func billedUnits(of accountID: String) -> BilledUnits? {
    billed[accountID]
  }

  /// The month that takes an account's corrections: the one after the last that is closed; nil when none is.
  package func openMonth(of accountID: String) -> Month? {
    billed[accountID]?.closes.map(\.month).max()?.next
  }

  /// The bill of a month.
  ///
  /// - Parameters:
  ///   - isFinal: Whether open periods are billed as they are closed: with what a minimum adds (rule 43).
  ///   - closedTables: What the newest close of the month stored beside it; used when every account is closed.
  /// - Throws: `BillingError`.
  package func summary(
    of month: Month, ticketsInPeriod: [String: Int], closedTables: ClosedTables, listsCharges: Bool = true,
    isFinal: Bool = false
  ) throws(BillingError) -> BillSummary {
    let draft = try bill.summary(
      of: month, ticketsInPeriod: ticketsInPeriod, isFinal: isFinal, listsCharges: listsCharges)
    guard !billed.isEmpty || !credits.isEmpty else { return draft }
    var summary = try MonthAssembly(draft: draft, usage: usage, closedTables: closedTables, listsCharges: listsCharges)
      .summary(
        closes: billed.values.compactMap { $0.closes.first { $0.month == month } },
        postings: try openPostings(draft))
    summary.findings += summary.accounts.filter(\.isCreditedBelowZero).map { account in
      Finding(
        .warning, .credit,
        message: "account \(account.account.id): \(month) comes to "
          + "\(account.total.text(in: account.account.currency)) \(account.account.currency.code), below zero only with "
          + "--allow-negative", action: .reported)
    }
    return summary
  }

  /// The corrections and credits of every account whose period is open, by account id.
  private func openPostings(_ draft: BillSummary) throws(BillingError) -> [String: Postings] {
    var result: [String: Postings] = [:]
    var now: [Month: BillSummary] = [:]
    for account in draft.accounts {
      let own = closes(of: account.account.id)
      guard !own.contains(where: { $0.month == draft.month }) else { continue }
      var postings = Postings()
      if let billed = billed[account.account.id], openMonth(of: account.account.id) == draft.month {
        let corrections = Corrections(billed: billed, zone: account.account.zone, open: account.period)
        for close in own {
          let known = now[close.month]
          let rated =
            if let known { known } else { try bill.summary(of: close.month, ticketsInPeriod: [:], isFinal: true) }
          now[close.month] = rated
          postings = postings + (try corrections.postings(for: close, now: rated))
        }
      }
      let due = Credits(credits, account: account.account, vendor: vendor, closes: own)
      result[account.account.id] = postings + due.postings(in: draft.month, period: account.period)
    }
    return result
  }
}
