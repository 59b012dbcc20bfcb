import Encoding
import LinearAlgebra
import Records
import Topics

extension TopicWork {
  /// Fits topics or takes up those of the archive, and places every ticket of the corpus; the registry that results.
  ///
  /// - Parameter path: of the archive, for an error.
  /// - Throws: `StoreError`, `RunError.damagedTopics`.
  static func registry(
    placing corpus: inout TicketCorpus, _ plan: TopicPlan, curation: CurationRules?, asOf: Timestamp, path: String
  ) throws -> TopicRegistry {
    // A text that is known needs no reading.
    corpus.placeEqualTexts()
    let sample = corpus.unplaced.tickets(budget: plan.options.encodedPieces, cost: plan.encoder.cost)
      .filter { corpus.places[$0.position].placement == nil }
    var work: TopicWork
    if let registry = plan.registry, !plan.fits {
      work = try TopicWork(restoring: registry, encoder: plan.encoder, path: path)
    } else {
      let before = sample.map { corpus.places[$0.position].topicBefore(in: plan) }
      work = try TopicWork(fitting: sample, before: before, plan: plan, curation: curation, asOf: asOf)
    }
    work.registry.model.seeds = SeededTopic.summary(plan.seeds)
    let seeds = try work.registerSeeds(plan.seeds, at: asOf)
    var tally = SeedTally(seeds.map(\.topic), topics: work.registry.topics.count)

    try work.place(sample, of: &corpus, seeds: seeds, isAfterFit: !plan.fits, tally: &tally)
    if !plan.fits {
      try work.findNewTopics(
        in: &corpus, fresh: sample, options: plan.options, reserved: curation?.givenNames ?? [], at: asOf)
    }
    let placement = work.placement(seeds)
    try corpus.placeRest(isAfterFit: !plan.fits) { texts, known in
      let places = try placement(texts, known)
      tally.add(places)
      return places
    }
    if !plan.keepsPlaces { work.registry.model.figures = tally.figures(beside: work.registry.model.figures) }
    return work.registry
  }

  /// Places the tickets that the encoder reads; of equal texts the first stands for all.
  private func place(
    _ sample: [SampledText], of corpus: inout TicketCorpus, seeds: [SeedVectors], isAfterFit: Bool,
    tally: inout SeedTally
  ) throws {
    var seen: Set<TextKey> = []
    let first = sample.indices.filter {
      corpus.places[sample[$0].position].textKey.map { seen.insert($0).inserted } ?? true
    }
    let vectors = try space.vectors(for: first.map { sample[$0].text })
    let known = first.map { fittedTopics.map(\.[$0]) ?? corpus.places[sample[$0].position].knownTopic }
    let places = placer(seeds).places(of: vectors, known: known)
    tally.add(places)
    for (index, place) in zip(first, places) {
      corpus.places[sample[index].position].take(place, isAfterFit: isAfterFit)
    }
  }
}

extension TicketPlace {
  /// The found topic that an earlier run gave the ticket; nil for one that only waits in the nearest topic, far from it.
  fileprivate func topicBefore(in plan: TopicPlan) -> Int? {
    guard let stored, !stored.isFar, let topic = stored.placement.topic, plan.isFound(topic) else { return nil }
    return topic
  }
}
