import Records

/// Uses of a task by week as columns from zero, each parted by how the uses ended.
enum WeeklyUses {
  /// Weeks of a drawing; more would be too thin on a phone.
  static let mostWeeks = 26
  private static let height = 120

  /// The last weeks; nil without a use.
  ///
  /// - Parameter id: unique on the page.
  static func markup(_ all: [TaskWeek], id: String, task: String) -> Markup? {
    let weeks = all.suffix(mostWeeks)
    guard let first = weeks.first, let last = weeks.last, let largest = weeks.map(\.uses).max(), largest > 0 else {
      return nil
    }
    let frame = ColumnFrame(weeks.map(\.monday), largest: largest, height: height)
    var svg = Svg(
      id: id, title: "Uses by week: \(task)",
      description: "From the week of \(DateText.day(first.monday)) to that of \(DateText.day(last.monday)), "
        + "at most \(NumberText.count(largest)) uses a week.",
      height: frame.drawingHeight)
    frame.drawGrid(unit: "uses a week", on: &svg)
    for (index, week) in weeks.enumerated() {
      svg.group(title: words(week)) { svg in
        let ends = [week.completed, week.completed + week.handovers, week.uses].map { Int64($0) }
        frame.drawPart(of: index, from: 0, to: ends[0], style: "column", on: &svg)
        frame.drawPart(of: index, from: ends[0], to: ends[1], style: "total", on: &svg)
        frame.drawPart(of: index, from: ends[1], to: ends[2], style: "less", on: &svg)
      }
    }
    frame.drawBase(on: &svg)
    return svg.markup
  }

  private static func words(_ week: TaskWeek) -> String {
    let part = week.isPartial ? " (not a whole week)" : ""
    return "Week of \(DateText.day(week.monday))\(part): \(Words.plural(week.uses, "use", "uses")), "
      + "\(NumberText.count(week.completed)) completed, \(NumberText.count(week.handovers)) passed to a person, "
      + "\(NumberText.count(week.failed)) failed"
  }
}
