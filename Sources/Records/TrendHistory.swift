/// How much time the trends rest on, and what that leaves open.
package struct TrendHistory: Sendable, Hashable {
  /// From the first ticket known to the window's end, in days.
  package var days: Int
  /// Days whose tickets are compared with as many days before: the whole weeks of the window, or a shorter window.
  package var comparedDays: Int

  package init(days: Int, comparedDays: Int) {
    self.days = days
    self.comparedDays = comparedDays
  }

  /// Four weeks: below, the same weekday has been seen too seldom.
  package static let leastDays = 28

  /// What is compared, such as `the last 84 days (12 whole weeks) against the 84 days before`.
  package var comparison: String {
    let weeks = comparedDays / 7
    let isWhole = weeks > 0 && comparedDays % 7 == 0
    let days = comparedDays == 1 ? "day" : "\(comparedDays) days"
    return "the last \(days)" + (isWhole ? " (\(weeks) whole week\(weeks == 1 ? "" : "s"))" : "")
      + " against the \(days) before"
  }

  /// Why every trend is provisional, without a full stop; nil when none is.
  package var doubt: String? {
    if days < TrendHistory.leastDays {
      return "too early to tell seasons: \(days) days of history"
    }
    guard comparedDays % 7 != 0 else { return nil }
    return "a window of \(comparedDays) days holds no whole week, so weekdays count unevenly; --window 7 or more "
      + "compares whole weeks"
  }
}
