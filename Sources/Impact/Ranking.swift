import Records

/// Ranks topics as tasks to automate, with every factor of the score.
///
///     tickets removed = unresolved x automatable share x task success
///     hours saved     = tickets removed x handle minutes / 60
///     task charges    = unresolved x automatable share x price, the conversations in which the task would be used
///     net saving      = hours saved x cost per hour - task charges
///
/// All per 30 days. Factors are rounded to the four decimals of the CSV files before they are multiplied.
struct Ranking: Sendable {
  /// Conversations with a task from which on a topic's task success is measured.
  static let executionsForSuccess = 20
  private static let groupCount = 3

  /// Order, success, minutes and prices.
  let assumptions: RankingAssumptions
  /// What a count is multiplied with to be a rate per 30 days.
  let per30Days: Double
  /// Draws the ticket ids of the evidence.
  let sampling: TicketSampling

  /// Candidates in rank order: eligible ones first, then the others with the lever they need instead.
  ///
  /// - Throws: `ArithmeticOverflow` when an amount does not fit.
  func candidates(_ statistics: [TopicStatistics], facts: [TicketFacts]) throws -> [Candidate] {
    var scored: [(candidate: Candidate, score: Double)] = []
    for topic in statistics where isRanked(topic.summary) {
      let candidate = try candidate(topic, facts: facts)
      scored.append((candidate, score(candidate, topic.summary)))
    }
    scored.sort { left, right in
      if left.candidate.isEligible != right.candidate.isEligible { return left.candidate.isEligible }
      if left.score != right.score { return left.score > right.score }
      return left.candidate.topicID < right.candidate.topicID
    }
    return scored.enumerated().map { position, item in
      var candidate = item.candidate
      candidate.rank = position + 1
      return candidate
    }
  }

  /// Topics that a person put aside are not ranked; by resolution rate, those with too few tickets neither.
  func isRanked(_ summary: TopicSummary) -> Bool {
    switch summary.topic.status {
    case .muted, .done, .merged, .retired: return false
    case .active, .new: break
    }
    return summary.tickets > 0 && (assumptions.order != .resolution || !summary.isLowCount)
  }

  private func candidate(_ topic: TopicStatistics, facts: [TicketFacts]) throws -> Candidate {
    let summary = topic.summary
    var candidate = Candidate(rank: 0, topicID: summary.topic.id, name: summary.topic.name, lever: summary.lever)
    candidate.unresolvedPer30Days = (Double(topic.unresolved.count) * per30Days).roundedAsWritten
    candidate.automatableShare = (topic.automatable.rate ?? 0).roundedAsWritten
    candidate.automatableInterval = topic.automatable.interval
    candidate.automatableSource = .inferred
    let isMeasured = topic.taskSuccess.total >= Ranking.executionsForSuccess
    candidate.taskSuccess = ((isMeasured ? topic.taskSuccess.rate : nil) ?? assumptions.taskSuccess).roundedAsWritten
    candidate.taskSuccessSource = isMeasured ? .measured : .assumed
    let attempts = candidate.unresolvedPer30Days * candidate.automatableShare
    candidate.ticketsRemovedPer30Days = attempts * candidate.taskSuccess
    candidate.handleMinutes = summary.handleMinutes
    candidate.handleMinutesSource = summary.handleMinutesSource
    candidate.hoursSavedPer30Days = candidate.ticketsRemovedPer30Days * candidate.handleMinutes / 60
    candidate.taskChargesPer30Days = try assumptions.taskPrice.scaled(by: attempts)
    candidate.netSavingPer30Days = try assumptions.costPerHour.scaled(by: candidate.hoursSavedPer30Days)
      .subtracting(candidate.taskChargesPer30Days)
    candidate.opportunityShare = summary.opportunityShare
    candidate.tools = summary.evidence.tools.map(\.name)
    candidate.groups = summary.groups.prefix(Ranking.groupCount).map(\.name)
    candidate.handoverReasons = summary.evidence.handoverReasons
    candidate.isEligible = LeverRule.isCandidate(summary.lever, turnsMedian: summary.customerTurnsMedian)
    candidate.evidenceTicketIDs = sampling.ticketIDs(
      topic.unresolved, of: facts, topicID: summary.topic.id, purpose: "evidence", count: TicketSampling.evidenceCount)
    candidate.evidenceCount = topic.unresolved.count
    return candidate
  }

  /// What the candidates are ordered by, largest first.
  private func score(_ candidate: Candidate, _ summary: TopicSummary) -> Double {
    switch assumptions.order {
    case .tickets: candidate.ticketsRemovedPer30Days
    case .hours: candidate.hoursSavedPer30Days
    case .net: Double(candidate.netSavingPer30Days.micro)
    case .volume: Double(summary.tickets)
    case .opportunity: Double(summary.unresolved)
    case .resolution: -(summary.resolution.rate ?? 1)
    }
  }
}

extension Money {
  /// This amount times a factor, rounded half away from zero to a millionth.
  ///
  /// - Throws: `ArithmeticOverflow`.
  fileprivate func scaled(by factor: Double) throws -> Money {
    guard let micro = Int64(exactly: (Double(micro) * factor).rounded(.toNearestOrAwayFromZero)) else {
      throw ArithmeticOverflow()
    }
    return Money(micro: micro)
  }
}
