import Billing
import Configuration
import Records
import Store

/// A reconciliation with what it means for the breaks that earlier runs found.
struct FoundReconciliation {
  let reconciliation: Reconciliation
  /// Breaks that are not found any more.
  let resolved: [(breakID: String, state: BreakState)]
  /// The invoice lines about the month, under the accounts they were compared with.
  let lines: [InvoiceLine]
}

extension Session {
  /// Holds the month's bill against the invoices of that month in the archive; nil when there are none.
  ///
  /// Changes nothing: `save(_:)` keeps the states.
  /// - Throws: `BillingError.overflow`, `StoreError`.
  func reconciliation(_ scope: RunScope, _ bill: BillSummary) throws -> FoundReconciliation? {
    let all = try archive.invoiceLines()
    let lines = InvoiceMonth(bill).lines(of: all)
    guard !lines.isEmpty else { return nil }
    var input = ReconciliationInput(
      bill: bill, book: priceBook, lines: lines, evidence: try evidence(bill, lines, scope), asOf: scope.asOf)
    input.policy = configuration.billing
    input.terms = configuration.reconciliation
    input.history = BillingHistory(otherLines: all, apartFrom: lines)
    for conflict in try archive.conflicts() {
      input.conflicts[conflict.accountID, default: []].insert(conflict.executionID)
    }
    var reconciliation = try Reconciling(input).reconciliation()
    var before: Set<String> = []
    for account in reconciliation.accounts {
      before.formUnion(try archive.foundBreakIDs(accountID: account.account.id, periodStart: account.period.start))
    }
    let history = BreakHistory(known: try archive.breakStates(), before: before)
    reconciliation.breaks = history.carried(reconciliation.breaks)
    return FoundReconciliation(
      reconciliation: reconciliation, resolved: history.resolved(without: reconciliation.breaks), lines: lines)
  }

  /// Keeps the states of all breaks for the next run.
  ///
  /// - Throws: `StoreError`.
  func save(_ found: FoundReconciliation) throws {
    try archive.save(found: found.reconciliation.breaks, resolved: found.resolved)
  }

  /// Reads the log again for keys that are invoiced and not charged, when there are any.
  private func evidence(_ bill: BillSummary, _ lines: [InvoiceLine], _ scope: RunScope) throws -> LogEvidence {
    var evidence = LogEvidence(of: Reconciling.unknownKeys(bill, lines), book: priceBook, asOf: scope.asOf)
    guard !evidence.isEmpty else { return evidence }
    try archive.forEachUsageBatch { evidence.add($0) }
    return evidence
  }
}

extension BillingHistory {
  /// What the invoices of other months say, told by their periods, or their dates where they have none.
  fileprivate init(otherLines all: [InvoiceLine], apartFrom month: [InvoiceLine]) {
    self.init()
    let own = Set(month.map { [$0.vendor, $0.invoiceNumber, $0.lineNumber] })
    let start = month.compactMap(\.period?.start).min()
    let day = month.compactMap(\.invoiceDate).min()
    for line in all where !own.contains([line.vendor, line.invoiceNumber, line.lineNumber]) {
      guard let key = line.billingKey else { continue }
      let isBefore =
        if let other = line.period?.start, let start { other < start } else if let other = line.invoiceDate, let day {
          other.daysSince1970 < day.daysSince1970
        } else { false }
      let account = month.first?.accountID ?? line.accountID
      let accountID = line.accountID == TaskExecution.defaultAccountID ? account : line.accountID
      let place = "invoice \(line.invoiceNumber) line \(line.lineNumber)"
      if isBefore {
        billedBefore[accountID, default: [:]][key] = place
      } else {
        billedAfter[accountID, default: [:]][key] = place
      }
    }
  }
}
