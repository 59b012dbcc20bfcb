import Records

/// Tickets by local day over the window and the window before, of each topic and in all.
struct DailyVolumes: Sendable {
  /// Oldest first.
  let days: [CivilDate]
  /// All tickets, by day.
  let all: [Int]
  /// By topic, then by day.
  let byTopic: [[Int]]
  /// The position of the window's first day.
  let windowStart: Int
  /// Whole days from the first ticket to the window's end.
  let span: Int

  /// Counts from the first ticket's day on.
  init(_ input: ImpactInput, _ selection: WindowTickets) {
    let windows = [selection.before, selection.current]
    let first = windows.compactMap { tickets in tickets.lazy.compactMap { input.facts[$0].createdAt }.min() }.min()
    guard let first else {
      days = []
      all = []
      byTopic = []
      windowStart = 0
      span = 0
      return
    }
    let whole = Period(start: first, end: input.window.end)
    let calendar = WindowDays(whole, zone: input.zone)
    span = Int(whole.days)
    var all = [Int](repeating: 0, count: calendar.days.count)
    var byTopic = [[Int]](repeating: all, count: input.topics.count)
    for index in windows.joined() {
      guard let createdAt = input.facts[index].createdAt, let day = calendar.position(of: createdAt) else { continue }
      all[day] += 1
      if let topic = input.placements[index].topic { byTopic[topic][day] += 1 }
    }
    days = calendar.days
    self.all = all
    self.byTopic = byTopic
    windowStart = calendar.position(of: input.window.start) ?? 0
  }

  /// A topic's days in a stretch of positions.
  func stretch(ofTopic topic: Int, _ positions: Range<Int>) -> DayDispersion.Days {
    DayDispersion.Days(
      topic: Array(byTopic[topic][positions]), all: Array(all[positions]), weekdays: positions.map(weekday))
  }

  /// 0...6.
  func weekday(_ position: Int) -> Int {
    Int(days[position].daysSince1970 - days[position].daysSince1970.flooredQuotient(by: 7) * 7)
  }

  /// The dispersion of each topic around its level in either window.
  var dispersions: [Double] {
    DayDispersion.allowed(
      byTopic.indices.map { topic in
        DayDispersion.estimate(
          [0..<windowStart, windowStart..<days.count].filter { !$0.isEmpty }
            .map { stretch(ofTopic: topic, $0) })
      })
  }
}
