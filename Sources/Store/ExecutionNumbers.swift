import GRDB
import Records

/// The numbers of the streams and tasks that an import meets, and the counters of its streams. New names are
/// stored at once, counters at the end.
struct ExecutionNumbers {
  private(set) var names: ExecutionNames
  private var streamIDs: [Stream: Int64] = [:]
  private var taskIDs: [ExactText: Int64] = [:]
  /// By stream id less one.
  private var counters: [RowCounts]
  private var lastStream: (stream: Stream, id: Int64)?
  private let insertStream: BulkStatement
  private let insertTask: BulkStatement
  private let updateStream: BulkStatement

  init(_ database: Database) throws {
    names = try ExecutionNames(database)
    for (index, stream) in names.streams.enumerated() { streamIDs[stream] = Int64(index + 1) }
    for (index, task) in names.tasks.enumerated() { taskIDs[ExactText(task)] = Int64(index + 1) }
    counters = [RowCounts](repeating: RowCounts(), count: names.streams.count)
    insertStream = try BulkStatement(database, "INSERT INTO stream (stream_id, account_id, source) VALUES (?, ?, ?)")
    insertTask = try BulkStatement(database, "INSERT INTO task (task_id, name) VALUES (?, ?)")
    updateStream = try BulkStatement(
      database,
      """
      UPDATE stream SET read_count = read_count + ?, duplicate_count = duplicate_count + ? WHERE stream_id = ?
      """)
  }

  mutating func streamID(accountID: String, source: String) throws -> Int64 {
    let stream = Stream(accountID: ExactText(accountID), source: ExactText(source))
    if let lastStream, lastStream.stream == stream { return lastStream.id }
    let id = try streamIDs[stream] ?? insert(stream)
    lastStream = (stream, id)
    return id
  }

  mutating func taskID(_ name: String) throws -> Int64 {
    if let id = taskIDs[ExactText(name)] { return id }
    names.append(task: name)
    let id = Int64(names.tasks.count)
    taskIDs[ExactText(name)] = id
    insertTask.bind(id, at: 0)
    insertTask.bind(name, at: 1)
    try insertTask.run()
    return id
  }

  mutating func count(_ outcome: RowOutcome, streamID: Int64) {
    counters[Int(streamID - 1)].add(outcome)
  }

  func storeCounters() throws {
    for (index, counts) in counters.enumerated() where counts.read > 0 {
      updateStream.bind(Int64(counts.read), at: 0)
      updateStream.bind(Int64(counts.duplicate), at: 1)
      updateStream.bind(Int64(index + 1), at: 2)
      try updateStream.run()
    }
  }

  private mutating func insert(_ stream: Stream) throws -> Int64 {
    names.append(stream)
    counters.append(RowCounts())
    let id = Int64(names.streams.count)
    streamIDs[stream] = id
    insertStream.bind(id, at: 0)
    insertStream.bind(stream.accountID.text, at: 1)
    insertStream.bind(stream.source.text, at: 2)
    try insertStream.run()
    return id
  }
}
