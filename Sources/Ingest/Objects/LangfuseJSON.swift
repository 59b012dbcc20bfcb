import Records

extension ObjectFormat {
  /// Langfuse's traces with their observations: a trace is an execution.
  static let langfuseJSON = ObjectFormat(
    name: "langfuse-json", kind: .executions, summary: "task executions as Langfuse's traces with observations (JSON)",
    mapping: [
      "execution_id": "trace.id", "task_name": "trace.name, the outermost observation's name",
      "conversation_id": "trace.sessionId", "customer_id": "trace.userId",
      "started_at": "observations.startTime, trace.timestamp", "ended_at": "observations.endTime",
      "status": "level of the outermost observation, names of tools",
      "reply_count": "observations of type GENERATION with a text", "tool_calls": "observations of type TOOL",
      "input_tokens": "usageDetails.input", "output_tokens": "usageDetails.output",
      "environment": "trace.environment",
    ],
    signatures: [["trace", "observations"]],
    mapper: { LangfuseMapper($0) })
}

/// Maps a trace to the execution that it is.
private struct LangfuseMapper: ObjectMapper {
  private let cells: CellReader

  init(_ cells: CellReader) {
    self.cells = cells
  }

  mutating func map(_ document: JSONDocument, line: Int, into batch: inout BatchBuilder) throws(CellProblem) {
    let object = ObjectReader(document: document, cells: cells, line: line)
    let trace = object.node("trace")
    guard let id = try object.id("id", of: trace) else {
      throw CellProblem(message: "trace.id is missing, expected the id of the trace", severity: .error)
    }
    let observations = document.elements(of: object.node("observations"))
    let outermost = observations.first { document.member("parentObservationId", of: $0) == nil }
    guard let task = object.text("name", of: trace) ?? object.text("name", of: outermost) else {
      throw CellProblem(message: "trace.name is missing, expected the name of the task", severity: .error)
    }
    var tally = ObservationTally()
    for observation in observations { try tally.add(observation, object) }
    let stated = try object.instant("timestamp", of: trace)
    guard let start = tally.start ?? stated else {
      throw CellProblem(message: "trace.timestamp is missing, expected a time", severity: .error)
    }
    let hasFailed = object.text("level", of: outermost) == ObservationTally.errorLevel
    var execution = TaskExecution(
      source: "langfuse", id: id, task: task, startedAt: start,
      status: tally.hasHandover ? .handover : hasFailed ? .failed : tally.isRunning ? .running : .completed)
    execution.endedAt = tally.isRunning ? nil : tally.end
    execution.conversationID = try object.id("sessionId", of: trace)
    execution.customerID = object.text("userId", of: trace)
    execution.taskVersion = object.text("version", of: trace)
    execution.replyCount = tally.replies
    execution.toolCalls = tally.toolCalls
    execution.toolErrors = tally.toolErrors
    execution.inputTokens = tally.inputTokens
    execution.outputTokens = tally.outputTokens
    execution.traceID = id
    // "default" is where Langfuse puts what names no environment.
    if let environment = object.text("environment", of: trace), environment != "default" {
      execution.environment = ExecutionEnvironment(logged: environment)
    }
    batch.executions.append(execution)
  }
}

/// What the observations of a trace add up to.
private struct ObservationTally {
  static let errorLevel = "ERROR"

  var start: Timestamp?
  var end: Timestamp?
  /// Whether an observation has no end.
  var isRunning = false
  var hasHandover = false
  var replies: Int64 = 0
  var toolCalls: Int64 = 0
  var toolErrors: Int64 = 0
  var inputTokens: Int64 = 0
  var outputTokens: Int64 = 0

  mutating func add(_ observation: Int, _ object: ObjectReader) throws(CellProblem) {
    if let startTime = try object.instant("startTime", of: observation) { start = min(start ?? startTime, startTime) }
    let endTime = try object.instant("endTime", of: observation)
    if let endTime { end = max(end ?? endTime, endTime) }
    let type = object.text("type", of: observation)
    if endTime == nil, type != "EVENT" { isRunning = true }
    switch type {
    case "TOOL":
      toolCalls += 1
      if object.text("level", of: observation) == ObservationTally.errorLevel { toolErrors += 1 }
      if HandoverTool.isOne(object.text("name", of: observation) ?? "") { hasHandover = true }
    case "GENERATION":
      // Agents repeat the tokens of their generations.
      let usage = object.document.member("usageDetails", of: observation)
      inputTokens += object.text("input", of: usage).flatMap { Int64($0) } ?? 0
      outputTokens += object.text("output", of: usage).flatMap { Int64($0) } ?? 0
      if let output = object.document.member("output", of: observation),
        GeneratedOutput.isReply(object.document.bytes[object.document.nodes[output].range])
      {
        replies += 1
      }
    default: break
    }
  }
}
