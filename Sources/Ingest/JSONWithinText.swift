/// JSON that a pipeline wrote into a text, once or several times: `"tags": "[\"a\"]"`.
extension JSONDocument {
  /// How often a text is opened.
  private static let openings = 3

  /// The keys under which the formats expect an object or an array; texts under any other key stay texts.
  private static let containerKeys: Set = [
    "_embedded", "ai_agent", "ai_topics", "assignee", "assignee_team", "assignee_user", "attributes", "author",
    "closedByUser", "comments", "contacts", "conversation", "conversation_parts", "conversation_rating",
    "conversations", "createdBy", "custom_attributes", "customer", "data", "helpdesk_ticket", "messages",
    "metric_set", "notes", "observations", "primaryCustomer", "resource", "resource_spans", "resourceSpans",
    "satisfaction_rating", "satisfaction_survey", "scope_spans", "scopeSpans", "sender", "source", "spans",
    "statistics", "stats", "subtopics", "tags", "threads", "ticket", "ticket_metrics", "topics", "trace",
    "usageDetails", "via",
  ]

  /// The value that a text holds, itself perhaps a text of JSON; nil when the text is no JSON.
  init?(within text: String) {
    guard parse(text.utf8) == nil else { return nil }
    openRoot()
  }

  /// Puts objects and arrays in the place of the texts that hold them: of the record itself, and of the members that
  /// the formats expect them in.
  mutating func openTexts() {
    openRoot()
    for _ in 0..<JSONDocument.openings where nodes.contains(where: mayHoldJSON) {
      guard openMembers() else { return }
    }
  }

  private mutating func openRoot() {
    for _ in 0..<JSONDocument.openings {
      guard let root = nodes.first, mayHoldJSON(root), let text = string(JSONDocument.root) else { return }
      var inner = JSONDocument()
      guard inner.parse(text.utf8) == nil else { return }
      self = inner
    }
  }

  /// Whether a text begins as JSON does.
  private func mayHoldJSON(_ node: JSONNode) -> Bool {
    guard node.kind == .text || node.kind == .escapedText, node.range.count > 1 else { return false }
    switch bytes[node.range.lowerBound] {
    case UInt8(ascii: "{"), UInt8(ascii: "["): return true
    case UInt8(ascii: "\\"): return bytes[node.range.lowerBound + 1] == UInt8(ascii: "\"")
    default: return false
    }
  }

  /// The texts under the keys of containers, in the order of the record.
  private var closedContainers: [Int] {
    var found: [Int] = []
    for object in nodes.indices where nodes[object].kind == .object {
      var key = object + 1
      while key < nodes[object].next {
        let value = key + 1
        if mayHoldJSON(nodes[value]), let name = string(key), JSONDocument.containerKeys.contains(name) {
          found.append(value)
        }
        key = nodes[value].next
      }
    }
    return found.sorted()
  }

  /// Opens each text once; false when there was none, or the whole would not be JSON any more.
  private mutating func openMembers() -> Bool {
    var whole: [UInt8] = []
    var end = 0
    var inner = JSONDocument()
    for value in closedContainers {
      guard let text = string(value), inner.parse(text.utf8) == nil else { continue }
      whole += bytes[end..<nodes[value].range.lowerBound - 1]
      whole += text.utf8
      end = nodes[value].range.upperBound + 1
    }
    guard end > 0 else { return false }
    whole += bytes[end...]
    guard inner.parse(whole) == nil else { return false }
    self = inner
    return true
  }
}
