/// A topic: a group of tickets that ask for the same thing.
package struct Topic: Sendable, Hashable {
  /// `t-0001` and so on; never reused.
  package var id: String
  /// The coarser topic it belongs to; nil when it stands alone.
  package var parentID: String?
  /// Short, unique in the run, in sentence case.
  package var name: String
  /// Up to five.
  package var keywords: [String]
  package var status: Status

  package init(id: String, parentID: String?, name: String, keywords: [String], status: Status) {
    self.id = id
    self.parentID = parentID
    self.name = name
    self.keywords = keywords
    self.status = status
  }

  package enum Status: String, Sendable, Hashable, CaseIterable {
    /// In the tickets now; `new` since the last fit.
    case active, new
    /// Put aside by the manager: counted, but no candidate. `done` says that its automation is live.
    case muted, done
    /// Joined to another topic by the manager; its tickets count there.
    case merged
    /// Found once, and no longer when topics were fitted anew.
    case retired
  }
}

/// What a ticket was assigned to.
package enum TopicPlacement: Sendable, Hashable {
  /// `topic` is an index into the run's list of topics; `similarity` the cosine to its centre.
  case assigned(topic: Int, similarity: Float)
  case unassigned(UnassignedReason)

  package var topic: Int? {
    if case .assigned(let topic, _) = self { topic } else { nil }
  }
}

/// Why a ticket has no topic. There is no other way to be without one.
package enum UnassignedReason: String, Sendable, Hashable, CaseIterable {
  case noText = "no-text"
  case tooShort = "too-short"
  case automaticReply = "automatic-reply"
  case rare
}

/// How many topics are asked for.
package enum Granularity: Sendable, Hashable {
  case coarse, auto, fine
  case count(Int)
}
