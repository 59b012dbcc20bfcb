import GRDB
import Records

/// The numbers of the streams and tasks that an import meets; new names are stored at once.
struct ExecutionNumbers {
  private(set) var names: ExecutionNames
  private var streamIDs: [Stream: Int64] = [:]
  private var taskIDs: [ExactText: Int64] = [:]
  /// Most rows have the stream of the row before; the id is 0 before the first one.
  private var lastStream = (accountID: "", source: "", id: Int64(0))
  private let insertStream: BulkStatement
  private let insertTask: BulkStatement

  init(_ database: Database) throws {
    names = try ExecutionNames(database)
    for (index, stream) in names.streams.enumerated() { streamIDs[stream] = Int64(index + 1) }
    for (index, task) in names.tasks.enumerated() { taskIDs[ExactText(task)] = Int64(index + 1) }
    insertStream = try BulkStatement(database, "INSERT INTO stream (stream_id, account_id, source) VALUES (?, ?, ?)")
    insertTask = try BulkStatement(database, "INSERT INTO task (task_id, name) VALUES (?, ?)")
  }

  mutating func streamID(accountID: String, source: String) throws -> Int64 {
    let isLast =
      lastStream.id > 0 && ExactText.areEqual(accountID, lastStream.accountID)
      && ExactText.areEqual(source, lastStream.source)
    if isLast { return lastStream.id }
    let stream = Stream(accountID: ExactText(accountID), source: ExactText(source))
    let id = try streamIDs[stream] ?? insert(stream)
    lastStream = (accountID, source, id)
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

  private mutating func insert(_ stream: Stream) throws -> Int64 {
    names.append(stream)
    let id = Int64(names.streams.count)
    streamIDs[stream] = id
    insertStream.bind(id, at: 0)
    insertStream.bind(stream.accountID.text, at: 1)
    insertStream.bind(stream.source.text, at: 2)
    try insertStream.run()
    return id
  }
}
