import Records

/// The topics as tiles: area is volume, colour is resolution, and every tile carries both numbers.
///
/// Drawn three times, for a phone, a tablet or paper, and a wide screen; the style sheet shows one of them.
enum Treemap {
  private struct Tile {
    var name: String
    var tickets: Int
    var rate: Double?
  }

  private struct Format {
    var name: String
    var width: Int
    var height: Int
    var tiles: Int
  }

  private static let formats = [
    Format(name: "narrow", width: 340, height: 420, tiles: 9),
    Format(name: "medium", width: 680, height: 400, tiles: 16),
    Format(name: "wide", width: 1056, height: 420, tiles: 24),
  ]

  private static let size = 13.0
  private static let leading = 17.0

  /// Topics of any order; the smallest ones that would get no readable tile share one.
  static func markup(_ topics: [TopicSummary]) -> Markup {
    let ordered = topics.filter { $0.tickets > 0 }
      .sorted { ($1.tickets, $0.topic.id) < ($0.tickets, $1.topic.id) }
    let drawings = formats.map { drawing(of: ordered, as: $0).html }
    return Markup(trusted: drawings.joined())
  }

  private static func drawing(of topics: [TopicSummary], as format: Format) -> Markup {
    let tiles = tiles(topics, atMost: format.tiles)
    var svg = Svg(
      id: "treemap-\(format.name)", title: "Topics by volume and resolution",
      description: "Each tile is a topic. Its area is the number of tickets, its colour the share the AI agent "
        + "resolved, from orange for low to blue for high. The table below has the same numbers.",
      height: format.height, viewWidth: format.width, style: "treemap \(format.name)")
    let boxes = SquarifiedLayout.tiles(
      tiles.map { Double($0.tickets) },
      in: Box(x: 0, y: 0, width: Double(format.width), height: Double(format.height)))
    for (tile, box) in zip(tiles, boxes) { draw(tile, in: box, on: &svg) }
    return svg.markup
  }

  /// The largest topics, and one tile for all others with their pooled rate.
  private static func tiles(_ topics: [TopicSummary], atMost count: Int) -> [Tile] {
    let own = topics.prefix(topics.count > count ? count - 1 : count)
    let rest = topics.dropFirst(own.count)
    var tiles = own.map { Tile(name: $0.topic.name, tickets: $0.tickets, rate: $0.resolution.rate) }
    if !rest.isEmpty {
      let pooled = rest.map(\.resolution).reduce(Share(0, of: 0), +)
      tiles.append(
        Tile(
          name: NumberText.count(rest.count) + " smaller topics",
          tickets: rest.reduce(0) { $0 + $1.tickets }, rate: pooled.rate))
    }
    return tiles
  }

  private static func draw(_ tile: Tile, in box: Box, on svg: inout Svg) {
    let tickets = NumberText.count(tile.tickets)
    let rate = tile.rate.map { NumberText.percent($0) }
    let spoken =
      "\(tile.name): \(tickets) tickets" + (rate.map { ", \($0) resolved by the AI agent" } ?? "")
    svg.group(title: spoken) { svg in
      let corner = "x=\"\(Svg.number(box.x + 1))\" y=\"\(Svg.number(box.y + 1))\""
      let extent =
        "width=\"\(Svg.number(max(0, box.width - 2)))\" height=\"\(Svg.number(max(0, box.height - 2)))\""
      svg.element("rect", "class=\"r\(ResolutionRamp.step(tile.rate))\" \(corner) \(extent) rx=\"2\"")
      let width = box.width - 18
      let room = Int((box.height - 12) / leading)
      let numbers = numberLines(tickets, rate, width: width, room: room)
      let names = TextFit.lines(
        tile.name, width: width, size: size * 1.07, atMost: min(3, room - numbers.count))
      for (line, text) in (names + numbers).enumerated() {
        svg.text(
          text, x: Svg.number(box.x + 10), y: box.y + 20 + Double(line) * leading,
          style: line < names.count ? "tile-name" : "tile-number")
      }
    }
  }

  /// Both numbers in one line where they fit, in two where that leaves one for the name, else the rate alone.
  private static func numberLines(_ tickets: String, _ rate: String?, width: Double, room: Int) -> [String] {
    let rate = rate.map { [$0] } ?? []
    let long = ([tickets + " tickets"] + rate.map { $0 + " resolved" }).joined(separator: " · ")
    let short = ([tickets] + rate).joined(separator: " · ")
    let choices = [
      [long], [tickets + " tickets"] + rate.map { $0 + " resolved" }, [tickets + " tickets"] + rate, [short],
      [tickets] + rate, rate,
    ]
    return choices.first { lines in
      lines.count <= max(1, room - 1) && lines.allSatisfy { TextFit.width($0, size: size) <= width }
    } ?? []
  }
}
