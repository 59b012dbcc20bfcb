/// Tells whether a text is a JSON object whose values are texts, numbers, truth values or null, and none of whose keys
/// comes twice.
///
/// Source: RFC 8259; FOCUS specification 1.2, key-value format.
package struct FlatObject {
  private var rest: Substring.UTF8View

  /// Whether the whole text is such an object.
  package static func isWhole(_ text: String) -> Bool {
    var scanner = FlatObject(rest: text[...].utf8)
    return scanner.object() && scanner.rest.isEmpty
  }

  private mutating func object() -> Bool {
    guard take("{") else { return false }
    if take("}") { return true }
    var keys: Set<String> = []
    repeat {
      guard let key = text(), keys.insert(key).inserted, take(":"), value() else { return false }
    } while take(",")
    return take("}")
  }

  private mutating func value() -> Bool {
    skipBlanks()
    if rest.first == UInt8(ascii: "\"") { return text() != nil }
    let word = String(Substring(rest.prefix { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "}") && $0 != 0x20 }))
    rest = rest.dropFirst(word.utf8.count)
    return ["true", "false", "null"].contains(word) || FlatObject.isNumber(word)
  }

  /// A string between quotes, escapes left as they are; nil when there is none or it holds a control character.
  private mutating func text() -> String? {
    guard take("\"") else { return nil }
    var isEscaped = false
    let start = rest
    while let byte = rest.popFirst() {
      if byte < 0x20 { return nil }
      if byte == UInt8(ascii: "\""), !isEscaped {
        return String(Substring(start.prefix(start.count - rest.count - 1)))
      }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return nil
  }

  /// Double also reads `inf`, `nan`, hexadecimal digits and a leading `+` or `.`; JSON has none of them.
  private static func isNumber(_ word: String) -> Bool {
    let known = Set("+-.eE0123456789".utf8)
    let first = word.utf8.first ?? 0
    return word.utf8.allSatisfy(known.contains) && first != UInt8(ascii: "+") && first != UInt8(ascii: ".")
      && Double(word) != nil
  }

  private mutating func take(_ mark: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard rest.first == UInt8(ascii: mark) else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func skipBlanks() {
    rest = rest.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
  }
}
