import GRDB
import Records

/// What the streams of an import add up to: rows by outcome, and the newest instant. Stored at the end.
struct StreamCounters {
  private struct Counter {
    var rows = RowCounts()
    /// The newest start or end of the executions that were accepted, in milliseconds.
    var newestAt: Int64?
    /// Whether a stored execution gave way to another, so that the newest instant may have gone with it.
    var hasReplacement = false
  }

  /// By stream id less one.
  private var counters: [Counter] = []
  private let addCounts: BulkStatement
  private let refreshNewest: BulkStatement

  init(_ database: Database) throws {
    addCounts = try BulkStatement(
      database,
      """
      UPDATE stream SET read_count = read_count + ?1, duplicate_count = duplicate_count + ?2,
        newest_at = coalesce(max(newest_at, ?3), newest_at, ?3)
      WHERE stream_id = ?4
      """)
    refreshNewest = try BulkStatement(
      database,
      """
      UPDATE stream SET newest_at = (
        SELECT max(max(started_at, coalesce(ended_at, started_at))) FROM execution WHERE stream_id = ?1
      ) WHERE stream_id = ?1
      """)
  }

  /// Counts a row.
  ///
  /// - Parameter newestAt: the end or start of the execution; nil of a record that cancels one.
  mutating func count(_ outcome: RowOutcome, streamID: Int64, newestAt: Int64?) {
    let index = index(of: streamID)
    counters[index].rows.add(outcome)
    guard outcome == .accepted, let newestAt else { return }
    counters[index].newestAt = max(counters[index].newestAt ?? newestAt, newestAt)
  }

  /// Notes that an execution of the stream was replaced by another copy.
  mutating func noteReplacement(streamID: Int64) {
    counters[index(of: streamID)].hasReplacement = true
  }

  func store() throws {
    for (index, counter) in counters.enumerated() where counter.rows.read > 0 {
      addCounts.bind(Int64(counter.rows.read), at: 0)
      addCounts.bind(Int64(counter.rows.duplicate), at: 1)
      addCounts.bind(counter.newestAt, at: 2)
      addCounts.bind(Int64(index + 1), at: 3)
      try addCounts.run()
      guard counter.hasReplacement else { continue }
      refreshNewest.bind(Int64(index + 1), at: 0)
      try refreshNewest.run()
    }
  }

  private mutating func index(of streamID: Int64) -> Int {
    while counters.count < streamID { counters.append(Counter()) }
    return Int(streamID - 1)
  }
}
