import Records

/// The frame of a chart with a column for each day or week: grid from zero, places of the columns, dates below.
struct ColumnFrame {
  /// Pixels above the plot, for the label of the highest grid line.
  static let top = 20
  /// Where the first column's slot begins, in per cent of the width: left of it stand the axis labels.
  private static let inset = 6.0

  /// Pixels of the plot.
  let height: Int
  private let dates: [CivilDate]
  private let ticks: [Double]
  /// What the whole height stands for.
  private let largest: Double
  private let slot: Double

  /// - Parameters:
  ///   - dates: of the columns, at least one.
  ///   - largest: the length of the longest column.
  init(_ dates: [CivilDate], largest count: some BinaryInteger, height: Int) {
    self.dates = dates
    self.height = height
    ticks = Axis.ticks(upTo: Double(count)).filter { $0 == $0.rounded() }
    largest = max(ticks.last ?? 1, Double(count), 1)
    slot = (100 - ColumnFrame.inset) / Double(dates.count)
  }

  /// Pixels of the whole drawing.
  var drawingHeight: Int { ColumnFrame.top + height + 28 }

  /// Grid lines with their numbers; the highest one names the unit.
  func drawGrid(unit: String, on svg: inout Svg) {
    for tick in ticks where tick > 0 {
      let y = Svg.number(self.y(tick))
      svg.element("line", "class=\"grid\" x1=\"0\" x2=\"100%\" y1=\"\(y)\" y2=\"\(y)\"")
      let number = NumberText.figure(tick, decimals: 0)
      svg.text(
        tick == ticks.last ? number + " " + unit : number, x: "0", y: self.y(tick) - 5, style: "label")
    }
  }

  /// A part of a column between two values.
  func drawPart(of index: Int, from low: Int64, to high: Int64, style: String, on svg: inout Svg) {
    let (bottom, top) = (y(Double(low)), y(Double(high)))
    svg.element(
      "rect",
      "class=\"\(style)\" x=\"\(Svg.number(ColumnFrame.inset + Double(index) * slot + slot * 0.15))%\" "
        + "y=\"\(Svg.number(top))\" width=\"\(Svg.number(slot * 0.7))%\" height=\"\(Svg.number(bottom - top))\"")
  }

  /// The base line with a few of the dates below it.
  func drawBase(on svg: inout Svg) {
    for index in Axis.labelled(dates.count, atMost: 5) {
      let anchor = index == dates.count - 1 && index > 0 ? "end" : index == 0 ? "start" : "middle"
      let place =
        switch anchor {
        case "end": 100.0
        case "start": ColumnFrame.inset
        default: ColumnFrame.inset + (Double(index) + 0.5) * slot
        }
      svg.text(
        DateText.short(dates[index]), x: Svg.number(place) + "%", y: Double(ColumnFrame.top + height + 20),
        style: "label", anchor: anchor)
    }
    let base = ColumnFrame.top + height
    svg.element("line", "class=\"base\" x1=\"0\" x2=\"100%\" y1=\"\(base)\" y2=\"\(base)\"")
  }

  private func y(_ value: Double) -> Double {
    Double(ColumnFrame.top) + Double(height) * (1 - value / largest)
  }
}
