import Foundation

/// How many texts of every topic hold a phrase, and in which form it is mostly written.
struct PhraseCounts {
  /// Texts counted per topic.
  private(set) var texts: [Int]
  /// Of every topic its phrases, those with the highest score first.
  private(set) var ranked: [[ScoredPhrase]]

  struct ScoredPhrase: Sendable {
    var phrase: LabelPhrase
    /// Texts of the topic that hold it.
    var count: Int
    /// Of the topic's texts.
    var share: Double
    /// Class-based TF-IDF.
    var score: Double
    /// The words of its most frequent form.
    var form: [Int32]
  }

  /// - Parameters:
  ///   - topic: of every text of the reader; nil leaves it out.
  ///   - textLimit: of a topic with more texts, so many evenly spaced ones are read.
  init(_ reader: PhraseReader, topic: [Int?], topics: Int, textLimit: Int = 500) {
    texts = [Int](repeating: 0, count: topics)
    var counts = [[LabelPhrase: Tally]](repeating: [:], count: topics)
    var totals: [LabelPhrase: Int] = [:]
    for index in PhraseCounts.chosen(topic: topic, topics: topics, limit: textLimit) {
      guard let topic = topic[index] else { continue }
      texts[topic] += 1
      var seen: [LabelPhrase: [Int32]] = [:]
      for stretch in reader.text.stretches[index] {
        reader.forEachPhrase(in: stretch) { phrase, form in
          if seen[phrase] == nil { seen[phrase] = form }
        }
      }
      for (phrase, form) in seen {
        totals[phrase, default: 0] += 1
        counts[topic][phrase, default: Tally()].add(form)
      }
    }
    let mean = Double(texts.reduce(0, +)) / Double(max(topics, 1))
    let sizes = texts
    ranked = counts.indices.map { topic in
      counts[topic].filter { $0.value.count >= (sizes[topic] < 10 ? 1 : 2) }.map { phrase, tally in
        let share = Double(tally.count) / Double(max(sizes[topic], 1))
        return ScoredPhrase(
          phrase: phrase, count: tally.count, share: share,
          score: share * PhraseCounts.rarity(mean: mean, total: totals[phrase] ?? 1),
          form: tally.mostFrequent)
      }.sorted(by: { PhraseCounts.isBetter($0, than: $1, words: reader.text.words) })
    }
  }

  /// ln(1 + mean texts of a topic / texts with the phrase).
  ///
  /// Source: Grootendorst, "BERTopic: neural topic modeling with a class-based TF-IDF procedure" (2022), with texts in
  /// place of occurrences.
  private static func rarity(mean: Double, total: Int) -> Double {
    log(1 + mean / Double(total))
  }

  private static func isBetter(_ left: ScoredPhrase, than right: ScoredPhrase, words: [String]) -> Bool {
    if left.score != right.score { return left.score > right.score }
    let leftKey = left.phrase.words.map { words[Int($0)] } + [left.phrase.verb ?? "", left.phrase.particle ?? ""]
    let rightKey = right.phrase.words.map { words[Int($0)] } + [right.phrase.verb ?? "", right.phrase.particle ?? ""]
    return leftKey.lexicographicallyPrecedes(rightKey)
  }

  private static func chosen(topic: [Int?], topics: Int, limit: Int) -> [Int] {
    var members = [[Int]](repeating: [], count: topics)
    for (index, number) in topic.enumerated() {
      if let number { members[number].append(index) }
    }
    return members.flatMap { list in
      list.count <= limit ? list : (0..<limit).map { list[$0 * list.count / limit] }
    }
  }

  private struct Tally {
    var count = 0
    private var forms: [[Int32]: Int] = [:]

    mutating func add(_ form: [Int32]) {
      count += 1
      forms[form, default: 0] += 1
    }

    /// Of equally frequent forms the one whose words were met first.
    var mostFrequent: [Int32] {
      forms.max { left, right in
        if left.value != right.value { return left.value < right.value }
        return right.key.lexicographicallyPrecedes(left.key)
      }?.key ?? []
    }
  }
}
