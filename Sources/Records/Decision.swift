/// Some topics that together save most, each ticket counted once.
package struct BestTopics: Sendable, Hashable {
  /// The one that saves most first.
  package var topicIDs: [String]
  package var ticketsRemovedPer30Days: Double
  /// What the last one adds to the others.
  package var addedByLast: Double
  /// Resamples of the tickets in which the same topics come first; of none where there is no other choice.
  package var steadiness: Share

  package init(topicIDs: [String], ticketsRemovedPer30Days: Double, addedByLast: Double, steadiness: Share) {
    self.topicIDs = topicIDs
    self.ticketsRemovedPer30Days = ticketsRemovedPer30Days
    self.addedByLast = addedByLast
    self.steadiness = steadiness
  }

  /// Below this share of resamples a choice is too close to call.
  package static let steadyShare = 0.8

  /// Whether another choice comes first in more than a fifth of the resamples.
  package var isTooClose: Bool { (steadiness.rate ?? 1) < BestTopics.steadyShare }
}

/// What a choice of topics comes to, and what it hangs on.
package struct Decision: Sendable, Hashable {
  /// What the best are chosen by: tickets, hours or net.
  package var aim: RankingOrder
  /// The best one, two and three topics, as far as there are so many.
  package var best: [BestTopics]
  /// Of the best two: hours and money per 30 days.
  package var hoursSavedPer30Days: Double
  package var netSavingPer30Days: Money
  package var taskChargesPer30Days: Money
  /// What setting the tasks up costs; nil when nobody said how many days it takes.
  package var setupCost: Money?
  /// Days until the savings have paid for it; nil without a set-up cost, or when they never do.
  package var paybackDays: Double?
  /// How far the best two move with each assumption, the strongest first.
  package var effects: [AssumptionEffect]

  package init() {
    aim = .tickets
    best = []
    hoursSavedPer30Days = 0
    netSavingPer30Days = .zero
    taskChargesPer30Days = .zero
    effects = []
  }

  /// The best two; nil when fewer remove anything.
  package var pair: BestTopics? { best.count > 1 ? best[1] : nil }
}

/// What a ranking assumes or measures.
package enum Assumption: String, Sendable, Hashable, CaseIterable {
  case automatableShare, taskSuccess, handleMinutes, costPerHour, taskPrice
}

/// What the best two topics come to at both ends of one assumption's range, all else unchanged.
package struct AssumptionEffect: Sendable, Hashable {
  package var assumption: Assumption
  /// The range in words: `0.50 to 0.90`.
  package var range: String
  package var removedAtLow: Double
  package var removedAtHigh: Double
  package var netAtLow: Money
  package var netAtHigh: Money
  /// Whether other two topics come first at an end of the range.
  package var changesPair: Bool

  package init(
    assumption: Assumption, range: String, removedAtLow: Double, removedAtHigh: Double, netAtLow: Money,
    netAtHigh: Money, changesPair: Bool
  ) {
    self.assumption = assumption
    self.range = range
    self.removedAtLow = removedAtLow
    self.removedAtHigh = removedAtHigh
    self.netAtLow = netAtLow
    self.netAtHigh = netAtHigh
    self.changesPair = changesPair
  }
}
