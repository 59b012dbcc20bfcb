extension CellReader {
  /// The text of a JSON text or number, escapes decoded; nil for other values and for what is empty or a null token.
  func text(_ document: JSONDocument, _ node: Int?, line: Int) -> String? {
    guard let node else { return nil }
    let value = document.nodes[node]
    switch value.kind {
    case .text, .number: return text(document.bytes.span, value.range, line: line)
    case .escapedText:
      let bytes = JSONText.unescaped(document.bytes, value.range)
      return text(bytes.span, bytes.indices, line: line)
    default: return nil
    }
  }
}

/// Decodes the escapes of JSON texts that `JSONReader` found well-formed.
enum JSONText {
  /// The bytes of a text; a surrogate without its partner becomes U+FFFD.
  static func unescaped(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(range.count)
    var position = range.lowerBound
    while position < range.upperBound {
      // Escapes are few: what lies between them is copied whole.
      let escape = bytes[position..<range.upperBound].firstIndex(of: UInt8(ascii: "\\")) ?? range.upperBound
      output.append(contentsOf: bytes[position..<escape])
      position = escape
      guard position < range.upperBound else { break }
      switch bytes[position + 1] {
      case UInt8(ascii: "u"):
        position = appendScalar(bytes.span, at: position, end: range.upperBound, to: &output)
        continue
      case UInt8(ascii: "b"): output.append(0x08)
      case UInt8(ascii: "f"): output.append(0x0C)
      case UInt8(ascii: "n"): output.append(0x0A)
      case UInt8(ascii: "r"): output.append(0x0D)
      case UInt8(ascii: "t"): output.append(0x09)
      default: output.append(bytes[position + 1])
      }
      position += 2
    }
    return output
  }

  /// Appends the character of the `\u` escape at `start`, which may be half of a surrogate pair, and gives the
  /// position after it.
  private static func appendScalar(
    _ bytes: Span<UInt8>, at start: Int, end: Int, to output: inout [UInt8]
  ) -> Int {
    let first = JSONReader.hexadecimal(bytes, start + 2) ?? 0xFFFD
    if UTF16.isLeadSurrogate(first), start + 12 <= end, bytes[start + 6] == UInt8(ascii: "\\"),
      bytes[start + 7] == UInt8(ascii: "u"), let second = JSONReader.hexadecimal(bytes, start + 8),
      UTF16.isTrailSurrogate(second)
    {
      let value = 0x10000 + UInt32(first & 0x3FF) << 10 + UInt32(second & 0x3FF)
      output.append(contentsOf: String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
      return start + 12
    }
    output.append(contentsOf: String(Unicode.Scalar(first) ?? "\u{FFFD}").utf8)
    return start + 6
  }
}
