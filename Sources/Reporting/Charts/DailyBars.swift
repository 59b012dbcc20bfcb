import Records

/// Units charged by day, as bars from zero.
enum DailyBars {
  private static let top = 20
  private static let height = 120
  /// Where the first bar's slot begins, in per cent of the width: left of it stand the axis labels.
  private static let inset = 6.0

  /// Nil when there is no day.
  static func markup(_ days: [DailyUsage]) -> Markup? {
    guard let first = days.first, let last = days.last else { return nil }
    let largestDay = days.map(\.units).max() ?? 0
    let ticks = Axis.ticks(upTo: Double(largestDay)).filter { $0 == $0.rounded() }
    let largest = max(ticks.last ?? 1, Double(largestDay), 1)
    var svg = Svg(
      id: "daily-units", title: "Charged units by day",
      description: "From \(DateText.day(first.day)) to \(DateText.day(last.day)), "
        + "at most \(NumberText.count(largestDay)) units a day.",
      height: top + height + 28)
    for tick in ticks where tick > 0 {
      let y = Double(top) + Double(height) * (1 - tick / largest)
      svg.element(
        "line", "class=\"grid\" x1=\"0\" x2=\"100%\" y1=\"\(Svg.number(y))\" y2=\"\(Svg.number(y))\"")
      let number = NumberText.figure(tick, decimals: 0)
      svg.text(
        tick == ticks.last ? number + " units a day" : number, x: "0", y: y - 5, style: "label")
    }
    drawBars(days, largest: largest, on: &svg)
    let base = top + height
    svg.element("line", "class=\"base\" x1=\"0\" x2=\"100%\" y1=\"\(base)\" y2=\"\(base)\"")
    return svg.markup
  }

  private static func drawBars(_ days: [DailyUsage], largest: Double, on svg: inout Svg) {
    let slot = (100 - inset) / Double(days.count)
    for (index, day) in days.enumerated() {
      let length = Double(height) * Double(day.units) / largest
      svg.group(title: "\(DateText.day(day.day)): \(NumberText.count(day.units)) units") { svg in
        svg.element(
          "rect",
          "class=\"column\" x=\"\(Svg.number(inset + Double(index) * slot + slot * 0.15))%\" "
            + "y=\"\(Svg.number(Double(top + height) - length))\" width=\"\(Svg.number(slot * 0.7))%\" "
            + "height=\"\(Svg.number(length))\"")
      }
    }
    for index in Axis.labelled(days.count, atMost: 5) {
      let anchor = index == days.count - 1 && index > 0 ? "end" : index == 0 ? "start" : "middle"
      let place =
        switch anchor {
        case "end": 100.0
        case "start": inset
        default: inset + (Double(index) + 0.5) * slot
        }
      svg.text(
        DateText.short(days[index].day), x: Svg.number(place) + "%", y: Double(top + height + 20),
        style: "label", anchor: anchor)
    }
  }
}
