/// A drawing that grows element by element; every text in it is escaped.
///
/// A drawing without a view box takes the width of its box: positions across are then per cent, heights pixels,
/// so that text keeps its size on every screen.
struct Svg {
  private var body = ""
  private let open: String

  /// - Parameters:
  ///   - id: makes the ids of title and description, unique on the page.
  ///   - width: a CSS width such as `100%`, or pixels.
  ///   - viewWidth: pixels of a drawing that scales as a whole; nil for one that does not.
  init(
    id: String, title: String, description: String, width: String = "100%", height: Int,
    viewWidth: Int? = nil, style: String = "chart"
  ) {
    let box = viewWidth.map { " viewBox=\"0 0 \($0) \(height)\"" } ?? ""
    let size = viewWidth == nil ? " width=\"\(width)\" height=\"\(height)\"" : ""
    open =
      "<svg class=\"\(style)\" role=\"img\" aria-labelledby=\"\(id)-t \(id)-d\"\(size)\(box)>"
      + "<title id=\"\(id)-t\">\(Markup(escaping: title).html)</title>"
      + "<desc id=\"\(id)-d\">\(Markup(escaping: description).html)</desc>"
  }

  /// A drawing beside a number that says the same; screen readers skip it.
  init(width: Int, height: Int, style: String) {
    open =
      "<svg class=\"\(style)\" aria-hidden=\"true\" width=\"\(width)\" height=\"\(height)\" "
      + "viewBox=\"0 0 \(width) \(height)\">"
  }

  /// The whole drawing.
  var markup: Markup { Markup(trusted: open + body + "</svg>") }

  /// An element without content; attributes are numbers and words of this module, never input.
  mutating func element(_ name: String, _ attributes: String) {
    body += "<\(name) \(attributes)/>"
  }

  /// A line of text; `x` is a number of pixels or a percentage, `anchor` says which end of the text stands there.
  mutating func text(_ text: String, x: String, y: Double, style: String, anchor: String = "start") {
    body +=
      "<text class=\"\(style)\" x=\"\(x)\" y=\"\(Svg.number(y))\" text-anchor=\"\(anchor)\">"
      + Markup(escaping: text).html + "</text>"
  }

  /// A hover text on what `content` draws.
  mutating func group(title: String, _ content: (inout Svg) -> Void) {
    body += "<g><title>\(Markup(escaping: title).html)</title>"
    content(&self)
    body += "</g>"
  }

  /// Lines through points whose x runs from 0 to 1000 over the whole width and whose y is in pixels.
  mutating func lines(top: Int, height: Int, _ paths: [(points: [(x: Double, y: Double)], style: String)]) {
    body +=
      "<svg x=\"0\" y=\"\(top)\" width=\"100%\" height=\"\(height)\" viewBox=\"0 0 1000 \(height)\" "
      + "preserveAspectRatio=\"none\" overflow=\"visible\">"
    for path in paths where !path.points.isEmpty {
      let steps = path.points.map { Svg.number($0.x) + " " + Svg.number($0.y) }
      body +=
        "<path class=\"\(path.style)\" vector-effect=\"non-scaling-stroke\" d=\"M"
        + steps.joined(separator: "L") + "\"/>"
    }
    body += "</svg>"
  }

  /// A number with at most two decimals.
  static func number(_ value: Double) -> String {
    var text = DecimalText.text(value, decimals: 2)
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }
}
