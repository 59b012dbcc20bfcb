/// What each known word, ending and letter says about the language, by its `WordKey`; built once from the profiles.
struct LanguageTable: Sendable {
  /// The languages that a word, an ending or a letter speaks for, each with the same points.
  struct Evidence: Sendable {
    /// Bit n stands for `LanguageProfile.all[n]`.
    var languages: UInt32
    /// Points for each: those of its kind, divided by the number of languages that share it.
    var points: Int32
    /// Whether it is a word that holds sentences together in one of the languages.
    var isFunctionWord = false
  }

  /// The table of all profiles.
  static let shared = LanguageTable(LanguageProfile.all)

  /// The points of a word or letter of one language alone. A short word has half of them, for names, products and
  /// abbreviations are often spelled the same; so one word of three letters cannot decide by itself.
  enum Points {
    static let functionWord: Int32 = 24
    static let contentWord: Int32 = 16
    static let shortWord: Int32 = 12
    static let withoutAccents: Int32 = 12
    static let letter: Int32 = 8
    static let ending: Int32 = 6
  }

  /// What runs of three letters speak for.
  let runs: LetterRuns

  // Open addressing with linear probing (Knuth, The Art of Computer Programming 3, 1973, section 6.4, algorithm L);
  // no key is zero, so zero marks a free slot.
  private var keys: [UInt64]
  private var evidence: [Evidence]
  private let shift: UInt64

  /// - Parameter profiles: at most 32.
  init(_ profiles: [LanguageProfile]) {
    let bits: UInt64 = 14
    shift = 64 - bits
    keys = [UInt64](repeating: 0, count: 1 << bits)
    evidence = [Evidence](repeating: Evidence(languages: 0, points: 0), count: 1 << bits)
    var accented: [(plain: UInt64, language: UInt32)] = []
    runs = LetterRuns(words: profiles.map { LanguageTable.keys(in: $0.functionWords + " " + $0.contentWords) })
    for (index, profile) in profiles.enumerated() {
      let language: UInt32 = 1 << UInt32(index)
      for (list, points) in [
        (profile.functionWords, Points.functionWord), (profile.contentWords, Points.contentWord),
      ] {
        for key in LanguageTable.keys(in: list) {
          add(language, key.count <= 3 ? Points.shortWord : points, to: key.word)
          if points == Points.functionWord { evidence[slot(of: key.word)].isFunctionWord = true }
          if key.word != key.plainWord, key.count >= 4 { accented.append((key.plainWord, language)) }
        }
      }
      for key in LanguageTable.keys(in: profile.endings) { add(language, Points.ending, to: key.ending(key.count)) }
      for scalar in profile.letters.unicodeScalars where scalar.value > 0x7F {
        add(language, Points.letter, to: WordKey.letter(scalar.value))
      }
    }
    // Written without accents a word counts only where no language writes it so.
    let listed = keys
    for word in accented where listed[slot(of: word.plain)] != word.plain {
      add(word.language, Points.withoutAccents, to: word.plain)
    }
    for position in evidence.indices where keys[position] != 0 {
      let sharing = Int32(evidence[position].languages.nonzeroBitCount)
      evidence[position].points = (evidence[position].points + sharing - 1) / sharing
    }
  }

  /// What a key speaks for; nil if the key is unknown.
  ///
  /// - Complexity: O(1).
  func lookup(_ key: UInt64) -> Evidence? {
    let slot = slot(of: key)
    return keys[slot] == key ? evidence[slot] : nil
  }

  private mutating func add(_ language: UInt32, _ points: Int32, to key: UInt64) {
    let slot = slot(of: key)
    keys[slot] = key
    evidence[slot].languages |= language
    evidence[slot].points = max(evidence[slot].points, points)
  }

  /// Where a key stands, or the free slot where it would.
  private func slot(of key: UInt64) -> Int {
    // Fibonacci hashing (Knuth, as above): multiplying by 2^64 over the golden ratio spreads neighbouring keys.
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  private static func keys(in list: String) -> [WordKey] {
    list.unicodeScalars.split { $0 == " " || $0 == "\n" }.map { word in
      var key = WordKey()
      for scalar in word {
        if scalar.isASCII {
          key.append(ascii: scalar.value)
        } else if let letter = LetterForm(scalar.value) {
          key.append(letter)
        }
      }
      return key
    }
  }
}
