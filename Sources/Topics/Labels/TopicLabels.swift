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
  private static let keywordCount = 5
  /// A keyword must stand in this share of a topic's texts.
  private static let leastKeywordShare = 0.03

  /// The labels of `topics` topics.
  ///
  /// - Parameter topic: of every text; nil for a text without one.
  package static func labels(texts: [String], topic: [Int?], topics: Int) -> [TopicLabel] {
    let parentOf = [Int?](repeating: nil, count: topics)
    return labels(texts: texts, topic: topic, parentOf: parentOf).topics
  }

  /// The labels of topics and of their parents, from the texts.
  package static func labels(
    texts: [String], topic: [Int?], parentOf: [Int?]
  ) -> (topics: [TopicLabel], parents: [TopicLabel]) {
    labels(traits: WordTraits(reading: texts), topic: topic, parentOf: parentOf)
  }

  /// The labels of topics and of their parents; every name stands once among them all.
  ///
  /// - Parameters:
  ///   - traits: of the words of all texts.
  ///   - topic: of every text; nil for a text without one.
  ///   - parentOf: of every topic; nil for a topic without one. Parents are numbered from 0 without a gap.
  static func labels(
    traits: WordTraits, topic: [Int?], parentOf: [Int?]
  ) -> (topics: [TopicLabel], parents: [TopicLabel]) {
    let counts = PhraseCounts(PhraseReader(traits: traits), topic: topic, topics: parentOf.count)
    let weighing = NameCandidates(traits: traits, counts: counts)
    let things = parentOf.indices.map(weighing.things)
    let keywords = things.map { Self.keywords(among: $0, traits: traits) }
    let wording = LabelWording(text: traits.text)
    func label(_ name: String, _ keywords: [NameCandidate]) -> TopicLabel {
      TopicLabel(name: name, keywords: keywords.prefix(keywordCount).map { wording.wording(of: $0.form) })
    }
    let names = parentOf.indices.map(weighing.names)
    var choice = NameChoice(traits: traits, candidates: names, keywords: keywords)
    let topicLabels = zip(choice.names(), keywords).map(label)
    let common = ParentCandidates(
      traits: traits, sizes: counts.texts, things: zip(things, names).map { $0 + $1.filter(\.phrase.isRequest) })
    let parentLabels = children(of: parentOf).map { children in
      let candidates = common.candidates(of: children)
      return label(
        choice.name(ofParent: candidates, children: children),
        Self.keywords(
          among: NameCandidate.ranked(candidates.filter { !$0.phrase.isRequest }, by: \.weight), traits: traits))
    }
    return (topicLabels, parentLabels)
  }

  /// The topics of every parent.
  private static func children(of parentOf: [Int?]) -> [[Int]] {
    var children = [[Int]](repeating: [], count: (parentOf.compactMap(\.self).max() ?? -1) + 1)
    for (topic, parent) in parentOf.enumerated() {
      if let parent { children[parent].append(topic) }
    }
    return children
  }

  /// Phrases without a verb that share no word, best first.
  private static func keywords(among things: [NameCandidate], traits: WordTraits) -> [NameCandidate] {
    var used: [String] = []
    var chosen: [NameCandidate] = []
    for thing in things where chosen.isEmpty || thing.share >= leastKeywordShare {
      let longer = extended(thing, among: things)
      let words = longer.phrase.stems.words.map { traits.text.words[Int($0)] }
      guard !words.contains(where: { word in used.contains { isAkin($0, word) } }) else { continue }
      used += words
      chosen.append(longer)
    }
    return chosen
  }

  /// The longest phrase around another that stands in more than half as many texts: "life support" for "support".
  private static func extended(_ phrase: NameCandidate, among phrases: [NameCandidate]) -> NameCandidate {
    let around = phrases.filter {
      $0.phrase.stems.count > phrase.phrase.stems.count && phrase.phrase.stems.isSubset(of: $0.phrase.stems)
        && $0.share * 2 > phrase.share
    }
    return around.max { ($0.phrase.stems.count, $0.weight) < ($1.phrase.stems.count, $1.weight) } ?? phrase
  }

  /// Whether two words are forms of one: "declined" and "declining".
  private static func isAkin(_ left: String, _ right: String) -> Bool {
    let shared = zip(left, right).prefix { $0 == $1 }.count
    let shorter = min(left.count, right.count)
    return left == right || (shared >= 4 && shared * 20 >= shorter * 13)
  }
}
