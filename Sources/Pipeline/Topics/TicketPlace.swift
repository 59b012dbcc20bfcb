import Records
import Topics

/// A ticket's place among the topics while a run works it out.
struct TicketPlace {
  /// Of the text that is placed; nil without one.
  var textKey: TextKey?
  /// nil until the ticket is placed; `topic` is an index into the registry's topics.
  var placement: TopicPlacement?
  var weights: [TopicWeight] = []
  var isFar = false
  /// As the archive has it.
  let stored: PlacedTicket?
  /// The topic that the archive has for the same text, where topics hold from then on.
  private(set) var knownTopic: Int?

  /// A ticket whose text says nothing that could be placed.
  init(unusable reason: UnassignedReason, stored: PlacedTicket?) {
    placement = .unassigned(reason)
    self.stored = stored
  }

  /// A ticket with a text.
  ///
  /// - Parameters:
  ///   - keepsTopic: whether a topic that the archive has for the same text holds, unless a seeded one claims it.
  ///   - keepsPlace: whether nothing about the place can have changed.
  init(textKey: TextKey, stored: PlacedTicket?, keepsTopic: Bool, keepsPlace: Bool) {
    self.textKey = textKey
    self.stored = stored
    guard keepsTopic, let stored, stored.textKey == textKey else { return }
    knownTopic = stored.placement.topic
    guard keepsPlace else { return }
    placement = stored.placement
    weights = stored.weights
    isFar = stored.isFar
  }

  /// Takes a place; `isFar` only counts for tickets that came after the fit.
  mutating func take(_ place: TopicPlace, isAfterFit: Bool) {
    placement = place.placement
    weights = place.weights
    isFar = place.isFar && isAfterFit
  }

  /// Takes the place of another ticket with the same text.
  mutating func take(_ other: TicketPlace) {
    placement = other.placement
    weights = other.weights
    isFar = other.isFar
  }

  /// As the archive should have it.
  func placed(_ facts: TicketFacts, reportedTopic: Int?) -> PlacedTicket {
    var placed = PlacedTicket(
      source: facts.source, ticketID: facts.ticketID, textKey: textKey, placement: placement ?? .unassigned(.rare))
    placed.weights = weights
    placed.isFar = isFar
    placed.reportedTopic = reportedTopic
    return placed
  }
}
