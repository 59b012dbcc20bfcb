import Records

/// From ranked candidates to the decision: the best one, two and three topics, how steady the choice is, and what it
/// hangs on.
struct Deciding {
  let ranking: Ranking
  let facts: [TicketFacts]
  /// Tickets of the window.
  let tickets: Int
  let seed: UInt64

  private static let most = 3

  /// Fills in how often each candidate is among the first two.
  ///
  /// - Throws: `ArithmeticOverflow`.
  func decision(_ candidates: inout [Candidate], _ statistics: [TopicStatistics]) throws -> Decision {
    let byID = Dictionary(statistics.map { ($0.summary.topic.id, $0) }, uniquingKeysWith: { first, _ in first })
    let eligible = candidates.filter(\.isEligible).filter { $0.ticketsRemovedPer30Days > 0 }
    let first = ranking.first(Deciding.most, of: eligible)
    guard !first.isEmpty else { return Decision() }
    let topics = eligible.compactMap { candidate in byID[candidate.topicID].map { ($0, candidate.handleMinutes) } }
    let chosen = first.indices.map { size in
      Set(
        eligible.indices.filter { index in first.prefix(size + 1).contains { $0.topicID == eligible[index].topicID } })
    }
    let steadiness = Steadiness(
      topics, of: facts, tickets: tickets, ranking: ranking, chosen: chosen, seed: seed)
    for (position, candidate) in eligible.enumerated() {
      guard let index = candidates.firstIndex(where: { $0.topicID == candidate.topicID }) else { continue }
      candidates[index].topTwoShare = Share(steadiness.inFirstTwo[position], of: Steadiness.resamples).rate
    }
    var decision = Decision()
    decision.aim = ranking.assumptions.order.aim
    decision.best = first.indices.map { size in
      BestTopics(
        topicIDs: first.prefix(size + 1).map(\.topicID),
        ticketsRemovedPer30Days: first.prefix(size + 1).reduce(0) { $0 + $1.ticketsRemovedPer30Days },
        addedByLast: first[size].ticketsRemovedPer30Days,
        // As many as there are: no other choice could come first.
        steadiness: size + 1 == eligible.count
          ? Share(0, of: 0) : Share(steadiness.same[size], of: Steadiness.resamples))
    }
    let pair = Array(first.prefix(2))
    decision.hoursSavedPer30Days = pair.reduce(0) { $0 + $1.hoursSavedPer30Days }
    decision.netSavingPer30Days = try pair.map(\.netSavingPer30Days).sum()
    decision.taskChargesPer30Days = try pair.map(\.taskChargesPer30Days).sum()
    try addPayback(&decision)
    if pair.count == 2 { mark(pair, in: &candidates) }
    let measured = byID.compactMapValues(\.taskSuccess.interval)
    decision.effects = try Sensitivity(
      ranking: ranking, candidates: eligible, pair: pair, measuredSuccess: measured
    ).effects()
    return decision
  }

  private func mark(_ pair: [Candidate], in candidates: inout [Candidate]) {
    for index in candidates.indices {
      guard let position = pair.firstIndex(where: { $0.topicID == candidates[index].topicID }) else { continue }
      candidates[index].isInBestPair = true
      if position == 1 { candidates[index].addedByPair = pair[1].ticketsRemovedPer30Days }
    }
  }

  private func addPayback(_ decision: inout Decision) throws {
    guard let days = ranking.assumptions.setupDays else { return }
    let cost = try ranking.assumptions.setupDayCost.scaled(by: days)
    decision.setupCost = cost
    if decision.netSavingPer30Days > .zero {
      decision.paybackDays = Double(cost.micro) / Double(decision.netSavingPer30Days.micro) * 30
    }
  }
}

extension Ranking {
  /// The candidates that save most, ties by id. A ticket is in one topic, so that they add up.
  func first(_ count: Int, of candidates: [Candidate]) -> [Candidate] {
    Array(candidates.sorted { (value(of: $1), $0.topicID) < (value(of: $0), $1.topicID) }.prefix(count))
  }
}
