/// The shapes of ids, whole numbers and truth values in exports.
enum Values {
  /// An id as text: `7253394974479.0` and `7.253394974479E12`, which have all their digits, become whole numbers.
  ///
  /// - Throws: `Expectation` for `1.23E+12`, whose digits are lost.
  static func id(_ text: String) throws(Expectation) -> String {
    guard text.utf8.first.map({ (0x30...0x39).contains($0) }) ?? false else { return text }
    var whole = 0
    var zeros = 0
    var hasPoint = false
    var onlyZeros = true
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39:
        if hasPoint {
          zeros += 1
          if byte != 0x30 { onlyZeros = false }
        } else {
          whole += 1
        }
      case UInt8(ascii: ".") where !hasPoint: hasPoint = true
      case UInt8(ascii: "E"), UInt8(ascii: "e"):
        let hasPlus = text.utf8.dropFirst(whole + zeros + (hasPoint ? 1 : 0) + 1).first == UInt8(ascii: "+")
        let digits = text.utf8.dropFirst(whole + zeros + (hasPoint ? 1 : 0) + (hasPlus ? 2 : 1))
        // 12e4 may be an id of letters and digits; a point or a sign shows a number.
        guard hasPoint || hasPlus, let exponent = Int(Substring(digits)), exponent >= 0 else { return text }
        guard exponent > 0, exponent == zeros else {
          throw Expectation("which has lost digits, expected the id as text without an exponent")
        }
        return String(text.prefix(whole + 1 + zeros)).replacing(".", with: "")
      default: return text
      }
    }
    return hasPoint && zeros > 0 && onlyZeros ? String(text.utf8.prefix(whole)) ?? text : text
  }

  /// A whole number of at least 0, perhaps written `3.0`; nil for anything else.
  static func count(_ bytes: Span<UInt8>, _ cell: Range<Int>) -> Int64? {
    var cursor = ByteCursor(cell)
    guard let value = cursor.number(bytes, atLeast: 1, atMost: 19) else { return nil }
    if cursor.skip(".", bytes) {
      guard cursor.skip("0", bytes) else { return nil }
      while cursor.skip("0", bytes) {}
    }
    return cursor.isAtEnd ? value : nil
  }

  /// True or false in the spellings of exports, regardless of case; nil for anything else.
  static func truth(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "true", "t", "yes", "y", "1", "1.0": true
    case "false", "f", "no", "n", "0", "0.0": false
    default: nil
    }
  }

  /// A duration in whole seconds, cut; nil for anything but a plain decimal of at least 0.
  ///
  /// - Parameter unit: seconds that the text counts.
  static func seconds(_ text: String, times unit: Double) -> Int64? {
    guard let value = Double(text), value >= 0, value * unit < 1e15 else { return nil }
    return Int64(value * unit)
  }
}
