/// Decimal digits of floating-point figures: fixed decimals, a decimal point, no locale.
package enum DecimalText {
  /// `value` with exactly `decimals` decimals, rounded half away from zero; never `-0`. Empty when it is not finite.
  package static func text(_ value: Double, decimals: Int) -> String {
    var bytes: [UInt8] = []
    append(value, decimals: decimals, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the same digits to a buffer.
  static func append(_ value: Double, decimals: Int, to bytes: inout [UInt8]) {
    guard let scaled = scaled(value, decimals: decimals) else { return }
    if scaled < 0 { bytes.append(UInt8(ascii: "-")) }
    append(scaled.magnitude, decimals: decimals, to: &bytes)
  }

  /// Appends the digits of a whole number.
  static func append(_ value: Int64, to bytes: inout [UInt8]) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    append(value.magnitude, decimals: 0, to: &bytes)
  }

  /// Appends a scaled whole number with as few of its decimals as are exact, but at least `minimumDecimals`.
  static func append(_ scaled: Int64, decimals: Int, minimumDecimals: Int, to bytes: inout [UInt8]) {
    if scaled < 0 { bytes.append(UInt8(ascii: "-")) }
    append(scaled.magnitude, decimals: decimals, to: &bytes)
    var surplus = decimals - minimumDecimals
    while surplus > 0, bytes.last == UInt8(ascii: "0") {
      bytes.removeLast()
      surplus -= 1
    }
    if bytes.last == UInt8(ascii: ".") { bytes.removeLast() }
  }

  /// Appends a number below 100 as two digits.
  static func appendPair(_ value: Int64, to bytes: inout [UInt8]) {
    bytes.append(0x30 + UInt8(truncatingIfNeeded: value / 10 % 10))
    bytes.append(0x30 + UInt8(truncatingIfNeeded: value % 10))
  }

  /// `value` times ten to the power of `decimals`, rounded half away from zero; nil when it is not finite or does not fit.
  static func scaled(_ value: Double, decimals: Int) -> Int64? {
    let power = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
    let scaled = (value * power).rounded(.toNearestOrAwayFromZero)
    return scaled.isFinite && scaled.magnitude < 9e18 ? Int64(scaled) : nil
  }

  private static func append(_ magnitude: UInt64, decimals: Int, to bytes: inout [UInt8]) {
    let start = bytes.count
    var rest = magnitude
    var position = 0
    repeat {
      if position == decimals, decimals > 0 { bytes.append(UInt8(ascii: ".")) }
      bytes.append(0x30 + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
      position += 1
    } while rest > 0 || position <= decimals
    bytes[start...].reverse()
  }
}
