/// Turns UTF-16 bytes into UTF-8 piece by piece; a surrogate without its partner becomes U+FFFD.
struct UTF16Decoder {
  let isBigEndian: Bool
  private var oddByte: UInt8?
  private var leading: UInt16?

  init(isBigEndian: Bool) {
    self.isBigEndian = isBigEndian
  }

  /// The byte order of a text without a mark that begins with two ASCII characters; nil when it is no UTF-16.
  static func isBigEndian(unmarked head: [UInt8]) -> Bool? {
    guard head.count >= 4 else { return nil }
    let isZero = head.prefix(4).map { $0 == 0 }
    if isZero == [false, true, false, true] { return false }
    return isZero == [true, false, true, false] ? true : nil
  }

  /// The UTF-8 bytes a piece adds.
  mutating func decode(_ piece: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(piece.count)
    for byte in piece {
      guard let first = oddByte else {
        oddByte = byte
        continue
      }
      oddByte = nil
      let unit = isBigEndian ? UInt16(first) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(first)
      append(unit, to: &output)
    }
    return output
  }

  private mutating func append(_ unit: UInt16, to output: inout [UInt8]) {
    if let high = leading {
      leading = nil
      if UTF16.isTrailSurrogate(unit) {
        let value = 0x10000 + (UInt32(high & 0x3FF) << 10) + UInt32(unit & 0x3FF)
        output.append(contentsOf: Unicode.Scalar(value).map { Array(UTF8.encode($0) ?? replacement) } ?? [])
        return
      }
      output.append(contentsOf: Array(replacement))
    }
    if UTF16.isLeadSurrogate(unit) {
      leading = unit
    } else if unit < 0x80 {
      output.append(UInt8(unit))
    } else {
      output.append(contentsOf: Unicode.Scalar(unit).flatMap { UTF8.encode($0) } ?? replacement)
    }
  }

  private var replacement: UTF8.EncodedScalar { UTF8.encodedReplacementCharacter }
}
