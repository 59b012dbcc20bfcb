import Records

/// How far the best two topics move when one assumption moves over an honest range and the others stay.
struct Sensitivity {
  let ranking: Ranking
  /// All candidates for a task.
  let candidates: [Candidate]
  let pair: [Candidate]
  /// The 95 % intervals of the task success that was measured, by topic.
  let measuredSuccess: [String: Interval]

  /// Of a task that has not run.
  private static let success = Interval(low: 0.5, high: 0.9)
  /// Up and down by a quarter.
  private static let quarter = (low: 0.75, high: 1.25)
  /// Up and down by half.
  private static let half = (low: 0.5, high: 1.5)

  /// The effects, the one that moves the net saving most first.
  ///
  /// - Throws: `ArithmeticOverflow`.
  func effects() throws -> [AssumptionEffect] {
    let ids = Set(pair.map(\.topicID))
    var effects: [AssumptionEffect] = []
    effects.append(
      try effect(.automatableShare, "the 95 % interval of each") { candidate, _, isHigh in
        guard ids.contains(candidate.topicID), let interval = candidate.automatableInterval else { return }
        candidate.automatableShare = (isHigh ? interval.high : interval.low).roundedAsWritten
      })
    effects.append(
      try effect(.taskSuccess, successRange) { candidate, _, isHigh in
        let range = successInterval(candidate) ?? Sensitivity.success
        candidate.taskSuccess = (isHigh ? range.high : range.low).roundedAsWritten
      })
    effects.append(
      try effect(.handleMinutes, "a quarter less to a quarter more") { candidate, _, isHigh in
        candidate.handleMinutes *= isHigh ? Sensitivity.quarter.high : Sensitivity.quarter.low
      })
    effects.append(
      try effect(.costPerHour, "a quarter less to a quarter more") { _, assumptions, isHigh in
        let cost = assumptions.costPerHour
        assumptions.costPerHour = try cost.scaled(by: isHigh ? Sensitivity.quarter.high : Sensitivity.quarter.low)
      })
    effects.append(
      try effect(.taskPrice, "half to half as much again") { _, assumptions, isHigh in
        // The dear end is the low one: it saves least.
        assumptions.taskPrice = try assumptions.taskPrice.scaled(
          by: isHigh ? Sensitivity.half.low : Sensitivity.half.high)
      })
    return effects.sorted { left, right in
      (Sensitivity.swing(right), left.assumption.rawValue) < (Sensitivity.swing(left), right.assumption.rawValue)
    }
  }

  private func successInterval(_ candidate: Candidate) -> Interval? {
    candidate.taskSuccessSource == .measured ? measuredSuccess[candidate.topicID] : nil
  }

  private var successRange: String {
    switch pair.count(where: { successInterval($0) != nil }) {
    case 0: "50 % to 90 %"
    case pair.count: "the 95 % interval of each"
    default: "the 95 % interval where it is measured, else 50 % to 90 %"
    }
  }

  private static func swing(_ effect: AssumptionEffect) -> UInt64 {
    (effect.netAtHigh.micro - effect.netAtLow.micro).magnitude
  }

  private func effect(
    _ assumption: Assumption, _ range: String,
    _ change: (inout Candidate, inout RankingAssumptions, _ isHigh: Bool) throws -> Void
  ) throws -> AssumptionEffect {
    let (low, high) = (try outcome(change, isHigh: false), try outcome(change, isHigh: true))
    return AssumptionEffect(
      assumption: assumption, range: range, removedAtLow: low.removed, removedAtHigh: high.removed, netAtLow: low.net,
      netAtHigh: high.net, changesPair: low.changesPair || high.changesPair)
  }

  /// What the pair comes to under a change, and whether it is the best one still.
  private func outcome(
    _ change: (inout Candidate, inout RankingAssumptions, Bool) throws -> Void, isHigh: Bool
  ) throws -> (removed: Double, net: Money, changesPair: Bool) {
    let ids = Set(pair.map(\.topicID))
    let changed = try candidates.map { candidate in
      var candidate = candidate
      var assumptions = ranking.assumptions
      try change(&candidate, &assumptions, isHigh)
      try candidate.multiply(under: assumptions)
      return candidate
    }
    let own = changed.filter { ids.contains($0.topicID) }
    return (
      own.reduce(0) { $0 + $1.ticketsRemovedPer30Days }, try own.map(\.netSavingPer30Days).sum(),
      Set(ranking.first(pair.count, of: changed).map(\.topicID)) != ids
    )
  }
}
