import Records

/// Units charged by day, as bars from zero.
enum DailyBars {
  private static let height = 120

  /// Nil when there is no day.
  static func markup(_ days: [DailyUsage]) -> Markup? {
    guard let first = days.first, let last = days.last else { return nil }
    let largest = days.map(\.units).max() ?? 0
    let frame = ColumnFrame(days.map(\.day), largest: largest, height: height)
    var svg = Svg(
      id: "daily-units", title: "Charged units by day",
      description: "From \(DateText.day(first.day)) to \(DateText.day(last.day)), "
        + "at most \(NumberText.count(largest)) units a day.",
      height: frame.drawingHeight)
    frame.drawGrid(unit: "units a day", on: &svg)
    for (index, day) in days.enumerated() {
      svg.group(title: "\(DateText.day(day.day)): \(NumberText.count(day.units)) units") { svg in
        frame.drawPart(of: index, from: 0, to: day.units, style: "column", on: &svg)
      }
    }
    frame.drawBase(on: &svg)
    return svg.markup
  }
}
