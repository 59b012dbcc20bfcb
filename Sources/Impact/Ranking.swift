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
  /// How far the evidence of tickets that nobody has read is believed.
  var evidence: ReviewedEvidence

  /// Candidates in rank order: eligible ones first, then the others with the lever they need instead.
  ///
  /// - Throws: `ArithmeticOverflow` when an amount does not fit.
  func candidates(
    _ statistics: [TopicStatistics], _ toolNeeds: [String: [ToolNeed]], facts: [TicketFacts]
  ) throws -> [Candidate] {
    var scored: [(candidate: Candidate, score: Double)] = []
    for topic in statistics where isRanked(topic.summary) {
      var candidate = try candidate(topic, facts: facts)
      let needs = toolNeeds[candidate.topicID] ?? []
      candidate.tools = needs.map(\.name)
      for owner in needs.compactMap(\.owner) where !candidate.groups.contains(owner) { candidate.groups.append(owner) }
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

  /// The factors of the tickets that a task would remove per 30 days.
  func removed(
    _ counts: TopicCounts
  ) -> (unresolved: Double, automatable: Double, success: Double, isMeasured: Bool, tickets: Double) {
    let unresolved = (Double(counts.unresolved) * per30Days).roundedAsWritten
    let automatable = evidence.share(Share(counts.automatable, of: counts.unresolved), counts.answers).roundedAsWritten
    let isMeasured = assumptions.tried.taskSuccess == nil && counts.taskSuccess.total >= Ranking.executionsForSuccess
    let assumed = assumptions.tried.taskSuccess ?? assumptions.taskSuccess
    let success = ((isMeasured ? counts.taskSuccess.rate : nil) ?? assumed).roundedAsWritten
    return (unresolved, automatable, success, isMeasured, unresolved * automatable * success)
  }

  private func candidate(_ topic: TopicStatistics, facts: [TicketFacts]) throws -> Candidate {
    let summary = topic.summary
    var candidate = Candidate(rank: 0, topicID: summary.topic.id, name: summary.topic.name, lever: summary.lever)
    let factors = removed(topic.counts)
    candidate.unresolvedPer30Days = factors.unresolved
    candidate.automatableShare = factors.automatable
    candidate.automatableInterval = evidence.interval(topic.inferred, topic.answers)
    candidate.automatableSource = topic.reviewed == nil ? .inferred : .reviewed
    candidate.taskSuccess = factors.success
    candidate.taskSuccessSource = factors.isMeasured ? .measured : .assumed
    candidate.handleMinutes = assumptions.tried.handleMinutes ?? summary.handleMinutes
    candidate.handleMinutesSource = assumptions.tried.handleMinutes == nil ? summary.handleMinutesSource : .assumed
    try candidate.multiply(under: assumptions)
    candidate.opportunityShare = summary.opportunityShare
    candidate.groups = summary.groups.prefix(Ranking.groupCount).map(\.name)
    candidate.handoverReasons = summary.evidence.handoverReasons
    candidate.isEligible = LeverRule.isCandidate(summary.lever, turnsMedian: summary.customerTurnsMedian)
    candidate.evidenceTicketIDs = sampling.ticketIDs(
      topic.unresolved, of: facts, topicID: summary.topic.id, purpose: "evidence", count: TicketSampling.evidenceCount)
    candidate.evidenceCount = topic.unresolved.count
    return candidate
  }

  /// What the best tasks are chosen by: tickets, hours or money per 30 days, as the order in force says.
  func value(of candidate: Candidate) -> Double {
    switch assumptions.order.aim {
    case .hours: candidate.hoursSavedPer30Days
    case .net: Double(candidate.netSavingPer30Days.micro)
    default: candidate.ticketsRemovedPer30Days
    }
  }

  /// The same of a resample, in which only the counts differ.
  ///
  /// - Parameter handleMinutes: of the candidate.
  func value(of counts: TopicCounts, handleMinutes: Double) -> Double {
    let factors = removed(counts)
    let hours = factors.tickets * handleMinutes / 60
    switch assumptions.order.aim {
    case .hours: return hours
    case .net:
      let attempts = factors.unresolved * factors.automatable
      return Double(assumptions.costPerHour.micro) * hours - Double(assumptions.taskPrice.micro) * attempts
    default: return factors.tickets
    }
  }

  /// What the candidates are ordered by, largest first.
  private func score(_ candidate: Candidate, _ summary: TopicSummary) -> Double {
    switch assumptions.order {
    case .tickets, .hours, .net: value(of: candidate)
    case .volume: Double(summary.tickets)
    case .opportunity: Double(summary.unresolved)
    case .resolution: -(summary.resolution.rate ?? 1)
    }
  }
}

extension Candidate {
  /// Computes hours and money from the factors.
  ///
  /// - Throws: `ArithmeticOverflow` when an amount does not fit.
  mutating func multiply(under assumptions: RankingAssumptions) throws {
    let attempts = unresolvedPer30Days * automatableShare
    ticketsRemovedPer30Days = attempts * taskSuccess
    hoursSavedPer30Days = ticketsRemovedPer30Days * handleMinutes / 60
    taskChargesPer30Days = try assumptions.taskPrice.scaled(by: attempts)
    netSavingPer30Days = try assumptions.costPerHour.scaled(by: hoursSavedPer30Days).subtracting(taskChargesPer30Days)
    // What a task's conversation costs against the work of a person that it saves when it ends well.
    let saved = Double(assumptions.costPerHour.micro) * handleMinutes / 60
    breakEvenSuccess = saved > 0 ? Double(assumptions.taskPrice.micro) / saved : nil
  }
}

extension Money {
  /// This amount times a factor, rounded half away from zero to a millionth.
  ///
  /// - Throws: `ArithmeticOverflow`.
  func scaled(by factor: Double) throws -> Money {
    guard let micro = Int64(exactly: (Double(micro) * factor).rounded(.toNearestOrAwayFromZero)) else {
      throw ArithmeticOverflow()
    }
    return Money(micro: micro)
  }
}
