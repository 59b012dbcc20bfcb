/// Kinds of bytes that redaction tells apart; every byte of a character beyond ASCII counts as a letter.
enum ByteClass {
  /// `0` to `9`.
  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// `A` to `Z`.
  static func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

  /// A letter of any script.
  static func isLetter(_ byte: UInt8) -> Bool {
    isUpper(byte) || (byte >= 0x61 && byte <= 0x7A) || byte >= 0x80
  }

  /// A digit or a letter.
  static func isWord(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }

  /// Anything but blanks, brackets, quotes, commas and semicolons: these part tokens.
  static func isToken(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00...0x20, 0x22, 0x28, 0x29, 0x2C, 0x3B, 0x3C, 0x3E, 0x5B, 0x5D, 0x7B, 0x7D: false
    default: true
    }
  }

  /// The small letter of an ASCII capital; other bytes as they are.
  static func lowered(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte | 0x20 : byte }
}
