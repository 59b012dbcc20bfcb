import Records

/// What changes: tickets by day, the largest topics by day, and topics that grow or shrink.
enum TimeSection {
  private static let smallCount = 8
  private static let moveCount = 8

  /// Nil when the data has no times to draw.
  static func node(_ contents: ReportContents) -> Node? {
    let overview = contents.overview
    let drawing = DailyLines.overview(overview.daily, showsResolved: contents.hasAgent)
    let small = smallMultiples(contents)
    guard drawing != nil || !small.nodes.isEmpty else { return nil }
    let moves = moves(contents)
    return [
      "daily": .flag(drawing != nil),
      "dailyDrawing": .optional(drawing),
      "showsResolved": .flag(contents.hasAgent),
      "hasSmall": .flag(small.nodes.count > 1),
      "scale": .text(NumberText.count(small.largest)),
      "small": .nodes(small.nodes),
      "hasDots": .flag(!contents.overview.spikes.isEmpty),
      "hasMoves": .flag(!moves.isEmpty),
      "movesNote": .text(
        "Change of a topic’s share of all tickets: \(comparison(overview))."
          + (overview.history?.doubt.map { " Every trend is provisional: \($0)." } ?? "")
          + (contents.trendStatement.isEmpty ? "" : " " + Words.sentence(contents.trendStatement))),
      "moves": .nodes(moves),
      "noMoves": .optional(moves.isEmpty ? quietSentence(contents) : nil),
      "hasSpikes": .flag(!overview.spikes.isEmpty || !overview.busyDays.isEmpty),
      "busy": .optional(SpikeText.busy(overview.busyDays)),
      "spikes": .nodes(
        overview.spikes.prefix(ReportPage.rowLimit).map {
          ["name": .text($0.topicName), "what": .text(SpikeText.spike($0)), "id": .text($0.id)]
        }),
    ]
  }

  private static func smallMultiples(_ contents: ReportContents) -> (nodes: [Node], largest: Int) {
    let topics = contents.topics.prefix(smallCount).filter { $0.daily.count > 1 }
    let largest = topics.flatMap(\.daily).max() ?? 0
    let nodes = topics.enumerated().compactMap { index, topic -> Node? in
      let sudden = SpikeDays(topic, of: contents.overview)
      let drawing = DailyLines.small(
        id: "small-\(index + 1)", name: topic.topic.name, topic.daily, largest: Double(max(1, largest)),
        sudden: sudden.positions, suddenWords: sudden.sentence)
      guard let drawing else { return nil }
      return [
        "name": .text(topic.topic.name),
        "note": .text(
          "\(NumberText.count(topic.tickets)) tickets, peak \(NumberText.count(topic.daily.max() ?? 0))"),
        "drawing": .markup(drawing),
        "sudden": .optional(sudden.sentence),
      ]
    }
    return (nodes, largest)
  }

  /// Topics that rose, fell or are new, largest first.
  private static func moves(_ contents: ReportContents) -> [Node] {
    contents.topics.filter { ($0.trend?.direction ?? .steady) != .steady }
      .sorted { ($1.tickets, $0.topic.id) < ($0.tickets, $1.topic.id) }
      .prefix(moveCount)
      .map { topic in
        [
          "name": .text(topic.topic.name),
          "change": .text(topic.trend.map { TrendText.change($0, topic) } ?? ""),
        ]
      }
  }

  private static func quietSentence(_ contents: ReportContents) -> String {
    contents.overview.before == nil
      ? "The data does not reach back to a window before, so growth cannot be judged yet."
      : "No topic’s share of tickets changed by more than chance: \(comparison(contents.overview))."
  }

  private static func comparison(_ overview: Overview) -> String {
    overview.history?.comparison ?? "the window against the window before"
  }
}
