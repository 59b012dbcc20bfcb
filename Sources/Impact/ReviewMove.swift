import Records

/// What a review changed for one topic, against the ranking without it.
struct ReviewMove: Sendable {
  private let before: Candidate
  private let after: Candidate
  private let reviewed: Share

  /// The moves of the reviewed topics, in the order of their rank now.
  ///
  /// - Throws: `ArithmeticOverflow` when an amount does not fit.
  static func moves(
    to candidates: [Candidate], _ statistics: [TopicStatistics], by ranking: Ranking,
    _ toolNeeds: [String: [ToolNeed]], facts: [TicketFacts]
  ) throws -> [ReviewMove] {
    var shares: [String: Share] = [:]
    for topic in statistics { shares[topic.summary.topic.id] = topic.reviewed }
    guard !shares.isEmpty else { return [] }
    let unread = statistics.map(\.unread)
    var before = ranking
    before.evidence = ReviewedEvidence(unread)
    var earlier: [String: Candidate] = [:]
    for candidate in try before.candidates(unread, toolNeeds, facts: facts) { earlier[candidate.topicID] = candidate }
    return candidates.compactMap { after in
      guard let reviewed = shares[after.topicID], let before = earlier[after.topicID] else { return nil }
      return ReviewMove(before: before, after: after, reviewed: reviewed)
    }
  }

  /// Share and rank before and after, with what the share was read off.
  var finding: Finding {
    let shares = "\(percent(before.automatableShare)) % -> \(percent(after.automatableShare)) %"
    return Finding(
      .note, .review,
      message: "\(after.topicID) \(Finding.quoted(after.name)): automatable share \(shares) "
        + "(\(reviewed.successes) of \(reviewed.total) tickets read), rank \(before.rank) -> \(after.rank)",
      action: .reported)
  }

  private func percent(_ share: Double) -> Int { Int((share * 100).rounded()) }
}
