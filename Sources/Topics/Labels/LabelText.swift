/// Texts cut into words for naming: numbered words in stretches that no punctuation interrupts.
struct LabelText: Sendable {
  /// The words by number, lower case, apostrophes left out.
  private(set) var words: [String] = []
  /// Of every text: its stretches of word numbers.
  private(set) var stretches: [[[Int32]]] = []
  /// Of every word: how often it was written, in capitals throughout, and with a capital within a sentence.
  private(set) var written: [WrittenForms] = []
  private var numbers: [String: Int32] = [:]

  struct WrittenForms: Sendable {
    var count = 0
    var allCapitals = 0
    var insideSentence = 0
    var capitalisedInside = 0
  }

  /// What a customer wants is said at once; further down, and in the next message, come details.
  private static let wordLimit = 40
  private static let particles = SupportVerbs.particles.values.reduce(into: Set<String>()) { $0.formUnion($1) }
  private static let elisions: Set<String> = ["l", "d", "j", "n", "s", "c", "qu"]
  private static let titles: Set<String> = ["mr", "mrs", "ms", "dr", "prof"]

  init(_ texts: [String]) {
    stretches.reserveCapacity(texts.count)
    for text in texts { stretches.append(read(text)) }
  }

  func number(of word: String) -> Int32? { numbers[word] }

  /// The word as a reader expects it: `PIN`, `Lisbon`, `card`.
  func display(_ number: Int32) -> String {
    let word = words[Int(number)]
    let forms = written[Int(number)]
    if word.count >= 2, word.count <= 5, forms.count >= 3, forms.allCapitals * 2 > forms.count {
      return word.uppercased()
    }
    if word.hasSuffix("s"), let singular = self.number(of: String(word.dropLast())),
      case let display = display(singular), display.count >= 2, display == display.uppercased()
    {
      return display + "s"
    }
    return isProperNoun(number) ? word.prefix(1).uppercased() + word.dropFirst() : word
  }

  /// Mostly written with a capital where other words are not.
  func isProperNoun(_ number: Int32) -> Bool {
    let forms = written[Int(number)]
    return forms.insideSentence >= 3 && forms.capitalisedInside * 5 > forms.insideSentence * 3
  }

  private mutating func read(_ text: String) -> [[Int32]] {
    var stretches: [[Int32]] = []
    var stretch: [Int32] = []
    var word = ""
    var isSentenceStart = true
    var isInClassToken = false
    func isWordless(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x0E00...0x0EFF, 0x3040...0x309F, 0x3400...0x4DBF, 0x4E00...0x9FFF: true
      default: false
      }
    }
    func isLetter(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isASCII
        ? (0x61...0x7A).contains(scalar.value | 0x20) || (0x30...0x39).contains(scalar.value)
        : scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
    }
    func endStretch() {
      if !stretch.isEmpty { stretches.append(stretch) }
      stretch = []
    }
    var wordCount = 0
    for scalar in text.unicodeScalars where wordCount < LabelText.wordLimit {
      if scalar == " " || scalar == "\n" { wordCount += 1 }
      if scalar == ">" {
        isInClassToken = false
      } else if isInClassToken {
        continue
      } else if scalar == "'" || scalar == "\u{2019}" {
        // "L'adresse" is an "adresse", "I'd" stays one word.
        if LabelText.elisions.contains(word.lowercased()) { word = "" }
      } else if isLetter(scalar), !isWordless(scalar) {
        word.unicodeScalars.append(scalar)
      } else {
        endWord(&word, &stretch, &isSentenceStart)
        if isWordless(scalar) {
          word.unicodeScalars.append(scalar)
          endWord(&word, &stretch, &isSentenceStart)
        } else if scalar == ".", let last = stretch.last, LabelText.titles.contains(words[Int(last)]) {
          // "Dr. Lee" is not the end of a sentence.
          continue
        } else if scalar != " ", scalar != "-", scalar != "/" {
          endStretch()
          isSentenceStart = isSentenceStart || ".!?\n".unicodeScalars.contains(scalar)
          isInClassToken = scalar == "<"
        }
      }
    }
    endWord(&word, &stretch, &isSentenceStart)
    endStretch()
    return stretches
  }

  private mutating func endWord(
    _ word: inout String, _ stretch: inout [Int32], _ isSentenceStart: inout Bool
  ) {
    guard !word.isEmpty else { return }
    var lower = word.lowercased()
    if LabelText.particles.contains(lower), let last = stretch.last,
      let joined = SupportVerbs.joined[words[Int(last)] + " " + lower]
    {
      lower = joined
      stretch.removeLast()
    } else if let joined = SupportVerbs.joined[lower] {
      lower = joined
    }
    let number: Int32
    if let known = numbers[lower] {
      number = known
    } else {
      number = Int32(words.count)
      numbers[lower] = number
      words.append(lower)
      written.append(WrittenForms())
    }
    let first = word.unicodeScalars.first
    let startsUpper = first?.properties.isUppercase == true
    written[Int(number)].count += 1
    if word.unicodeScalars.count > 1, word.unicodeScalars.allSatisfy({ $0.properties.isUppercase }) {
      written[Int(number)].allCapitals += 1
    } else if !isSentenceStart {
      written[Int(number)].insideSentence += 1
      if startsUpper { written[Int(number)].capitalisedInside += 1 }
    }
    isSentenceStart = false
    stretch.append(number)
    word = ""
  }
}
