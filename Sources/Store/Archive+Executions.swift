import GRDB
package import Records

extension Archive {
  /// The executions with this id, of every account and source; a losing copy of a conflict is not among them.
  package func executions(id: String) throws -> [TaskExecution] {
    try reading { database in
      let names = try ExecutionNames(database)
      let rows = try BulkStatement(
        database,
        """
        SELECT \(ExecutionRow.columnList) FROM execution
        WHERE stream_id IN (SELECT stream_id FROM stream) AND execution_id = ? ORDER BY stream_id
        """)
      rows.bind(id, at: 0)
      var executions: [TaskExecution] = []
      while try rows.next() { executions.append(try ExecutionRow.execution(from: rows, names)) }
      return executions.sorted(by: Archive.isListed)
    }
  }

  /// The executions that name one of the ids as ticket or as conversation, by start, account, source and id.
  ///
  /// - Complexity: reads the whole table of executions, which has no second index so that imports stay fast.
  package func executions(ticketIDs: [String]) throws -> [TaskExecution] {
    let wanted = Set(ticketIDs)
    return try reading { database in
      let names = try ExecutionNames(database)
      let scan = try BulkStatement(
        database,
        """
        SELECT stream_id, execution_id, ticket_id, conversation_id FROM execution
        WHERE ticket_id IS NOT NULL OR conversation_id IS NOT NULL
        """)
      let rows = try BulkStatement(
        database, "SELECT \(ExecutionRow.columnList) FROM execution WHERE stream_id = ? AND execution_id = ?")
      var executions: [TaskExecution] = []
      while try scan.next() {
        guard [2, 3].contains(where: { scan.optionalText(at: $0).map(wanted.contains) ?? false }) else { continue }
        rows.bind(scan.int64(at: 0), at: 0)
        rows.bind(scan.text(at: 1), at: 1)
        while try rows.next() { executions.append(try ExecutionRow.execution(from: rows, names)) }
      }
      return executions.sorted(by: Archive.isListed)
    }
  }

  /// What the executions add to each ticket of the archive, by ticket id; tickets without an execution are missing.
  ///
  /// An execution belongs to the ticket it names, or else to the ticket whose id is the conversation it names. Ones
  /// that a record cancels are left out. Where the log of steps names an execution's tools, they stand for its task.
  /// Memory grows with the number of tickets and of executions with such steps, not of all executions.
  package func executionsByTicket() throws -> [String: TicketExecutions] {
    try reading { database in
      let names = try ExecutionNames(database)
      let tickets = try Archive.ticketIDs(database)
      let rows = try BulkStatement(
        database,
        """
        SELECT ticket_id, conversation_id, task_id, started_at, execution_id, state_code, tool_calls, stream_id
        FROM execution
        WHERE (stream_id, execution_id) NOT IN (SELECT stream_id, execution_id FROM execution_void)
        """)
      let steps = try ToolSteps(database)
      var table = TicketExecutionTable()
      while try rows.next() {
        guard let ticketID = [0, 1].lazy.compactMap(rows.optionalText).first(where: tickets.contains) else { continue }
        let id = rows.text(at: 4)
        let calls = steps.calls(streamID: rows.int64(at: 7), executionID: id)
        table.add(
          ticketID: ticketID, names: calls?.tools ?? [rows.int64(at: 2)], startedAt: rows.int64(at: 3), id: id,
          status: try names.statuses.value(ofCode: ExecutionState(bits: rows.int64(at: 5)).statusCode),
          toolCalls: max(rows.int64(at: 6), calls?.count ?? 0))
      }
      return try table.executions { try steps.name(of: $0) ?? names.task($0) }
    }
  }

  /// The executions of which differing copies arrived, by account, source and id (as bytes).
  package func conflicts() throws -> [ExecutionConflict] {
    try reading { database in
      let names = try ExecutionNames(database)
      let columns = { (table: String) in ExecutionRow.columns.map { "\(table).\($0)" }.joined(separator: ", ") }
      let rows = try BulkStatement(
        database,
        """
        SELECT \(columns("execution")), \(columns("copy"))
        FROM execution_copy AS copy JOIN execution USING (stream_id, execution_id) JOIN stream USING (stream_id)
        ORDER BY account_id, source, execution_id, content_hash
        """)
      var conflicts: [ExecutionConflict] = []
      while try rows.next() {
        let rated = try ExecutionRow.execution(from: rows, names)
        let copy = try ExecutionRow.execution(from: rows, names, firstColumn: ExecutionRow.columns.count)
        let conflict = ExecutionConflict(rated, differingFields: rated.differingFields(from: copy))
        let last = conflicts.indices.last
        if let last, conflicts[last].merge(conflict) { continue }
        conflicts.append(conflict)
      }
      return conflicts
    }
  }

  private static func isListed(_ left: TaskExecution, before right: TaskExecution) -> Bool {
    (left.startedAt, left.accountID, left.source, left.id) < (right.startedAt, right.accountID, right.source, right.id)
  }
}
