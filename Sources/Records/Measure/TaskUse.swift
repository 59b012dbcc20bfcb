/// One execution of a task, as measuring the task needs it.
package struct TaskUse: Sendable, Hashable {
  package var executionID: String
  /// The ticket it ran in, as the archive knows it; nil when the archive does not hold it.
  package var ticketID: String?
  package var startedAt: Timestamp
  package var status: ExecutionStatus
  /// The log's own words; nil when it has none.
  package var outcomeReason: String?
  /// The last one of the log of steps; nil without any.
  package var lastStep: LastStep?

  package init(executionID: String, ticketID: String?, startedAt: Timestamp, status: ExecutionStatus) {
    self.executionID = executionID
    self.ticketID = ticketID
    self.startedAt = startedAt
    self.status = status
  }

  /// Where an execution ended.
  package struct LastStep: Sendable, Hashable {
    /// Its place among the execution's steps.
    package var index: Int64
    package var kind: TaskStep.Kind
    /// The tool or reply; empty when the log names none.
    package var name: String

    package init(index: Int64, kind: TaskStep.Kind, name: String) {
      self.index = index
      self.kind = kind
      self.name = name
    }
  }
}
