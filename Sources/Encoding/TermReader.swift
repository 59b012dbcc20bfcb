/// Cuts a text into terms and names each by a hash: words, pairs of words, and runs of characters within words.
///
/// A hash of 64 bits stands for the string: a million different terms meet in one hash with a chance of 1 in 37 million.
struct TermReader {
  /// The hash of every word in the order of the text; class tokens and words of digits alone are left out.
  private(set) var words: [UInt64] = []
  /// All terms of the last text read, in the order of the text, with repetitions.
  private(set) var terms: [UInt64] = []
  /// A blank and the bytes of the word at hand.
  private var word: [UInt8] = [0x20]
  private let characterRuns: ClosedRange<Int>?

  /// - Parameter characterRuns: lengths, in bytes, of the runs inside a word to read as terms too; nil for none.
  init(characterRuns: ClosedRange<Int>?) {
    self.characterRuns = characterRuns
  }

  /// Reads a text into `words` and `terms`.
  mutating func read(_ text: String) {
    words.removeAll(keepingCapacity: true)
    terms.removeAll(keepingCapacity: true)
    var isInClassToken = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x61...0x7A where !isInClassToken, 0x30...0x39 where !isInClassToken:
        word.append(UInt8(scalar.value))
      case 0x41...0x5A where !isInClassToken:
        word.append(UInt8(scalar.value + 32))
      case 0x27, 0x2019:
        // "don't" is one word, written with either apostrophe or none.
        continue
      case 0x3C:
        endWord()
        isInClassToken = true
      case 0x0A, 0x20, 0x3E:
        endWord()
        isInClassToken = false
      case 0..<0x80:
        endWord()
      default:
        appendWide(scalar)
      }
    }
    endWord()
    for pair in zip(words, words.dropFirst()) {
      terms.append(TermReader.hash(pair.0, pair.1))
    }
  }

  private mutating func appendWide(_ scalar: Unicode.Scalar) {
    if TermReader.isWordless(scalar) {
      // These scripts do not separate words: a character counts as one, and pairs of words do the rest.
      endWord()
      word.append(contentsOf: Array(String(scalar).utf8))
      endWord()
    } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.generalCategory == .nonspacingMark
    {
      word.append(contentsOf: Array(scalar.properties.lowercaseMapping.utf8))
    } else {
      endWord()
    }
  }

  /// Han, kana, Thai, Lao, Khmer and Burmese.
  private static func isWordless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x4DBF,
      0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }

  private mutating func endWord() {
    guard word.count > 1 else { return }
    defer { word.removeLast(word.count - 1) }
    guard !word.dropFirst().allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return }
    let whole = hash(of: 1..<word.count)
    words.append(whole)
    terms.append(whole)
    guard let characterRuns else { return }
    word.append(0x20)
    for length in characterRuns where length < word.count {
      for start in 0...word.count - length {
        terms.append(hash(of: start..<start + length) ^ 0x5bd1_e995_9e37_79b9)
      }
    }
  }

  /// The hash of some bytes of the word.
  ///
  /// Source: Fowler, Noll and Vo, FNV-1a with 64 bits, finished by SplitMix64's mixer so that all bits are used.
  private func hash(of positions: Range<Int>) -> UInt64 {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    for position in positions { value = (value ^ UInt64(word[position])) &* 0x100_0000_01b3 }
    return TermReader.mixed(value)
  }

  private static func hash(_ first: UInt64, _ second: UInt64) -> UInt64 {
    mixed(first &* 3 &+ second)
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
