/// The bill of one run: every account's lines and charges, and what a reader needs to believe them.
package struct BillSummary: Sendable, Hashable {
  /// The billed month, in the account's zone.
  package var month: Month
  /// Ordered by account, then price version's start.
  package var lines: [StatementLine]
  /// Ordered by account, time of use, billing key.
  package var charges: [Charge]
  package var focus: [FocusCharge]
  package var interpretations: [Interpretation]
  package var accounts: [AccountBill]
  /// Units and money per local day of the billed month, oldest first; over all accounts of one currency.
  package var daily: [DailyUsage]
  /// Units and money per task, largest first.
  package var tasks: [TaskUsage]
  package var findings: [Finding]
  /// The same use of tasks under other price models; empty unless asked for.
  package var whatIf: [WhatIfLine]

  package init(month: Month) {
    self.month = month
    lines = []
    charges = []
    focus = []
    interpretations = []
    accounts = []
    daily = []
    tasks = []
    findings = []
    whatIf = []
  }
}

/// One account's month: its total, the control totals behind it, its forecast.
package struct AccountBill: Sendable, Hashable {
  package var account: Account
  package var period: Period
  package var units: Int64
  /// Sum of the rounded lines, corrections and credits included.
  package var total: Money
  /// What of the total corrects closed periods, and what is credited.
  package var corrections: Money
  package var credits: Money
  package var control: ControlTotals
  /// Units whose execution went to a person (rule 24).
  package var handoverUnits: Int64
  package var handoverAmount: Money
  /// Units whose ticket is not in the archive (rule 19).
  package var unknownTicketUnits: Int64
  package var unknownTicketAmount: Money
  /// Distinct tickets created in the period, and whether that is enough for tasks to be offered.
  package var ticketsInPeriod: Int
  package var eligibilityThreshold: Int
  package var isEligible: Bool
  package var forecast: Forecast?
  /// The invoice that closed the period; nil in a draft.
  package var invoiceID: String?
  /// Of the month, in the account's currency; nil when there is none.
  package var budget: Money?

  /// Whether credits make the total negative, which has to be allowed (rule 62); corrections may do so by themselves.
  package var isCreditedBelowZero: Bool { total < .zero && credits < .zero }

  /// How much of the budget is charged so far.
  package var budgetUse: BudgetUse? { budget.map { BudgetUse(budget: $0, charged: total) } }

  /// Units of distinct tickets created in the period: the share of tickets that needed a task (rule 29).
  package var taskShare: Share { Share(Int(units), of: ticketsInPeriod) }

  package init(account: Account, period: Period, control: ControlTotals) {
    self.account = account
    self.period = period
    self.control = control
    units = 0
    total = .zero
    corrections = .zero
    credits = .zero
    handoverUnits = 0
    handoverAmount = .zero
    unknownTicketUnits = 0
    unknownTicketAmount = .zero
    ticketsInPeriod = 0
    eligibilityThreshold = 5000
    isEligible = false
  }
}

/// rows read = rated + non-billable + duplicates + quarantined + suspense + voided (rule 9).
package struct ControlTotals: Sendable, Hashable {
  package var rowsRead: Int
  /// Billable executions, in any period.
  package var rated: Int
  package var nonBillable: Int
  package var duplicates: Int
  package var quarantined: Int
  package var suspense: Int
  package var voided: Int
  /// Non-billable executions by reason, in the order of `NonBillableReason.allCases`.
  package var nonBillableByReason: [Int]

  package init(rowsRead: Int) {
    self.rowsRead = rowsRead
    rated = 0
    nonBillable = 0
    duplicates = 0
    quarantined = 0
    suspense = 0
    voided = 0
    nonBillableByReason = [Int](repeating: 0, count: NonBillableReason.allCases.count)
  }

  package var addsUp: Bool {
    rowsRead == rated + nonBillable + duplicates + quarantined + suspense + voided
  }
}

package enum NonBillableReason: String, Sendable, Hashable, CaseIterable {
  case test = "test or preview"
  case markedByLog = "marked not billable"
  case failedBeforeUse = "failed before its first step"
  case declined = "declined by the customer"
  case notCompleted = "not completed"
}

/// Two readings of an ambiguous wording, both computed.
package struct Interpretation: Sendable, Hashable {
  /// What is ambiguous, such as "several tasks in one conversation".
  package var question: String
  package var rule: Int
  package var chosen: Reading
  package var other: Reading
  package var currency: Currency

  package init(
    question: String, rule: Int, chosen: Reading, other: Reading, currency: Currency
  ) {
    self.question = question
    self.rule = rule
    self.chosen = chosen
    self.other = other
    self.currency = currency
  }

  package struct Reading: Sendable, Hashable {
    package var policy: String
    package var units: Int64
    package var amount: Money

    package init(policy: String, units: Int64, amount: Money) {
      self.policy = policy
      self.units = units
      self.amount = amount
    }
  }
}

/// What the month will come to, with the assumption behind it.
package struct Forecast: Sendable, Hashable {
  package var amount: Money
  package var low: Money
  package var high: Money
  /// One plain sentence.
  package var assumption: String

  package init(amount: Money, low: Money, high: Money, assumption: String) {
    self.amount = amount
    self.low = low
    self.high = high
    self.assumption = assumption
  }
}

package struct DailyUsage: Sendable, Hashable {
  package var day: CivilDate
  package var units: Int64
  package var amount: Money

  package init(day: CivilDate, units: Int64, amount: Money) {
    self.day = day
    self.units = units
    self.amount = amount
  }
}

package struct TaskUsage: Sendable, Hashable {
  package var task: String
  package var executions: Int
  package var units: Int64
  package var amount: Money
  package var completed: Int
  package var handovers: Int
  package var failed: Int

  package init(task: String) {
    self.task = task
    executions = 0
    units = 0
    amount = .zero
    completed = 0
    handovers = 0
    failed = 0
  }
}
