import Encoding
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
    var registry = try TopicWork.registry(
      placing: &corpus, plan, curation: plan.registry.map(curationFile.rules), asOf: scope.asOf,
      path: session.archive.path)
    let curated = curationFile.rules(registry)
    registry.register(splits: curated.rules, at: scope.asOf)
    let curation = Curation(curated.rules, in: registry)
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
    self.registry = registry
    topics = curation.topics
    parents = registry.parents.filter { $0.status != .retired }
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
