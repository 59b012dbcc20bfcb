/// A span of time that contains its start and not its end.
package struct Period: Sendable, Hashable {
  package let start: Timestamp
  package let end: Timestamp

  /// - Precondition: `start <= end`.
  package init(start: Timestamp, end: Timestamp) {
    precondition(start <= end, "a period ends before it starts")
    self.start = start
    self.end = end
  }

  package func contains(_ instant: Timestamp) -> Bool {
    start <= instant && instant < end
  }

  /// Length in days of 24 hours, with fraction.
  package var days: Double {
    Double(end.milliseconds - start.milliseconds) / Double(Timestamp.millisecondsPerDay)
  }
}
