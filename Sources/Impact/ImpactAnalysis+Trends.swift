import Records

/// What changes over time: trends against the weeks before, spikes of the last days.
extension ImpactAnalysis {
  /// Ids shown of a spike.
  private static let shownTickets = 5

  /// What the trends rest on; nil without a window before.
  var history: TrendHistory? {
    stretches.map { TrendHistory(days: historyDays, comparedDays: Int($0.current.days.rounded())) }
  }

  /// What the trends compare; nil without a window before.
  private var stretches: TrendStretches? {
    guard context.before != nil, !volumes.days.isEmpty, let before = input.before else { return nil }
    return TrendStretches(window: input.window, before: before, historyDays: historyDays)
  }

  /// From the first ticket known to the window's end.
  private var historyDays: Int {
    let first = input.oldest.map { min($0, volumes.first) } ?? volumes.first
    return Int(Period(start: first, end: input.window.end).days.rounded())
  }

  /// Gives every topic its trend, when there is a window before.
  func setTrends(of statistics: inout [TopicStatistics]) {
    guard let stretches else { return }
    let dispersions = volumes.dispersions(stretches)
    let counts = TrendCounts(stretches, context.selection, facts: facts, input.placements)
    let indices = Dictionary(uniqueKeysWithValues: input.topics.enumerated().map { ($1.id, $0) })
    let topics = statistics.map { indices[$0.summary.topic.id] ?? 0 }
    let trends = VolumeTest.trends(topics.map(counts.shares), dispersions: topics.map { dispersions[$0] })
    let isProvisional = history?.doubt != nil
    for (index, trend) in zip(statistics.indices, trends) {
      statistics[index].summary.trend = trend
      statistics[index].summary.trend?.isProvisional = isProvisional
    }
  }

  /// Spikes and busy days of the last two weeks, the newest first.
  func addIncidents(to overview: inout Overview) {
    guard let search = SpikeSearch(volumes) else { return }
    let days = search.topicDays
    overview.spikes = merged(days).map(spike).sorted { ($1.lastDay, $0.id) < ($0.lastDay, $1.id) }
    overview.busyDays = search.busyDays(without: days).sorted { $0.day > $1.day }
  }

  /// Runs of consecutive days of a topic.
  private func merged(_ days: [SpikeSearch.Day]) -> [[SpikeSearch.Day]] {
    days.reduce(into: []) { runs, day in
      if let last = runs.last?.last, last.topic == day.topic, last.position + 1 == day.position {
        runs[runs.count - 1].append(day)
      } else {
        runs.append([day])
      }
    }
  }

  /// - Parameter days: of one topic, in a row, at least one.
  private func spike(_ days: [SpikeSearch.Day]) -> TicketSpike {
    let first = volumes.days[days[0].position]
    let last = volumes.days[days[days.count - 1].position]
    let tickets = context.selection.byTopic[days[0].topic]
      .filter { index in
        guard let createdAt = facts[index].createdAt else { return false }
        return (first...last).contains(input.zone.day(of: createdAt))
      }
      .sorted { facts[$0].createdAt == facts[$1].createdAt ? $0 < $1 : isEarlier($0, $1) }
    return TicketSpike(
      topic: input.topics[days[0].topic], firstDay: first, lastDay: last, tickets: tickets.count,
      expected: days.reduce(0) { $0 + $1.expected }, adjustedP: days.map(\.adjustedP).min() ?? 1,
      ticketIDs: tickets.prefix(ImpactAnalysis.shownTickets).map { facts[$0].ticketID })
  }

  private func isEarlier(_ left: Int, _ right: Int) -> Bool {
    guard let first = facts[left].createdAt, let second = facts[right].createdAt else { return false }
    return first < second
  }
}
