import Records

/// Which tickets lie in the window and in the window before, in all and by topic.
///
/// A ticket without a creation time counts only when the data has no times at all; then every ticket is in the window.
struct WindowTickets: Sendable {
  /// Whether any ticket has a creation time.
  let hasTimes: Bool
  /// Indices into the facts, ascending.
  let current: [Int]
  /// As `current`, of the window before.
  let before: [Int]
  /// Indices of the window's tickets, by topic.
  let byTopic: [[Int]]
  /// Tickets of the window before, by topic.
  let beforeCounts: [Int]
  /// What a count is multiplied with to be a rate per 30 days; 1 where there are no times. A window of less than a
  /// day counts as one.
  let per30Days: Double

  /// Sorts the tickets of the input by window and topic.
  init(_ input: ImpactInput) {
    hasTimes = input.facts.contains { $0.createdAt != nil }
    var current: [Int] = []
    var before: [Int] = []
    for (index, ticket) in input.facts.enumerated() {
      guard let createdAt = ticket.createdAt else {
        if !hasTimes { current.append(index) }
        continue
      }
      if input.window.contains(createdAt) { current.append(index) }
      if let earlier = input.before, earlier.contains(createdAt) { before.append(index) }
    }
    var byTopic = [[Int]](repeating: [], count: input.topics.count)
    for index in current {
      if let topic = input.placements[index].topic { byTopic[topic].append(index) }
    }
    var beforeCounts = [Int](repeating: 0, count: input.topics.count)
    for index in before {
      if let topic = input.placements[index].topic { beforeCounts[topic] += 1 }
    }
    self.current = current
    self.before = before
    self.byTopic = byTopic
    self.beforeCounts = beforeCounts
    per30Days = hasTimes ? 30 / max(1, input.window.days) : 1
  }
}

/// The local days of a window.
struct WindowDays: Sendable {
  /// Oldest first; the first and the last may be cut by the window.
  let days: [CivilDate]
  private let starts: [Timestamp]

  /// The days that the window touches in the zone.
  init(_ window: Period, zone: TimeZoneRules) {
    guard window.start < window.end else {
      days = []
      starts = []
      return
    }
    let first = zone.day(of: window.start).daysSince1970
    let last = zone.day(of: window.end.advanced(milliseconds: -1)).daysSince1970
    days = (first...last).map { CivilDate(daysSince1970: $0) }
    starts = days.map { zone.start(of: $0) }
  }

  /// The position of the day an instant of the window falls on, by bisection: asking the zone for every ticket
  /// costs more than the rest of the analysis.
  func position(of instant: Timestamp) -> Int? {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= instant { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }

  /// Tickets a day, oldest first.
  func counts(_ tickets: [Int], of facts: [TicketFacts]) -> [Int] {
    var counts = [Int](repeating: 0, count: days.count)
    for index in tickets {
      if let createdAt = facts[index].createdAt, let day = position(of: createdAt) { counts[day] += 1 }
    }
    return counts
  }
}
