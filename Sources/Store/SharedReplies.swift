import GRDB
import Records

/// Replies that the steps list under several executions of one conversation (billing rule 14), and the number of replies
/// of executions whose own row has none.
struct SharedReplies {
  /// An execution as the steps name it.
  struct Execution: Hashable {
    let streamID: Int64
    let executionID: String
  }

  /// Hashes of the replies that another execution has too.
  private(set) var shared: [Execution: [UInt64]] = [:]
  private(set) var counts: [Execution: Int64] = [:]

  var isEmpty: Bool { shared.isEmpty && counts.isEmpty }

  /// A reply is told by its name and the instant it began, within its ticket or conversation.
  init(_ database: Database) throws {
    guard try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM task_step WHERE kind = 'reply')") == true
    else { return }
    let rows = try BulkStatement(
      database,
      """
      SELECT stream_id, execution_id, name, started_at FROM (
        SELECT stream_id, execution_id, task_step.name, task_step.started_at, count(*) OVER (
          PARTITION BY account_id, coalesce('t' || ticket_id, 'c' || conversation_id), task_step.name,
            task_step.started_at
        ) AS copies
        FROM task_step JOIN stream USING (account_id) JOIN execution USING (stream_id, execution_id)
        WHERE kind = 'reply' AND (task_step.name <> '' OR task_step.started_at IS NOT NULL)
      ) WHERE copies > 1 ORDER BY stream_id, execution_id, name, started_at
      """)
    while try rows.next() {
      let execution = Execution(streamID: rows.int64(at: 0), executionID: rows.text(at: 1))
      let reply = StableHash.of(rows.text(at: 2), rows.text(at: 3))
      shared[execution, default: []].append(reply)
    }
    let countRows = try BulkStatement(
      database,
      """
      SELECT stream_id, execution_id, count(*) FROM task_step JOIN stream USING (account_id)
      JOIN execution USING (stream_id, execution_id)
      WHERE kind = 'reply' AND reply_count IS NULL GROUP BY stream_id, execution_id
      """)
    while try countRows.next() {
      counts[Execution(streamID: countRows.int64(at: 0), executionID: countRows.text(at: 1))] = countRows.int64(at: 2)
    }
  }
}
