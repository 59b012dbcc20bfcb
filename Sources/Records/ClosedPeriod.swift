/// One close of an account's period: what was billed, as it stays (rule 53).
package struct ClosedPeriod: Sendable, Hashable {
  package var month: Month
  /// The account as it was billed, its period's instants, totals and control totals; without a forecast.
  package var bill: AccountBill
  /// As-of of the run that closed it.
  package var closedAt: Timestamp
  /// Set by this close, and never given again.
  package var invoiceID: String
  /// The invoice of the close that this one replaces (rule 65).
  package var supersedes: String?
  /// The number of the newest import that was known.
  package var lastImport: Int64
  package var lines: [StatementLine]
  package var charges: [Charge]
  package var focus: [FocusCharge]
  /// The breaks that would have prevented the close, accepted with who and why.
  package var accepted: [AcceptedBreak]

  package init(
    month: Month, bill: AccountBill, closedAt: Timestamp, invoiceID: String, supersedes: String? = nil,
    lastImport: Int64
  ) {
    self.month = month
    self.bill = bill
    self.closedAt = closedAt
    self.invoiceID = invoiceID
    self.supersedes = supersedes
    self.lastImport = lastImport
    lines = []
    charges = []
    focus = []
    accepted = []
  }

  package var accountID: String { bill.account.id }
  package var period: Period { bill.period }
}

/// A break that somebody took responsibility for (rule 52).
package struct AcceptedBreak: Sendable, Hashable {
  package var id: String
  package var code: BreakCode
  package var by: String
  package var reason: String

  package init(id: String, code: BreakCode, by: String, reason: String) {
    self.id = id
    self.code = code
    self.by = by
    self.reason = reason
  }
}

/// Everything that one run closed of a month, and the tables beside the bill as they were then.
package struct MonthClose: Sendable, Hashable {
  package var month: Month
  /// Ordered by account id.
  package var periods: [ClosedPeriod]
  package var tasks: [TaskUsage]
  package var interpretations: [Interpretation]

  package init(
    month: Month, periods: [ClosedPeriod], tasks: [TaskUsage] = [], interpretations: [Interpretation] = []
  ) {
    self.month = month
    self.periods = periods
    self.tasks = tasks
    self.interpretations = interpretations
  }
}
