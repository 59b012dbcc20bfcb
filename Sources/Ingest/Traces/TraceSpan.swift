import Records

/// What matters of one span of a trace.
struct TraceSpan: Sendable {
  enum Kind: Sendable {
    case workflow, agent, tool, model, chain, other
  }

  /// The line of the record it stood in.
  var line: Int
  var id = ""
  /// Empty for the outermost span.
  var parentID = ""
  var traceID = ""
  var kind = Kind.other
  var name = ""
  /// The name of the workflow, agent or tool, where an attribute gives it.
  var title: String?
  var agent: String?
  var startedAt: Timestamp?
  var endedAt: Timestamp?
  var hasFailed = false
  var conversationID: String?
  var sessionID: String?
  var customerID: String?
  var environment: String?
  var inputTokens: Int64 = 0
  var outputTokens: Int64 = 0
  /// Whether a model's output is a text and no call of a tool; nil when the log keeps no output.
  var isReply: Bool?
}

extension TraceSpan {
  /// A count of tokens; nil for anything but a whole number that a model could use.
  static func tokens(_ text: String?) -> Int64? {
    text.flatMap { Int64($0) }.flatMap { (0...1_000_000_000_000).contains($0) ? $0 : nil }
  }
}

/// Folds the spans of one trace into the executions of tasks that they show.
///
/// An execution is a workflow that no other encloses; in a trace without one an agent, and without either the outermost
/// chain. Its tokens are those of its models alone, since agents repeat them; its own where the log shows no models.
/// Source: OpenTelemetry semantic conventions for generative AI, v1.41.
struct TraceFolding {
  private let spans: [TraceSpan]
  private let positions: [String: Int]
  private let children: [String: [Int]]

  init(_ spans: [TraceSpan]) {
    self.spans = spans
    positions = Dictionary(spans.indices.map { (spans[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    children = Dictionary(grouping: spans.indices, by: { spans[$0].parentID })
  }

  /// The executions that the trace shows, in the order of the file.
  ///
  /// - Parameter startKey: the key that holds a span's start, for the message where it is missing.
  func rows(source: String, startKey: String) -> [TraceRow] {
    roots.map { root in
      if let execution = execution(root, source: source) { return .execution(execution) }
      return .setAside(
        spans[root], message: "span \(Finding.quoted(spans[root].id)) has no \(startKey), expected its start")
    }
  }

  private var roots: [Int] {
    for kind in [TraceSpan.Kind.workflow, .agent, .chain] {
      let ofKind = spans.indices.filter { spans[$0].kind == kind }
      let found = ofKind.filter { !ancestors(of: $0).contains { spans[$0].kind == kind } }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// The execution that a span is; nil when it has no start.
  private func execution(_ root: Int, source: String) -> TaskExecution? {
    let span = spans[root]
    guard let start = span.startedAt else { return nil }
    let inside = descendants(of: root).map { spans[$0] }
    let tools = inside.filter { $0.kind == .tool }
    let models = inside.filter { $0.kind == .model }
    let hasHandover = tools.contains { HandoverTool.isOne($0.title ?? $0.name) }
    var execution = TaskExecution(
      source: source, id: span.id, task: span.title ?? span.agent ?? span.name, startedAt: start,
      status: hasHandover ? .handover : span.hasFailed ? .failed : span.endedAt == nil ? .running : .completed)
    execution.endedAt = span.endedAt
    let around = ancestors(of: root).map { spans[$0] }
    let near = [span] + around + inside
    let conversation = near.lazy.compactMap(\.conversationID).first ?? near.lazy.compactMap(\.sessionID).first
    execution.conversationID = conversation ?? (span.traceID.isEmpty ? nil : span.traceID)
    execution.customerID = near.lazy.compactMap(\.customerID).first
    execution.agentName = span.agent
    execution.environment = span.environment.map { ExecutionEnvironment(logged: $0) } ?? .unknown
    execution.toolCalls = Int64(tools.count)
    execution.toolErrors = Int64(tools.count(where: \.hasFailed))
    let counted = models.isEmpty ? [span] : models
    execution.inputTokens = counted.reduce(0) { $0 + $1.inputTokens }
    execution.outputTokens = counted.reduce(0) { $0 + $1.outputTokens }
    let replies = counted.compactMap(\.isReply)
    execution.replyCount = replies.isEmpty ? nil : Int64(replies.count { $0 })
    execution.traceID = span.traceID.isEmpty ? nil : span.traceID
    return execution
  }

  /// From the nearest outwards; a ring of parents ends it.
  private func ancestors(of index: Int) -> [Int] {
    var found: [Int] = []
    var next = positions[spans[index].parentID]
    while let parent = next, parent != index, !found.contains(parent) {
      found.append(parent)
      next = positions[spans[parent].parentID]
    }
    return found
  }

  private func descendants(of index: Int) -> [Int] {
    var found: [Int] = []
    var seen: Set<Int> = [index]
    var open = [index]
    while let parent = open.popLast() {
      for child in children[spans[parent].id] ?? [] where seen.insert(child).inserted {
        found.append(child)
        open.append(child)
      }
    }
    return found.sorted()
  }
}
