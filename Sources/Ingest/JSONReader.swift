/// A strict JSON parser (RFC 8259): no comments, no trailing commas, no bare words, nothing after the value.
enum JSONReader {
  /// Values nested deeper than this are refused.
  static let depthLimit = 512

  /// Appends the nodes of the one value in `bytes`.
  static func read(_ bytes: Span<UInt8>, into nodes: inout [JSONNode]) throws(JSONProblem) {
    var position = 0
    try value(bytes, &position, &nodes, depth: 0)
    skipBlanks(bytes, &position)
    guard position == bytes.count else {
      throw problem(position, "text after the end of the JSON value, expected one value per line")
    }
  }

  private static func value(
    _ bytes: Span<UInt8>, _ position: inout Int, _ nodes: inout [JSONNode], depth: Int
  ) throws(JSONProblem) {
    skipBlanks(bytes, &position)
    guard position < bytes.count else { throw problem(position, "the JSON ends early, expected a value") }
    switch bytes[position] {
    case UInt8(ascii: "{"): try container(.object, bytes, &position, &nodes, depth: depth)
    case UInt8(ascii: "["): try container(.array, bytes, &position, &nodes, depth: depth)
    case UInt8(ascii: "\""): try text(bytes, &position, &nodes)
    case UInt8(ascii: "t"): try word("true", .yes, bytes, &position, &nodes)
    case UInt8(ascii: "f"): try word("false", .no, bytes, &position, &nodes)
    case UInt8(ascii: "n"): try word("null", .null, bytes, &position, &nodes)
    default: try number(bytes, &position, &nodes)
    }
  }

  private static func container(
    _ kind: JSONNode.Kind, _ bytes: Span<UInt8>, _ position: inout Int, _ nodes: inout [JSONNode], depth: Int
  ) throws(JSONProblem) {
    guard depth < depthLimit else { throw problem(position, "the JSON is nested deeper than \(depthLimit) levels") }
    let start = position
    let close = kind == .object ? UInt8(ascii: "}") : UInt8(ascii: "]")
    let index = nodes.count
    nodes.append(JSONNode(kind: kind, range: start..<start, next: 0))
    position += 1
    skipBlanks(bytes, &position)
    if position < bytes.count, bytes[position] == close {
      position += 1
    } else {
      while true {
        if kind == .object { try key(bytes, &position, &nodes) }
        try value(bytes, &position, &nodes, depth: depth + 1)
        skipBlanks(bytes, &position)
        guard position < bytes.count else {
          throw problem(position, "the JSON ends early, expected , or a closing bracket")
        }
        let byte = bytes[position]
        guard byte == close || byte == UInt8(ascii: ",") else {
          throw problem(position, "expected , or \(Character(Unicode.Scalar(close)))")
        }
        position += 1
        if byte == close { break }
      }
    }
    nodes[index].range = start..<position
    nodes[index].next = nodes.count
  }

  private static func key(
    _ bytes: Span<UInt8>, _ position: inout Int, _ nodes: inout [JSONNode]
  ) throws(JSONProblem) {
    skipBlanks(bytes, &position)
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
      throw problem(position, "expected a key in quotes")
    }
    try text(bytes, &position, &nodes)
    skipBlanks(bytes, &position)
    guard position < bytes.count, bytes[position] == UInt8(ascii: ":") else {
      throw problem(position, "expected : after a key")
    }
    position += 1
  }

  /// Checks escapes only for their first letter and hexadecimal digits; `JSONDocument` decodes them.
  private static func text(
    _ bytes: Span<UInt8>, _ position: inout Int, _ nodes: inout [JSONNode]
  ) throws(JSONProblem) {
    let start = position + 1
    var kind = JSONNode.Kind.text
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        position = index + 1
        nodes.append(JSONNode(kind: kind, range: start..<index, next: nodes.count + 1))
        return
      }
      if byte == UInt8(ascii: "\\") {
        kind = .escapedText
        index = try afterEscape(bytes, index)
      } else if byte < 0x20 {
        throw problem(index, "a control character within a text, expected it escaped")
      } else {
        index += 1
      }
    }
    throw problem(position, "the text that starts here has no closing quote")
  }

  private static func afterEscape(_ bytes: Span<UInt8>, _ position: Int) throws(JSONProblem) -> Int {
    guard position + 1 < bytes.count else { throw problem(position, "the JSON ends within an escape") }
    switch bytes[position + 1] {
    case UInt8(ascii: "u"):
      guard position + 6 <= bytes.count, hexadecimal(bytes, position + 2) != nil else {
        throw problem(position, "expected four hexadecimal digits after \\u")
      }
      return position + 6
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return position + 2
    default: throw problem(position, "an unknown escape, expected one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u")
    }
  }

  /// The value of the four hexadecimal digits at `position`; nil when one is none.
  static func hexadecimal(_ bytes: Span<UInt8>, _ position: Int) -> UInt16? {
    var value: UInt16 = 0
    for index in position..<position + 4 {
      switch bytes[index] {
      case 0x30...0x39: value = value << 4 | UInt16(bytes[index] - 0x30)
      case 0x41...0x46: value = value << 4 | UInt16(bytes[index] - 0x37)
      case 0x61...0x66: value = value << 4 | UInt16(bytes[index] - 0x57)
      default: return nil
      }
    }
    return value
  }

  private static func word(
    _ word: StaticString, _ kind: JSONNode.Kind, _ bytes: Span<UInt8>, _ position: inout Int, _ nodes: inout [JSONNode]
  ) throws(JSONProblem) {
    let start = position
    for byte in word.description.utf8 {
      guard position < bytes.count, bytes[position] == byte else { throw problem(start, "expected \(word)") }
      position += 1
    }
    nodes.append(JSONNode(kind: kind, range: start..<position, next: nodes.count + 1))
  }

  private static func number(
    _ bytes: Span<UInt8>, _ position: inout Int, _ nodes: inout [JSONNode]
  ) throws(JSONProblem) {
    let start = position
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    let whole = position
    guard digits(bytes, &position) > 0 else { throw problem(start, "expected a JSON value") }
    if bytes[whole] == 0x30, position - whole > 1 { throw problem(start, "a number with a leading zero") }
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      position += 1
      guard digits(bytes, &position) > 0 else { throw problem(start, "a number without digits after its point") }
    }
    if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      if position < bytes.count, bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-") {
        position += 1
      }
      guard digits(bytes, &position) > 0 else { throw problem(start, "a number without digits in its exponent") }
    }
    nodes.append(JSONNode(kind: .number, range: start..<position, next: nodes.count + 1))
  }

  private static func digits(_ bytes: Span<UInt8>, _ position: inout Int) -> Int {
    let start = position
    while position < bytes.count, (0x30...0x39).contains(bytes[position]) { position += 1 }
    return position - start
  }

  private static func skipBlanks(_ bytes: Span<UInt8>, _ position: inout Int) {
    while position < bytes.count {
      let byte = bytes[position]
      guard byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D else { return }
      position += 1
    }
  }

  private static func problem(_ position: Int, _ message: String) -> JSONProblem {
    JSONProblem(column: position + 1, message: message)
  }
}
