/// What a topic is called.
package struct TopicLabel: Sendable, Hashable {
  /// Short, unique, in sentence case.
  package var name: String
  /// Up to five, most telling first.
  package var keywords: [String]
}

/// Names topics after what their customers ask for: a verb with its object where there is one, else the phrase that
/// sets the topic apart.
package enum TopicLabels {
  /// A request must stand in this share of a topic's texts to name it.
  private static let leastRequestShare = 0.06
  /// And in this part of the texts that hold the most telling phrase.
  private static let leastPartOfLeading = 0.3
  /// A phrase of several words must stand in this part of them.
  private static let leastPartForPhrase = 0.2
  private static let keywordCount = 5

  /// The labels of `topics` topics, the larger ones choosing first.
  ///
  /// - Parameter topic: of every text; nil for a text without one.
  package static func labels(texts: [String], topic: [Int?], topics: Int) -> [TopicLabel] {
    let reader = PhraseReader(LabelText(texts))
    let counts = PhraseCounts(reader, topic: topic, topics: topics)
    var taken: Set<String> = []
    return counts.ranked.map { ranked in
      let keywords = keywords(of: ranked, reader: reader)
      let names =
        candidates(of: ranked, reader: reader) + phrases(of: ranked, reader: reader)
        + fallbacks(keywords)
      let name = unique(names, keywords: keywords, taken: &taken)
      return TopicLabel(name: name, keywords: keywords)
    }
  }

  private static func keywords(
    of ranked: [PhraseCounts.ScoredPhrase], reader: PhraseReader
  ) -> [String] {
    var keywords: [String] = []
    var used: [String] = []
    let phrases = ranked.filter { $0.phrase.verb == nil }
    for candidate in phrases {
      let longer = extended(candidate, among: phrases)
      let words = longer.phrase.words.map { reader.text.words[Int($0)] }
      guard !words.contains(where: { word in used.contains { isAkin($0, word) } }) else { continue }
      used += words
      keywords.append(shown(longer.form, reader: reader))
      if keywords.count == keywordCount { break }
    }
    return keywords
  }

  /// The longest phrase around another that stands in more than half as many texts: "life support" for "support".
  private static func extended(
    _ phrase: PhraseCounts.ScoredPhrase, among phrases: [PhraseCounts.ScoredPhrase]
  ) -> PhraseCounts.ScoredPhrase {
    let own = Set(phrase.phrase.words)
    let around = phrases.prefix(200).filter {
      $0.phrase.words.count > own.count && own.isSubset(of: $0.phrase.words)
        && $0.count * 2 > phrase.count
    }
    return around.max { ($0.phrase.words.count, $0.score) < ($1.phrase.words.count, $1.score) } ?? phrase
  }

  /// Names in order of preference.
  private static func candidates(
    of ranked: [PhraseCounts.ScoredPhrase], reader: PhraseReader
  ) -> [String] {
    let telling = Set(ranked.prefix(12).filter { $0.phrase.verb == nil }.flatMap(\.phrase.words))
    // A request beside the point does not name a topic whose word nearly everybody uses.
    let leading = ranked.first { $0.phrase.verb == nil }?.share ?? 0
    let leastShare = max(leastRequestShare, leading * leastPartOfLeading)
    let requests = ranked.filter {
      $0.phrase.verb != nil && $0.share >= leastShare
        && !telling.isDisjoint(with: $0.phrase.words)
    }
    return requests.prefix(6).map { request in
      var best = request
      // "report bank fraud" rather than "report fraud" where many say so.
      for longer in requests
      where longer.phrase.verb == request.phrase.verb && longer.phrase.particle == request.phrase.particle
        && longer.phrase.words.count > best.phrase.words.count
        && Set(longer.phrase.words).isSuperset(of: best.phrase.words) && longer.count * 2 > best.count
      { best = longer }
      let verb = [best.phrase.verb.map(reader.display), best.phrase.particle].compactMap(\.self)
        .joined(separator: " ")
      return sentenceCase(verb + " " + shown(best.form, reader: reader))
    }
  }

  /// Whether two words are forms of one: "declined" and "declining".
  private static func isAkin(_ left: String, _ right: String) -> Bool {
    let shared = zip(left, right).prefix { $0 == $1 }.count
    let shorter = min(left.count, right.count)
    return left == right || (shared >= 4 && shared * 20 >= shorter * 13)
  }

  /// Names made of the phrases that stand around the most telling words, such as "card declined".
  private static func phrases(
    of ranked: [PhraseCounts.ScoredPhrase], reader: PhraseReader
  ) -> [String] {
    let things = ranked.filter { $0.phrase.verb == nil }
    let leading = things.first?.share ?? 0
    let telling = Set(things.lazy.filter { $0.phrase.words.count == 1 }.prefix(2).flatMap(\.phrase.words))
    return things.filter {
      $0.phrase.words.count > 1 && $0.share >= leading * leastPartForPhrase
        && !telling.isDisjoint(with: $0.phrase.words)
    }.prefix(3).map { phrase in
      sentenceCase(shown(extended(phrase, among: things).form, reader: reader))
    }
  }

  /// Names made of keywords: one word alone says little to a stranger.
  private static func fallbacks(_ keywords: [String]) -> [String] {
    var names = keywords.prefix(1).filter { $0.contains(" ") }
    for (first, second) in zip(keywords, keywords.dropFirst()) {
      names.append(first + " and " + second)
    }
    return (names + keywords).map(sentenceCase)
  }

  /// "Reserve a room" and "Reserve room" are one name.
  private static func withoutArticle(_ name: String) -> String {
    name.split(separator: " ").filter { $0 != "a" && $0 != "an" }.joined(separator: " ").lowercased()
  }

  private static func unique(
    _ names: [String], keywords: [String], taken: inout Set<String>
  ) -> String {
    for name in names where taken.insert(withoutArticle(name)).inserted { return name }
    let first = names.first ?? "Other requests"
    for keyword in keywords {
      let name = first + ": " + keyword
      if taken.insert(withoutArticle(name)).inserted { return name }
    }
    var number = 2
    while !taken.insert(withoutArticle(first + " (\(number))")).inserted { number += 1 }
    return first + " (\(number))"
  }

  /// Words as a reader expects them; scripts without blanks between words get none.
  private static func shown(_ form: [Int32], reader: PhraseReader) -> String {
    var text = ""
    for word in form {
      var display = reader.text.display(word)
      if StopWords.negations.contains(display) { display = "not" }
      let joins =
        text.unicodeScalars.last?.properties.isIdeographic == true
        && display.unicodeScalars.first?.properties.isIdeographic == true
      text += text.isEmpty || joins ? display : " " + display
    }
    return text
  }

  private static func sentenceCase(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
