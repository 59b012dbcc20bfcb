import Records

/// Finds out why an invoice line names a conversation that the month's charges do not have.
struct InvoiceOnlyLines {
  let evidence: LogEvidence
  let history: BillingHistory
  let policy: BillingPolicy
  let period: Period
  let month: Month

  /// A code with its cause in words, and the executions that show it.
  struct Cause {
    let code: BreakCode
    let text: String
    var uses: [LogEvidence.Use] = []
  }

  /// What the log and the history say of a line that no charge of the month goes with.
  func cause(of line: InvoiceLine, key: String, account: String) -> Cause {
    let uses = evidence.uses(of: key, account: account)
    let own = uses.filter { period.contains($0.usedAt) }
    if let refused = refusal(own) { return refused }
    let earlier = uses.filter { $0.usedAt < period.start && $0.verdict == .billable }
    if let place = history.billedBefore[account]?[key] {
      return Cause(
        code: .billedInEarlierPeriod, text: "billed before, on \(place): a conversation is charged once, dispute",
        uses: earlier)
    }
    if let cutoff = cutoff(line, uses) { return cutoff }
    if !earlier.isEmpty {
      return Cause(
        code: .billedInEarlierPeriod,
        text: "first used in an earlier period and due there: counted once in every period, dispute", uses: earlier)
    }
    return Cause(code: .invoiceOnly, text: "no execution of a task names it: dispute")
  }

  /// What the log says against charging a use of the month; nil when it says nothing against it.
  private func refusal(_ uses: [LogEvidence.Use]) -> Cause? {
    guard !uses.isEmpty else { return nil }
    let billable = uses.filter { $0.verdict == .billable }
    if policy.strictCompleted, !billable.isEmpty, billable.allSatisfy({ !$0.isCompleted }) {
      return Cause(
        code: .interpretation,
        text: "used and not completed: charged under the other reading of rule 23, settle the wording with the vendor",
        uses: billable)
    }
    guard billable.isEmpty, let first = uses.first else { return nil }
    switch first.verdict {
    case .billable: return nil
    case .suspended(let why):
      return Cause(
        code: .suspense, text: "our row waits to be put right: executions like it \(why.explanation)", uses: uses)
    case .nonBillable(let why):
      return Cause(code: .nonBillableBilled, text: "not billable, \(why.rawValue): dispute", uses: uses)
    case .voided:
      return Cause(code: .nonBillableBilled, text: "not billable, cancelled in the log: dispute", uses: uses)
    }
  }

  /// A use that the vendor's calendar puts into this month and ours does not.
  private func cutoff(_ line: InvoiceLine, _ uses: [LogEvidence.Use]) -> Cause? {
    let outside = uses.filter { !period.contains($0.usedAt) && $0.verdict == .billable }
    for use in outside {
      guard let calendar = Cutoff(ours: period, month: month).calendar(containing: use.usedAt, stated: line.period)
      else { continue }
      return Cause(
        code: .cutoff, text: "used at \(use.usedAt), which is in this period by \(calendar) only: nets to 0",
        uses: [use])
    }
    return nil
  }
}
