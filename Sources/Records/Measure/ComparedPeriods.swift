/// Two equally long periods around the day a task went live.
package struct ComparedPeriods: Sendable, Hashable {
  /// The base; not always right before the live date.
  package var before: Period
  /// Right after the live date.
  package var after: Period

  package init(before: Period, after: Period) {
    self.before = before
    self.after = after
  }
}
