/// An execution of a closed period that was read after the account's last close.
package struct LateUse: Sendable, Hashable {
  package var executionID: String
  package var accountID: String
  package var ticketID: String?
  package var conversationID: String?
  package var startedAt: Timestamp

  package init(
    executionID: String, accountID: String, ticketID: String?, conversationID: String?, startedAt: Timestamp
  ) {
    self.executionID = executionID
    self.accountID = accountID
    self.ticketID = ticketID
    self.conversationID = conversationID
    self.startedAt = startedAt
  }
}

/// Rows of a file that no execution could be made of.
package struct RejectedUse: Sendable, Hashable {
  package var file: String
  package var sha256: String
  package var count: Int
  /// The first few, counted from 1.
  package var lines: [Int64]

  package init(file: String, sha256: String, count: Int = 0, lines: [Int64] = []) {
    self.file = file
    self.sha256 = sha256
    self.count = count
    self.lines = lines
  }
}
