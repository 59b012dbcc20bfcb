/// Replaces what could name or reach a person by words in brackets, such as `[email]` or `[name]`.
///
/// Looks for e-mail addresses, links that carry an address or a token, phone numbers, card numbers that pass the
/// Luhn check, IBANs, order and account ids, and names in greetings, introductions and signatures. Plain words,
/// amounts, dates, times and short numbers stay.
package enum Redaction {
  /// - Complexity: O(n) in the length of `text`.
  package static func redacted(_ text: String) -> String {
    var cleaner = TextCleaner(Array(text.utf8))
    cleaner.run()
    return String(decoding: NameCleaner.cleaned(cleaner.output), as: UTF8.self)
  }
}

/// The first pass: addresses, links and numbers, found token by token.
private struct TextCleaner {
  private let bytes: [UInt8]
  private var position = 0
  private(set) var output: [UInt8] = []
  /// Whether one of the last words announces an id, such as `order` or `account no.`.
  private var announced: IdentifierWord?
  private var wordsSinceAnnounced = 0

  /// Reads UTF-8.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    output.reserveCapacity(bytes.count)
  }

  /// Fills `output`.
  mutating func run() {
    while position < bytes.count {
      if !ByteClass.isToken(bytes[position]) {
        if bytes[position] == UInt8(ascii: "\n") { announced = nil }
        output.append(bytes[position])
        position += 1
        continue
      }
      let end = tokenEnd(from: position)
      if let (word, next) = replacement(of: position..<end) {
        output += Array(word.utf8)
        position = next
        announced = nil
      } else {
        note(position..<end)
        output += bytes[position..<end]
        position = end
      }
    }
  }

  /// What stands instead of a token, and where the text goes on; nil when the token stays.
  private func replacement(of token: Range<Int>) -> (String, Int)? {
    if let end = LinkShape.end(in: bytes, token) { return ("[link]", end) }
    if let email = EmailShape.range(in: bytes, token) {
      return (lead(token.lowerBound..<email.lowerBound) + "[email]", email.upperBound)
    }
    if let end = NumberShape.ibanEnd(in: bytes, from: token.lowerBound) { return ("[iban]", end) }
    if let number = NumberShape.run(in: bytes, from: token.lowerBound) {
      if NumberShape.isCard(bytes[number]) { return ("[card]", number.upperBound) }
      if announced == nil, NumberShape.isPhone(bytes, number) { return ("[phone]", number.upperBound) }
    }
    let end = trimmedEnd(of: token)
    let start = IdentifierShape.start(in: bytes, token.lowerBound..<end)
    if let announced, IdentifierShape.isIdentifier(bytes[start..<end]) {
      return (lead(token.lowerBound..<start) + "[\(announced.rawValue) id]", end)
    }
    if IdentifierShape.isObvious(bytes[start..<end]) {
      return (lead(token.lowerBound..<start) + "[id]", end)
    }
    return nil
  }

  /// Remembers a word that announces an id; forgets it three words later.
  private mutating func note(_ token: Range<Int>) {
    if let word = IdentifierWord.match(bytes[token]) {
      announced = word
      wordsSinceAnnounced = 0
    } else {
      wordsSinceAnnounced += 1
      if wordsSinceAnnounced > 3 { announced = nil }
    }
  }

  private func lead(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private func tokenEnd(from start: Int) -> Int {
    var end = start
    while end < bytes.count, ByteClass.isToken(bytes[end]) { end += 1 }
    return end
  }

  /// Without the punctuation that ends a sentence.
  private func trimmedEnd(of token: Range<Int>) -> Int {
    var end = token.upperBound
    while end > token.lowerBound, !ByteClass.isWord(bytes[end - 1]) { end -= 1 }
    return end
  }
}
