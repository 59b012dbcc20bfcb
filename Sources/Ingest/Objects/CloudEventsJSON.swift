import Records

extension ObjectFormat {
  /// Task executions as CloudEvents 1.0, in a log of lines or a batch in an array.
  static let cloudEvents = ObjectFormat(
    name: "cloudevents", kind: .executions, summary: "task executions as CloudEvents 1.0 (JSON)",
    mapping: [
      "execution_id": "id", "source": "source", "task_name": "data.task, type", "ticket_id": "data.ticket_id",
      "conversation_id": "data.conversation_id", "customer_id": "subject", "started_at": "data.started_at, time",
      "ended_at": "time", "status": "data.status", "reply_count": "data.reply_count",
      "tool_calls": "data.tool_calls", "environment": "data.environment", "account_id": "data.account_id",
    ],
    signatures: [["specversion", "type", "source", "id"]],
    mapper: { CloudEventMapper($0) })
}

/// Maps an event to the execution that it reports; source and id are its key, so that a retry counts once.
private struct CloudEventMapper: ObjectMapper {
  private let cells: CellReader

  init(_ cells: CellReader) {
    self.cells = cells
  }

  mutating func map(_ document: JSONDocument, line: Int, into batch: inout BatchBuilder) throws(CellProblem) {
    let object = ObjectReader(document: document, cells: cells, line: line)
    let root = JSONDocument.root
    let data = object.node("data")
    guard let id = try object.id("id", of: root) else {
      throw CellProblem(message: "id is missing, expected the id of the event", severity: .error)
    }
    let time = try object.instant("time", of: root)
    let stated = try object.instant("started_at", of: data)
    let start = if let known = stated ?? time { known } else { try object.undatedInstant() }
    guard let task = object.text("task", of: data) ?? object.text("type", of: root) else {
      throw CellProblem(message: "data.task and type are missing, expected the name of the task", severity: .error)
    }
    var execution = TaskExecution(
      source: object.text("source", of: root) ?? "cloudevents", id: id, task: task, startedAt: start,
      status: try status(object, data))
    execution.endedAt = time
    execution.ticketID = try object.id("ticket_id", of: data)
    execution.conversationID = try object.id("conversation_id", of: data)
    execution.customerID = object.text("subject", of: root)
    // An event reports one reply unless it says otherwise.
    execution.replyCount = try count("reply_count", object, data) ?? 1
    execution.toolCalls = try count("tool_calls", object, data)
    if let account = object.text("account_id", of: data) { execution.accountID = account }
    if let environment = object.text("environment", of: data) {
      execution.environment = ExecutionEnvironment(logged: environment)
    }
    batch.executions.append(execution)
  }

  private func status(_ object: ObjectReader, _ data: Int?) throws(CellProblem) -> ExecutionStatus {
    guard let word = object.text("status", of: data) else { return .completed }
    let bytes = Array(word.utf8)
    guard let status = ExecutionStatus(logged: bytes.span, bytes.indices) else {
      throw CellProblem(
        message: "data.status is \(Finding.quoted(word)), expected \(ExecutionStatus.expectedWords)", severity: .error)
    }
    return status
  }

  /// Numbers are often texts.
  private func count(_ key: String, _ object: ObjectReader, _ data: Int?) throws(CellProblem) -> Int64? {
    guard let text = object.text(key, of: data) else { return nil }
    let bytes = Array(text.utf8)
    guard let count = Values.count(bytes.span, bytes.indices) else {
      throw CellProblem(
        message: "data.\(key) is \(Finding.quoted(text)), expected a whole number of at least 0", severity: .error)
    }
    return count
  }
}
