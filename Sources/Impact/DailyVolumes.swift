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
  /// The first ticket.
  let first: Timestamp
  private let calendar: WindowDays

  /// Counts from the first ticket's day on.
  init(_ input: ImpactInput, _ selection: WindowTickets) {
    let windows = [selection.before, selection.current]
    let first = windows.compactMap { tickets in tickets.lazy.compactMap { input.facts[$0].createdAt }.min() }.min()
    guard let first else {
      days = []
      all = []
      byTopic = []
      windowStart = 0
      self.first = input.window.end
      calendar = WindowDays(Period(start: input.window.end, end: input.window.end), zone: input.zone)
      return
    }
    let calendar = WindowDays(Period(start: first, end: input.window.end), zone: input.zone)
    var all = [Int](repeating: 0, count: calendar.days.count)
    var byTopic = [[Int]](repeating: all, count: input.topics.count)
    for index in windows.joined() {
      guard let createdAt = input.facts[index].createdAt, let day = calendar.position(of: createdAt) else { continue }
      all[day] += 1
      if let topic = input.placements[index].topic { byTopic[topic][day] += 1 }
    }
    days = calendar.days
    self.first = first
    self.calendar = calendar
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

  /// The dispersion of each topic around its level in either stretch of a trend.
  func dispersions(_ stretches: TrendStretches) -> [Double] {
    let start = calendar.position(of: stretches.before.start) ?? 0
    let middle = calendar.position(of: stretches.current.start) ?? 0
    let parts = [start..<middle, middle..<days.count].filter { !$0.isEmpty }
    return TrendDispersion.allowed(byTopic.indices.map { topic in parts.map { stretch(ofTopic: topic, $0) } })
  }
}
