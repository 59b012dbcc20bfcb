import Records

/// Adds up the executions of each ticket, compactly: names of tasks and tools and their combinations are stored once.
struct TicketExecutionTable {
  private struct Entry {
    var count = 0
    var toolCalls: Int64 = 0
    var taskSet = 0
    var lastStartedAt: Int64 = .min
    var lastID = ""
    var lastStatus = ExecutionStatus.completed
  }

  /// By ticket id.
  private var entries: [String: Entry] = [:]
  private var taskSets: [[Int64]] = [[]]
  private var taskSetIndex: [[Int64]: Int] = [[]: 0]

  /// Counts an execution for the ticket.
  ///
  /// - Parameter names: numbers of the task or of its tools.
  mutating func add(
    ticketID: String, names: [Int64], startedAt: Int64, id: String, status: ExecutionStatus, toolCalls: Int64
  ) {
    var entry = entries[ticketID] ?? Entry()
    entry.count += 1
    entry.toolCalls += toolCalls
    for name in names { entry.taskSet = taskSet(entry.taskSet, with: name) }
    if (entry.lastStartedAt, entry.lastID) <= (startedAt, id) {
      entry.lastStartedAt = startedAt
      entry.lastID = id
      entry.lastStatus = status
    }
    entries[ticketID] = entry
  }

  /// The sums by ticket id, for tickets with at least one execution.
  ///
  /// - Parameter name: of a number.
  func executions(_ name: (Int64) throws -> String) throws -> [String: TicketExecutions] {
    let tasks = try taskSets.map { try Set($0.map(name)).sorted() }
    return entries.mapValues {
      TicketExecutions(count: $0.count, toolCalls: $0.toolCalls, tasks: tasks[$0.taskSet], lastStatus: $0.lastStatus)
    }
  }

  private mutating func taskSet(_ set: Int, with taskID: Int64) -> Int {
    let tasks = taskSets[set]
    if tasks.contains(taskID) { return set }
    let extended = (tasks + [taskID]).sorted()
    if let known = taskSetIndex[extended] { return known }
    taskSets.append(extended)
    taskSetIndex[extended] = taskSets.count - 1
    return taskSets.count - 1
  }
}
