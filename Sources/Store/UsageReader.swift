import GRDB
import Records

/// Reads executions as metering needs them, a batch at a time.
struct UsageReader {
  private let names: ExecutionNames
  private let knownTickets: Set<String>
  private let merged: MergedTickets
  /// The ids that a record cancels, by stream.
  private let voided: Set<ExecutionKey>
  private let replies: SharedReplies
  /// The as-of of every import that was told one, by number of the import.
  private let arrivals: [Int64: Timestamp]
  /// Where the next batch begins: in the order of streams and ids, no execution before it is left.
  private var start = ExecutionKey(streamID: 1, executionID: "")

  private struct ExecutionKey: Hashable {
    let streamID: Int64
    let executionID: String
  }

  init(_ database: Database) throws {
    names = try ExecutionNames(database)
    knownTickets = try Archive.ticketIDs(database)
    merged = MergedTickets(try Archive.merges(database))
    let rows = try BulkStatement(database, "SELECT stream_id, execution_id FROM execution_void")
    var voided: Set<ExecutionKey> = []
    while try rows.next() { voided.insert(ExecutionKey(streamID: rows.int64(at: 0), executionID: rows.text(at: 1))) }
    self.voided = voided
    replies = try SharedReplies(database)
    let imports = try BulkStatement(database, "SELECT import_id, as_of_at FROM import WHERE as_of_at IS NOT NULL")
    var arrivals: [Int64: Timestamp] = [:]
    while try imports.next() { arrivals[imports.int64(at: 0)] = Timestamp(milliseconds: imports.int64(at: 1)) }
    self.arrivals = arrivals
  }

  /// The next executions in the order of streams and ids, at most `limit`; fewer only after the last one.
  ///
  /// Each stream is asked for by itself: a comparison of (stream, id) pairs would be made again for every row.
  mutating func next(_ database: Database, limit: Int) throws -> [UsageEvent] {
    let rows = try BulkStatement(
      database,
      """
      SELECT execution_id, task_id, started_at, state_code, ticket_id, conversation_id, reply_count, tool_calls, import_id
      FROM execution WHERE stream_id = ? AND execution_id >= ? ORDER BY execution_id LIMIT ?
      """)
    var events: [UsageEvent] = []
    events.reserveCapacity(limit)
    while events.count < limit, start.streamID <= names.streams.count {
      let stream = try names.stream(start.streamID)
      rows.bind(start.streamID, at: 0)
      rows.bind(start.executionID, at: 1)
      rows.bind(Int64(limit - events.count), at: 2)
      while try rows.next() { events.append(try event(from: rows, of: stream)) }
      if events.count < limit {
        start = ExecutionKey(streamID: start.streamID + 1, executionID: "")
      } else if let last = events.last {
        // With a zero byte at its end: no other text comes between the two.
        start = ExecutionKey(streamID: start.streamID, executionID: last.executionID + "\u{0}")
      }
    }
    return events
  }

  private func event(from row: BulkStatement, of stream: Stream) throws -> UsageEvent {
    let state = ExecutionState(bits: row.int64(at: 3))
    var event = UsageEvent(
      executionID: row.text(at: 0), source: stream.source.text, accountID: stream.accountID.text,
      task: try names.task(row.int64(at: 1)), startedAt: Timestamp(milliseconds: row.int64(at: 2)),
      status: try names.statuses.value(ofCode: state.statusCode))
    event.environment = try names.environments.value(ofCode: state.environmentCode)
    event.isBillable = state.isBillable
    event.hasDerivedID = state.hasDerivedID
    event.hasAssumedZone = state.hasAssumedZone
    event.ticketID = row.optionalText(at: 4)
    event.conversationID = row.optionalText(at: 5)
    event.replyCount = row.optionalInt64(at: 6)
    event.toolCalls = row.optionalInt64(at: 7)
    if !arrivals.isEmpty { event.arrivedAt = arrivals[row.int64(at: 8)] }
    if !replies.isEmpty {
      let key = SharedReplies.Execution(streamID: start.streamID, executionID: event.executionID)
      event.sharedReplies = replies.shared[key] ?? []
      event.replyCount = event.replyCount ?? replies.counts[key]
    }
    if !merged.isEmpty { event.ticketID = event.ticketID.map { merged.survivor(of: $0, at: event.startedAt) } }
    event.isTicketKnown = event.ticketID.map { knownTickets.contains($0) || merged.has($0) }
    if !voided.isEmpty, voided.contains(ExecutionKey(streamID: start.streamID, executionID: event.executionID)) {
      event.status = .voided
    }
    return event
  }

  /// The records that cancel an execution, as events of their own without a task, so that every row read is there
  /// to be counted.
  static func cancellations(_ database: Database) throws -> [UsageEvent] {
    let rows = try BulkStatement(
      database,
      """
      SELECT account_id, source, execution_id, voided_at, EXISTS (
        SELECT 1 FROM execution WHERE stream_id = execution_void.stream_id
        AND execution_id = execution_void.execution_id
      ) FROM execution_void JOIN stream USING (stream_id)
      ORDER BY account_id, source, execution_id
      """)
    var events: [UsageEvent] = []
    while try rows.next() {
      var event = UsageEvent(
        executionID: rows.text(at: 2), source: rows.text(at: 1), accountID: rows.text(at: 0), task: "",
        startedAt: Timestamp(milliseconds: rows.int64(at: 3)), status: .voided)
      event.cancelsUnknown = rows.int64(at: 4) == 0
      events.append(event)
    }
    return events
  }
}
