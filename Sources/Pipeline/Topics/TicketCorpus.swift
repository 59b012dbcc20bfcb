import Configuration
import Encoding
import Impact
import Records
import Store
import Topics

/// The tickets of a run after the first pass over them: facts and places of all, texts of a seeded sample only.
struct TicketCorpus {
  /// Tickets in a batch: few enough that their texts never weigh.
  private static let batchSize = 2000
  /// Far tickets that are looked at again, at most.
  private static let farLimit = 4000

  /// Ordered by source and ticket id, as the archive hands them over.
  private(set) var facts: [TicketFacts] = []
  /// In the order of `facts`.
  var places: [TicketPlace] = []
  /// Of the tickets without a place.
  private(set) var unplaced: TextSample
  /// Of the tickets that earlier runs found far from every topic.
  private(set) var far: TextSample
  /// Tickets later than as-of, set aside.
  let futureTickets: Int
  private let archive: Archive
  private let scope: RunScope

  /// Reads every ticket up to as-of once.
  ///
  /// - Throws: `StoreError`.
  init(_ session: Session, _ scope: RunScope, _ plan: TopicPlan) throws {
    archive = session.archive
    self.scope = scope
    unplaced = TextSample(limit: plan.options.sampleSize, seed: session.options.seed)
    far = TextSample(limit: TicketCorpus.farLimit, seed: session.options.seed)
    let reader = FactsReader(windows: session.configuration.outcomeWindows, asOf: scope.asOf)
    let executions = try archive.executionsByTicket()
    let later = Period(start: scope.window.end, end: Timestamp(milliseconds: .max))
    futureTickets = try archive.ticketCount(createdIn: later)
    try forEachTicket(withStored: plan.registry != nil) { ticket, text, stored in
      var facts = reader.facts(for: ticket, executions: executions[ticket.id])
      var place: TicketPlace
      switch text {
      case .text(let text):
        place = TicketPlace(
          textKey: TextKey(text), stored: stored, keepsTopic: !plan.fits, keepsPlace: plan.keepsPlaces)
        facts.language = ticket.language.flatMap(WrittenLanguage.code(ofTag:)) ?? WrittenLanguage.code(of: text)
        let key = TicketCorpus.key(ticket)
        if place.placement == nil { unplaced.add(position: places.count, id: key, text: text) }
        if place.isFar { far.add(position: places.count, id: key, text: text) }
      case .unusable(let reason):
        place = TicketPlace(unusable: reason, stored: stored)
      }
      self.facts.append(facts)
      places.append(place)
    }
  }

  /// The facts, handed over: the corpus keeps none.
  mutating func takeFacts() -> [TicketFacts] {
    let taken = facts
    facts = []
    return taken
  }

  /// Places the tickets whose text another ticket has that is placed already: where that one is.
  mutating func placeEqualTexts() {
    var placed: [TextKey: Int] = [:]
    for (position, place) in places.enumerated() {
      if let key = place.textKey, place.placement != nil, placed[key] == nil { placed[key] = position }
    }
    for position in places.indices where places[position].placement == nil {
      if let key = places[position].textKey, let same = placed[key] { places[position].take(places[same]) }
    }
  }

  /// Places the tickets that have no place yet, by a second pass over the texts where equal texts do not suffice.
  ///
  /// - Parameter place: the places of a batch of texts, given the topics that they had.
  /// - Throws: `StoreError`, and what `place` throws.
  mutating func placeRest(isAfterFit: Bool, by place: ([String], [Int?]) throws -> [TopicPlace]) throws {
    placeEqualTexts()
    guard places.contains(where: { $0.placement == nil }) else { return }
    var texts: [String] = []
    var positions: [Int] = []
    var position = 0
    func placeBatch() throws {
      let known = positions.map { places[$0].knownTopic }
      for (position, place) in zip(positions, try place(texts, known)) {
        places[position].take(place, isAfterFit: isAfterFit)
      }
      texts.removeAll(keepingCapacity: true)
      positions.removeAll(keepingCapacity: true)
    }
    try forEachTicket(withStored: false) { _, text, _ in
      defer { position += 1 }
      guard places[position].placement == nil, case .text(let text) = text else { return }
      texts.append(text)
      positions.append(position)
      if texts.count == TicketCorpus.batchSize { try placeBatch() }
    }
    try placeBatch()
  }

  /// The masks of the keywords that the tickets of some topics hold, by position.
  ///
  /// - Throws: `StoreError`.
  func keywordMasks(_ matcher: KeywordMatcher) throws -> [UInt64] {
    var masks: [UInt64] = []
    masks.reserveCapacity(places.count)
    try forEachTicket(withStored: false) { _, text, _ in
      if case .text(let text) = text { masks.append(matcher.matches(text)) } else { masks.append(0) }
    }
    return masks
  }

  private func forEachTicket(
    withStored: Bool, _ body: (Ticket, TicketText, PlacedTicket?) throws -> Void
  ) throws {
    try archive.forEachTicketBatch(
      createdIn: scope.whole, includingUndated: true, size: TicketCorpus.batchSize
    ) { batch in
      guard let first = batch.first, let last = batch.last else { return }
      var stored = try (withStored ? archive.placements(from: first.key, through: last.key) : [])[...]
      for ticket in batch {
        // Both are in one order; the archive may have placed tickets that are not of this run.
        while let next = stored.first, next.key != ticket.key, next.isBefore(ticket.key) { stored.removeFirst() }
        let own = stored.first?.key == ticket.key ? stored.removeFirst() : nil
        let words = ticket.messages.filter { $0.author == .customer && $0.isPublic }.map(\.text)
        try body(ticket, TicketText(subject: ticket.subject, customerMessages: words), own)
      }
    }
  }

  private static func key(_ ticket: Ticket) -> String {
    "\(ticket.source)\u{1F}\(ticket.id)"
  }
}

extension Ticket {
  fileprivate var key: TicketKey { TicketKey(source: source, id: id) }
}

extension PlacedTicket {
  fileprivate var key: TicketKey { TicketKey(source: source, id: ticketID) }

  /// In the archive's order: by source, then id, as bytes.
  fileprivate func isBefore(_ other: TicketKey) -> Bool {
    source == other.source
      ? ticketID.utf8.lexicographicallyPrecedes(other.id.utf8)
      : source.utf8.lexicographicallyPrecedes(other.source.utf8)
  }
}
