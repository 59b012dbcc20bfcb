import GRDB
package import Records

extension Archive {
  /// The names of the tasks in the log, in the order of their letters.
  package func taskNames() throws -> [String] {
    try reading { try ExecutionNames($0).tasks.sorted() }
  }

  /// The executions of a task from an instant on, by start, account, source and id: those that no record cancels and
  /// that are not marked as tests.
  ///
  /// An execution belongs to the ticket it names, or else to the ticket whose id is the conversation it names. Holds
  /// them all, and the ids of all tickets.
  package func uses(ofTask task: String, since start: Timestamp) throws -> [TaskUse] {
    try reading { database in
      let names = try ExecutionNames(database)
      guard let position = names.tasks.firstIndex(of: task) else { return [] }
      let tickets = try Archive.ticketIDs(database)
      let lastSteps = try Archive.lastSteps(database, taskID: Int64(position + 1))
      let rows = try BulkStatement(
        database,
        """
        SELECT \(ExecutionRow.columnList) FROM execution WHERE task_id = ? AND started_at >= ?
          AND (stream_id, execution_id) NOT IN (SELECT stream_id, execution_id FROM execution_void)
        """)
      rows.bind(Int64(position + 1), at: 0)
      rows.bind(start.milliseconds, at: 1)
      var uses: [(use: TaskUse, key: [String])] = []
      while try rows.next() {
        let execution = try ExecutionRow.execution(from: rows, names)
        guard execution.environment != .test else { continue }
        var use = TaskUse(
          executionID: execution.id,
          ticketID: [execution.ticketID, execution.conversationID].compactMap(\.self).first(where: tickets.contains),
          startedAt: execution.startedAt, status: execution.status)
        use.outcomeReason = execution.outcomeReason
        use.lastStep = lastSteps[[execution.accountID, execution.id]]
        uses.append((use, [execution.accountID, execution.source, execution.id]))
      }
      return uses.sorted {
        $0.use.startedAt == $1.use.startedAt
          ? $0.key.lexicographicallyPrecedes($1.key) : $0.use.startedAt < $1.use.startedAt
      }.map(\.use)
    }
  }

  /// The last step of each execution of a task, by account and execution; the log of steps knows no sources.
  private static func lastSteps(_ database: Database, taskID: Int64) throws -> [[String]: TaskUse.LastStep] {
    let rows = try BulkStatement(
      database,
      """
      SELECT account_id, execution_id, kind, name, max(step_index)
      FROM task_step JOIN stream USING (account_id) JOIN execution USING (stream_id, execution_id)
      WHERE task_id = ? GROUP BY account_id, execution_id
      """)
    rows.bind(taskID, at: 0)
    var steps: [[String]: TaskUse.LastStep] = [:]
    while try rows.next() {
      guard let kind = TaskStep.Kind(rawValue: rows.text(at: 2)) else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT)
      }
      steps[[rows.text(at: 0), rows.text(at: 1)]] = TaskUse.LastStep(
        index: rows.int64(at: 4), kind: kind, name: rows.text(at: 3))
    }
    return steps
  }
}
