import Records

extension ObjectFormat {
  /// LangSmith's runs, one a line, in an array or in pages of its API: a run without a parent is an execution.
  static let langSmithJSON = ObjectFormat(
    name: "langsmith-json", kind: .executions, summary: "task executions as LangSmith's runs (JSON)",
    mapping: [
      "execution_id": "id of the outermost run", "task_name": "name of the outermost run",
      "conversation_id": "extra.metadata.session_id, thread_id or conversation_id, trace_id",
      "customer_id": "extra.metadata.user_id", "started_at": "start_time", "ended_at": "end_time",
      "status": "status, error, names of tools", "reply_count": "outputs of runs of type llm with a text",
      "tool_calls": "runs of type tool", "input_tokens": "prompt_tokens of runs of type llm",
      "output_tokens": "completion_tokens of runs of type llm", "environment": "extra.metadata.environment",
    ],
    signatures: [["run_type", "dotted_order"]],
    mapper: { LangSmithMapper($0) })
}

/// Takes each run for a span of its trace.
///
/// Source: LangSmith, run (span) data format. Times without a zone are UTC there.
private struct LangSmithMapper: ObjectMapper {
  private let cells: CellReader
  private var traces: TraceExecutions

  init(_ cells: CellReader) {
    self.cells = CellReader(options: cells.options, ledger: cells.ledger, zone: .utc)
    traces = TraceExecutions(
      noTask: "no run of the file is without a parent, so it shows no task", rooted: "run", ledger: cells.ledger
    ) { TraceFolding($0).rows(source: "langsmith", startKey: "start_time") }
  }

  mutating func map(_ document: JSONDocument, line: Int, into batch: inout BatchBuilder) throws(CellProblem) {
    let object = ObjectReader(document: document, cells: cells, line: line)
    traces.add(try span(object))
    batch.rowsRead -= 1
    traces.giveOut(into: &batch)
  }

  mutating func survey(path: String) throws(IngestError) { try traces.survey(path: path) }

  mutating func finish(into batch: inout BatchBuilder) -> Bool { traces.finish(into: &batch) }

  private func span(_ object: ObjectReader) throws(CellProblem) -> TraceSpan {
    let root = JSONDocument.root
    let outermost = LangSmithMapper.outermost(object.text("dotted_order", of: root) ?? "")
    guard let id = object.text("id", of: root) else {
      throw CellProblem(message: "id is missing, expected the id of the run", severity: .error)
    }
    var span = TraceSpan(line: object.line)
    span.id = id
    span.traceID = object.text("trace_id", of: root) ?? outermost
    let isOutermost = outermost == id || outermost.isEmpty && object.text("parent_run_id", of: root) == nil
    // A run counts to the outermost one of its trace, even where those between them are not in the file.
    span.parentID = isOutermost ? "" : outermost.isEmpty ? span.traceID : outermost
    span.kind = isOutermost ? .workflow : kind(object.text("run_type", of: root))
    span.name = object.text("name", of: root) ?? ""
    span.startedAt = try object.instant("start_time", of: root)
    span.endedAt = try object.instant("end_time", of: root)
    span.hasFailed = object.text("error", of: root) != nil || object.text("status", of: root) == "error"
    span.inputTokens = TraceSpan.tokens(object.text("prompt_tokens", of: root)) ?? 0
    span.outputTokens = TraceSpan.tokens(object.text("completion_tokens", of: root)) ?? 0
    if let outputs = object.node("outputs"), object.text("run_type", of: root) == "llm" {
      span.isReply = GeneratedOutput.isReply(object.document.json(of: outputs))
    }
    takeMetadata(object, &span)
    return span
  }

  private func kind(_ type: String?) -> TraceSpan.Kind {
    switch type {
    case "tool": .tool
    case "llm": .model
    default: .other
    }
  }

  /// What the caller's own metadata say; `session_id` beside the run is the project and not the conversation.
  private func takeMetadata(_ object: ObjectReader, _ span: inout TraceSpan) {
    guard let extra = object.unpacked(object.node("extra")), let data = extra.unpacked(extra.node("metadata")) else {
      return
    }
    let first = { (keys: [String]) in keys.lazy.compactMap { data.text($0, of: JSONDocument.root) }.first }
    span.conversationID = first(["session_id", "thread_id", "conversation_id"])
    span.customerID = first(["user_id"])
    span.environment = first(["environment"])
  }

  /// The id of the first run of a `dotted_order`, `<start>Z<id>.<start>Z<id>`; empty when there is none.
  private static func outermost(_ order: String) -> String {
    let step = order.prefix { $0 != "." }
    return String(step.lastIndex(of: "Z").map { step[step.index(after: $0)...] } ?? step)
  }
}
