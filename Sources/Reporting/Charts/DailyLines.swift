import Records

/// Days as lines: every day thin, the 7-day median strong.
enum DailyLines {
  private static let top = 20
  private static let height = 180

  /// Tickets by day with those the AI agent resolved; nil when there are fewer than two days.
  static func overview(_ days: [DailyTickets], showsResolved: Bool) -> Markup? {
    guard let first = days.first, let last = days.last, days.count > 1 else { return nil }
    let tickets = days.map { Double($0.tickets) }
    let resolved = days.map { Double($0.resolved) }
    let ticks = Axis.ticks(upTo: tickets.max() ?? 0)
    var svg = Svg(
      id: "daily", title: "Tickets by day",
      description: "Tickets created each day from \(DateText.day(first.day)) to \(DateText.day(last.day)), "
        + "at most \(NumberText.count(days.map(\.tickets).max() ?? 0)), with the 7-day median.",
      height: top + height + 28)
    let largest = ticks.last ?? 1
    drawGrid(ticks, unit: "tickets a day", on: &svg)
    var paths = [
      (points(tickets, largest, height), "day"),
      (points(Axis.weekMedian(tickets), largest, height), "median"),
    ]
    if showsResolved { paths.append((points(Axis.weekMedian(resolved), largest, height), "resolved")) }
    svg.lines(top: top, height: height, paths.map { (points: $0.0, style: $0.1) })
    drawDays(days.map(\.day), on: &svg)
    return svg.markup
  }

  /// One topic's days on a scale shared with its neighbours.
  ///
  /// - Parameters:
  ///   - sudden: positions of days that get a dot.
  ///   - suddenWords: the same in words, a sentence; nil for none.
  static func small(
    id: String, name: String, _ days: [Int], largest: Double, sudden: [Int], suddenWords: String?
  ) -> Markup? {
    guard days.count > 1 else { return nil }
    let values = days.map { Double($0) }
    var svg = Svg(
      id: id, title: "Tickets by day: \(name)",
      description:
        "\(NumberText.count(days.reduce(0, +))) tickets, at most \(NumberText.count(days.max() ?? 0)) a day."
        + (suddenWords.map { " " + $0 } ?? ""),
      height: 60)
    svg.element("line", "class=\"base\" x1=\"0\" x2=\"100%\" y1=\"58\" y2=\"58\"")
    svg.lines(
      top: 4, height: 54,
      [
        (points: points(values, largest, 54), style: "day"),
        (points: points(Axis.weekMedian(values), largest, 54), style: "median"),
      ])
    for point in sudden.map({ points(values, largest, 54)[$0] }) {
      svg.element(
        "circle", "class=\"sudden\" cx=\"\(Svg.number(point.x / 10))%\" cy=\"\(Svg.number(point.y + 4))\" r=\"4\"")
    }
    return svg.markup
  }

  private static func points(_ values: [Double], _ largest: Double, _ height: Int) -> [(x: Double, y: Double)] {
    values.enumerated().map { index, value in
      (
        x: Double(index) * 1000 / Double(max(1, values.count - 1)),
        y: Double(height) * (1 - value / max(largest, 1e-9))
      )
    }
  }

  private static func drawGrid(_ ticks: [Double], unit: String, on svg: inout Svg) {
    let largest = ticks.last ?? 1
    for tick in ticks {
      let y = Double(top) + Double(height) * (1 - tick / largest)
      let style = tick == 0 ? "base" : "grid"
      svg.element(
        "line", "class=\"\(style)\" x1=\"0\" x2=\"100%\" y1=\"\(Svg.number(y))\" y2=\"\(Svg.number(y))\"")
      guard tick > 0 else { continue }
      let number = NumberText.figure(tick, decimals: tick == tick.rounded() ? 0 : 1)
      svg.text(
        tick == largest ? number + " " + unit : number, x: "0", y: y - 5, style: "label")
    }
  }

  private static func drawDays(_ days: [CivilDate], on svg: inout Svg) {
    let labelled = Axis.labelled(days.count, atMost: 5)
    for index in labelled {
      let place = Double(index) * 100 / Double(days.count - 1)
      let anchor = index == 0 ? "start" : index == days.count - 1 ? "end" : "middle"
      svg.text(
        DateText.short(days[index]), x: Svg.number(place) + "%", y: Double(top + height + 20),
        style: "label", anchor: anchor)
    }
  }
}
