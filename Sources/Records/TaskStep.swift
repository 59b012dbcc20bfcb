/// One step of an execution, as the log of steps tells it: a row of `task_steps.csv`.
package struct TaskStep: Sendable, Hashable {
  package var accountID: String
  package var executionID: String
  /// Its place among the execution's steps.
  package var index: Int64
  package var kind: Kind
  /// The tool, or the id of the reply; empty when the log names none.
  package var name: String
  package var startedAt: Timestamp?
  package var endedAt: Timestamp?
  /// The log's own word; empty when it has none.
  package var status: String
  /// Empty when nothing went wrong.
  package var errorType: String

  package init(executionID: String, index: Int64, kind: Kind) {
    accountID = TaskExecution.defaultAccountID
    self.executionID = executionID
    self.index = index
    self.kind = kind
    name = ""
    status = ""
    errorType = ""
  }

  /// What was done in it.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case tool, reply, llm, handover
  }
}
