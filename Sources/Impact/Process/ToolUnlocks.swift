package import Records

/// What adding one missing tool makes possible: the unresolved tickets whose needed tools would then all exist.
package enum ToolUnlocks {
  /// A candidate topic.
  package struct Topic: Sendable {
    /// Of the topic.
    package var id: String
    /// Its needed tools.
    package var needs: [ToolNeed]
    /// Its unresolved tickets, each with the names that were called in it.
    package var tickets: [(ticketID: String, names: [String])]

    /// A topic with what its tickets called.
    package init(id: String, needs: [ToolNeed], tickets: [(ticketID: String, names: [String])]) {
      self.id = id
      self.needs = needs
      self.tickets = tickets
    }
  }

  /// Most tickets first, ties by name; tools that unlock nothing alone are left out.
  ///
  /// A ticket needs what was called in it, as far as its topic needs it; a ticket without a call needs what most of
  /// the topic's tickets with a call need.
  ///
  /// - Parameter per30Days: what a count is multiplied with to be a rate per 30 days.
  package static func ranked(_ topics: [Topic], tools: [ExistingTool], per30Days: Double) -> [ToolUnlock] {
    let directory = ToolDirectory(tools)
    var unlocked: [String: (tickets: [String], topics: Set<String>)] = [:]
    for topic in topics {
      let missing = Set(topic.needs.filter { $0.status == .missing }.map(\.name))
      let usual = Set(topic.needs.filter { 2 * $0.tickets.successes >= $0.tickets.total }.map(\.name))
      for ticket in topic.tickets {
        let needed = ticket.names.isEmpty ? usual : Set(ticket.names.map(directory.name))
        let lacking = needed.intersection(missing)
        guard lacking.count == 1, let tool = lacking.first else { continue }
        unlocked[tool, default: ([], [])].tickets.append(ticket.ticketID)
        unlocked[tool, default: ([], [])].topics.insert(topic.id)
      }
    }
    return unlocked.map { name, found in
      ToolUnlock(
        name: name, ticketsPer30Days: Double(found.tickets.count) * per30Days, ticketIDs: found.tickets.sorted(),
        topicIDs: found.topics.sorted())
    }
    .sorted { ($1.ticketIDs.count, $0.name) < ($0.ticketIDs.count, $1.name) }
  }
}
