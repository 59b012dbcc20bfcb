/// Reads the beginning of a text and adds up what its words, endings and letters say about its language.
struct LanguageReader {
  /// How many words are read, and how many letters of the scripts that are counted by letters.
  private enum Budget {
    static let words = 60
    static let scriptLetters = 300
  }

  /// Points for each language of `LanguageProfile.all` by words, endings and letters.
  private(set) var points = [Int32](repeating: 0, count: 32)
  /// Points for each language by the runs of letters in words that the table does not know.
  private(set) var runPoints = [Int32](repeating: 0, count: 32)
  /// Latin and Cyrillic words read.
  private(set) var wordCount = 0
  /// Letters of scripts other than Latin and Cyrillic.
  private(set) var scripts = ScriptCounts()
  /// Points for English by content words, which stand in texts of all languages as names and borrowed words.
  private(set) var englishContentPoints: Int32 = 0
  /// Cyrillic letters in words.
  private(set) var cyrillicLetters = 0
  /// Four times the Latin letters that speak for a text in Latin letters. Those of words that hold sentences together
  /// count twice, those of other listed words by half and those of unknown words, often names of products, by a quarter.
  private(set) var latinWeight = 0

  private let table = LanguageTable.shared
  private var word = WordKey()
  private var hasDigit = false
  /// What the most telling letter of the word speaks for.
  private var letter: LanguageTable.Evidence?

  /// Reads a text; class tokens such as `<number>` and words with digits are left out.
  init(_ text: String) {
    var isInClassToken = false
    for scalar in text.unicodeScalars {
      let value = scalar.value
      switch value {
      case 0x61...0x7A, 0x41...0x5A:
        guard !isInClassToken else { continue }
        if word.isInCyrillic { endWord() }
        word.append(ascii: value)
      case 0x30...0x39: hasDigit = true
      case 0x3C:
        endWord()
        isInClassToken = true
      case 0x0A, 0x20, 0x3E:
        endWord()
        isInClassToken = false
      case 0..<0x80: endWord()
      default: readWide(value)
      }
      guard wordCount < Budget.words, scripts.total < Budget.scriptLetters else { break }
    }
    endWord()
  }

  private mutating func readWide(_ value: UInt32) {
    if let form = LetterForm(value) {
      if word.count > 0, word.isInCyrillic != form.isCyrillic { endWord() }
      word.append(form)
      notice(letter: form.scalar)
    } else if let script = WritingScript(value) {
      endWord()
      scripts.add(script, value)
    } else if !(0x300...0x36F).contains(value) {
      // Combining accents stay with their letter; all else ends a word. An inverted mark is as telling as a letter.
      endWord()
      notice(letter: value)
      endWord()
    }
  }

  private mutating func notice(letter scalar: UInt32) {
    guard let found = table.lookup(WordKey.letter(scalar)) else { return }
    if letter.map({ $0.points < found.points }) ?? true { letter = found }
  }

  private mutating func endWord() {
    if let letter, !hasDigit { LanguageReader.add(letter, to: &points) }
    if word.count > 0, !hasDigit { readWord() }
    word = WordKey()
    hasDigit = false
    letter = nil
  }

  private mutating func readWord() {
    wordCount += 1
    let found = table.lookup(word.word)
    if let found {
      LanguageReader.add(found, to: &points)
    } else {
      if word.count >= 5, let ending = table.lookup(word.ending(4)) ?? table.lookup(word.ending(3)) {
        LanguageReader.add(ending, to: &points)
      }
      word.forEachRun { LanguageReader.add(table.runs[$0], to: &runPoints) }
    }
    if word.isInCyrillic {
      cyrillicLetters += word.count
    } else if let found {
      latinWeight += word.count * (found.isFunctionWord ? 8 : 2)
      if !found.isFunctionWord, found.languages & 1 != 0 { englishContentPoints += found.points }
    } else {
      latinWeight += word.count
    }
  }

  private static func add(_ evidence: LanguageTable.Evidence, to points: inout [Int32]) {
    var rest = evidence.languages
    while rest != 0 {
      points[rest.trailingZeroBitCount] += evidence.points
      rest &= rest - 1
    }
  }
}
