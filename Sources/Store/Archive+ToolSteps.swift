import GRDB
package import Records

extension Archive {
  /// The steps of kind tool with a name of each execution, by index; none where no log of steps names a tool.
  ///
  /// The log of steps knows no sources: executions of one account that share an id share their steps.
  package func toolSteps(of executions: [TaskExecution]) throws -> [[TaskStep]] {
    try reading { database in
      let rows = try BulkStatement(
        database,
        """
        SELECT step_index, name, started_at, ended_at, status, error_type FROM task_step
        WHERE account_id = ? AND execution_id = ? AND kind = 'tool' AND name <> '' ORDER BY step_index
        """)
      return try executions.map { execution in
        rows.bind(execution.accountID, at: 0)
        rows.bind(execution.id, at: 1)
        var steps: [TaskStep] = []
        while try rows.next() {
          var step = TaskStep(executionID: execution.id, index: rows.int64(at: 0), kind: .tool)
          step.accountID = execution.accountID
          step.name = rows.text(at: 1)
          step.startedAt = rows.optionalInt64(at: 2).map(Timestamp.init(milliseconds:))
          step.endedAt = rows.optionalInt64(at: 3).map(Timestamp.init(milliseconds:))
          step.status = rows.text(at: 4)
          step.errorType = rows.text(at: 5)
          steps.append(step)
        }
        return steps
      }
    }
  }
}
