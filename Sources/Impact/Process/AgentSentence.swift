import Records

/// A sentence of a reply, and what it does.
struct AgentSentence: Sendable {
  /// What the sentence shows.
  let cues: MessageCues
  /// As it was written, without blanks around it.
  let text: String
  /// Lower case, without punctuation and apostrophes.
  let words: [String]

  /// Reads one sentence.
  init(_ text: String) {
    self.text = text
    cues = MessageCues(reading: text)
    words = AgentSentence.words(of: text)
  }

  /// Lower case, without punctuation and apostrophes.
  static func words(of text: String) -> [String] {
    text.lowercased().filter { $0 != "'" && $0 != "’" }.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// The kind of step it is; nil for courtesy and for a sentence without a word.
  var kind: StepKind? {
    switch true {
    case words.isEmpty || cues.contains(.courtesy): nil
    case cues.contains(.dataRequest): .ask
    case cues.contains(.confirmation): .confirm
    case cues.contains(.action) && !regrets: .change
    case cues.contains(.question): .ask
    case cues.contains(.lookup): .lookUp
    default: .answer
    }
  }

  /// What the sentence is about when that is plain: the identifier it asks for; or, of an answer, whether it refuses.
  var plainSubject: String? {
    switch kind {
    case .ask: identifier
    case .answer where cues.contains(.lacksKnowledge): "not understood"
    case .answer: cues.isDisjoint(with: MessageCues.refusal) && !regrets ? "" : "not possible"
    default: nil
    }
  }

  /// Words that may name what the sentence is about; the question word where nothing else does.
  var contentWords: [String] {
    let content = words.filter(StepWords.mayName)
    return content.isEmpty && kind == .ask ? words.filter(StepWords.questions.contains) : content
  }

  /// "Unfortunately", or "sorry, but": nothing was changed, whatever follows.
  private var regrets: Bool {
    words.contains("unfortunately") || zip(words, words.dropFirst()).contains { $0 == "sorry" && $1 == "but" }
  }

  /// The longest identifier of the phrase table in the sentence, the last of equally long ones.
  private var identifier: String? {
    for length in stride(from: StepWords.longestIdentifier, through: 1, by: -1) where length <= words.count {
      for start in stride(from: words.count - length, through: 0, by: -1) {
        let phrase = words[start..<start + length].joined(separator: " ")
        if StepWords.identifiers.contains(phrase) { return StepWords.identifierNames[phrase] ?? phrase }
      }
    }
    return nil
  }

  /// The sentences of a text: parted after `.`, `!` and `?` before a blank, and at line breaks. A full stop after one
  /// or two letters belongs to a title such as `Dr.`.
  static func all(in text: String) -> [AgentSentence] {
    var sentences: [AgentSentence] = []
    var current = ""
    var letters = 0
    var mayEnd = false
    func end() {
      let trimmed = current.drop(while: \.isWhitespace)
      if !trimmed.isEmpty { sentences.append(AgentSentence(String(trimmed))) }
      current = ""
    }
    for character in text {
      if character.isNewline || (mayEnd && character.isWhitespace) {
        end()
        mayEnd = false
        letters = 0
        continue
      }
      mayEnd = character == "!" || character == "?" || (character == "." && letters > 2)
      letters = character.isLetter || character.isNumber ? letters + 1 : 0
      current.append(character)
    }
    end()
    return sentences
  }
}

extension MessageCues {
  /// What makes an answer a refusal.
  static let refusal: MessageCues = [.policy, .lacksAction, .lacksData]
}
