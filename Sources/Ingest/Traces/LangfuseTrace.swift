import Records

/// A trace of Langfuse, which is one execution, with its observations as spans.
struct LangfuseTrace {
  let id: String
  var name: String?
  /// Nil where the log tells no start of the trace itself.
  var startedAt: Timestamp?
  /// Where it is known without its observations.
  var endedAt: Timestamp?
  var version: String?
  var sessionID: String?
  var customerID: String?
  var environment: String?
  var spans: [TraceSpan]

  /// A trace of which only observations are there; what they say of it is taken from the first that says it.
  init(_ spans: [TraceSpan]) {
    id = spans.first?.traceID ?? ""
    name = spans.lazy.compactMap(\.title).first
    self.spans = spans
  }

  /// A trace that stands in the log with its observations.
  init(id: String, _ spans: [TraceSpan]) {
    self.id = id
    self.spans = spans
  }

  /// The earliest of the observations that have no parent.
  private var outermost: TraceSpan? {
    let latest = Timestamp(milliseconds: .max)
    return spans.filter(\.parentID.isEmpty).min {
      ($0.startedAt ?? latest, $0.id) < ($1.startedAt ?? latest, $1.id)
    }
  }

  /// The execution, from the first start to the last end of its observations.
  ///
  /// Tokens and replies are those of its generations alone, since agents repeat them. It runs while an observation has no
  /// end. Its conversation is the session; without one, what OpenTelemetry's attributes name, else the trace by itself.
  var row: TraceRow {
    let outermost = outermost
    guard let task = name ?? outermost?.name, !task.isEmpty else {
      return .setAside(
        spans.first ?? TraceSpan(line: 0),
        message: "trace \(Finding.quoted(id)) has no name and its outermost observation is not in the file, "
          + "export whole traces")
    }
    guard let start = spans.compactMap(\.startedAt).min() ?? startedAt else {
      return .setAside(
        spans.first ?? TraceSpan(line: 0),
        message: "trace \(Finding.quoted(id)) has no startTime, expected the start of its observations")
    }
    let tools = spans.filter { $0.kind == .tool }
    let models = spans.filter { $0.kind == .model }
    let isRunning = spans.contains { $0.endedAt == nil }
    var execution = TaskExecution(
      source: "langfuse", id: id, task: task, startedAt: start,
      status: tools.contains { HandoverTool.isOne($0.name) }
        ? .handover : outermost?.hasFailed == true ? .failed : isRunning ? .running : .completed)
    execution.endedAt = isRunning ? nil : spans.compactMap(\.endedAt).max() ?? endedAt
    execution.conversationID =
      sessionID ?? spans.lazy.compactMap(\.sessionID).first ?? spans.lazy.compactMap(\.conversationID).first ?? id
    execution.customerID = customerID ?? spans.lazy.compactMap(\.customerID).first
    execution.taskVersion = version
    execution.toolCalls = Int64(tools.count)
    execution.toolErrors = Int64(tools.count(where: \.hasFailed))
    execution.inputTokens = models.reduce(0) { $0 + $1.inputTokens }
    execution.outputTokens = models.reduce(0) { $0 + $1.outputTokens }
    execution.replyCount = Int64(models.count { $0.isReply == true })
    execution.traceID = id
    // "default" is where Langfuse puts what names no environment.
    if let environment = environment ?? spans.lazy.compactMap(\.environment).first, environment != "default" {
      execution.environment = ExecutionEnvironment(logged: environment)
    }
    return .execution(execution)
  }
}
