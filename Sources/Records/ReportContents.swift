/// Everything the reports show, computed: reporting only lays it out.
package struct ReportContents: Sendable {
  /// The report folder's name: the month of as-of, such as `2020-05`.
  package var label: String
  package var run: RunFacts
  package var overview: Overview
  /// Largest first.
  package var topics: [TopicSummary]
  package var parents: [Topic]
  /// Lowest resolution first; empty when the resolution rate is undefined.
  package var bands: [BandSummary]
  /// Ranked.
  package var candidates: [Candidate]
  package var decision: Decision
  package var assumptions: RankingAssumptions
  /// Sorted by source and ticket id.
  package var tickets: [TicketRow]
  package var bill: BillSummary?
  /// Nil when no invoice is about the billed month.
  package var reconciliation: Reconciliation?
  /// Sorted as listed.
  package var findings: [Finding]
  /// Tickets for a person to read.
  package var review: [ReviewTopic]
  /// Of the first candidates, in their order.
  package var processes: [TopicProcess]
  /// The tasks that the configuration names, in its order.
  package var launchedTasks: [LaunchedTask]
  /// What the list of tools makes of the missing ones, most tickets first; nil when there is no list.
  package var unlocks: [ToolUnlock]?
  /// How the automatable share is computed, in a sentence; empty when nobody says.
  package var automatableStatement: String
  /// How a change of volume is tested, in a sentence; empty when nobody says.
  package var trendStatement: String

  package init(
    label: String, run: RunFacts, overview: Overview, assumptions: RankingAssumptions
  ) {
    self.label = label
    self.run = run
    self.overview = overview
    self.assumptions = assumptions
    topics = []
    parents = []
    bands = []
    candidates = []
    decision = Decision()
    tickets = []
    findings = []
    review = []
    processes = []
    launchedTasks = []
    automatableStatement = ""
    trendStatement = ""
  }
}

/// A row of `tickets.csv`.
package struct TicketRow: Sendable, Hashable {
  package var facts: TicketFacts
  /// Empty when the ticket has no topic; then `reason` says why.
  package var topicID: String
  package var reason: UnassignedReason?
  /// Share of the ticket that belongs to the topic; 1 unless a ticket may have several.
  package var weight: Double
  package var similarity: Double?

  package init(
    facts: TicketFacts, topicID: String, reason: UnassignedReason?, weight: Double,
    similarity: Double?
  ) {
    self.facts = facts
    self.topicID = topicID
    self.reason = reason
    self.weight = weight
    self.similarity = similarity
  }
}

/// The whole window's figures, beside those of the window before.
package struct Overview: Sendable, Hashable {
  package var window: Period
  package var current: WindowFigures
  /// Nil when the data does not reach back that far.
  package var before: WindowFigures?
  /// The resolution rate under each policy, in the order of `OutcomePolicy.allCases`.
  package var resolutionByPolicy: [Share]
  package var policy: OutcomePolicy
  package var windows: OutcomeWindows
  /// Tickets, and those resolved by the AI agent, per local day of the window.
  package var daily: [DailyTickets]
  /// Tickets without a topic by reason, in the order of `UnassignedReason.allCases`.
  package var unassigned: [Int]
  /// Tickets by the language of their text, most frequent first: ISO 639-1 codes; those without evidence are left out.
  package var languages: [NamedCount]
  package var lever: LeverThresholds
  /// What the trends rest on; nil without a window before.
  package var history: TrendHistory?
  /// Of the window's last days, the newest first.
  package var spikes: [TicketSpike]
  /// As `spikes`.
  package var busyDays: [BusyDay]

  package init(
    window: Period, current: WindowFigures, policy: OutcomePolicy, windows: OutcomeWindows,
    lever: LeverThresholds
  ) {
    self.window = window
    self.current = current
    self.policy = policy
    self.windows = windows
    self.lever = lever
    resolutionByPolicy = []
    daily = []
    languages = []
    spikes = []
    busyDays = []
    unassigned = [Int](repeating: 0, count: UnassignedReason.allCases.count)
  }
}

package struct WindowFigures: Sendable, Hashable {
  package var tickets: Int
  package var customers: Int?
  package var eligible: Int
  package var involvement: Share
  package var resolution: Share
  package var automation: Share
  package var containment: Share
  package var handover: Share
  package var reopen: Share
  package var satisfaction: Share
  package var unresolved: Int
  /// By outcome under the policy in force, in the order of `Outcome.allCases`.
  package var outcomes: [Int]

  package init() {
    tickets = 0
    eligible = 0
    involvement = Share(0, of: 0)
    resolution = Share(0, of: 0)
    automation = Share(0, of: 0)
    containment = Share(0, of: 0)
    handover = Share(0, of: 0)
    reopen = Share(0, of: 0)
    satisfaction = Share(0, of: 0)
    unresolved = 0
    outcomes = [Int](repeating: 0, count: Outcome.allCases.count)
  }
}

package struct DailyTickets: Sendable, Hashable {
  package var day: CivilDate
  package var tickets: Int
  package var resolved: Int

  package init(day: CivilDate, tickets: Int, resolved: Int) {
    self.day = day
    self.tickets = tickets
    self.resolved = resolved
  }
}
