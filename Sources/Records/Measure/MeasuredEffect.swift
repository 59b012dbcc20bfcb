/// By how much a task changed the automation rate of its topics, or why nobody can tell.
package enum MeasuredEffect: Sendable, Hashable {
  case measured(MeasuredDifference)
  case untold(UntoldReason)
}

/// Why no effect can be told.
package enum UntoldReason: Sendable, Hashable {
  /// No whole week of tickets lies before the live date.
  case noWeekBefore
  /// No whole week after the live date is old enough for its outcomes to be known.
  case noWeekAfter
  /// The topic ranks low in the only week before: it may have been chosen by it.
  case onlyWeekOfChoice
  /// Eligible tickets of the topic.
  case fewTickets(before: Int, after: Int)
  /// Topics without a task.
  case fewControls(Int)
}

/// The change of the automation rate of a task's topics beside that of the topics without a task.
///
/// Rates are tickets resolved by the AI agent of eligible tickets.
package struct MeasuredDifference: Sendable, Hashable {
  /// Whole weeks on each side.
  package var weeks: Int
  /// Right after the live date.
  package var after: Period
  package var rateAfter: Share
  /// What `effect` is measured against.
  package var before: Period
  package var rateBefore: Share
  /// In as many weeks right before the live date: what a plain comparison takes.
  package var rateJustBefore: Share
  /// Topics with a lower rate in those weeks, of all topics with enough tickets.
  package var lowerTopics: Share
  /// Whether the topic is among the lowest third of those weeks, so that they may be why it was chosen.
  package var isPickedLow: Bool
  /// In parts of 1: 0.15 is 15 points.
  package var effect: Double
  /// Of `effect`, at 95 %.
  package var interval: Interval
  /// The smallest effect that so many tickets show in four of five cases.
  package var smallestEffect: Double
  package var controls: Int
  /// The mean change of the topics without a task.
  package var controlChange: Double
  /// Tickets after that are of a channel and language that both periods have, of all tickets after.
  package var compared: Share

  package init(
    weeks: Int, after: Period, rateAfter: Share, before: Period, rateBefore: Share, rateJustBefore: Share,
    lowerTopics: Share, isPickedLow: Bool, effect: Double, interval: Interval, smallestEffect: Double, controls: Int,
    controlChange: Double, compared: Share
  ) {
    self.weeks = weeks
    self.after = after
    self.rateAfter = rateAfter
    self.before = before
    self.rateBefore = rateBefore
    self.rateJustBefore = rateJustBefore
    self.lowerTopics = lowerTopics
    self.isPickedLow = isPickedLow
    self.effect = effect
    self.interval = interval
    self.smallestEffect = smallestEffect
    self.controls = controls
    self.controlChange = controlChange
    self.compared = compared
  }

  /// What a plain comparison with the weeks right before shows.
  package var naive: Double { (rateAfter.rate ?? 0) - (rateJustBefore.rate ?? 0) }

  /// How much of `naive` is the topic coming back from the weeks by which it may have been chosen; 0 where it was not.
  package var regression: Double { isPickedLow ? (rateBefore.rate ?? 0) - (rateJustBefore.rate ?? 0) : 0 }
}
