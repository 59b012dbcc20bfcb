package import Records

/// Everything the impact analysis is computed from.
package struct ImpactInput: Sendable {
  /// The whole data up to as-of, sorted by source and ticket id.
  package var facts: [TicketFacts]
  /// What every ticket was assigned to, in the order of `facts`; indices point into `topics`.
  package var placements: [TopicPlacement]
  /// The run's topics; `placements` points into them.
  package var topics: [Topic]
  /// The analysed time.
  package var window: Period
  /// The window before, as long as `window`; nil when the data does not reach back that far.
  package var before: Period?
  /// The first creation known, which may lie before both windows; nil takes the first ticket of the two windows.
  package var oldest: Timestamp?
  /// The zone of the local days.
  package var zone: TimeZoneRules
  /// When a ticket counts as resolved by the AI agent.
  package var policy: OutcomePolicy
  /// The times that decide an outcome.
  package var windows: OutcomeWindows
  /// From when on evidence counts as "mostly".
  package var thresholds: LeverThresholds
  /// What the ranking cannot read from the data.
  package var assumptions: RankingAssumptions
  /// Fixed borders of the resolution bands: below `low` is the low band, from `high` on the high one; nil draws them
  /// by natural breaks.
  package var bandThresholds: Interval?
  /// The tools that exist; nil when nobody says.
  package var tools: [ExistingTool]?
  /// Of the samples of ticket ids.
  package var seed: UInt64
  /// Topics of fewer customers show no examples.
  package var customersForExamples: Int
  /// What a person answered in a review pack; empty without one.
  package var answers: [ReviewAnswer]
  /// How many tickets read by a person weigh as much as what is known without them.
  package var priorWeight: Double

  /// - Precondition: as many placements as facts.
  package init(
    facts: [TicketFacts], placements: [TopicPlacement], topics: [Topic], window: Period, before: Period?,
    oldest: Timestamp? = nil, zone: TimeZoneRules, policy: OutcomePolicy = .assumed,
    windows: OutcomeWindows = OutcomeWindows(),
    thresholds: LeverThresholds = LeverThresholds(), assumptions: RankingAssumptions = RankingAssumptions(),
    bandThresholds: Interval? = nil, tools: [ExistingTool]? = nil, seed: UInt64 = 1,
    customersForExamples: Int = 5, answers: [ReviewAnswer] = []
  ) {
    precondition(facts.count == placements.count, "every ticket needs one placement")
    self.facts = facts
    self.placements = placements
    self.topics = topics
    self.window = window
    self.before = before
    self.oldest = oldest
    self.zone = zone
    self.policy = policy
    self.windows = windows
    self.thresholds = thresholds
    self.assumptions = assumptions
    self.bandThresholds = bandThresholds
    self.tools = tools
    self.seed = seed
    self.customersForExamples = customersForExamples
    self.answers = answers
    priorWeight = ReviewedEvidence.priorWeight
  }
}

/// Everything the impact analysis finds.
package struct ImpactResults: Sendable {
  /// The facts of the input; under `no-reopen`, resolutions that a repeat contact took back are `open`.
  package var facts: [TicketFacts]
  /// The whole window's figures.
  package var overview: Overview
  /// Largest first.
  package var topics: [TopicSummary]
  /// Lowest resolution first; empty when the resolution rate is undefined.
  package var bands: [BandSummary]
  /// Ranked.
  package var candidates: [Candidate]
  /// The tools that each topic's tickets need, by topic id.
  package var toolNeeds: [String: [ToolNeed]]
  /// What adding a missing tool makes possible, most tickets first; nil when nobody says which tools exist.
  package var unlocks: [ToolUnlock]?
  /// The best one, two and three topics and what they hang on.
  package var decision: Decision
  /// What a reader should know about the data.
  package var findings: [Finding]
  /// Tickets for a person to read, without their texts.
  package var review: [ReviewTopic]
}
