/// Whether the AI agent has a tool, as the list of tools says.
package enum ToolStatus: String, Sendable, Hashable, CaseIterable {
  case existing, missing
  /// No list of tools was given.
  case unknown
}

/// A tool that the tickets of a topic need.
package struct ToolNeed: Sendable, Hashable {
  /// The name in the list of tools where it is known there, else the name in the log.
  package var name: String
  /// Whether the tool changes something; nil when neither the list of tools nor the words tell.
  package var writes: Bool?
  /// Tickets of the topic in which it was called, of those with any call; where the topic has no log, conversations
  /// whose replies tell of it, of those read.
  package var tickets: Share
  /// All tickets of `tickets.successes`, sorted.
  package var ticketIDs: [String]
  package var status: ToolStatus
  /// Measured in the log, or inferred from what replies say.
  package var source: FigureSource
  /// The team that owns the tool; nil when the list of tools does not say.
  package var owner: String?

  package init(name: String, tickets: Share, ticketIDs: [String], status: ToolStatus = .unknown, writes: Bool? = nil) {
    self.name = name
    self.writes = writes
    self.tickets = tickets
    self.ticketIDs = ticketIDs
    self.status = status
    source = .measured
  }
}

/// A tool that a company has, as its list of tools says.
package struct ExistingTool: Sendable, Hashable {
  package var name: String
  package var writes: Bool
  /// The team that owns it.
  package var owner: String?
  /// Other names of the same tool, as logs may write it.
  package var aliases: [String]

  package init(name: String, writes: Bool, owner: String? = nil, aliases: [String] = []) {
    self.name = name
    self.writes = writes
    self.owner = owner
    self.aliases = aliases
  }
}

/// What adding one missing tool makes possible.
///
/// Counts the unresolved tickets of candidate topics.
package struct ToolUnlock: Sendable, Hashable {
  package var name: String
  /// Tickets per 30 days whose needed tools would then all exist.
  package var ticketsPer30Days: Double
  /// All of those tickets in the window, sorted.
  package var ticketIDs: [String]
  /// Topics they lie in, sorted.
  package var topicIDs: [String]

  package init(name: String, ticketsPer30Days: Double, ticketIDs: [String], topicIDs: [String]) {
    self.name = name
    self.ticketsPer30Days = ticketsPer30Days
    self.ticketIDs = ticketIDs
    self.topicIDs = topicIDs
  }
}
