import GRDB
import Records

/// The account and source of an execution log: half of an execution's key.
struct Stream: Hashable {
  let accountID: ExactText
  let source: ExactText
}

/// The names behind the numbers in the rows of executions, read once for many rows.
struct ExecutionNames {
  let statuses = ExecutionStatus.valuesByCode
  let environments = ExecutionEnvironment.valuesByCode
  /// By id less one: ids count from 1 without a gap, because rows are never deleted.
  private(set) var streams: [Stream]
  private(set) var tasks: [String]

  init(_ database: Database) throws {
    streams = []
    tasks = []
    let streamRows = try BulkStatement(database, "SELECT account_id, source FROM stream ORDER BY stream_id")
    while try streamRows.next() {
      append(Stream(accountID: ExactText(streamRows.text(at: 0)), source: ExactText(streamRows.text(at: 1))))
    }
    let taskRows = try BulkStatement(database, "SELECT name FROM task ORDER BY task_id")
    while try taskRows.next() { append(task: taskRows.text(at: 0)) }
  }

  mutating func append(_ stream: Stream) {
    streams.append(stream)
  }

  mutating func append(task: String) {
    tasks.append(task)
  }

  /// - Throws: `DatabaseError` when there is no such stream.
  func stream(_ id: Int64) throws -> Stream {
    guard let index = Int(exactly: id - 1), streams.indices.contains(index) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    return streams[index]
  }

  /// - Throws: `DatabaseError` when there is no such task.
  func task(_ id: Int64) throws -> String {
    guard let index = Int(exactly: id - 1), tasks.indices.contains(index) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    return tasks[index]
  }
}
