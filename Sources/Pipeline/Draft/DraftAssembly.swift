import Configuration
import Records
import Store

/// Gathers from the archive what a task draft is written from.
struct DraftAssembly {
  private static let triggerCount = 3
  private static let testsEach = 2
  private static let waysTested = 3
  /// Topics of fewer customers show no words of theirs.
  private static let customersForExamples = 5
  private static let batchSize = 1000

  private let session: Session
  private let scope: RunScope
  private let registry: TopicRegistry
  /// As shown, in the registry's order.
  private let topics: [Topic]

  init(_ session: Session, _ scope: RunScope, _ registry: TopicRegistry, _ topics: [Topic]) {
    self.session = session
    self.scope = scope
    self.registry = registry
    self.topics = topics
  }

  /// - Parameter index: of the topic, in the registry.
  /// - Throws: `RunError.tooFewTickets`, `StoreError`.
  func draft(_ index: Int) throws -> TaskDraft {
    let topic = topics[index]
    let keys = try session.archive.tickets(ofTopic: topic.id)
    guard keys.count >= TaskDraft.leastSupport else {
      throw RunError.tooFewTickets(topicID: topic.id, count: keys.count, needed: TaskDraft.leastSupport)
    }
    let counts = try counts(keys)
    var draft = TaskDraft(
      topic: topic, asOf: scope.asOf, seed: session.options.seed, ticketIDs: keys.map(\.id).sorted(),
      process: try session.process(ofTopic: topic.id, scope),
      reopened: TicketShare(
        name: "reopened", tickets: Share(counts.reopened.count, of: keys.count), ticketIDs: counts.reopened.sorted()))
    draft.teams = counts.teams
    draft.nearMisses = try NearTopics(session, registry, topics).near(index)
    if counts.customers >= DraftAssembly.customersForExamples {
      draft.triggers = try triggers(keys)
      draft.tests = try tests(draft.process)
    }
    return draft
  }

  private struct Counts {
    var customers = 0
    var reopened: [String] = []
    var teams: [TicketShare] = []
  }

  private func counts(_ keys: [TicketKey]) throws -> Counts {
    var counts = Counts()
    var customers: Set<String> = []
    var groups: [String: [String]] = [:]
    for start in stride(from: 0, to: keys.count, by: DraftAssembly.batchSize) {
      let batch = Array(keys[start..<min(keys.count, start + DraftAssembly.batchSize)])
      for ticket in try session.archive.tickets(ids: batch) {
        customers.insert(ticket.customerID ?? ticket.id)
        if (ticket.reopens ?? 0) > 0 { counts.reopened.append(ticket.id) }
        if let group = ticket.group { groups[group, default: []].append(ticket.id) }
      }
    }
    counts.customers = customers.count
    let total = groups.values.reduce(0) { $0 + $1.count }
    counts.teams = groups.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map {
      TicketShare(name: $0.key, tickets: Share($0.value.count, of: total), ticketIDs: $0.value.sorted())
    }
    return counts
  }

  /// The most typical tickets whose words differ.
  private func triggers(_ keys: [TicketKey]) throws -> [TopicExample] {
    var seen: Set<String> = []
    let examples = try session.archive.tickets(ids: Array(keys.prefix(50))).map(example)
    return Array(
      examples.filter { !$0.text.isEmpty && seen.insert($0.text).inserted }.prefix(DraftAssembly.triggerCount))
  }

  private func tests(_ process: TopicProcess) throws -> [TestConversation] {
    let ways = process.variants.enumerated()
      .filter { !$1.steps.isEmpty && $1.ticketIDs.count >= TaskDraft.leastSupport }.prefix(DraftAssembly.waysTested)
    let passed = process.handovers.filter { $0.ticketIDs.count >= TaskDraft.leastSupport }
    return try ways.flatMap { index, way in
      try openings(way.ticketIDs).map { TestConversation(variant: index, handover: nil, opening: $0) }
    }
      + passed.flatMap { handover in
        try openings(handover.ticketIDs).map {
          TestConversation(variant: nil, handover: handover.reason, opening: $0)
        }
      }
  }

  private func openings(_ ticketIDs: [String]) throws -> [TopicExample] {
    var generator = SeededGenerator(
      seed: session.options.seed ^ Digest(of: "test\u{1F}" + ticketIDs.joined(separator: "\u{1F}")).prefix64)
    return try generator.sample(ticketIDs, count: DraftAssembly.testsEach).sorted().compactMap { id in
      let keys = try session.archive.ticketKeys(withID: id)
      return try session.archive.tickets(ids: keys).first.map(example)
    }
  }

  private func example(_ ticket: Ticket) -> TopicExample {
    TopicExample(
      ticketID: ticket.id, text: ticket.exampleText(isRedacted: session.configuration.redactsExamples))
  }
}
