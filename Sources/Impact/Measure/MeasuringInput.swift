package import Records

/// Everything that a task's measurement is computed from.
package struct MeasuringInput: Sendable {
  package var task: String
  package var live: CivilDate
  /// The tickets before and after the live date, sorted by source and ticket id.
  package var facts: [TicketFacts]
  /// In the order of `facts`; indices point into `topics`.
  package var placements: [TopicPlacement]
  package var topics: [Topic]
  /// The topics that the task is for, indices into `topics`, each once: their tickets are measured together.
  package var treated: [Int]
  /// The other topics whose tickets resemble the measured ones most, the nearest first.
  package var nearest: [Int]
  /// Executions of the task since the live date, by start.
  package var uses: [TaskUse]
  /// When a ticket counts as resolved by the AI agent.
  package var policy: OutcomePolicy
  /// The times that decide an outcome.
  package var windows: OutcomeWindows
  /// The cut of knowledge.
  package var asOf: Timestamp
  /// The zone of days and weeks.
  package var zone: TimeZoneRules
  /// Weeks on each side at most; nil for as many as the program thinks right.
  package var mostWeeks: Int?

  /// - Precondition: as many placements as facts, and a treated topic.
  package init(
    task: String, live: CivilDate, facts: [TicketFacts], placements: [TopicPlacement], topics: [Topic], treated: [Int],
    uses: [TaskUse], asOf: Timestamp, zone: TimeZoneRules
  ) {
    precondition(facts.count == placements.count, "every ticket needs one placement")
    precondition(!treated.isEmpty, "a task is measured on a topic")
    self.task = task
    self.live = live
    self.facts = facts
    self.placements = placements
    self.topics = topics
    self.treated = treated
    self.uses = uses
    self.asOf = asOf
    self.zone = zone
    nearest = []
    policy = .assumed
    windows = OutcomeWindows()
  }

  /// Whether the task is for the topic of a ticket, an index into `facts`.
  func isTreated(_ ticket: Int) -> Bool {
    placements[ticket].topic.map(treated.contains) ?? false
  }

  /// How often the task started in the tickets of each topic.
  package static func uses(
    _ uses: [TaskUse], facts: [TicketFacts], placements: [TopicPlacement], topics: Int
  ) -> [Int] {
    var counts: [String: Int] = [:]
    for use in uses { if let ticketID = use.ticketID { counts[ticketID, default: 0] += 1 } }
    var byTopic = [Int](repeating: 0, count: topics)
    for (index, ticket) in facts.enumerated() {
      guard let topic = placements[index].topic, let count = counts.removeValue(forKey: ticket.ticketID) else {
        continue
      }
      byTopic[topic] += count
    }
    return byTopic
  }
}
