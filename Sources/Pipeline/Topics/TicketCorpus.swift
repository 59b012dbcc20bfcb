import Configuration
import Encoding
import Impact
import Records
import Store
import Topics

/// The tickets of a run after the first pass over them: facts of all, texts of a seeded sample only.
struct TicketCorpus {
  /// Tickets in a batch: few enough that their texts never weigh.
  private static let batchSize = 2000

  /// Ordered by source and ticket id, as the archive hands them over.
  private(set) var facts: [TicketFacts] = []
  private(set) var sample: TextSample
  /// Tickets later than as-of, set aside.
  let futureTickets: Int
  private let archive: Archive
  private let scope: RunScope

  /// Reads every ticket up to as-of once.
  ///
  /// - Throws: `StoreError`.
  init(_ session: Session, _ scope: RunScope, sampleSize: Int) throws {
    archive = session.archive
    self.scope = scope
    sample = TextSample(limit: sampleSize, seed: session.options.seed)
    let reader = FactsReader(windows: session.configuration.outcomeWindows, asOf: scope.asOf)
    let executions = try archive.executionsByTicket()
    let later = Period(start: scope.window.end, end: Timestamp(milliseconds: .max))
    futureTickets = try archive.ticketCount(createdIn: later)
    try forEachTicket { ticket, text in
      facts.append(reader.facts(for: ticket, executions: executions[ticket.id]))
      if case .text(let text) = text { sample.add(id: TicketCorpus.key(ticket), text: text) }
    }
  }

  /// The facts, handed over: the corpus keeps none.
  mutating func takeFacts() -> [TicketFacts] {
    let taken = facts
    facts = []
    return taken
  }

  /// Places every ticket, in the order of `facts`, by a second pass over the texts.
  ///
  /// - Throws: `StoreError`, and what the finder throws.
  func placements(by finder: TopicFinder, in model: TopicModel) throws -> [TopicPlacement] {
    var placements: [TopicPlacement] = []
    placements.reserveCapacity(sample.seen)
    var texts: [String] = []
    var positions: [Int] = []
    func place() throws {
      for (position, placement) in zip(positions, try finder.placements(of: texts, in: model)) {
        placements[position] = placement
      }
      texts.removeAll(keepingCapacity: true)
      positions.removeAll(keepingCapacity: true)
    }
    try forEachTicket { _, text in
      switch text {
      case .text(let text):
        texts.append(text)
        positions.append(placements.count)
        placements.append(.unassigned(.rare))
      case .unusable(let reason):
        placements.append(.unassigned(reason))
      }
      if texts.count == TicketCorpus.batchSize { try place() }
    }
    try place()
    return placements
  }

  private func forEachTicket(_ body: (Ticket, TicketText) throws -> Void) throws {
    try archive.forEachTicketBatch(
      createdIn: scope.whole, includingUndated: true, size: TicketCorpus.batchSize
    ) { batch in
      for ticket in batch {
        let words = ticket.messages.filter { $0.author == .customer && $0.isPublic }.map(\.text)
        try body(ticket, TicketText(subject: ticket.subject, customerMessages: words))
      }
    }
  }

  private static func key(_ ticket: Ticket) -> String {
    "\(ticket.source)\u{1F}\(ticket.id)"
  }
}
