/// One to three words that may name a topic.
struct LabelPhrase: Sendable, Hashable {
  /// Word numbers as they are shown, in order.
  var words: [Int32]
  /// The verb's base form when the phrase is a request, such as "book a flight".
  var verb: String?
  /// Belongs to the verb: "for" in "pay for".
  var particle: String?
}

/// Reads the phrases of texts: runs of content words, and verbs with their objects.
struct PhraseReader {
  let text: LabelText
  private let isStop: [Bool]
  private let isTransparent: [Bool]
  private let isNegation: [Bool]
  private let isPersonal: [Bool]
  private let isTrigger: [Bool]
  private let isSkipped: [Bool]
  private let base: [String?]
  /// Of every word the number of its singular, when the texts hold that too.
  let stem: [Int32]

  init(_ text: LabelText) {
    self.text = text
    let personal = PersonalWords.numbers(in: text)
    isStop = text.words.map(StopWords.all.contains)
    isTransparent = text.words.map(StopWords.transparent.contains)
    isNegation = text.words.map(StopWords.negations.contains)
    isPersonal = text.words.indices.map { personal.contains(Int32($0)) }
    isTrigger = text.words.map(SupportVerbs.triggers.contains)
    isSkipped = text.words.map(SupportVerbs.skipped.contains)
    base = text.words.map(SupportVerbs.base)
    stem = text.words.enumerated().map { index, word in
      let singular =
        word.hasSuffix("ies")
        ? word.dropLast(3) + "y" : word.hasSuffix("s") && !word.hasSuffix("ss") ? word.dropLast() : ""
      return text.number(of: String(singular)) ?? Int32(index)
    }
  }

  /// A word as a reader expects it.
  func display(_ word: String) -> String {
    text.number(of: word).map(text.display) ?? word
  }

  /// The phrases of one stretch of words, by stems, each as often as it occurs.
  ///
  /// - Parameter body: receives a phrase of stems and the same in the words as written.
  func forEachPhrase(in stretch: [Int32], _ body: (LabelPhrase, [Int32]) -> Void) {
    for place in stretch.indices {
      if isContent(stretch[place]) { runs(from: place, in: stretch, body) }
      request(at: place, in: stretch, body)
    }
  }

  /// Whether a word can stand at the end of a phrase.
  func isContent(_ word: Int32) -> Bool {
    let index = Int(word)
    return !isStop[index] && !isPersonal[index] && !isNegation[index]
      && (text.words[index].unicodeScalars.count > 1
        || text.words[index].unicodeScalars.allSatisfy(\.properties.isIdeographic))
  }

  private func runs(
    from start: Int, in stretch: [Int32], _ body: (LabelPhrase, [Int32]) -> Void
  ) {
    var words: [Int32] = []
    var contents = 0
    for word in stretch[start...].prefix(6) {
      if isContent(word) {
        words.append(word)
        contents += 1
        body(LabelPhrase(words: words.map { stem[Int($0)] }), words)
        if words.count == 3 { return }
      } else if isNegation[Int(word)], words.count == 1 {
        words.append(word)
      } else if !isTransparent[Int(word)] {
        return
      }
    }
  }

  private func request(
    at place: Int, in stretch: [Int32], _ body: (LabelPhrase, [Int32]) -> Void
  ) {
    guard let verb = base[Int(stretch[place])] else { return }
    let word = text.words[Int(stretch[place])]
    let isBase = word == verb
    guard place == 0 || !isBase || isTrigger[Int(stretch[place - 1])] else { return }
    var next = place + 1
    var particle: String?
    if next < stretch.count, let particles = SupportVerbs.particles[verb],
      particles.contains(text.words[Int(stretch[next])])
    {
      particle = text.words[Int(stretch[next])]
      next += 1
    }
    guard particle != nil || !SupportVerbs.needParticle.contains(verb) else { return }
    let afterVerb = next
    var article: Int32?
    while next < stretch.count, next - place < 6 {
      let word = text.words[Int(stretch[next])]
      if word == "a" || word == "an" {
        article = stretch[next]
      } else if !isSkipped[Int(stretch[next])] {
        break
      }
      next += 1
    }
    let object = Array(
      stretch[min(next, stretch.count)...].prefix(3).prefix {
        isContent($0) && !text.isProperNoun($0)
      })
    // "Changing my address" is a request, "shipping address" is a thing.
    guard isBase || next > afterVerb else { return }
    // The head of the object is its last word: "a round trip flight" is a flight.
    for start in object.indices {
      let tail = Array(object[start...])
      let shown = start == 0 ? (article.map { [$0] } ?? []) + tail : tail
      body(
        LabelPhrase(words: tail.map { stem[Int($0)] }, verb: verb, particle: particle), shown)
    }
  }
}
