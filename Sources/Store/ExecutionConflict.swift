package import Records

/// An execution of which differing copies arrived (billing rule 2).
package struct ExecutionConflict: Sendable, Hashable {
  package var accountID: String
  package var source: String
  package var executionID: String
  /// The columns of `task_executions.csv` in which a copy that was set aside differs from the rated one, in their order
  /// there.
  package var fields: [String]
  /// Start of the copy that is rated.
  package var startedAt: Timestamp
  /// How many differing copies were set aside.
  package var copies: Int

  package init(
    accountID: String, source: String, executionID: String, startedAt: Timestamp, fields: [String], copies: Int
  ) {
    self.accountID = accountID
    self.source = source
    self.executionID = executionID
    self.startedAt = startedAt
    self.fields = fields
    self.copies = copies
  }
}

extension ExecutionConflict {
  /// A conflict with one copy set aside.
  init(_ rated: TaskExecution, differingFields: [String]) {
    self.init(
      accountID: rated.accountID, source: rated.source, executionID: rated.id, startedAt: rated.startedAt,
      fields: differingFields, copies: 1)
  }

  /// Takes in another conflict; false when it is about another execution.
  mutating func merge(_ other: ExecutionConflict) -> Bool {
    guard executionID == other.executionID, source == other.source, accountID == other.accountID else { return false }
    copies += other.copies
    fields = TaskExecution.fieldNames.filter { fields.contains($0) || other.fields.contains($0) }
    return true
  }
}
