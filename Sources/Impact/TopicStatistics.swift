import Records

/// A topic's summary together with the tickets it was counted from.
struct TopicStatistics: Sendable {
  /// The row of `topics.csv`.
  var summary: TopicSummary
  /// Indices of the topic's tickets in the window, ascending.
  let tickets: [Int]
  /// Indices of the topic's unresolved tickets, ascending.
  let unresolved: [Int]
  /// Unresolved tickets that a task could finish by their evidence, of all unresolved ones.
  let inferred: Share
  /// Whether a task could finish it, of the unresolved tickets that a person read and was sure about.
  private(set) var judged: [Int: Bool]
  /// The same, counted.
  private(set) var answers = ReviewedAnswers()
  /// Told by a person, who read some of them; nil when nobody has.
  var reviewed: Share? { judged.isEmpty ? nil : answers.all }
  /// Conversations in which a task ran: resolved without handover, of all.
  let taskSuccess: Share

  /// Everything but the shrunk rate, the band and the trend, which need the other topics.
  init(topic index: Int, of input: ImpactInput, facts: [TicketFacts], context: TopicContext) {
    tickets = context.selection.byTopic[index]
    let topic = input.topics[index]
    let policyIndex = OutcomePolicy.allCases.firstIndex(of: input.policy) ?? 0
    let tally = TicketTally(tickets, of: facts, policy: input.policy, hasAI: context.hasAI)
    let evidence = LeverEvidence(tickets, of: facts)
    let isResolved = { (ticket: Int) in facts[ticket].outcomes[policyIndex] == .resolved }
    unresolved = tickets.filter { facts[$0].isEligible && !isResolved($0) }
    inferred = AutomatableShare.share(unresolved, of: facts)
    judged = context.review.judged(unresolved)
    for (index, isYes) in judged { answers.add(isYes, isSupported: AutomatableShare.isAutomatable(facts[index])) }
    let withTask = tickets.filter { facts[$0].executions > 0 && facts[$0].isEligible }
    taskSuccess = Share(withTask.count { isResolved($0) && facts[$0].handover != true }, of: withTask.count)

    var summary = TopicSummary(
      topic: topic, evidence: evidence, lever: LeverRule.lever(for: evidence, input.thresholds))
    summary.tickets = tally.tickets
    summary.share = Share(tally.tickets, of: context.total.tickets).rate ?? 0
    summary.ticketsPer30Days = Double(tally.tickets) * context.selection.per30Days
    summary.customers = tally.customers
    summary.involvement = tally.involvement
    summary.outcomes = tally.outcomes
    summary.resolution = tally.resolution
    summary.automation = tally.automation
    summary.containment = tally.containment
    summary.handover = tally.handover
    summary.reopen = tally.reopen
    summary.satisfaction = tally.satisfaction
    summary.notEnglish = tally.notEnglish
    summary.customerTurnsMedian = TopicStatistics.median(
      tickets.map { facts[$0].customerTurns }.filter { $0 > 0 })
    let handle = HandleAverage(tickets, of: facts, fallback: context.handle)
    summary.handleMinutes = handle.minutes
    summary.handleMinutesSource = handle.source
    summary.unresolved = tally.unresolved
    summary.opportunityShare = Share(tally.unresolved, of: context.total.unresolved).rate ?? 0
    summary.groups = TopicStatistics.groups(tickets, of: facts)
    summary.daily = context.days.counts(tickets, of: facts)
    if (tally.customers ?? tally.tickets) >= input.customersForExamples {
      summary.examples = context.sampling.ticketIDs(
        tickets, of: facts, topicID: topic.id, purpose: "examples", count: TicketSampling.exampleCount
      ).map { TopicExample(ticketID: $0, text: "") }
    }
    self.summary = summary
  }

  /// The same without what a person read.
  var unread: TopicStatistics {
    var topic = self
    topic.judged = [:]
    topic.answers = ReviewedAnswers()
    return topic
  }

  /// The middle value, or the mean of the two middle ones; nil for none.
  static func median(_ values: [Int]) -> Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? Double(sorted[middle]) : Double(sorted[middle - 1] + sorted[middle]) / 2
  }

  private static func groups(_ tickets: [Int], of facts: [TicketFacts]) -> [NamedCount] {
    var counts: [String: Int] = [:]
    for index in tickets {
      if let group = facts[index].group { counts[group, default: 0] += 1 }
    }
    return NamedCount.ranked(counts)
  }
}

/// What the statistics of every topic are measured against.
struct TopicContext: Sendable {
  /// Which tickets count.
  let selection: WindowTickets
  /// The local days of the window.
  let days: WindowDays
  /// Whether anything in the data is AI-made.
  let hasAI: Bool
  /// The whole window.
  let total: TicketTally
  /// The whole window before; nil when there is none.
  let before: TicketTally?
  /// Human minutes over the whole window.
  let handle: HandleAverage
  /// Draws example ticket ids.
  let sampling: TicketSampling
  /// What a person said of single tickets.
  let review: ReviewedShare
}
