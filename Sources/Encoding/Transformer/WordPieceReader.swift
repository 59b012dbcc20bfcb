/// Cuts texts into the word pieces of an uncased model.
///
/// Source: Devlin and others, "BERT: pre-training of deep bidirectional transformers" (2018), and its reference
/// tokenizer: control characters off, ideographs and punctuation apart, accents off, lower case, then for every word the
/// longest pieces from left to right.
struct WordPieceReader {
  private let vocabulary: PieceVocabulary
  private let limit: Int
  private var pieces: [Int32] = []
  private var word: [UInt8] = []
  private var wordLength = 0
  private var hashes: [UInt64] = []

  /// A word of more characters is unknown as a whole.
  private static let longestWord = 100

  /// - Parameter limit: the most tokens of a text, with the one before and the one behind it.
  init(vocabulary: PieceVocabulary, limit: Int) {
    self.vocabulary = vocabulary
    self.limit = limit
  }

  /// The tokens of a text, from the one that starts it to the one that ends it; what goes beyond the limit is left out.
  mutating func tokens(of text: String) -> [Int32] {
    pieces = [vocabulary.start]
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        read(ascii: UInt8(scalar.value))
      } else {
        read(foreign: scalar)
      }
      if pieces.count >= limit - 1 { break }
    }
    endWord()
    return pieces.prefix(limit - 1) + [vocabulary.end]
  }

  private mutating func read(ascii byte: UInt8) {
    switch byte {
    case 0x61...0x7A, 0x30...0x39: appendLetter(byte)
    case 0x41...0x5A: appendLetter(byte | 0x20)
    case 0x20, 0x09, 0x0A, 0x0D: endWord()
    case 0x00..<0x20, 0x7F: break
    default:
      endWord()
      appendLetter(byte)
      endWord()
    }
  }

  private mutating func appendLetter(_ byte: UInt8) {
    wordLength += 1
    if wordLength <= WordPieceReader.longestWord { word.append(byte) }
  }

  private mutating func read(foreign scalar: Unicode.Scalar) {
    switch scalar.properties.generalCategory {
    case .control, .format, .unassigned, .privateUse, .surrogate: return
    case _ where scalar == "\u{FFFD}": return
    default: break
    }
    let isIdeograph = CharacterFolding.isIdeograph(scalar)
    if isIdeograph { endWord() }
    for part in CharacterFolding.folded(scalar) {
      if part.isASCII {
        read(ascii: UInt8(part.value))
      } else if part.properties.isWhitespace {
        endWord()
      } else if part.isPunctuation {
        endWord()
        append(part)
        endWord()
      } else {
        append(part)
      }
    }
    if isIdeograph { endWord() }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    wordLength += 1
    if wordLength <= WordPieceReader.longestWord { word.append(contentsOf: UTF8.encode(scalar) ?? .init()) }
  }

  private mutating func endWord() {
    guard wordLength > 0 else { return }
    if wordLength > WordPieceReader.longestWord {
      pieces.append(vocabulary.unknown)
    } else {
      vocabulary.appendPieces(of: word, to: &pieces, hashes: &hashes)
    }
    word.removeAll(keepingCapacity: true)
    wordLength = 0
  }
}

extension Unicode.Scalar {
  fileprivate var isPunctuation: Bool {
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      true
    default: false
    }
  }
}
