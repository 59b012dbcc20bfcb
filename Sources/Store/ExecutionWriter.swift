import GRDB
import Records

/// Stores the executions of an import and settles what happens to copies of the same key.
struct ExecutionWriter {
  private let importID: Int64
  private var numbers: ExecutionNumbers
  private var counters: StreamCounters
  private var group: ExecutionGroup
  private let insertRow: BulkStatement
  private let replaceRow: BulkStatement
  private let selectRow: BulkStatement
  private let insertCopy: BulkStatement
  private let insertVoid: BulkStatement
  private let updateVoid: BulkStatement

  init(_ database: Database, importID: Int64) throws {
    self.importID = importID
    numbers = try ExecutionNumbers(database)
    counters = try StreamCounters(database)
    group = try ExecutionGroup(database, importID: importID)
    let (columns, parameters) = (ExecutionRow.columnList, ExecutionRow.parameterList)
    insertRow = try BulkStatement(
      database, "INSERT INTO execution (\(columns)) VALUES (\(parameters)) ON CONFLICT DO NOTHING")
    replaceRow = try BulkStatement(
      database, "INSERT OR REPLACE INTO execution (\(columns)) VALUES (\(parameters))")
    selectRow = try BulkStatement(
      database, "SELECT \(columns) FROM execution WHERE stream_id = ? AND execution_id = ?")
    insertCopy = try BulkStatement(
      database,
      """
      INSERT INTO execution_copy (\(columns), content_hash) VALUES (\(parameters), ?) ON CONFLICT DO NOTHING
      """)
    insertVoid = try BulkStatement(
      database,
      """
      INSERT INTO execution_void (stream_id, execution_id, voided_at, import_id) VALUES (?, ?, ?, ?)
      ON CONFLICT DO NOTHING
      """)
    updateVoid = try BulkStatement(
      database,
      """
      UPDATE execution_void SET voided_at = min(voided_at, ?) WHERE stream_id = ? AND execution_id = ?
      """)
  }

  /// Inserts executions in groups, and row by row those of a group from its first copy of a stored key on.
  ///
  /// - Parameter counts: counts what became of the rows.
  mutating func insert(_ executions: [TaskExecution], _ counts: inout RowCounts) throws {
    // One copy of each row from the array: every further access by index would copy it again.
    for (index, execution) in executions.enumerated() {
      let streamID = try numbers.streamID(accountID: execution.accountID, source: execution.source)
      if execution.status == .voided {
        count(try insertVoid(execution, streamID: streamID), streamID: streamID, newestAt: nil, &counts)
        continue
      }
      group.add(execution, at: index, streamID: streamID, taskID: try numbers.taskID(execution.task))
      if group.isFull { try storeGroup(of: executions, &counts) }
    }
    try storeGroup(of: executions, &counts)
  }

  /// Adds the rows counted by this import to the counters of their streams.
  func storeCounters() throws {
    try counters.store()
  }

  private mutating func storeGroup(of executions: [TaskExecution], _ counts: inout RowCounts) throws {
    let stored = try group.store()
    for (position, row) in group.rows.enumerated() {
      let outcome =
        position < stored ? .accepted : try insert(executions[row.index], streamID: row.streamID)
      count(outcome, streamID: row.streamID, newestAt: row.newestAt, &counts)
    }
    group.removeAll()
  }

  private mutating func count(
    _ outcome: RowOutcome, streamID: Int64, newestAt: Int64?, _ counts: inout RowCounts
  ) {
    counters.count(outcome, streamID: streamID, newestAt: newestAt)
    counts.add(outcome)
  }

  private mutating func insert(_ execution: TaskExecution, streamID: Int64) throws -> RowOutcome {
    let taskID = try numbers.taskID(execution.task)
    ExecutionRow.bind(execution, streamID: streamID, taskID: taskID, importID: importID, to: insertRow)
    if try insertRow.run() == 1 { return .accepted }
    return try insertCopy(execution, streamID: streamID)
  }

  /// Settles a row whose key is there already.
  private mutating func insertCopy(_ execution: TaskExecution, streamID: Int64) throws -> RowOutcome {
    guard let (stored, storedImportID) = try storedExecution(streamID: streamID, id: execution.id) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    let (content, storedContent) = (execution.canonicalContent, stored.canonicalContent)
    if content == storedContent { return .duplicate }
    let arrived = ExecutionCopy(execution, content: content)
    let resident = ExecutionCopy(stored, content: storedContent)
    guard arrived.wins(over: resident) else {
      return try setAside(arrived, streamID: streamID, importID: importID) ? .rejected : .duplicate
    }
    _ = try setAside(resident, streamID: streamID, importID: storedImportID)
    let taskID = try numbers.taskID(execution.task)
    ExecutionRow.bind(execution, streamID: streamID, taskID: taskID, importID: importID, to: replaceRow)
    try replaceRow.run()
    counters.noteReplacement(streamID: streamID)
    return .rejected
  }

  private func storedExecution(streamID: Int64, id: String) throws -> (TaskExecution, importID: Int64)? {
    selectRow.bind(streamID, at: 0)
    selectRow.bind(id, at: 1)
    defer { selectRow.reset() }
    guard try selectRow.next() else { return nil }
    return (try ExecutionRow.execution(from: selectRow, numbers.names), selectRow.int64(at: 2))
  }

  /// Keeps a losing copy; false when an equal one is kept already.
  private mutating func setAside(_ copy: ExecutionCopy, streamID: Int64, importID: Int64) throws -> Bool {
    let taskID = try numbers.taskID(copy.execution.task)
    ExecutionRow.bind(copy.execution, streamID: streamID, taskID: taskID, importID: importID, to: insertCopy)
    insertCopy.bind(bytes: copy.hash, at: ExecutionRow.columns.count)
    return try insertCopy.run() == 1
  }

  /// Keeps the cancellation of an id; of several for the same id the earliest instant stays.
  private func insertVoid(_ execution: TaskExecution, streamID: Int64) throws -> RowOutcome {
    insertVoid.bind(streamID, at: 0)
    insertVoid.bind(execution.id, at: 1)
    insertVoid.bind(execution.startedAt.milliseconds, at: 2)
    insertVoid.bind(importID, at: 3)
    if try insertVoid.run() == 1 { return .accepted }
    updateVoid.bind(execution.startedAt.milliseconds, at: 0)
    updateVoid.bind(streamID, at: 1)
    updateVoid.bind(execution.id, at: 2)
    try updateVoid.run()
    return .duplicate
  }
}
