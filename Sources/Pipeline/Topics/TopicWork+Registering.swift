import Encoding
import LinearAlgebra
import Records
import Topics

extension TopicWork {
  /// Registers the seeded topics of the configuration and turns their sentences into vectors.
  ///
  /// - Throws: what the space throws.
  mutating func registerSeeds(_ seeds: [SeededTopic], at date: Timestamp) throws -> [SeedVectors] {
    let topics = registry.register(seeds, at: date)
    return try zip(topics, seeds).map { topic, seed in
      SeedVectors(
        topic: topic, examples: try space.vectors(for: seed.examples),
        counterexamples: try space.vectors(for: seed.counterexamples))
    }
  }

  /// Pools the tickets that came since the fit and lie far from every topic, and registers the topics that they form.
  ///
  /// - Parameter fresh: the tickets of this run that were just placed.
  /// - Throws: what the space throws.
  mutating func findNewTopics(
    in corpus: inout TicketCorpus, fresh: [SampledText], options: TopicOptions, reserved: [String], at date: Timestamp
  ) throws {
    let pool = (corpus.far.tickets() + fresh.filter { corpus.places[$0.position].isFar }).sorted { $0.id < $1.id }
    // What was pooled before and has no company since forms no topic now.
    guard !fresh.isEmpty, pool.count >= options.minimumSize else { return }
    let texts = pool.map(\.text)
    let far = FarTickets(ids: pool.map(\.id), texts: texts, vectors: try space.vectors(for: texts))
    let floor = registry.model.figures.first { $0.name == TopicModel.cohesionFigure }?.value ?? 0
    let found = NewTopics(in: far, centres: centres, floor: Float(floor), options: options)
    let indices = registry.add(found.topics, reserved: reserved, at: date)
    for (ticket, placement) in zip(pool, found.placements) {
      guard let placement else { continue }
      corpus.places[ticket.position].placement =
        .assigned(topic: indices[placement.topic], similarity: placement.similarity)
      corpus.places[ticket.position].weights = []
      corpus.places[ticket.position].isFar = false
    }
  }
}
