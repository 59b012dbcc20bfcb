/// Replaces addresses and long numbers by the name of their class, so that they neither split topics nor reach a label.
enum ClassTokens {
  static let url = "<url>"
  static let email = "<email>"
  static let number = "<number>"

  /// The words of a line separated by single blanks, with addresses and numbers replaced.
  static func replaced(in line: Substring) -> String {
    var words: [Substring] = []
    var pending: [Substring] = []
    func flush() {
      // A card or telephone number is often written in groups.
      let digits = pending.reduce(0) { $0 + digitCount($1) }
      if digits >= 7, pending.count > 1 {
        words.append(number[...])
      } else {
        words.append(contentsOf: pending.map { digitCount($0) >= 4 ? number[...] : $0 })
      }
      pending.removeAll()
    }
    for bytes in line.utf8.split(whereSeparator: { $0 <= 0x20 }) {
      let word = Substring(bytes)
      if isNumberGroup(word) {
        pending.append(word)
        continue
      }
      if !pending.isEmpty { flush() }
      words.append(classToken(of: word) ?? word)
    }
    if !pending.isEmpty { flush() }
    return words.joined(separator: " ")
  }

  private static func classToken(of word: Substring) -> Substring? {
    let bytes = word.utf8
    var digits = 0
    var hasAt = false
    var hasDot = false
    var hasScheme = false
    var previous: UInt8 = 0
    for byte in bytes {
      if byte >= 0x30, byte <= 0x39 { digits += 1 }
      if byte == UInt8(ascii: "@") { hasAt = true }
      if byte == UInt8(ascii: ".") { hasDot = true }
      if byte == UInt8(ascii: "/"), previous == UInt8(ascii: "/") { hasScheme = true }
      previous = byte
    }
    if hasScheme || (hasDot && word.lowercased().hasPrefix("www.")) { return url[...] }
    if hasAt, hasDot, bytes.count >= 5 { return email[...] }
    return digits >= 4 ? number[...] : nil
  }

  /// Digits with the marks that numbers are written with, such as `(555)` or `4111-1111`.
  private static func isNumberGroup(_ word: Substring) -> Bool {
    var digits = 0
    for byte in word.utf8 {
      switch byte {
      case 0x30...0x39: digits += 1
      case UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "+"), UInt8(ascii: "."),
        UInt8(ascii: ","), UInt8(ascii: "#"), UInt8(ascii: "/"):
        continue
      default: return false
      }
    }
    return digits > 0
  }

  private static func digitCount(_ word: Substring) -> Int {
    word.utf8.reduce(0) { $0 + ($1 >= 0x30 && $1 <= 0x39 ? 1 : 0) }
  }
}
