import Records

/// A JSON value that prints the same bytes every time: keys sorted, two blanks of indent.
///
/// Source: RFC 8259.
indirect enum JSONValue {
  case text(String)
  case whole(Int64)
  /// A figure with fixed decimals.
  case figure(Double, decimals: Int)
  case flag(Bool)
  case null
  case list([JSONValue])
  case object([String: JSONValue])

  /// The value as a document, with a final newline.
  var document: String { printed(indent: "") + "\n" }

  private func printed(indent: String) -> String {
    let inner = indent + "  "
    switch self {
    case .text(let text): return JSONString.quoted(text)
    case .whole(let value): return String(value)
    case .figure(let value, let decimals):
      let digits = DecimalText.text(value, decimals: decimals)
      return digits.isEmpty ? "null" : digits
    case .flag(let value): return value ? "true" : "false"
    case .null: return "null"
    case .list(let values) where values.isEmpty: return "[]"
    case .list(let values):
      let lines = values.map { inner + $0.printed(indent: inner) }
      return "[\n" + lines.joined(separator: ",\n") + "\n" + indent + "]"
    case .object(let members):
      let lines = members.sorted { $0.key < $1.key }.map {
        inner + JSONString.quoted($0.key) + ": " + $0.value.printed(indent: inner)
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n" + indent + "}"
    }
  }
}
