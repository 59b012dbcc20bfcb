import Records

extension ObjectFormat {
  /// Conversations of an agent as the messages that went to its model, such as the runs of tau-bench.
  static let trajectoryJSON = ObjectFormat(
    name: "openai-trajectory", kind: .executions,
    summary: "an agent's runs as chat messages with tool calls, such as tau-bench's (JSON)",
    mapping: [
      "execution_id": "id, task_id with trial and what was said",
      "task_name": "task_name, the last tool that did something",
      "conversation_id": "conversation_id, the execution", "customer_id": "info.task.user_id, user",
      "started_at": "started_at, created_at, timestamp, --undated-at", "status": "reward, names of tools",
      "reply_count": "messages of the assistant with a text and no tool call", "tool_calls": "tool_calls",
      "tool_errors": "results that start with Error",
    ],
    signature: { document in
      let root = JSONDocument.root
      let isMessage = { (key: String) in
        document.elements(of: document.member(key, of: root)).first.map { document.has("role", in: $0) } ?? false
      }
      if isMessage("traj"), document.has("reward", in: root) { return "keys traj, reward" }
      // Help desks hold messages with roles too; only an agent's have calls of tools.
      let hasCalls = document.elements(of: document.member("messages", of: root)).contains {
        document.has("role", in: $0) && document.has("tool_calls", in: $0)
      }
      return hasCalls ? "key messages with roles and tool_calls" : nil
    },
    mapper: { TrajectoryMapper($0) })
}

/// Maps a run to the execution that it is.
///
/// The file names no task: `task_id` is one case of a test and not what was done. What a reader looks for is the work, so
/// the task goes by the last tool that changed something, else by the last that was called, handovers aside. A benchmark's
/// list of right answers is not asked, since no log of a real agent has one. Runs with the same `task_id` and `trial`
/// come in files of other agents and other desks too: the id ends in a hash of what was said.
private struct TrajectoryMapper: ObjectMapper {
  private let cells: CellReader

  init(_ cells: CellReader) {
    self.cells = cells
  }

  mutating func map(_ document: JSONDocument, line: Int, into batch: inout BatchBuilder) throws(CellProblem) {
    let object = ObjectReader(document: document, cells: cells, line: line)
    let root = JSONDocument.root
    let talk = Trajectory(object.node("traj") ?? object.node("messages"), object)
    guard talk.messageCount > 0 else {
      throw CellProblem(message: "traj is missing, expected the messages of the run", severity: .error)
    }
    let stated = try object.id("id", of: root)
    let derived = try id(object, talk)
    var execution = TaskExecution(
      source: "trajectory", id: stated ?? derived,
      task: object.text("task_name", of: root) ?? object.text("task", of: root) ?? talk.work,
      startedAt: try start(object), status: status(object, talk))
    execution.hasDerivedID = stated == nil && object.node("task_id") == nil
    execution.endedAt = try object.instant("ended_at", of: root)
    let conversation = try object.id("conversation_id", of: root)
    execution.conversationID = conversation ?? execution.id
    execution.customerID = object.text("user_id", of: object.node("info", "task")) ?? object.text("user", of: root)
    execution.agentName = object.text("model", of: root)
    execution.replyCount = talk.replies
    execution.toolCalls = Int64(talk.tools.count)
    execution.toolErrors = talk.toolErrors
    batch.executions.append(execution)
  }

  private func id(_ object: ObjectReader, _ talk: Trajectory) throws(CellProblem) -> String {
    let parts = [try object.id("task_id", of: JSONDocument.root), try object.id("trial", of: JSONDocument.root)]
    return (parts.compactMap(\.self) + [Digest.name(of: talk.said)]).joined(separator: "-")
  }

  private func start(_ object: ObjectReader) throws(CellProblem) -> Timestamp {
    for key in ["started_at", "created_at", "timestamp"] {
      if let instant = try object.instant(key, of: JSONDocument.root) { return instant }
    }
    return try object.undatedInstant()
  }

  /// A run that was rewarded less than fully has failed.
  private func status(_ object: ObjectReader, _ talk: Trajectory) -> ExecutionStatus {
    if talk.tools.contains(where: HandoverTool.isOne) { return .handover }
    guard let reward = object.text("reward", of: JSONDocument.root).flatMap(Double.init) else { return .completed }
    return reward < 1 ? .failed : .completed
  }
}
