import Records

/// Reads an observation of Langfuse as a span of its trace.
enum LangfuseObservation {
  /// What `type` may be; other rows with a trace are none.
  static let types: Set<String> = [
    "SPAN", "GENERATION", "TOOL", "AGENT", "CHAIN", "EVENT", "RETRIEVER", "EVALUATOR", "EMBEDDING", "GUARDRAIL",
  ]

  /// - Parameter node: An object of the keys of the API; containers may be JSON within texts.
  /// - Throws: `CellProblem` when a time cannot be placed.
  static func span(_ node: Int, _ object: ObjectReader) throws(CellProblem) -> TraceSpan {
    let document = object.document
    var span = TraceSpan(line: object.line)
    span.id = object.text("id", of: node) ?? ""
    span.parentID = object.text("parentObservationId", of: node) ?? ""
    span.traceID = object.text("traceId", of: node) ?? ""
    span.name = object.text("name", of: node) ?? ""
    let type = object.text("type", of: node)
    span.kind = type == "TOOL" ? .tool : type == "GENERATION" ? .model : .other
    span.startedAt = try object.instant("startTime", of: node)
    span.endedAt = try object.instant("endTime", of: node)
    // An event is over when it begins; a latency counts milliseconds here, seconds in a trace.
    if span.endedAt == nil, let start = span.startedAt {
      span.endedAt = type == "EVENT" ? start : end(start, object.text("latency", of: node), unit: 0.001)
    }
    span.hasFailed = object.text("level", of: node) == "ERROR"
    if span.kind == .model {
      let usage = object.unpacked(document.member("usageDetails", of: node))
      span.inputTokens =
        TraceSpan.tokens(usage?.text("input", of: JSONDocument.root) ?? object.text("inputUsage", of: node)) ?? 0
      span.outputTokens =
        TraceSpan.tokens(usage?.text("output", of: JSONDocument.root) ?? object.text("outputUsage", of: node)) ?? 0
      span.isReply = document.member("output", of: node).map { GeneratedOutput.isReply(document.json(of: $0)) }
    }
    takeTrace(node, object, &span)
    return span
  }

  /// What exports of one table repeat of the trace in each of its rows, and what OpenTelemetry's attributes say.
  private static func takeTrace(_ node: Int, _ object: ObjectReader, _ span: inout TraceSpan) {
    span.title = object.text("traceName", of: node)
    span.sessionID = object.text("sessionId", of: node)
    span.customerID = object.text("userId", of: node)
    span.environment = object.text("environment", of: node)
    span.conversationID = conversation(object.document.member("metadata", of: node), object)
  }

  /// The conversation that the metadata of a trace or an observation name by OpenTelemetry's attributes.
  static func conversation(_ metadata: Int?, _ object: ObjectReader) -> String? {
    guard let data = object.unpacked(metadata), let attributes = data.unpacked(data.node("attributes")) else {
      return nil
    }
    return ["gen_ai.conversation.id", "session.id"].lazy
      .compactMap { attributes.text($0, of: JSONDocument.root) }.first
  }

  /// The end that a duration tells; nil without one.
  ///
  /// - Parameter unit: seconds that the duration counts.
  static func end(_ start: Timestamp, _ latency: String?, unit: Double) -> Timestamp? {
    guard let latency = latency.flatMap(Double.init), (0...1e9).contains(latency) else { return nil }
    return start.advanced(milliseconds: Int64((latency * unit * 1000).rounded()))
  }
}
