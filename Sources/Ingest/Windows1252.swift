/// The encoding that mis-saved exports turn out to be in.
enum Windows1252 {
  /// Decodes any bytes: the five that windows-1252 leaves undefined become the control characters of latin-1.
  static func text(_ bytes: Span<UInt8>) -> String {
    var text = ""
    for position in bytes.indices {
      let byte = bytes[position]
      let scalar = (0x80...0x9F).contains(byte) ? high[Int(byte) - 0x80] : UInt16(byte)
      text.unicodeScalars.append(Unicode.Scalar(scalar) ?? "\u{FFFD}")
    }
    return text
  }

  /// The code points of 0x80 to 0x9F. Source: unicode.org, MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT.
  private static let high: [UInt16] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D,
    0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0x009D, 0x017E, 0x0178,
  ]
}
