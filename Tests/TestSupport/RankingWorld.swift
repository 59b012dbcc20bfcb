import Foundation
package import Records

/// A made-up help desk of 60 topics and 3,000 tickets whose truth is known, to see what a ranking would have chosen.
///
/// Plausible, not measured: sizes fall as in Zipf's law with a log-normal factor; automatable shares 5 to 95 %, task
/// success 50 to 90 %, resolution 20 to 90 % even; minutes log-normal around 8. The evidence sees 50 to 95 % of what a
/// task could finish, and takes 5 to 50 % of the rest for it, by topic.
package struct RankingWorld: Sendable {
  private static let topicCount = 60
  private static let ticketCount = 3000
  private static let medianMinutes = 8.0
  private static let source = "made"
  /// 30 days, so that a count is a rate.
  package static let window = Period(start: Timestamp(seconds: 0), end: Timestamp(seconds: 0).advanced(days: 30))

  package private(set) var facts: [TicketFacts] = []
  package private(set) var placements: [TopicPlacement] = []
  package private(set) var topics: [Topic] = []
  /// What a task would remove of each topic in truth: tickets, and hours.
  package private(set) var removable: [String: (tickets: Double, hours: Double)] = [:]
  /// Whether a task could finish a ticket, by its id.
  package private(set) var truth: [String: Bool] = [:]

  /// The same world for the same seed.
  package init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let weights = (1...RankingWorld.topicCount).map { 1 / Double($0) * RankingWorld.logNormal(0.5, &generator) }
    let sum = weights.reduce(0, +)
    for (index, weight) in weights.enumerated() {
      let count = max(1, Int((weight / sum * Double(RankingWorld.ticketCount)).rounded()))
      addTopic(index, count: count, &generator)
    }
  }

  /// The answers of a careful reader to a review pack.
  package func answers(to pack: [ReviewTopic]) -> [ReviewAnswer] {
    answers(pack.flatMap(\.tickets).map(\.ticketID))
  }

  /// The answers of one who reads everything: what no review can do better.
  package var everyAnswer: [ReviewAnswer] { answers(facts.map(\.ticketID)) }

  private func answers(_ ticketIDs: [String]) -> [ReviewAnswer] {
    ticketIDs.enumerated().map { position, id in
      ReviewAnswer(
        source: RankingWorld.source, ticketID: id, judgement: truth[id] == true ? .yes : .no, file: "review.csv",
        line: position + 2)
    }
  }

  /// What the two topics remove of what the best two could, as tickets or as hours.
  package func captured(by chosen: [String], _ aim: KeyPath<(tickets: Double, hours: Double), Double>) -> Double {
    let best = removable.values.map { $0[keyPath: aim] }.sorted(by: >).prefix(2).reduce(0, +)
    return chosen.compactMap { removable[$0]?[keyPath: aim] }.reduce(0, +) / best
  }

  private mutating func addTopic(_ index: Int, count: Int, _ generator: inout SeededGenerator) {
    let id = "t-\(index + 100)"
    topics.append(Topic(id: id, parentID: nil, name: id, keywords: [], status: .active))
    let automatable = Double.random(in: 0.05...0.95, using: &generator)
    let success = Double.random(in: 0.5...0.9, using: &generator)
    let resolution = Double.random(in: 0.2...0.9, using: &generator)
    let seen = Double.random(in: 0.5...0.95, using: &generator)
    let mistaken = Double.random(in: 0.05...0.5, using: &generator)
    let minutes = RankingWorld.medianMinutes * RankingWorld.logNormal(0.6, &generator)
    var unresolved = 0
    for _ in 0..<count {
      var ticket = TicketFacts(source: RankingWorld.source, ticketID: String(1_000_000 + facts.count))
      ticket.createdAt = RankingWorld.window.start.advanced(days: Int64(facts.count % 30))
      ticket.isInvolved = true
      ticket.hasAction = true
      ticket.customerTurns = 4
      ticket.handleMinutes = minutes * RankingWorld.logNormal(0.5, &generator)
      ticket.handleMinutesSource = .measured
      let isResolved = Double.random(in: 0..<1, using: &generator) < resolution
      ticket.outcomes = OutcomePolicy.allCases.map { _ in isResolved ? .resolved : .human }
      let isAutomatable = Double.random(in: 0..<1, using: &generator) < automatable
      let looksSo = Double.random(in: 0..<1, using: &generator) < (isAutomatable ? seen : mistaken)
      // What counts against a task in the evidence.
      if !looksSo { ticket.handoverReason = .policy }
      truth[ticket.ticketID] = isAutomatable
      if !isResolved { unresolved += 1 }
      facts.append(ticket)
      placements.append(.assigned(topic: index, similarity: 0.5))
    }
    let removed = Double(unresolved) * automatable * success
    removable[id] = (removed, removed * minutes / 60)
  }

  /// e to the power of a normal variable, by Irwin and Hall's sum of twelve even ones.
  private static func logNormal(_ deviation: Double, _ generator: inout SeededGenerator) -> Double {
    let normal = (0..<12).reduce(-6.0) { sum, _ in sum + Double.random(in: 0..<1, using: &generator) }
    return exp(normal * deviation)
  }
}
