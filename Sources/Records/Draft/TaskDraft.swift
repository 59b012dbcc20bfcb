/// Everything that a first task text for a topic is written from.
package struct TaskDraft: Sendable, Hashable {
  package var topic: Topic
  package var asOf: Timestamp
  /// Chooses the tickets that a line cites.
  package var seed: UInt64
  /// All tickets of the topic in the last report, sorted.
  package var ticketIDs: [String]
  package var process: TopicProcess
  /// The most typical tickets first, redacted; empty where privacy forbids examples.
  package var triggers: [TopicExample]
  /// The most alike topic first.
  package var nearMisses: [NearTopic]
  /// Openings of the commonest ways and handovers.
  package var tests: [TestConversation]
  /// Groups that worked on the tickets, of those with a group; most frequent first.
  package var teams: [TicketShare]
  /// Tickets that left the solved state, of all.
  package var reopened: TicketShare

  package init(
    topic: Topic, asOf: Timestamp, seed: UInt64, ticketIDs: [String], process: TopicProcess, reopened: TicketShare
  ) {
    self.topic = topic
    self.asOf = asOf
    self.seed = seed
    self.ticketIDs = ticketIDs
    self.process = process
    self.reopened = reopened
    triggers = []
    nearMisses = []
    tests = []
    teams = []
  }

  /// A line that fewer tickets support is not written.
  package static let leastSupport = 20
}

/// Another topic whose tickets look alike.
package struct NearTopic: Sendable, Hashable {
  package var topic: Topic
  /// Cosine between the centres of the two topics.
  package var similarity: Float
  /// All tickets of the other topic, sorted.
  package var ticketIDs: [String]
  /// Its tickets that are the most like this topic, redacted; empty where privacy forbids examples.
  package var examples: [TopicExample]

  package init(topic: Topic, similarity: Float, ticketIDs: [String], examples: [TopicExample]) {
    self.topic = topic
    self.similarity = similarity
    self.ticketIDs = ticketIDs
    self.examples = examples
  }
}

/// A conversation of the data to try a task with.
package struct TestConversation: Sendable, Hashable {
  /// The way it went, by position in the process's variants; nil for one that was passed to a person.
  package var variant: Int?
  /// Why it was passed on; nil for one that went a way to its end.
  package var handover: HandoverReason?
  package var opening: TopicExample

  package init(variant: Int?, handover: HandoverReason?, opening: TopicExample) {
    self.variant = variant
    self.handover = handover
    self.opening = opening
  }
}

/// The tickets of a topic that share something, such as the group that worked on them.
package struct TicketShare: Sendable, Hashable {
  package var name: String
  package var tickets: Share
  /// All tickets of `tickets.successes`, sorted.
  package var ticketIDs: [String]

  package init(name: String, tickets: Share, ticketIDs: [String]) {
    self.name = name
    self.tickets = tickets
    self.ticketIDs = ticketIDs
  }
}
