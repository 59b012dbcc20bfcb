/// Message bodies as cells hold them.
enum BodyText {
  /// Whether `plain` would change nothing: told from the bytes, as most bodies are long and plain.
  static func isPlain(_ bytes: Span<UInt8>, _ cell: Range<Int>) -> Bool {
    if !cell.isEmpty, bytes[cell.lowerBound] == UInt8(ascii: "<") { return false }
    let body = bytes.extracting(cell)
    var hasBackslash = false
    for position in 0..<body.count { hasBackslash = hasBackslash || body[position] == UInt8(ascii: "\\") }
    return !hasBackslash
  }

  /// Plain text: HTML stripped when the body starts with a tag; `\n` written as two characters becomes a line end
  /// when the body has no real one.
  static func plain(_ text: String) -> String {
    let body =
      text.utf8.first == UInt8(ascii: "<") && text.utf8.contains(UInt8(ascii: ">")) ? HTMLText.plain(text) : text
    guard body.utf8.contains(UInt8(ascii: "\\")), !body.utf8.contains(0x0A) else { return body }
    return body.replacing("\\r\\n", with: "\n").replacing("\\n", with: "\n")
  }
}
