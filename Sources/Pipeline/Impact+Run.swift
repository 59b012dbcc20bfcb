import Configuration
import Impact
import Records
import Store

extension Session {
  /// Outcomes, topic figures and the ranking; takes the facts over, as they are the largest thing a run holds.
  ///
  /// - Throws: `ArithmeticOverflow`.
  func impact(
    _ scope: RunScope, facts: consuming [TicketFacts], _ topics: FoundTopics, _ bill: BillSummary,
    answers: [ReviewAnswer]
  ) throws -> ImpactResults {
    let input = ImpactInput(
      facts: facts, placements: topics.placements, topics: topics.topics, window: scope.window,
      before: scope.before, oldest: scope.oldest, zone: scope.zone, policy: configuration.outcomePolicy,
      windows: configuration.outcomeWindows, thresholds: configuration.levers,
      assumptions: assumptions(bill, scope),
      bandThresholds: configuration.bandThresholds, tools: tools,
      seed: options.seed, answers: answers)
    return try ImpactAnalysis(input).results()
  }
}

extension Session {
  /// What the ranking assumes, with the order of the command line and the price that the price book gives.
  func assumptions(_ bill: BillSummary, _ scope: RunScope) -> RankingAssumptions {
    var assumptions = configuration.ranking
    assumptions.order = options.rankingOrder ?? assumptions.order
    assumptions.currency = configuration.accounts[0].currency
    assumptions.taskPrice = taskPrice(bill, at: scope.asOf)
    return options.assumptions.applied(to: assumptions)
  }
}

extension RunScope {
  /// Whether a ticket is one of the window's: created in it, or without a time when no ticket has one.
  func holds(_ ticket: TicketFacts, anyTimes: Bool) -> Bool {
    ticket.createdAt.map(window.contains) ?? !anyTimes
  }
}

extension Archive {
  /// Keeps the topics and where the tickets were placed, for the next run and for `explain`.
  ///
  /// - Throws: `StoreError`.
  func save(_ found: FoundTopics, of facts: [TicketFacts], in scope: RunScope) throws {
    let anyTimes = facts.contains { $0.createdAt != nil }
    try save(
      found.registry,
      placements: found.changedPlacements(of: facts) { scope.holds($0, anyTimes: anyTimes) },
      replacing: found.isRefit)
  }
}
