/// Reads the phrases of texts: runs of content words, and verbs with their objects.
struct PhraseReader {
  let traits: WordTraits
  private static let get = SupportVerbs.numbers["get"] ?? -1
  /// Content words in a phrase with a connector.
  private static let longest = 4

  /// The phrases of one stretch of words, each as often as it occurs.
  func forEachPhrase(in stretch: [Int32], _ body: (LabelPhrase, PhraseForm) -> Void) {
    for place in stretch.indices {
      if traits.isContent(stretch[place]) { runs(from: place, in: stretch, body) }
      if traits.verb(stretch[place]) >= 0 {
        request(at: place, in: stretch, body)
      } else if traits.isWish(stretch[place]) {
        wish(at: place, in: stretch, body)
      }
    }
  }

  /// "Card declined", "card not working", "source of funds".
  private func runs(
    from start: Int, in stretch: [Int32], _ body: (LabelPhrase, PhraseForm) -> Void
  ) {
    var form = WordRun()
    var stems = WordRun()
    var isNegated = false
    for place in start..<min(start + 7, stretch.count) {
      let word = stretch[place]
      if traits.isContent(word) || (isNegated && traits.isPredicate(word)) {
        if stems.contains(traits.stem(word)) { return }
        form.append(word)
        stems.append(traits.stem(word))
        body(LabelPhrase(stems: stems.sorted), PhraseForm(words: form))
        if stems.count == 3 { return }
      } else if traits.isNegation(word), stems.count == 1, !isNegated {
        form.append(word)
        isNegated = true
      } else if traits.isConnector(word), !isNegated,
        let things = things(after: place, in: stretch, limit: PhraseReader.longest - stems.count)
      {
        form.append(word)
        for thing in things {
          form.append(thing)
          stems.append(traits.stem(thing))
        }
        body(LabelPhrase(stems: stems.sorted), PhraseForm(words: form))
        return
      } else if !traits.isTransparent(word) {
        return
      }
    }
  }

  /// The content words after a connector, up to where they end, when nothing but articles and the like stands between;
  /// nil when there are more than `limit`.
  private func things(after place: Int, in stretch: [Int32], limit: Int) -> ArraySlice<Int32>? {
    var next = place + 1
    while next < stretch.count - 1, traits.isSkipped(stretch[next]) || traits.isArticle(stretch[next]) { next += 1 }
    let things = stretch[next...].prefix(limit + 1).prefix { traits.isContent($0) }
    // "Allowed to transfer money" goes on with a verb.
    guard let first = things.first, things.count <= limit, next > place + 1 || !traits.isActing(first) else {
      return nil
    }
    return things
  }

  /// "Book a flight", "changing my address".
  private func request(
    at place: Int, in stretch: [Int32], _ body: (LabelPhrase, PhraseForm) -> Void
  ) {
    let word = stretch[place]
    guard place == 0 || !traits.isBase(word) || traits.isTrigger(stretch[place - 1]) else { return }
    var number = traits.verb(word)
    var next = place + 1
    let base = SupportVerbs.phrases[Int(number)]
    if next < stretch.count, let prepositions = SupportVerbs.prepositions[base],
      case let preposition = traits.text.words[Int(stretch[next])], prepositions.contains(preposition),
      let longer = SupportVerbs.numbers[base + " " + preposition]
    {
      number = longer
      next += 1
    } else if SupportVerbs.needPreposition.contains(base) {
      return
    }
    objects(ofVerb: number, at: next, needsArticle: !traits.isBase(word), in: stretch, body)
  }

  /// "I need a ride" as "get a ride".
  private func wish(at place: Int, in stretch: [Int32], _ body: (LabelPhrase, PhraseForm) -> Void) {
    guard place + 1 < stretch.count, place > 0, traits.verb(stretch[place + 1]) < 0,
      !traits.isActing(stretch[place + 1])
    else { return }
    objects(ofVerb: PhraseReader.get, at: place + 1, needsArticle: false, in: stretch, body)
  }

  /// The requests that a verb forms with what follows it.
  private func objects(
    ofVerb number: Int32, at afterVerb: Int, needsArticle: Bool, in stretch: [Int32],
    _ body: (LabelPhrase, PhraseForm) -> Void
  ) {
    var next = afterVerb
    var article: Int32?
    while next < stretch.count, next - afterVerb < 5 {
      if traits.isArticle(stretch[next]) {
        article = stretch[next]
      } else if !traits.isSkipped(stretch[next]) {
        break
      }
      next += 1
    }
    // "Changing my address" is a request, "shipping address" is a thing.
    guard !needsArticle || next > afterVerb else { return }
    var end = next
    while end < min(next + 3, stretch.count), isCommon(stretch[end]) { end += 1 }
    guard end > next else { return }
    let meaning = SupportVerbs.meanings[Int(number)]
    // The head of the object is its last word: "a round trip flight" is a flight.
    for start in next..<end {
      var form = WordRun()
      if start == next, let article { form.append(article) }
      var stems = WordRun()
      for place in start..<end {
        form.append(stretch[place])
        stems.append(traits.stem(stretch[place]))
      }
      body(LabelPhrase(stems: stems.sorted, meaning: meaning), PhraseForm(words: form, verb: number))
      // "Check the status of my ride".
      if end - start <= 2, end < stretch.count, traits.isConnector(stretch[end]),
        let things = things(after: end, in: stretch, limit: PhraseReader.longest - 1 - stems.count),
        things.allSatisfy(isCommon)
      {
        form.append(stretch[end])
        for thing in things {
          form.append(thing)
          stems.append(traits.stem(thing))
        }
        body(LabelPhrase(stems: stems.sorted, meaning: meaning), PhraseForm(words: form, verb: number))
      }
    }
  }

  private func isCommon(_ word: Int32) -> Bool { traits.isContent(word) && !traits.isProper(word) }
}
