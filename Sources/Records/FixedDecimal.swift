/// Strict reading and writing of decimals held as scaled 64-bit integers.
package enum FixedDecimal {
  /// Reads an optional sign, digits and an optional fraction; at least one digit, ASCII only.
  ///
  /// - Returns: the value times ten to the power of `decimals`; nil for other text, for a non-zero digit beyond
  ///   `decimals`, and on overflow.
  package static func parse(_ text: some Collection<UInt8>, decimals: Int) -> Int64? {
    var value: Int64 = 0
    var fraction: Int?
    var digits = 0
    var isNegative = false
    for (offset, byte) in text.enumerated() {
      switch byte {
      case UInt8(ascii: "+") where offset == 0: break
      case UInt8(ascii: "-") where offset == 0: isNegative = true
      case UInt8(ascii: ".") where fraction == nil: fraction = 0
      case 0x30...0x39:
        digits += 1
        if let places = fraction {
          fraction = places + 1
          if places >= decimals {
            guard byte == 0x30 else { return nil }
            continue
          }
        }
        guard let next = appending(byte - 0x30, to: value) else { return nil }
        value = next
      default: return nil
      }
    }
    guard digits > 0 else { return nil }
    for _ in min(fraction ?? 0, decimals)..<decimals {
      guard let next = appending(0, to: value) else { return nil }
      value = next
    }
    return isNegative ? -value : value
  }

  /// The decimal with as few decimals as are exact, but at least `minimumDecimals`.
  package static func text(_ scaled: Int64, decimals: Int, minimumDecimals: Int) -> String {
    let padded = Array(paddedDigits(scaled.magnitude, atLeast: decimals + 1).utf8)
    let whole = padded.dropLast(decimals)
    var fraction = Array(padded.suffix(decimals))
    while fraction.count > minimumDecimals, fraction.last == UInt8(ascii: "0") {
      fraction.removeLast()
    }
    let sign = scaled < 0 ? "-" : ""
    let point = fraction.isEmpty ? "" : "."
    return sign + String(decoding: whole, as: UTF8.self) + point
      + String(decoding: fraction, as: UTF8.self)
  }

  private static func paddedDigits(_ magnitude: UInt64, atLeast width: Int) -> String {
    let digits = String(magnitude)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  private static func appending(_ digit: UInt8, to value: Int64) -> Int64? {
    let (product, overflowed) = value.multipliedReportingOverflow(by: 10)
    let (sum, carried) = product.addingReportingOverflow(Int64(digit))
    return overflowed || carried ? nil : sum
  }
}
