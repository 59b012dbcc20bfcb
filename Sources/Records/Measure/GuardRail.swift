/// A figure that must not get worse while a task does its work.
package struct GuardRail: Sendable, Hashable {
  package var kind: Kind
  package var before: Share
  package var after: Share
  /// What it is about when it is not the topic itself.
  package var topics: [String]

  package init(_ kind: Kind, before: Share, after: Share, topics: [String] = []) {
    self.kind = kind
    self.before = before
    self.after = after
    self.topics = topics
  }

  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Reopened of solved tickets.
    case reopens
    /// Good ratings of all ratings.
    case satisfaction
    /// Handed over, of the tickets in which the AI agent took part.
    case handover
    /// The topic's tickets of all tickets.
    case volume
    /// Tickets of the nearest topics of all tickets: where the topic's may have moved to.
    case displaced
  }

  /// After minus before; nil when one of the two has nothing to divide by.
  package var change: Double? {
    guard let before = before.rate, let after = after.rate else { return nil }
    return after - before
  }

  /// Of `change`, at 95 %.
  ///
  /// Source: R. G. Newcombe, "Interval estimation for the difference between independent proportions" (1998), method 10.
  package var interval: Interval? { interval(deviates: Interval.deviates) }

  private func interval(deviates: Double) -> Interval? {
    guard let first = before.rate, let second = after.rate, let change,
      let low = before.interval(deviates: deviates), let high = after.interval(deviates: deviates)
    else { return nil }
    let down = (second - high.low) * (second - high.low) + (low.high - first) * (low.high - first)
    let up = (high.high - second) * (high.high - second) + (first - low.low) * (first - low.low)
    return Interval(low: change - down.squareRoot(), high: change + up.squareRoot())
  }

  /// Leaves 0.83 % on one side. The effect leaves 2.5 % below 0, and the three rails that can get worse share the other
  /// 2.5 %, so that a task without harm is called harmful in at most one report in twenty (Bonferroni).
  private static let harmDeviates = 2.3940

  /// Whether it changed for the worse beyond what three such figures do by chance; the volume of a topic alone is
  /// neither good nor bad.
  package var isWorse: Bool {
    guard let interval = interval(deviates: GuardRail.harmDeviates) else { return false }
    return switch kind {
    case .reopens, .handover: interval.low > 0
    case .satisfaction: interval.high < 0
    case .volume, .displaced: false
    }
  }
}
