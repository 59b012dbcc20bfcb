package import Records

/// Everything that holding a bill against invoices depends on.
package struct ReconciliationInput: Sendable {
  package var bill: BillSummary
  package var book: PriceBook
  package var policy: BillingPolicy
  package var terms: ReconciliationTerms
  /// The invoice lines of the month, in any order.
  package var lines: [InvoiceLine]
  /// What the log knows of keys that are on the invoice and not among the charges.
  package var evidence: LogEvidence
  package var history: BillingHistory
  /// The ids of executions of which differing copies arrived, by account.
  package var conflicts: [String: Set<String>]
  /// As-of: breaks that no earlier run has seen are first seen now.
  package var asOf: Timestamp

  package init(bill: BillSummary, book: PriceBook, lines: [InvoiceLine], evidence: LogEvidence, asOf: Timestamp) {
    self.bill = bill
    self.book = book
    self.lines = lines
    self.evidence = evidence
    self.asOf = asOf
    policy = BillingPolicy()
    terms = ReconciliationTerms()
    history = BillingHistory()
    conflicts = [:]
  }
}

/// What is known of billing keys from other periods.
package struct BillingHistory: Sendable, Hashable {
  /// Where a key was billed before this month, such as `invoice EX-2026-09`, by account and key.
  package var billedBefore: [String: [String: String]]
  /// Where a key is billed after this month, by account and key.
  package var billedAfter: [String: [String: String]]
  /// Keys whose executions came in after their period was closed (rule 55), by account.
  package var lateKeys: [String: Set<String>]

  package init() {
    billedBefore = [:]
    billedAfter = [:]
    lateKeys = [:]
  }
}
