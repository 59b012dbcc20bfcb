import Records

/// Topic-days of the last two weeks beyond what the topic's own past makes plausible.
///
/// A topic's tickets of a day are expected to stand to all other tickets of the day as they did in the days before the
/// last two weeks, by weekday once four weeks are known. The count is tested against a negative binomial whose variance
/// holds the swing of the topic's past days and the doubt about the past's level and the day's other tickets; p-values
/// are adjusted over all topic-days (Benjamini and Hochberg).
struct SpikeSearch {
  /// A topic-day beyond what is plausible.
  struct Day: Sendable, Hashable {
    /// Position of the topic in the input.
    let topic: Int
    /// Position among the days of the volumes.
    let position: Int
    let tickets: Int
    let expected: Double
    let adjustedP: Double
  }

  /// Days that are tested.
  static let recentDays = 14
  /// Days before those that the past must have.
  static let leastPast = 14
  /// Fewer tickets a day are no incident.
  static let leastTickets = 5
  /// The adjusted p-value under which a day counts.
  private static let significance = 0.05

  private let volumes: DailyVolumes
  private let past: Range<Int>
  private let recent: Range<Int>

  /// Nil when the past is too short.
  init?(_ volumes: DailyVolumes) {
    let start = volumes.days.count - SpikeSearch.recentDays
    guard start >= SpikeSearch.leastPast else { return nil }
    self.volumes = volumes
    past = 0..<start
    // Only whole days of the window are listed, as `explain` shows tickets of the window.
    let whole = volumes.windowStart > 0 ? volumes.windowStart + 1 : 0
    recent = min(volumes.days.count, max(start, whole))..<volumes.days.count
  }

  /// By topic, then by day.
  var topicDays: [Day] {
    let dispersions = DayDispersion.allowed(
      volumes.byTopic.indices.map { DayDispersion.estimate([volumes.stretch(ofTopic: $0, past)]) })
    var days: [Day] = []
    for topic in volumes.byTopic.indices where volumes.byTopic[topic].contains(where: { $0 > 0 }) {
      let level = PastLevel(
        counts: past.map { volumes.byTopic[topic][$0] },
        exposures: past.map { Double(volumes.all[$0] - volumes.byTopic[topic][$0]) },
        weekdays: past.map(volumes.weekday), dispersion: dispersions[topic])
      for position in recent {
        let tickets = volumes.byTopic[topic][position]
        let others = Double(max(1, volumes.all[position] - tickets))
        let weekday = volumes.weekday(position)
        // A day of few tickets is tested, and never an incident.
        let p =
          tickets < SpikeSearch.leastTickets
          ? 1 : level.tail(tickets, exposure: others, weekday: weekday, isCounted: true)
        days.append(
          Day(
            topic: topic, position: position, tickets: tickets,
            expected: level.mean(exposure: others, weekday: weekday), adjustedP: p))
      }
    }
    return significant(days)
  }

  /// Days on which all but the spikes' topics together had more than their past makes plausible.
  func busyDays(without spikes: [Day]) -> [BusyDay] {
    let days = recent.map { position in
      let spiking = Set(spikes.filter { $0.position == position }.map(\.topic))
      let counts = (past + [position]).map { day in
        volumes.all[day] - spiking.reduce(0) { $0 + volumes.byTopic[$1][day] }
      }
      let level = PastLevel(
        counts: Array(counts.dropLast()), exposures: past.map { _ in 1 }, weekdays: past.map(volumes.weekday),
        dispersion: nil)
      let weekday = volumes.weekday(position)
      let tickets = counts.last ?? 0
      return Day(
        topic: 0, position: position, tickets: tickets, expected: level.mean(exposure: 1, weekday: weekday),
        adjustedP: level.tail(tickets, exposure: 1, weekday: weekday, isCounted: false))
    }
    return significant(days).map {
      BusyDay(day: volumes.days[$0.position], tickets: $0.tickets, expected: $0.expected)
    }
  }

  private func significant(_ days: [Day]) -> [Day] {
    zip(days, FalseDiscovery.adjusted(days.map(\.adjustedP))).compactMap { day, adjusted in
      guard adjusted < SpikeSearch.significance else { return nil }
      return Day(
        topic: day.topic, position: day.position, tickets: day.tickets, expected: day.expected, adjustedP: adjusted)
    }
  }
}
