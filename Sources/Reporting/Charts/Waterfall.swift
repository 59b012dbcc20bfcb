import Records

/// The way from one total to another: a bar across for each step, beginning where the last one ended.
///
/// Lies on its side, a row a step, so that every step has room for its name and its amount on a phone too. The axis
/// begins below the smallest sum, not at zero: against the totals most steps could not be seen.
struct Waterfall {
  private static let rowHeight = 26
  private static let barHeight = 14

  private let rows: [Row]
  private let low: Double
  private let high: Double

  private struct Row {
    let name: String
    let amount: String
    /// Where the bar begins and ends, in currency units.
    let from: Double
    let to: Double
    let style: String
  }

  /// - Throws: `ArithmeticOverflow`.
  init(
    start: (name: String, amount: Money), steps: [(name: String, amount: Money)], end: (name: String, amount: Money),
    currency: Currency
  ) throws {
    var sum = start.amount
    var rows: [Row] = []
    for step in steps {
      let next = try sum.adding(step.amount)
      rows.append(
        Row(
          name: step.name, amount: BreakWords.signed(step.amount, currency), from: Waterfall.units(sum),
          to: Waterfall.units(next), style: step.amount > .zero ? "step more" : "step less"))
      sum = next
    }
    let ends = [Waterfall.units(start.amount), Waterfall.units(end.amount)] + rows.flatMap { [$0.from, $0.to] }
    let (smallest, largest) = (ends.min() ?? 0, ends.max() ?? 0)
    let margin = max((largest - smallest) * 0.12, 0.01)
    low = smallest >= 0 && smallest - margin < 0 ? 0 : smallest - margin
    high = largest
    self.rows =
      [Waterfall.total(start, from: low, currency)] + rows + [Waterfall.total(end, from: low, currency)]
  }

  private static func total(_ end: (name: String, amount: Money), from low: Double, _ currency: Currency) -> Row {
    Row(
      name: end.name, amount: NumberText.exact(end.amount, in: currency), from: low, to: units(end.amount),
      style: "total")
  }

  /// - Parameter isNarrow: names stand above the bars instead of left of them.
  func markup(id: String, isNarrow: Bool) -> Markup {
    let rowHeight = isNarrow ? Waterfall.rowHeight + 18 : Waterfall.rowHeight
    var svg = Svg(
      id: id, title: "From our total to the invoice's", description: description, height: rows.count * rowHeight + 4,
      style: isNarrow ? "chart waterfall narrow" : "chart waterfall broad")
    // Names left of the bars, amounts right of them, both in per cent of the width.
    let (left, right) = isNarrow ? (0.0, 76.0) : (27.0, 88.0)
    let scale = (right - left) / max(high - low, 0.000001)
    // On a phone they would run through the names.
    if !isNarrow { drawConnectors(on: &svg) { left + ($0 - low) * scale } }
    for (position, row) in rows.enumerated() {
      let top = Double(position * rowHeight) + (isNarrow ? 18 : 0)
      let (begin, end) = (left + (min(row.from, row.to) - low) * scale, left + (max(row.from, row.to) - low) * scale)
      let middle = top + Double(Waterfall.barHeight) / 2 + 10
      svg.text(
        row.name, x: "0", y: isNarrow ? top : middle, style: row.style == "total" ? "label name strong" : "label name")
      svg.element(
        "rect",
        "class=\"\(row.style)\" x=\"\(Svg.number(begin))%\" y=\"\(Svg.number(top + 6))\" "
          + "width=\"\(Svg.number(max(end - begin, 0.3)))%\" height=\"\(Waterfall.barHeight)\"")
      svg.text(
        row.amount, x: Svg.number(end + 1) + "%", y: middle, style: row.style == "total" ? "label strong" : "label")
    }
    return svg.markup
  }

  /// Thin lines from where a bar ends to where the next one begins; drawn first, so that words stand over them.
  private func drawConnectors(on svg: inout Svg, place: (Double) -> Double) {
    for (position, row) in rows.dropLast().enumerated() {
      let x = Svg.number(place(row.to)) + "%"
      let top = Double(position * Waterfall.rowHeight) + 6
      svg.element(
        "line",
        "class=\"base\" x1=\"\(x)\" x2=\"\(x)\" y1=\"\(Svg.number(top))\" "
          + "y2=\"\(Svg.number(top + Double(Waterfall.rowHeight)))\"")
    }
  }

  private var description: String {
    rows.map { "\($0.name) \($0.amount)" }.joined(separator: ", ") + "."
  }

  private static func units(_ amount: Money) -> Double {
    Double(amount.micro) / Double(Money.microPerUnit)
  }
}
