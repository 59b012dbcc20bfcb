import Records

/// From ticket facts and topics to the figures of every topic, the bands, and the ranking.
package struct ImpactAnalysis: Sendable {
  /// Without its facts.
  let input: ImpactInput
  /// With repeat contacts taken into account.
  let facts: [TicketFacts]
  /// Customers who came back with the same topic.
  let repeats: RepeatContacts
  /// The window as a whole.
  let context: TopicContext
  /// Tickets by day.
  let volumes: DailyVolumes

  /// Takes the facts over from the input: handed in without another owner, they are never copied.
  package init(_ given: consuming ImpactInput) {
    var input = given
    repeats = RepeatContacts(facts: input.facts, placements: input.placements, days: input.windows.reopenDays)
    let selection = WindowTickets(input)
    volumes = DailyVolumes(input, selection)
    var facts = input.facts
    input.facts = []
    ImpactAnalysis.takeBack(repeats.takenBack, in: &facts)
    let hasAI = facts.contains(where: \.isInvolved)
    self.facts = facts
    self.input = input
    context = TopicContext(
      selection: selection, days: WindowDays(input.window, zone: input.zone), hasAI: hasAI,
      total: TicketTally(selection.current, of: facts, policy: input.policy, hasAI: hasAI),
      before: input.before == nil || selection.before.isEmpty
        ? nil : TicketTally(selection.before, of: facts, policy: input.policy, hasAI: hasAI),
      handle: HandleAverage(
        window: selection.current, of: facts, assumedMinutes: input.assumptions.handleMinutes),
      sampling: TicketSampling(seed: input.seed),
      review: ReviewedShare(input.answers, facts: facts))
  }

  /// - Throws: `ArithmeticOverflow` when an amount of money does not fit.
  package func results() throws -> ImpactResults {
    var statistics = input.topics.indices
      .filter { !context.selection.byTopic[$0].isEmpty || context.selection.beforeCounts[$0] > 0 }
      .map { TopicStatistics(topic: $0, of: input, facts: facts, context: context) }
    statistics.sort {
      ($1.summary.tickets, $0.summary.topic.id) < ($0.summary.tickets, $1.summary.topic.id)
    }
    if let shrinkage = Shrinkage(statistics.map(\.summary.resolution)) {
      for index in statistics.indices {
        statistics[index].summary.resolutionShrunk = shrinkage.rate(of: statistics[index].summary.resolution)
      }
    }
    setTrends(of: &statistics)
    let bands = ResolutionBands.assign(to: &statistics, thresholds: input.bandThresholds, total: context.total)
    let ranking = ranking(ReviewedEvidence(statistics, weight: input.priorWeight))
    let needs = Dictionary(
      uniqueKeysWithValues: statistics.map { ($0.summary.topic.id, toolNeeds(of: $0.tickets)) })
    var candidates = try ranking.candidates(statistics, needs, facts: facts)
    let moves = try ReviewMove.moves(to: candidates, statistics, by: ranking, needs, facts: facts)
    let decision = try Deciding(
      ranking: ranking, facts: facts, tickets: context.selection.current.count, seed: input.seed
    ).decision(&candidates, statistics)
    return ImpactResults(
      facts: facts, overview: overview, topics: statistics.map(\.summary), bands: bands, candidates: candidates,
      toolNeeds: needs, unlocks: unlocks(of: candidates, statistics, needs), decision: decision,
      findings: findings(smallTopics: statistics.count { $0.summary.isLowCount })
        + context.review.findings(unresolved: statistics.map(\.unresolved))
        + [ranking.evidence.finding].compactMap(\.self) + moves.map(\.finding),
      review: ReviewSample(
        seed: input.seed, customersForTexts: input.customersForExamples, review: context.review
      ).topics(candidates, statistics, facts: facts))
  }

  /// By resolution rate only when there is one: without AI replies the default order holds.
  private func ranking(_ evidence: ReviewedEvidence) -> Ranking {
    var assumptions = input.assumptions
    if assumptions.order == .resolution, !context.hasAI { assumptions.order = .tickets }
    return Ranking(
      assumptions: assumptions, per30Days: context.selection.per30Days, sampling: context.sampling,
      evidence: evidence)
  }

  private func toolNeeds(of tickets: [Int]) -> [ToolNeed] {
    ToolNeeds.needs(tickets.lazy.map { (facts[$0].ticketID, facts[$0].tasks) }, list: input.tools)
  }

  private func unlocks(
    of candidates: [Candidate], _ statistics: [TopicStatistics], _ needs: [String: [ToolNeed]]
  ) -> [ToolUnlock]? {
    guard let tools = input.tools else { return nil }
    let eligible = Set(candidates.filter(\.isEligible).map(\.topicID))
    let topics = statistics.filter { eligible.contains($0.summary.topic.id) }.map { topic in
      ToolUnlocks.Topic(
        id: topic.summary.topic.id, needs: needs[topic.summary.topic.id] ?? [],
        tickets: topic.unresolved.map { (facts[$0].ticketID, facts[$0].tasks) })
    }
    return ToolUnlocks.ranked(topics, tools: tools, per30Days: context.selection.per30Days)
  }

  private var overview: Overview {
    var overview = Overview(
      window: input.window, current: context.total.windowFigures, policy: input.policy, windows: input.windows,
      lever: input.thresholds)
    overview.before = context.before?.windowFigures
    overview.history = history
    addIncidents(to: &overview)
    overview.resolutionByPolicy = OutcomePolicy.allCases.indices.map { policy in
      let isResolved = { (ticket: TicketFacts) in ticket.isEligible && ticket.outcomes[policy] == .resolved }
      return Share(
        context.selection.current.count { isResolved(facts[$0]) }, of: context.total.resolution.total)
    }
    let policyIndex = OutcomePolicy.allCases.firstIndex(of: input.policy) ?? 0
    let current = context.selection.current
    let all = context.days.counts(current, of: facts)
    let resolved = context.days.counts(
      current.filter { facts[$0].isEligible && facts[$0].outcomes[policyIndex] == .resolved }, of: facts)
    overview.daily = context.days.days.indices.map {
      DailyTickets(day: context.days.days[$0], tickets: all[$0], resolved: resolved[$0])
    }
    for index in current {
      if case .unassigned(let reason) = input.placements[index],
        let position = UnassignedReason.allCases.firstIndex(of: reason)
      {
        overview.unassigned[position] += 1
      }
    }
    return overview
  }

  /// Under `no-reopen` a repeat contact turns a resolution into an open matter; no other policy looks at it.
  private static func takeBack(_ indices: [Int], in facts: inout [TicketFacts]) {
    guard let policy = OutcomePolicy.allCases.firstIndex(of: .noReopen) else { return }
    for index in indices where facts[index].outcomes[policy] == .resolved {
      var outcomes = facts[index].outcomes
      outcomes[policy] = .open
      facts[index].outcomes = OutcomeRules.shared(outcomes)
    }
  }
}
