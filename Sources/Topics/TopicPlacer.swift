package import LinearAlgebra
package import Records

/// Places tickets among registered topics by their vectors: each at its nearest centre, unless a seeded topic claims it.
///
/// A ticket's place depends on its own vector alone, so that any batches give the same, and a later run too.
package struct TopicPlacer: Sendable {
  /// Topics that have a centre, then the rare groups: a row of length 1 each.
  private let centres: Matrix
  /// Of every row of `centres`: the registry's topic; nil for a rare group.
  private let topicOfRow: [Int?]
  private let reaches: [Float]
  private let mixture: TopicMixture
  private let seeds: SeedRules
  /// Of every seed rule: the registry's topic.
  private let topicOfSeed: [Int]
  /// Of every topic of the registry: its row; nil for one without a centre.
  private let rowOfTopic: [Int?]
  /// Topics that only the manager keeps: no fit gave them tickets, so they take those nearest to them.
  private let pinned: Set<Int>

  /// Tickets that one core places at a time.
  private static let part = 512

  /// - Parameters:
  ///   - registry: with the centres, in the space of the model.
  ///   - seeds: vectors of the seeded topics, in the space of the model.
  ///   - pinned: topics that the manager keeps though the fit did not find them.
  ///   - projection: takes vectors of that space to where the tickets' vectors lie; rows of length 1.
  package init(
    _ registry: TopicRegistry, width: Int, seeds: [SeedVectors] = [], pinned: Set<Int> = [],
    projection: (Matrix) -> Matrix = { $0 }
  ) {
    let placed = registry.topics.indices.filter { !registry.topics[$0].centre.isEmpty }
    let own = placed.flatMap { registry.topics[$0].centre } + registry.model.rareCentres
    let centres = projection(Matrix(rows: own.count / max(1, width), columns: width, elements: own))
    let topicCentres = centres.rows(at: Array(placed.indices))
    self.centres = centres
    topicOfRow = placed + [Int?](repeating: nil, count: centres.rows - placed.count)
    reaches = placed.map { registry.topics[$0].reach }
    mixture = TopicMixture(centres: topicCentres)
    self.seeds = SeedRules(
      seeds.map {
        SeedRule(
          examples: projection($0.examples), counterexamples: projection($0.counterexamples), centres: topicCentres)
      })
    topicOfSeed = seeds.map(\.topic)
    self.pinned = pinned
    var rowOfTopic = [Int?](repeating: nil, count: registry.topics.count)
    for (row, topic) in placed.enumerated() { rowOfTopic[topic] = row }
    self.rowOfTopic = rowOfTopic
  }

  /// The place of every ticket.
  ///
  /// - Parameters:
  ///   - vectors: a row of length 1 per ticket, or of zeros for one that nothing is known of.
  ///   - known: topics that a fit or an earlier run gave the tickets: they hold where the topic has a centre, unless a
  ///     seeded topic claims the ticket or a pinned one is nearest. nil, or no array, for tickets without one.
  package func places(of vectors: Matrix, known: [Int?]? = nil) -> [TopicPlace] {
    concurrentParts(of: vectors.rows, size: TopicPlacer.part) { part in
      part.map { place(of: vectors, row: $0, known: known?[$0]) }
    }.flatMap(\.self)
  }

  private func place(of vectors: Matrix, row: Int, known: Int?) -> TopicPlace {
    guard centres.rows > 0, vectors.hasDirection(row) else { return TopicPlace(placement: .unassigned(.rare)) }
    let width = vectors.columns
    let vector = vectors.elements.span.extracting(row * width..<(row + 1) * width)
    let all = centres.elements.span
    var similarities: [Float] = []
    similarities.reserveCapacity(centres.rows)
    for centre in 0..<centres.rows {
      similarities.append(dot(vector, all.extracting(centre * width..<(centre + 1) * width)))
    }
    var best = 0
    for centre in 1..<max(1, centres.rows) where similarities[centre] > similarities[best] { best = centre }
    let ofTopics = Array(similarities.prefix(reaches.count))
    if let (rule, claim) = seeds.claim(of: vector, similarities: ofTopics) {
      var place = TopicPlace(placement: .assigned(topic: topicOfSeed[rule], similarity: claim.similarity))
      place.claim = SeedPlace(rule: rule, claim: claim, nearest: topicOfRow[best])
      return place
    }
    if let known, let row = rowOfTopic[known], topicOfRow[best].map({ !pinned.contains($0) }) ?? true { best = row }
    guard let topic = topicOfRow[best] else { return TopicPlace(placement: .unassigned(.rare)) }
    var place = TopicPlace(placement: .assigned(topic: topic, similarity: similarities[best]))
    place.isFar = similarities[best] < reaches[best]
    place.weights = mixture.weights(similarities: ofTopics).map {
      TopicWeight(topic: topicOfRow[$0.topic] ?? topic, weight: $0.weight)
    }
    return place
  }
}

/// Where a ticket was placed.
package struct TopicPlace: Sendable, Hashable {
  /// `topic` is an index into the registry's topics.
  package var placement: TopicPlacement
  /// Of two or three topics; empty for one or none.
  package var weights: [TopicWeight] = []
  /// Beyond the reach of its topic.
  package var isFar = false
  /// By which seeded topic it was claimed; nil when by none.
  package var claim: SeedPlace?

  init(placement: TopicPlacement) {
    self.placement = placement
  }
}

/// A ticket in a seeded topic.
package struct SeedPlace: Sendable, Hashable {
  /// Position among the seeded topics of the run.
  package let rule: Int
  package let claim: SeedClaim
  /// The found topic it would belong to, as an index into the registry's topics; nil for a rare one.
  package let nearest: Int?
}

/// The sentences of a seeded topic as vectors.
package struct SeedVectors: Sendable {
  /// An index into the registry's topics.
  package let topic: Int
  /// A row of length 1 per sentence.
  package let examples: Matrix
  package let counterexamples: Matrix

  package init(topic: Int, examples: Matrix, counterexamples: Matrix) {
    self.topic = topic
    self.examples = examples
    self.counterexamples = counterexamples
  }
}
