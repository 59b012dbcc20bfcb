/// One JSON value over its bytes: a flat list of nodes, so that a line costs no allocation per value.
///
/// A node is named by its index. An object's members follow it as key, value, key, value; an array's elements
/// follow it one after the other; `JSONNode.next` jumps over whatever is inside.
struct JSONDocument {
  /// The outermost value.
  static let root = 0

  private(set) var bytes: [UInt8] = []
  private(set) var nodes: [JSONNode] = []

  /// Reads a value; the buffers of the one before are reused.
  ///
  /// - Returns: what is wrong when the text is not exactly one JSON value (RFC 8259); then the document is empty.
  mutating func parse(_ text: some Collection<UInt8>) -> JSONProblem? {
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: text)
    var read: [JSONNode] = []
    swap(&read, &nodes)
    read.removeAll(keepingCapacity: true)
    defer { swap(&read, &nodes) }
    do throws(JSONProblem) {
      try JSONReader.read(bytes.span, into: &read)
      return nil
    } catch {
      read.removeAll(keepingCapacity: true)
      return error
    }
  }

  /// Keys that hold the record itself: `{"ticket": {…}}` of an API, `{"stream": …, "data": {…}}` of a pipeline.
  private static let envelopes = ["ticket", "helpdesk_ticket", "conversation", "ticket_metric", "data"]
  private static let streamEnvelopes = ["data", "record"]

  /// Takes the record out of the envelope that APIs and pipelines put around it, when there is one, and out of texts.
  ///
  /// - Returns: the stream that a pipeline names, in which records of other kinds may stand too.
  @discardableResult mutating func unwrap() -> String? {
    openTexts()
    let root = JSONDocument.root
    guard !nodes.isEmpty, nodes[root].kind == .object else { return nil }
    let isOnly = nodes.count > 2 && nodes[2].next == nodes.count
    let stream = member("stream", of: root).flatMap { string($0) }
    // An answer to a change holds the audit beside the ticket as it is now.
    let outer = has("audit", in: root) ? ["audit"] : isOnly ? JSONDocument.envelopes : []
    let key = (stream == nil ? outer : JSONDocument.streamEnvelopes).first { has($0, in: root) }
    guard let key, let node = member(key, of: root), nodes[node].kind == .object else { return nil }
    _ = parse(Array(bytes[nodes[node].range]))
    return stream
  }

  func kind(_ node: Int) -> JSONNode.Kind { nodes[node].kind }

  /// The value of an object's member; nil when the node is no object, has no such key, or the value is null.
  ///
  /// When a key is repeated the first one counts.
  func member(_ key: String, of node: Int?) -> Int? {
    guard let node, nodes[node].kind == .object else { return nil }
    var index = node + 1
    while index < nodes[node].next {
      let value = index + 1
      if matches(index, key) { return nodes[value].kind == .null ? nil : value }
      index = nodes[value].next
    }
    return nil
  }

  /// Whether an object has a key, whatever its value.
  func has(_ key: String, in node: Int) -> Bool {
    guard nodes[node].kind == .object else { return false }
    var index = node + 1
    while index < nodes[node].next {
      if matches(index, key) { return true }
      index = nodes[index + 1].next
    }
    return false
  }

  /// The elements of an array; empty for anything else.
  func elements(of node: Int?) -> [Int] {
    guard let node, nodes[node].kind == .array else { return [] }
    var found: [Int] = []
    var index = node + 1
    while index < nodes[node].next {
      found.append(index)
      index = nodes[index].next
    }
    return found
  }

  /// The keys of an object in their order; empty for anything else.
  func keys(of node: Int) -> [String] {
    guard nodes[node].kind == .object else { return [] }
    var found: [String] = []
    var index = node + 1
    while index < nodes[node].next {
      found.append(String(decoding: bytes[nodes[index].range], as: UTF8.self))
      index = nodes[index + 1].next
    }
    return found
  }

  /// The text of a text node; nil for anything else.
  func string(_ node: Int) -> String? {
    switch nodes[node].kind {
    case .text: String(decoding: bytes[nodes[node].range], as: UTF8.self)
    case .escapedText: String(decoding: JSONText.unescaped(bytes, nodes[node].range), as: UTF8.self)
    default: nil
    }
  }

  /// The text of a member of the outermost object; nil for anything else.
  func string(_ key: String) -> String? {
    nodes.isEmpty ? nil : member(key, of: JSONDocument.root).flatMap { string($0) }
  }

  /// The JSON of a value, a text with its quotes.
  func json(of node: Int) -> [UInt8] {
    let value = nodes[node]
    let isText = value.kind == .text || value.kind == .escapedText
    return Array(bytes[isText ? value.range.lowerBound - 1..<value.range.upperBound + 1 : value.range])
  }

  private func matches(_ node: Int, _ key: String) -> Bool {
    let range = nodes[node].range
    let wanted = key.utf8
    guard range.count == wanted.count else { return false }
    var position = range.lowerBound
    for byte in wanted {
      if bytes[position] != byte { return false }
      position += 1
    }
    return true
  }
}

/// A value within a `JSONDocument`.
struct JSONNode {
  enum Kind: UInt8 {
    case object, array, text, number, yes, no, null
    /// A text with escapes.
    case escapedText
  }

  var kind: Kind
  /// Where the value stands; for a text without its quotes.
  var range: Range<Int>
  /// The node after this one and everything inside it.
  var next: Int
}

/// Why a text is not JSON.
struct JSONProblem: Error, Equatable {
  /// Bytes from the start of the line, from 1.
  var column: Int
  var message: String
}
