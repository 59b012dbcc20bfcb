/// One run of a task by an AI agent, as `task_executions.csv` and every other log is mapped to it.
package struct TaskExecution: Sendable, Hashable {
  package static let defaultAccountID = "default"

  package var accountID: String
  /// The system the log came from; with account and id the execution's key.
  package var source: String
  package var id: String
  /// Whether the id was derived because the log has none (billing rule 8).
  package var hasDerivedID: Bool
  package var task: String
  package var taskVersion: String?
  package var ticketID: String?
  package var conversationID: String?
  package var customerID: String?
  package var channel: String?
  package var startedAt: Timestamp
  package var endedAt: Timestamp?
  package var status: ExecutionStatus
  package var outcomeReason: String?
  /// AI replies sent while the task was followed; nil when the log does not say.
  package var replyCount: Int64?
  package var toolCalls: Int64?
  package var toolErrors: Int64?
  package var inputTokens: Int64?
  package var outputTokens: Int64?
  /// What the run cost its operator, in `costCurrency`; not what the vendor charges.
  package var cost: Money?
  package var costCurrency: String?
  /// False for what the log itself marks as not billable.
  package var isBillable: Bool?
  package var agentName: String?
  package var environment: ExecutionEnvironment
  package var traceID: String?
  /// Whether `startedAt` had no zone and one was assumed (billing rule 33).
  package var hasAssumedZone: Bool

  package init(
    accountID: String = TaskExecution.defaultAccountID, source: String, id: String, task: String,
    startedAt: Timestamp, status: ExecutionStatus
  ) {
    self.accountID = accountID
    self.source = source
    self.id = id
    self.task = task
    self.startedAt = startedAt
    self.status = status
    hasDerivedID = false
    environment = .unknown
    hasAssumedZone = false
  }
}

package enum ExecutionStatus: String, Sendable, Hashable, CaseIterable {
  case completed, failed, handover, abandoned, running
  /// The customer declined the task before its first step.
  case declined
  /// The record cancels an execution of the same id.
  case voided
}

/// Where an execution ran; only `production` and, flagged, `unknown` are billed (billing rules 21 and 22).
package enum ExecutionEnvironment: String, Sendable, Hashable, CaseIterable {
  case production, test, unknown
}

/// One line of a vendor's invoice.
package struct InvoiceLine: Sendable, Hashable {
  package var vendor: String
  package var accountID: String
  package var invoiceNumber: String
  package var invoiceDate: CivilDate?
  package var lineNumber: String
  package var description: String
  package var metric: String
  /// The conversation or ticket the line names, when it names one.
  package var billingKey: String?
  /// Quantity in millionths; nil when the line has none.
  package var quantityMicro: Int64?
  package var unitPrice: Money?
  package var amount: Money
  package var currency: Currency
  package var period: Period?
  package var isProration: Bool
  /// The name of the file it was read from, where that is known; no part of what the line says.
  package var file: String?

  package init(invoiceNumber: String, lineNumber: String, amount: Money, currency: Currency) {
    vendor = ""
    accountID = TaskExecution.defaultAccountID
    self.invoiceNumber = invoiceNumber
    self.lineNumber = lineNumber
    description = ""
    metric = ""
    self.amount = amount
    self.currency = currency
    isProration = false
  }
}
