import GRDB
import Records

/// Stores the steps of executions. Account, execution and index are the key; of two that differ the one that is smaller
/// as a row stays, whatever the order of arrival.
final class TaskStepWriter {
  private let importID: Int64
  private let select: BulkStatement
  private let replace: BulkStatement

  init(_ database: Database, importID: Int64) throws {
    self.importID = importID
    select = try BulkStatement(
      database,
      """
      SELECT kind, name, started_at, ended_at, status, error_type FROM task_step
      WHERE account_id = ? AND execution_id = ? AND step_index = ?
      """)
    replace = try BulkStatement(
      database,
      """
      INSERT OR REPLACE INTO task_step (account_id, execution_id, step_index, kind, name, started_at, ended_at, status,
        error_type, import_id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
  }

  func insert(_ step: TaskStep) throws -> RowOutcome {
    let content = TaskStepWriter.content(step)
    if let known = try known(step) {
      if known == content { return .duplicate }
      if !known.lexicographicallyPrecedes(content) { try write(step) }
      return .rejected
    }
    try write(step)
    return .accepted
  }

  /// The finding about two rows that contradict each other.
  static func conflict(_ step: TaskStep) -> Finding {
    Finding(
      .warning, .duplicateConflict,
      message: "step \(step.index) of execution \(Finding.quoted(step.executionID)) is there twice and differs, one of "
        + "the two is kept", action: .quarantined)
  }

  private func known(_ step: TaskStep) throws -> [String]? {
    select.bind(step.accountID, at: 0)
    select.bind(step.executionID, at: 1)
    select.bind(step.index, at: 2)
    guard try select.next() else { return nil }
    defer { select.reset() }
    return (0..<6).map { select.text(at: $0) }
  }

  private static func content(_ step: TaskStep) -> [String] {
    [
      step.kind.rawValue, step.name, step.startedAt.map { "\($0.milliseconds)" } ?? "",
      step.endedAt.map { "\($0.milliseconds)" } ?? "", step.status, step.errorType,
    ]
  }

  private func write(_ step: TaskStep) throws {
    let texts = [step.accountID, step.executionID]
    for (position, text) in texts.enumerated() { replace.bind(text, at: position) }
    replace.bind(step.index, at: 2)
    replace.bind(step.kind.rawValue, at: 3)
    replace.bind(step.name, at: 4)
    replace.bind(step.startedAt?.milliseconds, at: 5)
    replace.bind(step.endedAt?.milliseconds, at: 6)
    replace.bind(step.status, at: 7)
    replace.bind(step.errorType, at: 8)
    replace.bind(importID, at: 9)
    try replace.run()
  }
}
