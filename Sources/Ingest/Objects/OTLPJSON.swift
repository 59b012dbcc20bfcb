import Records

extension ObjectFormat {
  /// Spans of OpenTelemetry, with the attributes of its conventions for generative AI or of OpenInference.
  static let otlpJSON = ObjectFormat(
    name: "otlp-json", kind: .executions,
    summary: "task executions as OpenTelemetry or OpenInference spans (OTLP/JSON)",
    mapping: [
      "execution_id": "spanId of the workflow or agent",
      "task_name": "gen_ai.workflow.name, gen_ai.agent.name, agent.name, span name",
      "conversation_id": "gen_ai.conversation.id, session.id, traceId", "customer_id": "user.id, enduser.id",
      "started_at": "startTimeUnixNano", "ended_at": "endTimeUnixNano",
      "status": "status.code, error.type, names of tools", "reply_count": "gen_ai.output.messages, output.value",
      "tool_calls": "spans of tools", "input_tokens": "gen_ai.usage.input_tokens, llm.token_count.prompt",
      "output_tokens": "gen_ai.usage.output_tokens, llm.token_count.completion",
      "environment": "deployment.environment.name",
    ],
    signature: { document in
      ["resourceSpans", "resource_spans"].first { document.has($0, in: JSONDocument.root) }.map { "key \($0)" }
    },
    mapper: { OTLPMapper($0) })
}

/// Takes the spans out of the records of the protocol.
private struct OTLPMapper: ObjectMapper {
  private let cells: CellReader
  private var traces: TraceExecutions

  init(_ cells: CellReader) {
    self.cells = cells
    traces = TraceExecutions(
      noTask: "no span of the file is a workflow's, an agent's or a chain's, so it shows no task", ledger: cells.ledger
    ) { TraceFolding($0).rows(source: "otel", startKey: "startTimeUnixNano") }
  }

  mutating func map(_ document: JSONDocument, line: Int, into batch: inout BatchBuilder) throws(CellProblem) {
    let object = ObjectReader(document: document, cells: cells, line: line)
    for resource in document.elements(of: object.node("resourceSpans") ?? object.node("resource_spans")) {
      var shared = TraceSpan(line: line)
      if let node = document.member("resource", of: resource) { OTLPAttributes.read(node, object, into: &shared) }
      let scopes = ["scopeSpans", "scope_spans", "instrumentationLibrarySpans"].lazy
        .compactMap { document.member($0, of: resource) }.first
      for scope in document.elements(of: scopes) {
        for node in document.elements(of: document.member("spans", of: scope)) {
          traces.add(try span(node, object, shared))
        }
      }
    }
    batch.rowsRead -= 1
    traces.giveOut(into: &batch)
  }

  mutating func survey(path: String) throws(IngestError) { try traces.survey(path: path) }

  mutating func finish(into batch: inout BatchBuilder) -> Bool { traces.finish(into: &batch) }

  /// A span with what its resource says of all of them.
  private func span(
    _ node: Int, _ object: ObjectReader, _ shared: TraceSpan
  ) throws(CellProblem) -> TraceSpan {
    let document = object.document
    var span = shared
    // Ids come in either case.
    let id = { (key: String, other: String) in
      (object.text(key, of: node) ?? object.text(other, of: node) ?? "").lowercased()
    }
    span.id = id("spanId", "span_id")
    span.parentID = id("parentSpanId", "parent_span_id")
    span.traceID = id("traceId", "trace_id")
    span.name = object.text("name", of: node) ?? ""
    span.startedAt = try object.instant("startTimeUnixNano", or: "start_time_unix_nano", of: node)
    span.endedAt = try object.instant("endTimeUnixNano", or: "end_time_unix_nano", of: node)
    let code = object.text("code", of: document.member("status", of: node))
    span.hasFailed = code == "2" || code == "STATUS_CODE_ERROR"
    OTLPAttributes.read(node, object, into: &span)
    if span.kind == .other { span.kind = OTLPAttributes.kind(ofName: span.name) }
    return span
  }
}
