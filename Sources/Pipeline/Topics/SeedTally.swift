import Records
import Topics

/// What the seeded topics of a run claimed, and how much of it is probably right.
struct SeedTally {
  private let topics: [Int]
  private var evidence: [SeedEvidence]

  /// - Parameters:
  ///   - seeded: indices of the seeded topics in the registry, in the order of the configuration.
  ///   - topics: how many topics the registry has.
  init(_ seeded: [Int], topics count: Int) {
    topics = seeded
    evidence = seeded.map { _ in SeedEvidence(topics: count) }
  }

  mutating func add(_ places: [TopicPlace]) {
    for claim in places.compactMap(\.claim) {
      evidence[claim.rule].add(claim.claim, nearest: claim.nearest)
    }
  }

  /// The figures of a model with those of the seeded topics: `seeded_claimed t-0031` and `seeded_precision t-0031`.
  func figures(beside figures: [NamedFigure]) -> [NamedFigure] {
    figures.filter { !$0.name.hasPrefix("seeded_") }
      + zip(topics, evidence).flatMap { topic, evidence in
        let id = TopicIdentifier.topic(topic)
        return [
          NamedFigure(name: NamedFigure.seededClaimed + id, value: Double(evidence.claimed)),
          NamedFigure(name: NamedFigure.seededPrecision + id, value: evidence.precision.rate ?? 0),
        ]
      }
  }
}
