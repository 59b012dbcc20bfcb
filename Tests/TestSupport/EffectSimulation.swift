import Impact
package import Records

/// Generated histories of 60 topics with 50 tickets a period, of which the one with the lowest rate gets a task.
///
/// Every topic resolves 35 %, drifts by 5 points and wanders by itself. The topic is chosen by one period, measured
/// against the next, and the task works in a third: the plain figure compares the first with the third.
package struct EffectSimulation: Sendable {
  /// Mean over the worlds of what a plain comparison shows.
  package let naive: Double
  /// Mean over the worlds of the difference in differences.
  package let estimate: Double
  /// Of `estimate`.
  package let standardError: Double
  /// Worlds whose interval holds the true effect.
  package let coverage: Share

  /// - Parameters:
  ///   - effect: of the task, in parts of 1.
  ///   - wander: each topic's own change lies evenly between this on either side.
  package init(worlds: Int, effect: Double, wander: Double, topics: Int = 60, seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var estimates: [Double] = []
    var naive = 0.0
    var covered = 0
    for _ in 0..<worlds {
      let chosen = (0..<topics).map { _ in EffectSimulation.share(0.35, &random) }
      let picked = chosen.indices.min { chosen[$0].successes < chosen[$1].successes } ?? 0
      var changes: [TopicChange] = []
      for topic in chosen.indices {
        let before = EffectSimulation.share(0.35, &random)
        let drift = 0.05 + Double.random(in: -wander...wander, using: &random)
        let after = EffectSimulation.share(0.35 + drift + (topic == picked ? effect : 0), &random)
        if topic == picked { naive += (after.rate ?? 0) - (chosen[topic].rate ?? 0) }
        if let change = TopicChange([StratumPeriods(before: before, after: after)]) { changes.append(change) }
      }
      let treated = changes.remove(at: picked)
      guard let difference = DifferenceInDifferences(of: treated, against: changes) else { continue }
      estimates.append(difference.effect)
      if difference.interval.low <= effect && effect <= difference.interval.high { covered += 1 }
    }
    let mean = estimates.reduce(0, +) / Double(estimates.count)
    let squares = estimates.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    self.naive = naive / Double(worlds)
    estimate = mean
    standardError = (squares / Double(estimates.count - 1) / Double(estimates.count)).squareRoot()
    coverage = Share(covered, of: worlds)
  }

  private static func share(_ rate: Double, _ random: inout SeededGenerator) -> Share {
    Share((0..<50).count { _ in Double.random(in: 0..<1, using: &random) < rate }, of: 50)
  }
}
