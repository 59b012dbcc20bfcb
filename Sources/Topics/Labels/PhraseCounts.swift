import Foundation

/// How many texts of every topic hold a phrase, and in which form it is mostly written.
struct PhraseCounts {
  /// Texts counted per topic.
  private(set) var texts: [Int]
  /// Of every topic the phrases that best set it apart, best first.
  private(set) var leading: [[CountedPhrase]] = []

  struct CountedPhrase: Sendable {
    var phrase: LabelPhrase
    /// Texts of the topic that hold it.
    var count: Int
    /// Its most frequent form.
    var form: PhraseForm
    /// Of every topic's texts those that hold its words, in whatever order.
    var shares: [Double]
  }

  /// - Parameters:
  ///   - topic: of every text of the reader; nil leaves it out.
  ///   - textLimit: of a topic with more texts, so many evenly spaced ones are read.
  ///   - phraseLimit: so many phrases of a topic are kept.
  init(_ reader: PhraseReader, topic: [Int?], topics: Int, textLimit: Int = 500, phraseLimit: Int = 60) {
    let members = PhraseCounts.members(topic: topic, topics: topics, limit: textLimit)
    texts = members.map(\.count)
    let postings = WordPostings(reader.traits, members: members)
    var tally = PhraseTally()
    let perTopic = members.map { tally.phrases(of: $0, reader: reader) }
    let mean = Double(texts.reduce(0, +)) / Double(max(topics, 1))
    leading = perTopic.map { phrases in
      let scored = phrases.map { phrase in
        // Source: Grootendorst, "BERTopic: neural topic modeling with a class-based TF-IDF procedure" (2022), with
        // texts in place of occurrences.
        (phrase, Double(phrase.count) * log(1 + mean / Double(tally.totals[phrase.number])))
      }
      return scored.sorted { ($0.1, $1.0.number) > ($1.1, $0.0.number) }.prefix(phraseLimit).map { phrase, _ in
        let key = tally.phrase(phrase.number)
        return CountedPhrase(phrase: key, count: phrase.count, form: phrase.form, shares: postings.shares(of: key))
      }
    }
  }

  private static func members(topic: [Int?], topics: Int, limit: Int) -> [[Int]] {
    var members = [[Int]](repeating: [], count: topics)
    for (index, number) in topic.enumerated() {
      if let number { members[number].append(index) }
    }
    return members.map { list in
      list.count <= limit ? list : (0..<limit).map { list[$0 * list.count / limit] }
    }
  }
}
