/// Everything that is known of a topic in the window: a row of `topics.csv`.
package struct TopicSummary: Sendable, Hashable {
  package var topic: Topic
  package var tickets: Int
  /// Of all tickets in the window.
  package var share: Double
  package var ticketsPer30Days: Double
  package var customers: Int?
  /// Tickets with an AI reply, of eligible ones.
  package var involvement: Share
  /// Tickets by outcome under the policy in force, in the order of `Outcome.allCases`.
  package var outcomes: [Int]
  /// Resolved by the AI agent, of involved ones.
  package var resolution: Share
  /// The resolution rate pulled towards the mean of all topics; nil when the rate is undefined.
  package var resolutionShrunk: Double?
  package var band: ResolutionBand?
  /// Resolved by the AI agent, of eligible ones.
  package var automation: Share
  /// Without a human reply, of involved ones.
  package var containment: Share
  package var handover: Share
  package var reopen: Share
  /// Ratings of 4 or 5, of all ratings.
  package var satisfaction: Share
  package var customerTurnsMedian: Double?
  package var evidence: LeverEvidence
  package var handleMinutes: Double
  package var handleMinutesSource: FigureSource
  /// Eligible and not resolved by the AI agent.
  package var unresolved: Int
  /// Of all unresolved tickets.
  package var opportunityShare: Double
  package var lever: Lever
  package var trend: TopicTrend?
  /// Redacted; empty where privacy forbids examples.
  package var examples: [TopicExample]
  /// Assignee groups, most frequent first.
  package var groups: [NamedCount]
  /// Tickets per day of the window, oldest first.
  package var daily: [Int]
  /// Tickets that are not in English, of those whose language is known.
  package var notEnglish: Share
  /// Tickets when one about several topics counts in parts; nil unless that was asked for.
  package var weightedTickets: Double?

  package init(topic: Topic, evidence: LeverEvidence, lever: Lever) {
    self.topic = topic
    tickets = 0
    share = 0
    ticketsPer30Days = 0
    involvement = Share(0, of: 0)
    outcomes = [Int](repeating: 0, count: Outcome.allCases.count)
    resolution = Share(0, of: 0)
    automation = Share(0, of: 0)
    containment = Share(0, of: 0)
    handover = Share(0, of: 0)
    reopen = Share(0, of: 0)
    satisfaction = Share(0, of: 0)
    self.evidence = evidence
    handleMinutes = 0
    handleMinutesSource = .assumed
    unresolved = 0
    opportunityShare = 0
    self.lever = lever
    examples = []
    groups = []
    daily = []
    notEnglish = Share(0, of: 0)
  }

  /// Below this many involved tickets a rate is shown as its interval only, marked `low-n`.
  package static let lowCount = 30

  package var isLowCount: Bool { resolution.total < TopicSummary.lowCount }

  package func count(of outcome: Outcome) -> Int {
    outcomes[Outcome.allCases.firstIndex(of: outcome) ?? 0]
  }
}

/// Topics grouped by how often the AI agent resolves them, by natural breaks or fixed thresholds.
package enum ResolutionBand: String, Sendable, Hashable, CaseIterable {
  case low, middle, high
}

/// A band with its share of all tickets and of all unresolved ones.
package struct BandSummary: Sendable, Hashable {
  package var band: ResolutionBand
  package var topics: Int
  package var tickets: Share
  package var unresolved: Share
  package var resolution: Share

  package init(
    band: ResolutionBand, topics: Int, tickets: Share, unresolved: Share, resolution: Share
  ) {
    self.band = band
    self.topics = topics
    self.tickets = tickets
    self.unresolved = unresolved
    self.resolution = resolution
  }
}

/// Volume of the window's last whole weeks against as many weeks before.
package struct TopicTrend: Sendable, Hashable {
  package var direction: Direction
  /// Relative change of the topic's share of tickets; 0.25 is a quarter more; nil without a ticket before.
  package var change: Double?
  /// The topic's tickets of all tickets in those weeks.
  package var current: Share
  /// The same in the weeks before.
  package var before: Share
  /// How many times more than chance the topic's days swing; 1 when they do not. Divides the counts' information.
  package var dispersion: Double
  /// The p-value of the change by itself; nil for a topic with too few tickets to be tested.
  package var p: Double?
  /// The p-value adjusted for all topics tested.
  package var adjustedP: Double?
  /// The share of the current weeks over the share before, at 95 %; nil for a topic without a ticket before.
  package var ratio: Interval?
  /// Whether seasons or weekdays could still explain it.
  package var isProvisional: Bool

  package init(
    direction: Direction, change: Double?, current: Share = Share(0, of: 0), before: Share = Share(0, of: 0)
  ) {
    self.direction = direction
    self.change = change
    self.current = current
    self.before = before
    dispersion = 1
    isProvisional = false
  }

  /// `fading` is falling to a fifth or less; `new` had no ticket before.
  package enum Direction: String, Sendable, Hashable, CaseIterable {
    case rising, steady, falling, new, fading
  }
}

/// A ticket shown as an example.
package struct TopicExample: Sendable, Hashable {
  package var ticketID: String
  /// Redacted text of the customer's first message, cut.
  package var text: String

  package init(ticketID: String, text: String) {
    self.ticketID = ticketID
    self.text = text
  }
}
