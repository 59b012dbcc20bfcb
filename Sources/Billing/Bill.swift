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
    let control = try controlTotals()
    let reading = Reading(policy)
    let dayTables = dayTables(of: month)
    let interpretations = Interpretations(usage: usage, month: month, policy: policy, isFinal: isFinal)
    let rated = try Rating(
      usage: usage, month: month, dayTables: dayTables, reading: reading, others: interpretations.otherReadings,
      homes: homes
    ).rate(listsUnits: listsCharges)
    let order = UnitOrder(usage)
    let parts = try withMinimums(
      isFinal, month, control,
      try PartSplit(usage: usage, month: month, dayTables: dayTables, policy: policy, order: order).parts(of: rated))
    let entries = try statement(month).entries(parts.days, control)
    let focus = Focus(usage: usage, month: month, vendor: vendor)
    var rows: [(account: Account, row: FocusCharge)] = []
    for entry in entries {
      let account = usage.usage[entry.price.account].account
      for row in try focus.rows(of: entry) { rows.append((account, row)) }
    }
    let tables = UsageTables(usage: usage, month: month)

    var summary = BillSummary(month: month)
    summary.lines = entries.map(\.line)
    if listsCharges {
      summary.charges = try Charging(usage: usage, month: month, reading: reading, dayTables: dayTables, order: order)
        .charges(parts.units, parts.adjustments)
    }
    summary.focus = rows.map(\.row)
    summary.interpretations = try interpretations.all(summary.lines, rated.otherQuantities)
    summary.accounts = try accountBills(month, control, entries, summary.focus, ticketsInPeriod)
    summary.daily = try tables.daily(rows)
    summary.tasks = try tables.tasks(entries)
    summary.findings = findings(summary, rated)
    return summary
  }

  private func statement(_ month: Month) -> Statement {
    Statement(usage: usage, month: month, rounding: policy.rounding)
  }

  /// Adds what accounts owe up to their minimum, when the month is closed.
  private func withMinimums(
    _ isFinal: Bool, _ month: Month, _ control: [ControlTotals], _ parts: BilledParts
  ) throws(BillingError) -> BilledParts {
    guard isFinal, usage.book.versions.contains(where: { $0.terms.minimum != nil }) else { return parts }
    let rated = Dictionary(grouping: try statement(month).entries(parts.days, control), by: \.price.account)
    let prices = PeriodPrices(usage: usage, month: month, policy: policy)
    var parts = parts
    for account in usage.usage.indices {
      let sum = try Rounding.sum((rated[account] ?? []).map(\.line.amount))
      guard let trueUp = try prices.minimum(account, rated: sum) else { continue }
      parts.adjustments.append(trueUp)
      parts.days.append(
        UsageDay(
          price: trueUp.price, day: month.next.firstDay.advanced(days: -1), totals: DayTotals(),
          adjustment: trueUp.amount))
    }
    return parts
  }

  /// The control totals of every account, in the order of the usage.
  private func controlTotals() throws(BillingError) -> [ControlTotals] {
    var totals: [ControlTotals] = []
    for entry in usage.usage {
      let control = entry.control(strictCompleted: policy.strictCompleted)
      guard control.addsUp else { throw .controlTotals(accountID: entry.account.id, control) }
      totals.append(control)
    }
    return totals
  }

  private func dayTables(of month: Month) -> [DayTable] {
    var known: [BillingCalendar: DayTable] = [:]
    return usage.usage.map { entry in
      let calendar = entry.account.calendar
      let table = known[calendar] ?? DayTable(calendar, month)
      known[calendar] = table
      return table
    }
  }

  private func accountBills(
    _ month: Month, _ control: [ControlTotals], _ entries: [Statement.Entry], _ focus: [FocusCharge],
    _ ticketsInPeriod: [String: Int]
  ) throws(BillingError) -> [AccountBill] {
    let entriesByAccount = Dictionary(grouping: entries, by: \.price.account)
    let focusByAccount = Dictionary(grouping: focus, by: \.accountID)
    let bills = AccountBills(
      usage: usage, month: month, prices: PeriodPrices(usage: usage, month: month, policy: policy),
      eligibility: eligibility, ticketsInPeriod: ticketsInPeriod, budget: policy.budget)
    var result: [AccountBill] = []
    for position in usage.usage.indices {
      let id = usage.usage[position].account.id
      result.append(
        try bills.bill(
          position, control[position], entriesByAccount[position] ?? [], focusByAccount[id] ?? []))
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
    findings += usage.chargedTwice(merges).map(words.mergedTwice)
    findings += summary.accounts.flatMap { BudgetFindings(month: summary.month).all(of: $0) }
    findings += summary.interpretations.compactMap(words.interpretation)
    if summary.accounts.allSatisfy({ $0.control.rowsRead == 0 }) { findings.append(words.noExecutions()) }
    return findings.sorted { Finding.isListed($0, before: $1) }
  }
}
