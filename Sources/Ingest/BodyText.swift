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

  /// Whether a body is HTML: it starts with a tag, or has one that mail programs write and people do not.
  private static func isHTML(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: ">")), text.utf8.contains(UInt8(ascii: "<")) else { return false }
    return text.utf8.first == UInt8(ascii: "<") || tags.contains(where: text.contains)
  }

  private static let tags = ["<br>", "<br/>", "<br />", "</p>", "</div>"]

  /// Plain text: HTML is stripped; `\n` written as two characters becomes a line end
  /// when the body has no real one.
  static func plain(_ text: String) -> String {
    let body = isHTML(text) ? HTMLText.plain(text) : text
    guard body.utf8.contains(UInt8(ascii: "\\")), !body.utf8.contains(0x0A) else { return body }
    return body.replacing("\\r\\n", with: "\n").replacing("\\n", with: "\n")
  }
}
