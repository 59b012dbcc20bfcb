/// What metering needs of one execution, after de-duplication: a batch of these crosses from the archive to
/// billing in one array.
package struct UsageEvent: Sendable, Hashable {
  package var executionID: String
  package var source: String
  package var accountID: String
  package var task: String
  package var ticketID: String?
  package var conversationID: String?
  package var startedAt: Timestamp
  package var status: ExecutionStatus
  package var environment: ExecutionEnvironment
  package var isBillable: Bool?
  package var replyCount: Int64?
  package var toolCalls: Int64?
  /// Hashes of those of its replies that another execution of the same ticket or conversation has too (rule 14).
  package var sharedReplies: [UInt64]
  /// The as-of of the import that brought it; nil when that was told none.
  package var arrivedAt: Timestamp?
  /// Whether the ticket is in the archive; nil when the execution names no ticket.
  package var isTicketKnown: Bool?
  package var hasDerivedID: Bool
  package var hasAssumedZone: Bool
  /// Whether it is a record that cancels an execution which is not in the archive (rule 60).
  package var cancelsUnknown: Bool

  package init(
    executionID: String, source: String, accountID: String, task: String, startedAt: Timestamp,
    status: ExecutionStatus
  ) {
    self.executionID = executionID
    self.source = source
    self.accountID = accountID
    self.task = task
    self.startedAt = startedAt
    self.status = status
    environment = .unknown
    sharedReplies = []
    hasDerivedID = false
    hasAssumedZone = false
    cancelsUnknown = false
  }
}

/// Counts per account that the archive knows before metering begins (rule 9).
package struct UsageControl: Sendable, Hashable {
  package var accountID: String
  /// Rows read from logs, over all files that are in the archive.
  package var rowsRead: Int
  package var duplicates: Int
  /// Losing copies of a conflict.
  package var quarantined: Int
  /// Rows without a usable time, id or amount.
  package var suspense: Int

  package init(
    accountID: String, rowsRead: Int = 0, duplicates: Int = 0, quarantined: Int = 0,
    suspense: Int = 0
  ) {
    self.accountID = accountID
    self.rowsRead = rowsRead
    self.duplicates = duplicates
    self.quarantined = quarantined
    self.suspense = suspense
  }
}
