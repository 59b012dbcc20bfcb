extension BinaryInteger {
  /// The decimal digits with a comma between thousands: `1,234,567`, `-1,000`.
  package var grouped: String {
    var digits = Array(String(magnitude).utf8)
    var position = digits.count - 3
    while position > 0 {
      digits.insert(UInt8(ascii: ","), at: position)
      position -= 3
    }
    return (self < 0 ? "-" : "") + String(decoding: digits, as: UTF8.self)
  }
}
