import Records

extension ObjectFormat {
  /// Langfuse's traces with their observations: a trace is an execution.
  static let langfuseJSON = ObjectFormat(
    name: "langfuse-json", kind: .executions, summary: "task executions as Langfuse's traces with observations (JSON)",
    mapping: [
      "execution_id": "trace.id", "task_name": "trace.name, the outermost observation's name",
      "conversation_id": "trace.sessionId, metadata.attributes, trace.id", "customer_id": "trace.userId",
      "started_at": "observations.startTime, trace.timestamp", "ended_at": "observations.endTime",
      "status": "level of the outermost observation, names of tools",
      "reply_count": "observations of type GENERATION with a text", "tool_calls": "observations of type TOOL",
      "input_tokens": "usageDetails.input", "output_tokens": "usageDetails.output",
      "environment": "trace.environment",
    ],
    signatures: [["trace", "observations"]],
    mapper: { LangfuseMapper($0) })

  /// Langfuse's observations, each by itself: those of a trace are an execution.
  static let langfuseRows = ObjectFormat(
    name: "langfuse-rows", kind: .executions, summary: "task executions as Langfuse's table of observations (JSON)",
    mapping: [
      "execution_id": "traceId", "task_name": "traceName, the outermost observation's name",
      "conversation_id": "sessionId, metadata.attributes, traceId", "customer_id": "userId",
      "started_at": "startTime", "ended_at": "endTime", "status": "level of the outermost observation, names of tools",
      "reply_count": "rows of type GENERATION with a text", "tool_calls": "rows of type TOOL",
      "input_tokens": "usageDetails.input", "output_tokens": "usageDetails.output", "environment": "environment",
    ],
    signature: { document in
      let root = JSONDocument.root
      let type = document.member("type", of: root).flatMap { document.string($0) }
      return document.has("traceId", in: root) && LangfuseObservation.types.contains(type ?? "")
        ? "key traceId, type \(type ?? "")" : nil
    },
    mapper: { LangfuseRowMapper($0) })
}

/// Maps a trace to the execution that it is.
private struct LangfuseMapper: ObjectMapper {
  private let cells: CellReader

  init(_ cells: CellReader) {
    self.cells = cells
  }

  mutating func map(_ document: JSONDocument, line: Int, into batch: inout BatchBuilder) throws(CellProblem) {
    let object = ObjectReader(document: document, cells: cells, line: line)
    let node = object.node("trace")
    guard let id = try object.id("id", of: node) else {
      throw CellProblem(message: "trace.id is missing, expected the id of the trace", severity: .error)
    }
    var spans: [TraceSpan] = []
    for observation in document.elements(of: object.node("observations")) {
      spans.append(try LangfuseObservation.span(observation, object))
    }
    var trace = LangfuseTrace(id: id, spans)
    trace.name = object.text("name", of: node)
    trace.startedAt = try object.instant("timestamp", of: node)
    trace.endedAt = trace.startedAt.flatMap {
      LangfuseObservation.end($0, object.text("latency", of: node), unit: 1)
    }
    trace.version = object.text("version", of: node)
    trace.sessionID =
      object.text("sessionId", of: node)
      ?? LangfuseObservation.conversation(document.member("metadata", of: node), object)
    trace.customerID = object.text("userId", of: node)
    trace.environment = object.text("environment", of: node)
    switch trace.row {
    case .execution(let execution): batch.executions.append(execution)
    case .setAside(_, let message): throw CellProblem(message: message, severity: .error)
    }
  }
}

/// Collects observations by trace.
struct LangfuseRowMapper: ObjectMapper {
  private let cells: CellReader
  private var traces: TraceExecutions

  init(_ cells: CellReader) {
    self.cells = cells
    traces = TraceExecutions(noTask: "no row of the file is an observation, so it shows no task", ledger: cells.ledger)
    {
      [LangfuseTrace($0).row]
    }
  }

  mutating func map(_ document: JSONDocument, line: Int, into batch: inout BatchBuilder) throws(CellProblem) {
    let object = ObjectReader(document: document, cells: cells, line: line)
    let root = JSONDocument.root
    let span = try LangfuseObservation.span(root, object)
    guard !span.traceID.isEmpty, let type = object.text("type", of: root), LangfuseObservation.types.contains(type)
    else {
      throw CellProblem(message: "traceId or type is missing, expected those of an observation", severity: .error)
    }
    traces.add(span)
    batch.rowsRead -= 1
    traces.giveOut(into: &batch)
  }

  mutating func survey(path: String) throws(IngestError) { try traces.survey(path: path) }

  mutating func finish(into batch: inout BatchBuilder) -> Bool { traces.finish(into: &batch) }
}
