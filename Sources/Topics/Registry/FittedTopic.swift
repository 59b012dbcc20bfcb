/// A topic as a fit found it, before it has an id.
package struct FittedTopic: Sendable, Hashable {
  /// Unique among the topics of the fit.
  package var name: String
  /// Up to five.
  package var keywords: [String]
  /// An index into the fit's parents; nil when it stands alone.
  package var parent: Int?
  /// Its direction: length 1.
  package var centre: [Float]
  /// The similarity to the centre that nearly all of its tickets reach.
  package var reach: Float

  package init(name: String, keywords: [String], parent: Int?, centre: [Float], reach: Float) {
    self.name = name
    self.keywords = keywords
    self.parent = parent
    self.centre = centre
    self.reach = reach
  }
}

/// A coarser topic as a fit found it, before it has an id.
package struct FittedParent: Sendable, Hashable {
  /// Unique among the parents of the fit.
  package var name: String
  /// Up to five.
  package var keywords: [String]

  package init(name: String, keywords: [String]) {
    self.name = name
    self.keywords = keywords
  }
}

/// A topic that the manager wants to keep, whatever a fit finds.
package struct PinnedTopic: Sendable, Hashable {
  package var topicID: String
  /// The mean direction of the tickets it had before the fit, in the space of the fit; used when no group of the fit
  /// goes on with it.
  package var centre: [Float]
  package var reach: Float

  package init(topicID: String, centre: [Float], reach: Float) {
    self.topicID = topicID
    self.centre = centre
    self.reach = reach
  }
}
