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
  private let ledger: PostedLedger
  private let billed: [String: BilledUnits]
  /// What would be posted for closed months today.
  private let today: [Month: Postings]

  /// - Parameters:
  ///   - merges: Of tickets, by id.
  ///   - ledger: Every close of every account, superseded ones too.
  ///   - credits: Of every account.
  /// - Throws: `BillingError`, and what reading the ledger throws.
  package init(
    usage: MeteredUsage, policy: BillingPolicy, eligibility: [EligibilityRule], vendor: VendorNames,
    merges: [TicketMerge] = [], ledger: PostedLedger, credits: [Credit]
  ) throws {
    self.usage = usage
    self.vendor = vendor
    self.credits = credits
    self.ledger = ledger
    var months = try ClosedMonths(ledger, usage, policy: policy, vendor: vendor, homes: .none)
    var billed = try Settlement.billed(months.posted)
    homes = UnitHomes(
      usage: usage, policy: policy, billed: billed.sorted { $0.key < $1.key }.flatMap { $0.value.units })
    if !homes.moves.isEmpty {
      // A unit that is kept where it is charged may push others into another tier.
      months = try ClosedMonths(ledger, usage, policy: policy, vendor: vendor, homes: homes)
      billed = try Settlement.billed(months.posted)
    }
    self.billed = billed
    today = months.today
    bill = Bill(
      usage: usage, policy: policy, eligibility: eligibility, vendor: vendor, merges: merges, homes: homes)
  }

  private static func billed(_ closes: [ClosedPeriod]) throws(BillingError) -> [String: BilledUnits] {
    var billed: [String: BilledUnits] = [:]
    for (accountID, own) in Dictionary(grouping: closes, by: \.accountID).sorted(by: { $0.key < $1.key }) {
      billed[accountID] = try BilledUnits(own)
    }
    return billed
  }

  /// The closes of an account that hold, oldest first.
  package func closes(of accountID: String) -> [ClosedPeriod] {
    billed[accountID]?.closes ?? []
  }

  /// What closed periods of an account charge, as far as it has changed.
  package func billedUnits(of accountID: String) -> BilledUnits? {
    billed[accountID]
  }

  /// Hashes of the billing keys that closed periods of an account charge.
  package func chargedKeys(of accountID: String) -> Set<UInt64> {
    let own = ledger.holding.filter { $0.accountID == accountID }
    var keys = Set(own.flatMap { ledger.prints(of: $0).map(\.print.key) })
    // What was corrected since is at hand, row by row.
    for charge in own.flatMap(\.charges) where charge.correctsPeriod != nil {
      keys.remove(ChargePrint.key(charge.keyKind, charge.billingKey))
    }
    return keys.union((billed[accountID]?.units ?? []).map { ChargePrint.key($0.keyKind, $0.billingKey) })
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
  ///   - listsCharges: False leaves out charged units, which may be millions.
  /// - Throws: `BillingError`, and what reading the ledger throws.
  package func summary(
    of month: Month, ticketsInPeriod: [String: Int], closedTables: ClosedTables, listsCharges: Bool = true,
    isFinal: Bool = false
  ) throws -> BillSummary {
    let draft = try bill.summary(
      of: month, ticketsInPeriod: ticketsInPeriod, isFinal: isFinal, listsCharges: listsCharges)
    guard !billed.isEmpty || !credits.isEmpty else { return draft }
    var closes = ledger.holding.filter { $0.month == month }
    if listsCharges {
      for index in closes.indices { closes[index].charges = try ledger.charges(of: closes[index]) }
    }
    var summary = try MonthAssembly(draft: draft, usage: usage, closedTables: closedTables)
      .summary(closes: closes, postings: try openPostings(draft))
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
    for account in draft.accounts {
      let own = closes(of: account.account.id)
      guard !own.contains(where: { $0.month == draft.month }) else { continue }
      var postings = Postings()
      if let billed = billed[account.account.id], openMonth(of: account.account.id) == draft.month {
        let corrections = Corrections(billed: billed, zone: account.account.zone, open: account.period)
        for close in own {
          postings = postings + (try corrections.postings(for: close, now: today[close.month] ?? Postings()))
        }
      }
      let due = Credits(credits, account: account.account, vendor: vendor, closes: own)
      result[account.account.id] = postings + due.postings(in: draft.month, period: account.period)
    }
    return result
  }
}
