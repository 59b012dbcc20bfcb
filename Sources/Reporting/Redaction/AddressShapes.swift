/// Links that say more than a page: any link with a query, a fragment, a login or a long opaque part.
enum LinkShape {
  /// The end of a link to be replaced at the start of `token`; nil for other text and for harmless links.
  static func end(in bytes: [UInt8], _ token: Range<Int>) -> Int? {
    guard let schemeEnd = schemeEnd(in: bytes, token) else { return nil }
    var end = token.upperBound
    while end > schemeEnd, [0x2E, 0x21, 0x3F, 0x27, 0x3A].contains(bytes[end - 1]) { end -= 1 }
    return tells(bytes[schemeEnd..<end]) ? end : nil
  }

  private static func schemeEnd(in bytes: [UInt8], _ token: Range<Int>) -> Int? {
    for scheme in ["https://", "http://", "www."] {
      let letters = Array(scheme.utf8)
      guard token.count > letters.count else { continue }
      let start = bytes[token.lowerBound..<token.lowerBound + letters.count]
      if start.elementsEqual(letters, by: { ByteClass.lowered($0) == $1 }) {
        return token.lowerBound + letters.count
      }
    }
    return nil
  }

  private static func tells(_ rest: ArraySlice<UInt8>) -> Bool {
    if rest.contains(where: { $0 == 0x3F || $0 == 0x23 || $0 == 0x40 || $0 == 0x3D }) { return true }
    return rest.split(separator: 0x2F).contains { part in
      part.count >= 16 && part.contains(where: ByteClass.isDigit)
        && part.contains(where: ByteClass.isLetter)
    }
  }
}

/// `name@host.tld`.
enum EmailShape {
  /// Where the address stands in `token`; nil when there is none.
  static func range(in bytes: [UInt8], _ token: Range<Int>) -> Range<Int>? {
    guard let at = bytes[token].firstIndex(of: UInt8(ascii: "@")) else { return nil }
    var start = at
    while start > token.lowerBound, isLocal(bytes[start - 1]) { start -= 1 }
    var end = at + 1
    while end < token.upperBound, isHost(bytes[end]) { end += 1 }
    while end > at + 1, !ByteClass.isWord(bytes[end - 1]) { end -= 1 }
    let host = bytes[(at + 1)..<end]
    guard start < at, let dot = host.lastIndex(of: UInt8(ascii: ".")), dot > at + 1, end - dot > 2 else { return nil }
    return start..<end
  }

  private static func isLocal(_ byte: UInt8) -> Bool {
    ByteClass.isWord(byte) || [0x2E, 0x5F, 0x25, 0x2B, 0x2D].contains(byte)
  }

  private static func isHost(_ byte: UInt8) -> Bool {
    ByteClass.isWord(byte) || byte == 0x2E || byte == 0x2D
  }
}
