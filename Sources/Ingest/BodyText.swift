/// Message bodies as cells hold them.
enum BodyText {
  /// Whether `plain` would change nothing: told from the bytes, as most bodies are long and plain.
  static func isPlain(_ bytes: Span<UInt8>, _ cell: Range<Int>) -> Bool {
    let body = bytes.extracting(cell)
    var isPlain = true
    for position in 0..<body.count {
      isPlain = isPlain && body[position] != UInt8(ascii: "\\") && body[position] != UInt8(ascii: "<")
    }
    return isPlain
  }

  /// Plain text: HTML is stripped; `\n` written as two characters becomes a line end
  /// when the body has no real one.
  static func plain(_ text: String) -> String {
    var bytes = BodyBytes(text)
    var body = text
    if bytes.hasTag, isHTML(text) {
      body = HTMLText.plain(text)
      bytes = BodyBytes(body)
    }
    guard bytes.hasBackslash, !bytes.hasLineEnd else { return body }
    return body.replacing("\\r\\n", with: "\n").replacing("\\n", with: "\n")
  }

  /// Whether a body with a tag is HTML: it starts with one, or has one that mail programs write and people do not.
  private static func isHTML(_ text: String) -> Bool {
    text.utf8.first == UInt8(ascii: "<") || tags.contains(where: text.contains)
  }

  private static let tags = ["<br>", "<br/>", "<br />", "</p>", "</div>"]
}

/// Which bytes a body has, from one look at all of them.
private struct BodyBytes {
  let hasTag: Bool
  let hasBackslash: Bool
  let hasLineEnd: Bool

  init(_ text: String) {
    let bytes = text.utf8.span
    var (less, greater, backslash, lineEnd) = (0 as UInt8, 0 as UInt8, 0 as UInt8, 0 as UInt8)
    // Without leaving early, so that many bytes are compared at once.
    for position in bytes.indices {
      let byte = bytes[position]
      less |= byte == UInt8(ascii: "<") ? 1 : 0
      greater |= byte == UInt8(ascii: ">") ? 1 : 0
      backslash |= byte == UInt8(ascii: "\\") ? 1 : 0
      lineEnd |= byte == 0x0A ? 1 : 0
    }
    hasTag = less & greater == 1
    hasBackslash = backslash == 1
    hasLineEnd = lineEnd == 1
  }
}
