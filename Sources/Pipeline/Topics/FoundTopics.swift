import Encoding
import LinearAlgebra
import Records
import Store
import Topics

/// The topics of a run and where every ticket was placed: as found, for the archive, and as shown, after the manager's hand.
struct FoundTopics {
  let encoderName: String
  /// As found.
  let registry: TopicRegistry
  /// As shown, in the registry's order: placements refer to them by index.
  let topics: [Topic]
  let parents: [Topic]
  /// As shown, in the order of the corpus.
  let placements: [TopicPlacement]
  /// As shown, in the order of the corpus; empty for a ticket with one topic.
  let weights: [[TopicWeight]]
  let findings: [Finding]
  /// Whether all topics were fitted anew, so that no earlier placement holds.
  let isRefit: Bool
  /// As found, in the order of the corpus.
  private let places: [TicketPlace]

  /// Fits topics or takes up those of the archive, places every ticket, and applies the manager's hand.
  ///
  /// - Throws: `StoreError`, `RunError`, `IngestError` for the curation file.
  init(_ corpus: inout TicketCorpus, _ session: Session, _ scope: RunScope, _ plan: TopicPlan) throws {
    let curationFile = try CurationFile(session)
    let rules = plan.registry.map(curationFile.rules)?.rules ?? []
    let sample = corpus.unplaced.tickets(budget: plan.options.encodedPieces, cost: plan.encoder.cost)
    var work: TopicWork
    if let registry = plan.registry, !plan.fits {
      work = try TopicWork(restoring: registry, encoder: plan.encoder, path: session.archive.path)
    } else {
      let before = sample.map { ticket in
        corpus.places[ticket.position].stored?.placement.topic.flatMap { plan.isFound($0) ? $0 : nil }
      }
      work = try TopicWork(fitting: sample, before: before, plan: plan, curation: rules, asOf: scope.asOf)
    }
    work.registry.model.seeds = SeededTopic.summary(plan.seeds)
    let isAfterFit = !plan.fits
    let seeds = try work.registerSeeds(plan.seeds, at: scope.asOf)
    var evidence = SeedTally(seeds.map(\.topic), topics: work.registry.topics.count)
    func counted(_ places: [TopicPlace]) -> [TopicPlace] {
      for place in places { evidence.add(place) }
      return places
    }
    let vectors = try work.space.vectors(for: sample.map(\.text))
    let known = work.fittedTopics ?? sample.map { corpus.places[$0.position].knownTopic }
    for (ticket, place) in zip(sample, counted(work.placer(seeds).places(of: vectors, known: known))) {
      corpus.places[ticket.position].take(place, isAfterFit: isAfterFit)
    }
    if isAfterFit {
      try work.findNewTopics(
        in: &corpus, fresh: sample, options: plan.options, reserved: rules.givenNames, at: scope.asOf)
    }
    let place = work.placement(seeds)
    try corpus.placeRest(isAfterFit: isAfterFit) { counted(try place($0, $1)) }
    if !plan.keepsPlaces { work.registry.model.figures = evidence.figures(beside: work.registry.model.figures) }

    let curated = curationFile.rules(work.registry)
    work.registry.register(splits: curated.rules, at: scope.asOf)
    let curation = Curation(curated.rules, in: work.registry)
    let masks = curation.matcher.isIdle ? [] : try corpus.keywordMasks(curation.matcher)
    var placements: [TopicPlacement] = []
    var weights: [[TopicWeight]] = []
    for (position, place) in corpus.places.enumerated() {
      let shown = curation.applied(
        to: place.placement ?? .unassigned(.rare), weights: place.weights,
        keywords: masks.isEmpty ? 0 : masks[position])
      placements.append(shown.placement)
      weights.append(shown.weights)
    }
    encoderName = plan.encoder.name
    registry = work.registry
    topics = curation.topics
    parents = work.registry.parents.filter { $0.status != .retired }
    self.placements = placements
    self.weights = weights
    findings = curated.findings + [plan.refitFinding].compactMap(\.self)
    isRefit = plan.refitReason != nil
    places = corpus.places
  }

  /// What the archive does not have like this yet.
  ///
  /// - Parameter isReported: whether a ticket is one of the report's.
  func changedPlacements(of facts: [TicketFacts], isReported: (TicketFacts) -> Bool) -> [PlacedTicket] {
    facts.indices.compactMap { position in
      let reported = isReported(facts[position]) ? placements[position].topic : nil
      let placed = places[position].placed(facts[position], reportedTopic: reported)
      return isRefit || placed != places[position].stored ? placed : nil
    }
  }
}

extension TopicPlan {
  /// Says that and why topics were fitted anew without being asked.
  fileprivate var refitFinding: Finding? {
    guard let refitReason, refitReason != TopicPlan.asked else { return nil }
    return Finding(
      .note, .refitAdvised,
      message: "\(refitReason): all topics were fitted anew, and ids carried over where the tickets are the same",
      action: .reported)
  }
}
