/// What the archive knows of topics: how texts become vectors, and every topic there ever was.
package struct TopicRegistry: Sendable, Hashable {
  package var model: TopicModelState
  /// By id: index 0 is `t-0001`.
  package var topics: [RegisteredTopic]
  /// By id: index 0 is `p-0001`; retired ones included.
  package var parents: [Topic]
  /// In the order they happened.
  package var events: [TopicEvent]

  package init(
    model: TopicModelState, topics: [RegisteredTopic] = [], parents: [Topic] = [], events: [TopicEvent] = []
  ) {
    self.model = model
    self.topics = topics
    self.parents = parents
    self.events = events
  }
}

/// The fitted part of a topic model, enough to place a ticket exactly as on the day of fitting.
package struct TopicModelState: Sendable, Hashable {
  /// Which encoder made the vectors; another one's vectors do not compare.
  package var encoder: String
  /// Granularity, minimum size and seed of the fit, in words.
  package var settings: String
  /// As-of of the run that fitted it.
  package var fittedAt: Timestamp
  /// Resolution, silhouette, agreement and counts of the fit.
  package var figures: [NamedFigure]
  /// How texts become vectors, packed by the encoder.
  package var space: [UInt8]
  /// The linear map for the tickets that the encoder does not read, packed; empty when it read all.
  package var student: [UInt8]
  /// Centres of groups too small to be topics, one behind the other: tickets nearest to one are rare.
  package var rareCentres: [Float]
  /// The seeded topics of the configuration when tickets were last placed, in words.
  package var seeds: String

  package init(encoder: String, settings: String, fittedAt: Timestamp) {
    self.encoder = encoder
    self.settings = settings
    self.fittedAt = fittedAt
    figures = []
    space = []
    student = []
    rareCentres = []
    seeds = ""
  }
}
