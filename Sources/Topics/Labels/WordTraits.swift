/// What a word can be in a phrase, for every word of some texts.
struct WordTraits: Sendable {
  let text: LabelText
  private let stems: [Int32]
  private let verbs: [Int32]
  private let meanings: [Int32]
  private let flags: [Flags]

  private struct Flags: OptionSet, Sendable {
    let rawValue: UInt16
    static let content = Flags(rawValue: 1)
    static let transparent = Flags(rawValue: 2)
    static let connector = Flags(rawValue: 4)
    static let negation = Flags(rawValue: 8)
    static let predicate = Flags(rawValue: 16)
    static let trigger = Flags(rawValue: 32)
    static let skipped = Flags(rawValue: 64)
    static let article = Flags(rawValue: 128)
    static let proper = Flags(rawValue: 256)
    static let base = Flags(rawValue: 512)
    static let wish = Flags(rawValue: 1024)
    static let acting = Flags(rawValue: 2048)
    static let loose = Flags(rawValue: 4096)
  }

  /// - Complexity: linear in the length of the texts.
  init(reading texts: [String]) {
    self.init(LabelText(texts))
  }

  init(_ text: LabelText) {
    self.text = text
    stems = WordForms.stems(of: text.words)
    let bases = text.words.map(SupportVerbs.base)
    verbs = bases.map { $0.flatMap { SupportVerbs.numbers[$0] } ?? -1 }
    meanings = text.words.map { word in
      let base = WordForms.stem(of: word, isWord: SupportVerbs.isVerb)
      return SupportVerbs.numbers[base].map { SupportVerbs.meanings[Int($0)] } ?? -1
    }
    let personal = PersonalWords.numbers(in: text)
    let acting = WordTraits.actingWords(in: text)
    flags = text.words.enumerated().map { index, word in
      var flags = WordTraits.listed(word)
      if bases[index] == word { flags.insert(.base) }
      if acting[index] { flags.insert(.acting) }
      if text.isProperNoun(Int32(index)) { flags.insert(.proper) }
      if personal.contains(Int32(index)) { flags.remove(.content) }
      return flags
    }
  }

  /// What the lists of words say.
  private static func listed(_ word: String) -> Flags {
    var flags: Flags = []
    let scalars = word.unicodeScalars
    if StopWords.negations.contains(word) {
      flags.insert(.negation)
    } else if !StopWords.all.contains(word), scalars.count > 1 || scalars.allSatisfy(\.properties.isIdeographic) {
      flags.insert(.content)
    }
    if StopWords.transparent.contains(word) { flags.insert(.transparent) }
    if StopWords.connectors.contains(word) { flags.insert(.connector) }
    if StopWords.looseConnectors.contains(word) { flags.insert(.loose) }
    if StopWords.predicates.contains(word) { flags.insert(.predicate) }
    if SupportVerbs.triggers.contains(word) { flags.insert(.trigger) }
    if SupportVerbs.skipped.contains(word) { flags.insert(.skipped) }
    if SupportVerbs.wishes.contains(word) { flags.insert(.wish) }
    if word == "a" || word == "an" { flags.insert(.article) }
    return flags
  }

  /// Words that mostly follow "to", "will", "I" and the like, or stand before "my" and the like, as verbs do.
  private static func actingWords(in text: LabelText) -> [Bool] {
    let leads = text.words.map(SupportVerbs.leads.contains)
    let determines = text.words.map { SupportVerbs.determiners.contains($0) }
    var acting = [Int](repeating: 0, count: text.words.count)
    for stretches in text.stretches {
      for stretch in stretches {
        for place in stretch.indices {
          let isLed = place > 0 && leads[Int(stretch[place - 1])]
          let hasObject = place + 1 < stretch.count && determines[Int(stretch[place + 1])]
          if isLed || hasObject { acting[Int(stretch[place])] += 1 }
        }
      }
    }
    return text.words.indices.map { acting[$0] * 2 > text.written[$0].count }
  }

  /// The number of the word that stands for all forms of a word.
  func stem(_ word: Int32) -> Int32 { stems[Int(word)] }
  /// The number of the verb that asks for something in this form, else -1.
  func verb(_ word: Int32) -> Int32 { verbs[Int(word)] }
  /// The meaning of the verb that a word is any form of, else -1.
  func meaning(_ word: Int32) -> Int32 { meanings[Int(word)] }

  /// Whether a word can stand at the end of a phrase.
  func isContent(_ word: Int32) -> Bool { flags[Int(word)].contains(.content) }
  func isTransparent(_ word: Int32) -> Bool { flags[Int(word)].contains(.transparent) }
  func isConnector(_ word: Int32) -> Bool { flags[Int(word)].contains(.connector) }
  /// "Payment on statement" may be two things, "source of funds" is one.
  func isLooseConnector(_ word: Int32) -> Bool { flags[Int(word)].contains(.loose) }
  func isNegation(_ word: Int32) -> Bool { flags[Int(word)].contains(.negation) }
  func isPredicate(_ word: Int32) -> Bool { flags[Int(word)].contains(.predicate) }
  func isTrigger(_ word: Int32) -> Bool { flags[Int(word)].contains(.trigger) }
  func isSkipped(_ word: Int32) -> Bool { flags[Int(word)].contains(.skipped) }
  func isArticle(_ word: Int32) -> Bool { flags[Int(word)].contains(.article) }
  func isProper(_ word: Int32) -> Bool { flags[Int(word)].contains(.proper) }
  /// Whether a word is a verb's base form: "book", not "booking".
  func isBase(_ word: Int32) -> Bool { flags[Int(word)].contains(.base) }
  func isWish(_ word: Int32) -> Bool { flags[Int(word)].contains(.wish) }
  /// Whether a word is mostly used as a verb in these texts.
  func isActing(_ word: Int32) -> Bool { flags[Int(word)].contains(.acting) }
  /// Whether a word is an "-ing" form of another.
  func isContinuous(_ word: Int32) -> Bool {
    text.words[Int(word)].hasSuffix("ing") && text.words[Int(stem(word))] != text.words[Int(word)]
  }

  /// Whether a word ends as "waiting" and "reverted" do.
  func isParticiple(_ word: Int32) -> Bool {
    text.words[Int(word)].hasSuffix("ing") || text.words[Int(word)].hasSuffix("ed")
  }

  /// The words that tell two names apart: "reserve room" is "book a room", and "fraud report" is "report fraud".
  func key(of phrase: LabelPhrase) -> WordRun {
    var key = WordRun()
    if phrase.isRequest { key.append(-1 - phrase.meaning) }
    for place in 0..<phrase.stems.count {
      let stem = phrase.stems[place]
      let word = meaning(stem) >= 0 ? -1 - meaning(stem) : stem
      if !key.contains(word) { key.append(word) }
    }
    return key.sorted
  }
}
