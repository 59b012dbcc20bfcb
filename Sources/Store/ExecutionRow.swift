import Records

/// The columns that `execution` and `execution_copy` share, and an execution as a row of them.
enum ExecutionRow {
  /// In the order in which `bind` and `execution(from:...)` count them.
  static let columns = [
    "stream_id", "execution_id", "import_id", "task_id", "started_at", "ended_at", "state_code", "ticket_id",
    "conversation_id", "reply_count", "tool_calls", "details",
  ]

  static let columnList = columns.joined(separator: ", ")
  static let parameterList = columns.map { _ in "?" }.joined(separator: ", ")

  /// Binds an execution to the parameters from `first` on.
  static func bind(
    _ execution: borrowing TaskExecution, streamID: Int64, taskID: Int64, importID: Int64,
    to statement: BulkStatement, firstParameter first: Int = 0
  ) {
    statement.bind(streamID, at: first)
    statement.bind(execution.id, at: first + 1)
    statement.bind(importID, at: first + 2)
    statement.bind(taskID, at: first + 3)
    statement.bind(execution.startedAt.milliseconds, at: first + 4)
    statement.bind(execution.endedAt?.milliseconds, at: first + 5)
    statement.bind(ExecutionState(execution).bits, at: first + 6)
    statement.bind(execution.ticketID, at: first + 7)
    statement.bind(execution.conversationID, at: first + 8)
    statement.bind(execution.replyCount, at: first + 9)
    statement.bind(execution.toolCalls, at: first + 10)
    statement.bind(bytes: execution.packedDetails, at: first + 11)
  }

  /// The execution of the present row of a query that has `columns` from `firstColumn` on.
  static func execution(
    from row: BulkStatement, _ names: ExecutionNames, firstColumn first: Int = 0
  ) throws -> TaskExecution {
    let stream = try names.stream(row.int64(at: first))
    let state = ExecutionState(bits: row.int64(at: first + 6))
    var execution = TaskExecution(
      accountID: stream.accountID.text, source: stream.source.text, id: row.text(at: first + 1),
      task: try names.task(row.int64(at: first + 3)), startedAt: Timestamp(milliseconds: row.int64(at: first + 4)),
      status: try names.statuses.value(ofCode: state.statusCode))
    execution.endedAt = row.optionalInt64(at: first + 5).map(Timestamp.init(milliseconds:))
    execution.environment = try names.environments.value(ofCode: state.environmentCode)
    execution.isBillable = state.isBillable
    execution.hasDerivedID = state.hasDerivedID
    execution.hasAssumedZone = state.hasAssumedZone
    execution.ticketID = row.optionalText(at: first + 7)
    execution.conversationID = row.optionalText(at: first + 8)
    execution.replyCount = row.optionalInt64(at: first + 9)
    execution.toolCalls = row.optionalInt64(at: first + 10)
    if !row.isNull(at: first + 11) { try execution.setDetails(packed: row.bytes(at: first + 11)) }
    return execution
  }
}
