import Records

/// Small drawings in table cells, each beside the number it shows.
enum CellMarks {
  private static let width = 112

  /// A rate as a dot between the ends of its interval, on a scale from 0 to 100 %; without the dot for few tickets.
  static func whisker(_ share: Share, showsDot: Bool) -> Markup {
    guard let rate = share.rate, let interval = share.interval else { return Markup(trusted: "") }
    let scale = Double(width - 12)
    func position(_ value: Double) -> String { Svg.number(6 + value * scale) }
    var svg = Svg(width: width, height: 16, style: "whisker")
    svg.element("line", "class=\"grid\" x1=\"6\" x2=\"\(width - 6)\" y1=\"8\" y2=\"8\"")
    for mark in [0.0, 0.5, 1] {
      svg.element("line", "class=\"grid\" x1=\"\(position(mark))\" x2=\"\(position(mark))\" y1=\"4\" y2=\"12\"")
    }
    let step = ResolutionRamp.step(rate)
    svg.element(
      "line",
      "class=\"s\(step) span\" x1=\"\(position(interval.low))\" x2=\"\(position(interval.high))\" y1=\"8\" y2=\"8\"")
    if showsDot { svg.element("circle", "class=\"r\(step)\" cx=\"\(position(rate))\" cy=\"8\" r=\"4.5\"") }
    return svg.markup
  }

  /// A bar from zero; `fraction` of the longest one in the column.
  static func bar(_ fraction: Double, style: String = "bar") -> Markup {
    var svg = Svg(width: width, height: 8, style: style)
    let length = max(0, min(1, fraction.isFinite ? fraction : 0)) * Double(width)
    svg.element("rect", "x=\"0\" y=\"0\" width=\"\(Svg.number(length))\" height=\"8\"")
    return svg.markup
  }
}
