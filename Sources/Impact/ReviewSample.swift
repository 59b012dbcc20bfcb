import Records

/// Chooses the tickets that a person should read: the first of the best candidates in a seeded order of their own.
///
/// A ticket's place depends on the seed, its topic and its id alone, so a new ticket moves at most one other out.
struct ReviewSample: Sendable {
  /// Candidates in the pack.
  static let topicCount = 10
  /// Tickets of each.
  static let ticketCount = 20

  /// The run's seed.
  let seed: UInt64
  /// Topics of fewer customers show no texts.
  let customersForTexts: Int
  /// The answers there are already.
  let review: ReviewedShare

  /// The topics of the pack, by rank, without texts.
  ///
  /// Tickets with an answer stay in it wherever they stand, so that no answer is lost.
  func topics(_ candidates: [Candidate], _ statistics: [TopicStatistics], facts: [TicketFacts]) -> [ReviewTopic] {
    let byID = Dictionary(statistics.map { ($0.summary.topic.id, $0) }, uniquingKeysWith: { first, _ in first })
    var taken = 0
    return candidates.compactMap { candidate in
      guard let topic = byID[candidate.topicID], !topic.unresolved.isEmpty else { return nil }
      let isAmongBest = taken < ReviewSample.topicCount
      if isAmongBest { taken += 1 }
      let order = order(topic.unresolved, topicID: candidate.topicID, facts: facts)
      let chosen = order.enumerated().filter { position, index in
        (isAmongBest && position < ReviewSample.ticketCount) || review.judgement(index) != nil
      }.map(\.element)
      guard !chosen.isEmpty else { return nil }
      return ReviewTopic(
        topicID: candidate.topicID, name: candidate.name, rank: candidate.rank, unresolved: topic.unresolved.count,
        showsTexts: (topic.summary.customers ?? topic.summary.tickets) >= customersForTexts,
        tickets: chosen.map {
          ReviewTicket(
            source: facts[$0].source, ticketID: facts[$0].ticketID, judgement: review.judgement($0))
        })
    }
  }

  private func order(_ unresolved: [Int], topicID: String, facts: [TicketFacts]) -> [Int] {
    unresolved.map { index in
      (StableHash.mixed(seed ^ StableHash.of(topicID, facts[index].source, facts[index].ticketID)), index)
    }.sorted { $0 < $1 }.map(\.1)
  }
}
