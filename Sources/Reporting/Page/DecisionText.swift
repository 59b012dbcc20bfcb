package import Records

/// The decision in sentences: which topics, how steady the choice is, from when it pays, what it hangs on.
package enum DecisionText {
  /// The best one, two and three topics, a sentence each.
  ///
  /// - Parameter names: Of topics, by id.
  package static func choices(_ decision: Decision, names: [String: String]) -> [String] {
    decision.best.map { best in
      let topics = Words.list(best.topicIDs.map { "“\(names[$0] ?? $0)”" })
      let count = ["one", "two", "three"][min(best.topicIDs.count, 3) - 1]
      let added =
        best.topicIDs.count > 1 ? ", of which the last one adds \(NumberText.tickets(best.addedByLast))" : ""
      return "Best \(count)\(aim(decision)): \(topics), "
        + "\(NumberText.tickets(best.ticketsRemovedPer30Days)) tickets a month\(added); "
        + steadiness(best) + "."
    }
  }

  private static func aim(_ decision: Decision) -> String {
    switch decision.aim {
    case .hours: " by hours saved"
    case .net: " by net saving"
    default: ""
    }
  }

  /// Whether the choice would be the same with other tickets of the same kind.
  package static func steadiness(_ best: BestTopics) -> String {
    (best.isTooClose ? "too close to call: " : "") + times(best)
  }

  /// How often the choice comes first: `first in 121 of 200 resamples (61 %, 54–67 %)`.
  package static func times(_ best: BestTopics) -> String {
    guard best.steadiness.total > 0 else { return "there is no other choice" }
    return "first in \(NumberText.fraction(best.steadiness)) resamples (\(NumberText.percent(best.steadiness.rate)), "
      + "\(NumberText.percentRange(best.steadiness.interval)))"
  }

  /// From which task success on a task pays; nil without a break-even.
  ///
  /// - Parameter candidates: Those chosen.
  package static func breakEven(_ candidates: [Candidate], _ assumptions: RankingAssumptions) -> String? {
    let points = candidates.compactMap(\.breakEvenSuccess)
    guard let low = points.min(), let high = points.max() else { return nil }
    let price = NumberText.exact(assumptions.taskPrice, in: assumptions.currency)
    guard low <= 1 else { return "No task success pays: a conversation costs \(price), more than the work it saves." }
    let rates = low == high ? NumberText.percent(low) : NumberText.percentRange(Interval(low: low, high: min(1, high)))
    let found = Words.list(
      candidates.map { "\(NumberText.percent($0.taskSuccess)) \($0.taskSuccessSource.rawValue)" })
    return "At \(price) a conversation a task pays from \(rates) success on (\(found))."
  }

  /// When the set-up has paid; nil when nobody said how long it takes.
  package static func payback(_ decision: Decision, _ assumptions: RankingAssumptions) -> String? {
    guard let days = assumptions.setupDays, let cost = decision.setupCost else { return nil }
    let setup =
      "\(NumberText.figure(days, decimals: days == days.rounded() ? 0 : 1)) days of set-up at "
      + "\(NumberText.money(assumptions.setupDayCost, in: assumptions.currency)) cost "
      + NumberText.money(cost, in: assumptions.currency)
    guard let payback = decision.paybackDays else { return "\(setup) and are never paid: nothing is saved." }
    return "\(setup) and are paid after \(NumberText.figure(payback.rounded(.up), decimals: 0)) days."
  }

  /// Which assumption moves the answer most; nil where there is nothing to move.
  package static func strongest(_ decision: Decision, in currency: Currency) -> String? {
    guard let effect = decision.effects.first else { return nil }
    // Two that move it by the same amounts are named together.
    let strongest = decision.effects.filter {
      $0.netAtLow == effect.netAtLow && $0.netAtHigh == effect.netAtHigh && $0.range == effect.range
    }
    let changing = decision.effects.filter(\.changesPair).map { name($0.assumption) }
    let pair =
      changing.isEmpty
      ? "none of them changes which topics are best"
      : "\(Words.list(changing)) \(changing.count == 1 ? "changes" : "change") which topics are best"
    return
      "The answer moves most with \(Words.list(strongest.map { "the \(name($0.assumption))" })): over \(effect.range) the net saving goes from "
      + "\(NumberText.money(effect.netAtLow, in: currency)) to \(NumberText.money(effect.netAtHigh, in: currency)) a month; "
      + pair + "."
  }

  /// An assumption in words.
  package static func name(_ assumption: Assumption) -> String {
    switch assumption {
    case .automatableShare: "automatable share"
    case .taskSuccess: "task success"
    case .handleMinutes: "minutes of work a ticket"
    case .costPerHour: "cost of an hour"
    case .taskPrice: "price of a conversation"
    }
  }
}
