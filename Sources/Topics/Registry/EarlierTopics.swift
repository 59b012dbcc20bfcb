import LinearAlgebra

/// What an earlier fit said of the tickets of a new one.
package struct EarlierTopics: Sendable {
  /// How many topics the registry has.
  package let count: Int
  /// Of every ticket: its topic, nil for a ticket that came since.
  package let topicOf: [Int?]

  package init(count: Int, topicOf: [Int?]) {
    self.count = count
    self.topicOf = topicOf
  }
}

/// The same of the distinct texts of a fit, and what follows for those that came since.
struct EarlierGroups: Sendable {
  let topics: Int
  /// Of every text: the topic it had; for one that came since, the topic whose former texts lie nearest.
  let start: [Int?]
  /// Of every text: how many of its tickets had a topic.
  let known: [Int]

  /// - Parameters:
  ///   - clustered: positions of the texts of the graph among the distinct texts.
  ///   - vectors: a row per text of the graph.
  init(_ earlier: EarlierTopics, texts: DistinctTexts, clustered: [Int], vectors: Matrix) {
    var topic = [Int?](repeating: nil, count: texts.first.count)
    var count = [Int](repeating: 0, count: texts.first.count)
    for (ticket, text) in texts.number.enumerated() {
      guard let own = earlier.topicOf[ticket] else { continue }
      // Equal texts have one topic.
      topic[text] = topic[text] ?? own
      count[text] += 1
    }
    topics = earlier.count
    known = clustered.map { count[$0] }
    let own = clustered.map { topic[$0] }
    let alive = Set(own.compactMap(\.self)).sorted()
    let number = Dictionary(uniqueKeysWithValues: zip(alive, 0...))
    let members = own.indices.filter { own[$0] != nil }
    guard !alive.isEmpty else {
      start = own
      return
    }
    let centres = vectors.rows(at: members).centres(
      of: members.map { own[$0].flatMap { number[$0] } ?? 0 }, groups: alive.count)
    let nearest = vectors.nearestRows(of: centres).positions
    start = own.indices.map { own[$0] ?? alive[nearest[$0]] }
  }
}
