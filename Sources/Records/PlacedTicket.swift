/// Where a ticket was placed, as the archive keeps it from run to run.
package struct PlacedTicket: Sendable, Hashable {
  package var source: String
  package var ticketID: String
  /// Of the text that was placed; nil without a text. A ticket whose text has changed is placed anew.
  package var textKey: TextKey?
  /// Before the manager's hand; `topic` is an index into the registry's topics.
  package var placement: TopicPlacement
  /// The ticket's topics with their weights, the heaviest first, when it is about more than one: two or three weights
  /// that sum to 1. Empty for one topic or none.
  package var weights: [TopicWeight]
  /// Came after the fit and lies beyond the reach of its topic: waits for others like it to become a topic.
  package var isFar: Bool
  /// The topic the last report showed it under, as an index into the registry's topics; nil for none.
  package var reportedTopic: Int?

  package init(source: String, ticketID: String, textKey: TextKey?, placement: TopicPlacement) {
    self.source = source
    self.ticketID = ticketID
    self.textKey = textKey
    self.placement = placement
    weights = []
    isFar = false
    reportedTopic = nil
  }
}

/// One of several topics of a ticket.
package struct TopicWeight: Sendable, Hashable {
  /// An index into the registry's topics.
  package var topic: Int
  /// Between 0 and 1.
  package var weight: Float

  package init(topic: Int, weight: Float) {
    self.topic = topic
    self.weight = weight
  }
}
