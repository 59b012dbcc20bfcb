import Records

/// The two stretches of time that a trend compares.
///
/// Both are as many whole weeks as fit: a window of 90 days holds some weekdays thirteen times and others twelve times,
/// so a topic of busy Mondays would seem to change with the weekday of as-of.
struct TrendStretches: Sendable {
  /// The last weeks of the window.
  let current: Period
  /// As many weeks right before; without a whole week the window before.
  let before: Period

  /// So many days may be missing at the start of the data before a week less is compared.
  private static let slackDays = 3

  /// - Parameters:
  ///   - window: the analysed time.
  ///   - before: the window before.
  ///   - historyDays: from the first ticket to the window's end, in days.
  init(window: Period, before: Period, historyDays: Int) {
    let longest = Int(min(window.days, before.days)) / 7
    let weeks = min(longest, (historyDays + TrendStretches.slackDays) / 14)
    guard weeks > 0 else {
      current = window
      self.before = before
      return
    }
    let middle = window.end.advanced(days: -7 * Int64(weeks))
    current = Period(start: middle, end: window.end)
    self.before = Period(start: middle.advanced(days: -7 * Int64(weeks)), end: middle)
  }
}

/// Tickets of each topic and of all in both stretches of a trend.
struct TrendCounts: Sendable {
  private(set) var current: [Int]
  private(set) var before: [Int]
  private(set) var all = (current: 0, before: 0)

  /// Counts the tickets of the window and of the window before that lie in a stretch.
  init(_ stretches: TrendStretches, _ selection: WindowTickets, facts: [TicketFacts], _ placements: [TopicPlacement]) {
    current = [Int](repeating: 0, count: selection.byTopic.count)
    before = current
    for index in [selection.before, selection.current].joined() {
      guard let createdAt = facts[index].createdAt else { continue }
      let topic = placements[index].topic
      if stretches.current.contains(createdAt) {
        all.current += 1
        if let topic { current[topic] += 1 }
      } else if stretches.before.contains(createdAt) {
        all.before += 1
        if let topic { before[topic] += 1 }
      }
    }
  }

  /// A topic's tickets of all tickets, in either stretch.
  func shares(ofTopic topic: Int) -> (current: Share, before: Share) {
    (Share(current[topic], of: all.current), Share(before[topic], of: all.before))
  }
}
