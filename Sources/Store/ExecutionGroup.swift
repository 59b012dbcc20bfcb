import GRDB
import Records

/// Executions on their way into the archive, stored by one statement: running a statement costs more than a row.
struct ExecutionGroup {
  /// What is remembered of an execution until it is stored.
  struct Row {
    /// Its place in the batch it comes from.
    let index: Int
    let streamID: Int64
    /// Its end, or its start when that is later or no end is known, in milliseconds.
    let newestAt: Int64
  }

  /// The executions added since the last `removeAll`.
  private(set) var rows: [Row] = []

  private let importID: Int64
  private let insertRows: BulkStatement

  /// More rows save little more, and lose more when one of them is a copy.
  private static let capacity = 16

  init(_ database: Database, importID: Int64) throws {
    self.importID = importID
    let values = [String](repeating: "(\(ExecutionRow.parameterList))", count: ExecutionGroup.capacity)
    insertRows = try BulkStatement(
      database,
      "INSERT OR FAIL INTO execution (\(ExecutionRow.columnList)) VALUES \(values.joined(separator: ", "))")
    rows.reserveCapacity(ExecutionGroup.capacity)
  }

  var isFull: Bool { rows.count == ExecutionGroup.capacity }

  /// Adds a row.
  ///
  /// - Precondition: the group is not full.
  mutating func add(_ execution: borrowing TaskExecution, at index: Int, streamID: Int64, taskID: Int64) {
    ExecutionRow.bind(
      execution, streamID: streamID, taskID: taskID, importID: importID, to: insertRows,
      firstParameter: rows.count * ExecutionRow.columns.count)
    let startedAt = execution.startedAt.milliseconds
    let newestAt = max(startedAt, execution.endedAt?.milliseconds ?? startedAt)
    rows.append(Row(index: index, streamID: streamID, newestAt: newestAt))
  }

  /// Stores the rows in front of the first one whose key is there already, and none unless the group is full.
  ///
  /// - Returns: how many rows were stored.
  func store() throws -> Int {
    isFull ? try insertRows.runUntilConflict() : 0
  }

  mutating func removeAll() {
    rows.removeAll(keepingCapacity: true)
    insertRows.reset()
  }
}
