import Configuration
import Encoding
import LinearAlgebra
import Records
import Store

/// The topics nearest to one, with those of their tickets that look most like it.
struct NearTopics {
  private static let topicCount = 3
  private static let exampleCount = 2
  /// Tickets of another topic that are compared.
  private static let sampleSize = 200
  /// Topics of fewer customers show no words of theirs.
  private static let customersForExamples = 5

  private let session: Session
  private let registry: TopicRegistry
  /// As shown, in the registry's order.
  private let topics: [Topic]

  init(_ session: Session, _ registry: TopicRegistry, _ topics: [Topic]) {
    self.session = session
    self.registry = registry
    self.topics = topics
  }

  /// None for a topic without a centre, such as one split off by a keyword.
  ///
  /// - Throws: `StoreError`, `RunError.damagedTopics`, `EncodingError`.
  func near(_ index: Int) throws -> [NearTopic] {
    let centre = registry.topics[index].centre
    let sizes = try session.archive.reportedTickets()
    let others = topics.indices.filter { other in
      other != index && !registry.topics[other].centre.isEmpty
        && sizes[other, default: 0] >= TaskDraft.leastSupport
    }
    guard !centre.isEmpty, !others.isEmpty else { return [] }
    let work = try TopicWork(
      restoring: registry, encoder: TextEncoder(session), path: session.archive.path)
    let nearest = others.map { (index: $0, similarity: NearTopics.cosine(registry.topics[$0].centre, centre)) }
      .sorted { ($1.similarity, $0.index) < ($0.similarity, $1.index) }.prefix(NearTopics.topicCount)
    return try nearest.map { other in
      let keys = try session.archive.tickets(ofTopic: topics[other.index].id)
      return NearTopic(
        topic: topics[other.index], similarity: other.similarity, ticketIDs: keys.map(\.id).sorted(),
        examples: try examples(keys, like: centre, work.space))
    }
  }

  private func examples(_ keys: [TicketKey], like centre: [Float], _ space: TextSpace) throws -> [TopicExample] {
    let seed = Digest(of: "near\u{1F}" + keys.map(\.id).joined(separator: "\u{1F}")).prefix64
    var generator = SeededGenerator(seed: session.options.seed ^ seed)
    let tickets = try session.archive.tickets(ids: generator.sample(keys, count: NearTopics.sampleSize))
    guard Set(tickets.map { $0.customerID ?? $0.id }).count >= NearTopics.customersForExamples else { return [] }
    let read = tickets.compactMap { ticket -> (ticket: Ticket, text: String)? in
      let words = ticket.messages.filter { $0.author == .customer && $0.isPublic }.map(\.text)
      guard case .text(let text) = TicketText(subject: ticket.subject, customerMessages: words) else { return nil }
      return (ticket, text)
    }
    let vectors = try space.vectors(for: read.map(\.text))
    return read.indices.map { ($0, NearTopics.cosine(vectors.row($0), centre)) }
      .sorted { ($1.1, read[$0.0].ticket.id) < ($0.1, read[$1.0].ticket.id) }.prefix(NearTopics.exampleCount)
      .map { position, _ in
        let ticket = read[position].ticket
        return TopicExample(
          ticketID: ticket.id, text: ticket.exampleText(isRedacted: session.configuration.redactsExamples))
      }
  }

  /// Of two directions of length 1.
  private static func cosine(_ left: [Float], _ right: [Float]) -> Float {
    zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
