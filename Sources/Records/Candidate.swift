/// A topic as a task to automate, with every factor of its score: a row of `candidates.csv`.
///
///     tickets removed = unresolved x automatable share x task success
///     hours saved     = tickets removed x handle minutes / 60
///     task charges    = tickets where the task would be used x price
///     net saving      = hours saved x cost per hour - task charges
///
/// All per 30 days.
package struct Candidate: Sendable, Hashable {
  package var rank: Int
  package var topicID: String
  package var name: String
  package var lever: Lever
  package var unresolvedPer30Days: Double
  package var automatableShare: Double
  package var automatableInterval: Interval?
  package var automatableSource: FigureSource
  package var taskSuccess: Double
  package var taskSuccessSource: FigureSource
  package var ticketsRemovedPer30Days: Double
  package var handleMinutes: Double
  package var handleMinutesSource: FigureSource
  package var hoursSavedPer30Days: Double
  package var taskChargesPer30Days: Money
  package var netSavingPer30Days: Money
  /// The task success at which the net saving is nothing: above 1 no success pays; nil when no work is saved.
  package var breakEvenSuccess: Double?
  package var opportunityShare: Double
  package var isInBestPair: Bool
  /// Tickets per 30 days that this topic adds to the better one of the pair.
  package var addedByPair: Double?
  /// Share of resamples in which the topic stays among the first two; nil until it is computed.
  package var topTwoShare: Double?
  /// Needed tools, most needed first.
  package var tools: [String]
  /// Teams that must agree: the groups that handle the tickets, then the owners of needed tools.
  package var groups: [String]
  package var handoverReasons: [HandoverCount]
  /// Whether a task is the right lever; the others are listed with what to do instead.
  package var isEligible: Bool
  /// Ticket ids behind the unresolved count, a seeded sample.
  package var evidenceTicketIDs: [String]
  package var evidenceCount: Int

  package init(rank: Int, topicID: String, name: String, lever: Lever) {
    self.rank = rank
    self.topicID = topicID
    self.name = name
    self.lever = lever
    unresolvedPer30Days = 0
    automatableShare = 0
    automatableSource = .inferred
    taskSuccess = 0
    taskSuccessSource = .assumed
    ticketsRemovedPer30Days = 0
    handleMinutes = 0
    handleMinutesSource = .assumed
    hoursSavedPer30Days = 0
    taskChargesPer30Days = .zero
    netSavingPer30Days = .zero
    opportunityShare = 0
    isInBestPair = false
    tools = []
    groups = []
    handoverReasons = []
    isEligible = false
    evidenceTicketIDs = []
    evidenceCount = 0
  }
}

/// What the ranking is ordered by.
package enum RankingOrder: String, Sendable, Hashable, CaseIterable {
  /// Tickets removed: the default.
  case tickets
  case hours
  case net
  case volume
  case opportunity
  case resolution

  /// What the best tasks are chosen by: what they save. An order by size or rate saves nothing by itself.
  package var aim: RankingOrder { self == .hours || self == .net ? self : .tickets }
}

/// The assumptions of the ranking that the data cannot give.
package struct RankingAssumptions: Sendable, Hashable {
  package var order: RankingOrder
  /// Share of task conversations that end resolved, where no task has run yet.
  package var taskSuccess: Double
  /// Human minutes per ticket, where neither measured nor inferred.
  package var handleMinutes: Double
  /// Loaded cost of an hour of human work.
  package var costPerHour: Money
  package var currency: Currency
  /// What one conversation with a task costs.
  package var taskPrice: Money
  /// What the command line tries; set in the others where they hold it, and instead of what is measured.
  package var tried: AssumptionOverrides
  /// Days of work until the tasks are live; nil when nobody said.
  package var setupDays: Double?
  /// What such a day costs.
  package var setupDayCost: Money

  package init(
    order: RankingOrder = .tickets, taskSuccess: Double = 0.7, handleMinutes: Double = 8,
    costPerHour: Money = Money(micro: 30_000_000), currency: Currency = .usd,
    taskPrice: Money = Money(micro: 100_000), setupDays: Double? = nil,
    setupDayCost: Money = Money(micro: 240_000_000)
  ) {
    self.order = order
    self.taskSuccess = taskSuccess
    self.handleMinutes = handleMinutes
    self.costPerHour = costPerHour
    self.currency = currency
    self.taskPrice = taskPrice
    tried = AssumptionOverrides()
    self.setupDays = setupDays
    self.setupDayCost = setupDayCost
  }

  /// What a day of eight hours costs; the largest amount where it does not fit.
  package static func dayCost(_ costPerHour: Money) -> Money {
    Money(micro: Int64(clamping: Int128(costPerHour.micro) * 8))
  }
}
