/// A topic as the archive keeps it from run to run, under an id that is never given to another.
///
/// The registry never drops one: `t-0003` stands at index 2 of its list for ever, whatever has become of it.
package struct RegisteredTopic: Sendable, Hashable {
  /// As it was found, before the manager's hand; its status is `active`, `new` or `retired`.
  package var topic: Topic
  /// The direction of its centre in the space of the model: length 1; empty when the topic has none any more, or is
  /// made by a rule.
  package var centre: [Float]
  /// The similarity to the centre that nearly all of its fitted tickets reach; below it a new ticket is far.
  package var reach: Float
  /// As-of of the run that found it.
  package var bornAt: Timestamp
  package var origin: Origin

  package init(topic: Topic, centre: [Float], reach: Float, bornAt: Timestamp, origin: Origin) {
    self.topic = topic
    self.centre = centre
    self.reach = reach
    self.bornAt = bornAt
    self.origin = origin
  }

  package enum Origin: Sendable, Hashable {
    /// Found in the tickets.
    case found
    /// Described by the manager in the configuration, under this name.
    case seeded(name: String)
    /// Split by the manager from a topic, by a keyword.
    case split(topicID: String, keyword: String)
  }
}

/// Something that happened to a topic when all topics were fitted anew.
package struct TopicEvent: Sendable, Hashable {
  package var topicID: String
  /// As-of of the run.
  package var at: Timestamp
  package var kind: Kind
  /// For a reader: shares of tickets and the other topic's id, such as `62 % of t-0004`.
  package var detail: String

  package init(topicID: String, at: Timestamp, kind: Kind, detail: String) {
    self.topicID = topicID
    self.at = at
    self.kind = kind
    self.detail = detail
  }

  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case new, kept, grown, shrunk
    case splitFrom = "split-from"
    case mergedInto = "merged-into"
    case retired
  }
}
