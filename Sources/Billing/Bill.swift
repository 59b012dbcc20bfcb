package import Records

/// Computes the draft bill of a month from metered usage.
///
/// A pure function of its inputs: every run recomputes it from the events (rule 51).
package struct Bill: Sendable {
  private let usage: MeteredUsage
  private let policy: BillingPolicy
  private let eligibility: [EligibilityRule]
  private let vendor: VendorNames
  private let merges: [TicketMerge]
  private let homes: UnitHomes

  /// - Parameters:
  ///   - usage: The whole log, metered.
  ///   - merges: Of tickets, by id.
  ///   - homes: Where units stay that are charged in a closed period.
  package init(
    usage: MeteredUsage, policy: BillingPolicy = BillingPolicy(),
    eligibility: [EligibilityRule] = [EligibilityRule()], vendor: VendorNames = VendorNames(),
    merges: [TicketMerge] = [], homes: UnitHomes = .none
  ) {
    self.usage = usage
    self.policy = policy
    self.eligibility = eligibility
    self.vendor = vendor
    self.merges = merges
    self.homes = homes
  }

  /// The bill of a month, in every account's own zone.
  ///
  /// A unit that cannot be rated is a finding of severity error, and is on no line.
  /// - Parameters:
  ///   - ticketsInPeriod: Distinct tickets created in the account's month, by account id.
  ///   - isFinal: Whether the month is closed, so that minimum amounts hold (rule 43).
  ///   - listsCharges: False leaves `charges` empty: where only the lines are wanted, a million units stay numbers.
  /// - Throws: `BillingError` when rows read do not add up (rule 9) or an amount does not fit.
  package func summary(
    of month: Month, ticketsInPeriod: [String: Int], isFinal: Bool = false, listsCharges: Bool = true
  ) throws(BillingError) -> BillSummary {
    let interpretations = Interpretations(usage: usage, month: month, policy: policy, isFinal: isFinal)
    let rating = try MonthRating(
      usage, month, policy: policy, homes: homes, others: interpretations.otherReadings, isFinal: isFinal,
      listsUnits: listsCharges)
    let tables = UsageTables(usage: usage, month: month)
    let focus = try rating.focus(vendor)

    var summary = BillSummary(month: month)
    summary.lines = rating.lines
    if listsCharges { summary.charges = try rating.charges() }
    summary.focus = focus.map(\.row)
    summary.interpretations = try interpretations.all(summary.lines, rating.rated.otherQuantities)
    summary.accounts = try accountBills(month, rating, summary.focus, ticketsInPeriod)
    summary.daily = try tables.daily(focus)
    summary.tasks = try tables.tasks(rating.entries)
    summary.findings = findings(summary, rating.rated)
    return summary
  }

  private func accountBills(
    _ month: Month, _ rating: MonthRating, _ focus: [FocusCharge], _ ticketsInPeriod: [String: Int]
  ) throws(BillingError) -> [AccountBill] {
    let entriesByAccount = Dictionary(grouping: rating.entries, by: \.price.account)
    let focusByAccount = Dictionary(grouping: focus, by: \.accountID)
    let bills = AccountBills(
      usage: usage, month: month, prices: PeriodPrices(usage: usage, month: month, policy: policy),
      eligibility: eligibility, ticketsInPeriod: ticketsInPeriod, budget: policy.budget)
    var result: [AccountBill] = []
    for position in usage.usage.indices {
      let id = usage.usage[position].account.id
      result.append(
        try bills.bill(
          position, rating.controls[position], entriesByAccount[position] ?? [], focusByAccount[id] ?? []))
    }
    return result.sorted { $0.account.id < $1.account.id }
  }

  private func findings(_ summary: BillSummary, _ rated: Rating.Result) -> [Finding] {
    let words = BillFindings(usage: usage, month: summary.month)
    var boundaries: [String: Int] = [:]
    for day in rated.days {
      boundaries[usage.usage[day.price.account].account.id, default: 0] += day.totals.boundaryCharges
    }
    var findings = rated.unrated.map(words.unrated)
    findings += usage.usage.flatMap(words.rows)
    findings += summary.accounts.flatMap {
      words.bill($0, boundaryUnits: boundaries[$0.account.id] ?? 0)
    }
    findings += summary.lines.compactMap(words.maximum)
    findings += usage.chargedTwice(merges).map(words.mergedTwice)
    findings += summary.accounts.flatMap { BudgetFindings(month: summary.month).all(of: $0) }
    findings += summary.interpretations.compactMap(words.interpretation)
    if summary.accounts.allSatisfy({ $0.control.rowsRead == 0 }) { findings.append(words.noExecutions()) }
    return findings.sorted { Finding.isListed($0, before: $1) }
  }
}
