/// The second pass: names in greetings (`Hi Anna,`), introductions (`My name is Alexis`) and signatures
/// (`Regards, Tom`).
enum NameCleaner {
  private struct Cue {
    let words: [String]
    /// Whether the name may be written small: only after words that nothing else follows.
    let takesSmallNames: Bool
  }

  private static let cues: [Cue] =
    [
      "hi", "hello", "hey", "dear", "hallo", "liebe", "lieber", "bonjour", "hola", "thanks", "regards", "sincerely",
      "cheers", "best", "this is", "i am", "i'm", "im", "mr", "mrs", "ms", "dr", "speaking with", "gruß", "grüße",
      "cordialement", "saludos", "mit freundlichen grüßen", "ich bin", "je suis", "thank you",
    ]
    .map { Cue(words: $0.split(separator: " ").map(String.init), takesSmallNames: false) }
    + ["my name is", "my name's", "name is", "mein name ist", "je m'appelle", "me llamo"]
    .map { Cue(words: $0.split(separator: " ").map(String.init), takesSmallNames: true) }

  /// Cues by their first word, longest first.
  private static let byFirstWord = Dictionary(grouping: cues) { $0.words[0] }
    .mapValues { $0.sorted { $0.words.count > $1.words.count } }

  /// Capitalised words that follow a cue and are no names.
  private static let notNames: Set<String> = [
    "i", "i'm", "i've", "i'd", "my", "we", "the", "a", "an", "there", "all", "team", "everyone", "support", "sir",
    "madam", "customer", "service", "you", "your", "please", "can", "could", "how", "what", "when", "where", "why",
    "is", "it", "this", "that", "thanks", "thank", "hello", "hi", "regards", "for", "so", "again", "in", "not", "no",
    "yes", "ok", "to", "do", "and", "but", "looking", "trying", "good", "morning", "kind", "best", "just", "at", "on",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
    "april", "may", "june", "july", "august", "september", "october", "november", "december", "english", "german", "mr",
    "mrs", "ms", "dr", "herr", "frau",
  ]

  /// Most words of a name that are replaced together.
  private static let nameWords = 3

  /// The text with `[name]` where a name stood.
  static func cleaned(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var position = 0
    while position < bytes.count {
      guard ByteClass.isLetter(bytes[position]) else {
        output.append(bytes[position])
        position += 1
        continue
      }
      if let (gap, end) = nameAfterCue(in: bytes, at: position) {
        output += bytes[position..<gap] + Array("[name]".utf8)
        position = end
      } else {
        let end = wordEnd(in: bytes, from: position)
        output += bytes[position..<end]
        position = end
      }
    }
    return output
  }

  /// Where the name after a cue at `start` begins and ends; nil when no cue and name stand there.
  private static func nameAfterCue(in bytes: [UInt8], at start: Int) -> (Int, Int)? {
    guard let cues = byFirstWord[word(in: bytes, at: start).text] else { return nil }
    for cue in cues {
      var end = start
      var matches = true
      for (index, expected) in cue.words.enumerated() {
        if index > 0 { end = gapEnd(in: bytes, from: end, crossesLines: false) }
        let found = word(in: bytes, at: end)
        guard found.text == expected else {
          matches = false
          break
        }
        end = found.end
      }
      guard matches else { continue }
      let name = gapEnd(in: bytes, from: end, crossesLines: true)
      guard name > end, name < bytes.count else { continue }
      if let nameEnd = nameEnd(in: bytes, from: name, takesSmall: cue.takesSmallNames) { return (name, nameEnd) }
    }
    return nil
  }

  private static func nameEnd(in bytes: [UInt8], from start: Int, takesSmall: Bool) -> Int? {
    var end: Int?
    var position = start
    for index in 0..<nameWords {
      let found = word(in: bytes, at: position)
      guard !found.text.isEmpty, !notNames.contains(found.text) else { break }
      let isCapital = ByteClass.isUpper(bytes[position]) || bytes[position] >= 0x80
      guard isCapital || (takesSmall && index == 0) else { break }
      end = found.end
      guard found.end + 1 < bytes.count, bytes[found.end] == 0x20 else { break }
      position = found.end + 1
    }
    return end
  }

  /// Behind blanks and light punctuation; at most two line breaks when lines may be crossed.
  private static func gapEnd(in bytes: [UInt8], from start: Int, crossesLines: Bool) -> Int {
    var position = start
    while position < bytes.count, position - start < 4 {
      switch bytes[position] {
      case 0x20, 0x2C, 0x3A, 0x2E, 0x2D, 0x21: position += 1
      case 0x0A, 0x0D: if crossesLines { position += 1 } else { return position }
      default: return position
      }
    }
    return position
  }

  private static func word(in bytes: [UInt8], at start: Int) -> (text: String, end: Int) {
    let end = wordEnd(in: bytes, from: start)
    return (String(decoding: bytes[start..<end].map(ByteClass.lowered), as: UTF8.self), end)
  }

  private static func wordEnd(in bytes: [UInt8], from start: Int) -> Int {
    var end = start
    while end < bytes.count {
      if ByteClass.isLetter(bytes[end]) {
        end += 1
      } else if bytes[end] == UInt8(ascii: "'") || bytes[end] == UInt8(ascii: "-"), end > start,
        end + 1 < bytes.count, ByteClass.isLetter(bytes[end + 1])
      {
        end += 1
      } else {
        break
      }
    }
    return end
  }
}
