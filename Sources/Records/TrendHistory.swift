/// How much time the trends rest on, and what that leaves open.
package struct TrendHistory: Sendable, Hashable {
  /// From the first ticket that was looked at to the window's end, in days.
  package var days: Int
  /// Whole days of the window, and of the window before.
  package var windowDays: Int

  package init(days: Int, windowDays: Int) {
    self.days = days
    self.windowDays = windowDays
  }

  /// Four weeks: below, the same weekday has been seen too seldom.
  package static let leastDays = 28

  /// Why every trend is provisional, without a full stop; nil when none is.
  package var doubt: String? {
    if days < TrendHistory.leastDays {
      return "too early to tell seasons: \(days) days of history"
    }
    guard windowDays % 7 != 0 else { return nil }
    return "a window of \(windowDays) days is not made of whole weeks, so weekdays count unevenly; --window "
      + "\(max(7, (windowDays + 3) / 7 * 7)) compares whole weeks"
  }
}
