import Records

/// Seeded samples of tickets that stay the same for a topic whatever other topics there are.
struct TicketSampling: Sendable {
  /// Ticket ids that stand for a count, in `candidates.csv`.
  static let evidenceCount = 20
  /// Examples of a topic.
  static let exampleCount = 5

  /// The run's seed.
  let seed: UInt64

  /// Up to `count` ticket ids of `indices`, drawn at random and sorted.
  func ticketIDs(_ indices: [Int], of facts: [TicketFacts], topicID: String, purpose: String, count: Int) -> [String] {
    var generator = SeededGenerator(seed: seed ^ StableHash.of(topicID, purpose))
    return generator.sample(indices, count: count).map { facts[$0].ticketID }.sorted()
  }
}
