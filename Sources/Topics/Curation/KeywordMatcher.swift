/// Looks for keywords in texts: whole words, whatever their case; a keyword of several words needs them side by side.
///
/// Words are compared by a hash of 64 bits, so that a text costs one pass over its characters.
/// Source of the hash: Fowler, Noll and Vo, FNV-1a.
package struct KeywordMatcher: Sendable {
  /// More have no bit in the mask.
  package static let limit = 64

  /// Of every keyword: the hashes of its words.
  private let keywords: [[UInt64]]
  /// The keywords by the hash of their first word.
  private let starting: [UInt64: [Int]]
  /// A bit for the lowest six bits of every first word: most words of a text are passed over by it.
  private let firstWords: UInt64

  /// - Precondition: at most 64 keywords.
  package init(_ keywords: [String]) {
    precondition(keywords.count <= KeywordMatcher.limit, "at most 64 keywords")
    self.keywords = keywords.map { keyword in
      var hashes: [UInt64] = []
      KeywordMatcher.forEachWord(of: keyword) { hashes.append($0) }
      return hashes
    }
    var starting: [UInt64: [Int]] = [:]
    var firstWords: UInt64 = 0
    for (number, words) in self.keywords.enumerated() {
      guard let first = words.first else { continue }
      starting[first, default: []].append(number)
      firstWords |= 1 << (first & 63)
    }
    self.starting = starting
    self.firstWords = firstWords
  }

  /// Whether there is nothing to look for.
  package var isIdle: Bool { firstWords == 0 }

  /// The keywords that a text holds: bit `n` for the one at position `n`.
  package func matches(_ text: String) -> UInt64 {
    guard !isIdle else { return 0 }
    var found: UInt64 = 0
    // Keywords of several words whose first ones have just passed.
    var begun: [(keyword: Int, next: Int)] = []
    KeywordMatcher.forEachWord(of: text) { hash in
      if !begun.isEmpty {
        begun = begun.compactMap { candidate in
          let words = keywords[candidate.keyword]
          guard words[candidate.next] == hash else { return nil }
          guard candidate.next + 1 < words.count else {
            found |= 1 << UInt64(candidate.keyword)
            return nil
          }
          return (candidate.keyword, candidate.next + 1)
        }
      }
      guard firstWords & (1 << (hash & 63)) != 0, let numbers = starting[hash] else { return }
      for number in numbers {
        if keywords[number].count == 1 { found |= 1 << UInt64(number) } else { begun.append((number, 1)) }
      }
    }
    return found
  }

  /// The words of a keyword as it is compared: lower case, without punctuation and apostrophes.
  static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    func end() {
      if !word.isEmpty { words.append(String(word)) }
      word = String.UnicodeScalarView()
    }
    for scalar in text.lowercased().unicodeScalars where !scalar.isApostrophe {
      if scalar.isWritingWithoutBlanks { end() }
      if scalar.isWordPart { word.append(scalar) } else { end() }
      if scalar.isWritingWithoutBlanks { end() }
    }
    end()
    return words
  }

  /// Calls `body` with the hash of every word in turn.
  private static func forEachWord(of text: String, _ body: (UInt64) -> Void) {
    let basis: UInt64 = 0xcbf2_9ce4_8422_2325
    var hash = basis
    func end() {
      if hash != basis { body(hash) }
      hash = basis
    }
    func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x61...0x7A, 0x30...0x39: add(UInt8(scalar.value))
      case 0x41...0x5A: add(UInt8(scalar.value | 0x20))
      case ..<0x80: if !scalar.isApostrophe { end() }
      default:
        if scalar.isApostrophe { continue }
        guard scalar.isWordPart else {
          end()
          continue
        }
        let standsAlone = scalar.isWritingWithoutBlanks
        if standsAlone { end() }
        for byte in scalar.properties.lowercaseMapping.utf8 { add(byte) }
        if standsAlone { end() }
      }
    }
    end()
  }
}

extension Unicode.Scalar {
  /// Left out of words: "don't" is "dont".
  fileprivate var isApostrophe: Bool { value == 0x27 || value == 0x2019 }

  fileprivate var isWordPart: Bool {
    isASCII
      ? (0x61...0x7A).contains(value | 0x20) || (0x30...0x39).contains(value)
      : properties.isAlphabetic || properties.numericType != nil || properties.generalCategory == .nonspacingMark
  }

  /// Of a script that puts no blanks between words (Thai, Lao, Japanese, Chinese): each counts as a word.
  var isWritingWithoutBlanks: Bool {
    switch value {
    case 0x0E00...0x0EFF, 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF: true
    default: false
    }
  }
}
