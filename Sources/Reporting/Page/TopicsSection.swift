import Records

/// Where the AI agent fails: topics by band of resolution, lowest first; by volume when there is no AI agent.
enum TopicsSection {
  /// The name of the section.
  static func heading(_ contents: ReportContents) -> String {
    contents.bands.isEmpty ? "Topics by volume" : "Topics by resolution"
  }

  /// The values of the template `topics`; nil when there are no topics.
  static func node(_ contents: ReportContents) -> Node? {
    guard !contents.topics.isEmpty else { return nil }
    let shown = Array(contents.topics.prefix(ReportPage.rowLimit))
    let hidden = contents.topics.count - shown.count
    let table = TopicRows(contents)
    let noun = contents.topics.count == 1 ? "topic" : "topics"
    return [
      "heading": .text(heading(contents)),
      "question": .text(contents.bands.isEmpty ? "What do customers write about?" : "Where does the AI agent fail?"),
      "treemap": .flag(contents.topics.count > 1),
      "treemapCaption": "Area is the number of tickets.",
      "hasRates": .flag(contents.hasAgent),
      "ramp": .texts((0..<ResolutionRamp.steps).map { String($0) }),
      "treemapDrawing": .markup(Treemap.markup(contents.topics)),
      "caption": .text(
        contents.bands.isEmpty || contents.topics.count == 1
          ? "\(NumberText.count(contents.topics.count)) \(noun)\(contents.topics.count == 1 ? "." : ", largest first.")"
          : "\(NumberText.count(contents.topics.count)) \(noun) grouped by resolution rate, lowest band first; "
            + "within a band by unresolved tickets."),
      "groups": .nodes(groups(shown, contents, table)),
      "more": .optional(
        hidden > 0
          ? "\(NumberText.count(hidden)) smaller topics are in topics.csv: this table has the \(ReportPage.rowLimit) largest."
          : nil),
      "footnote": .text(footnote(contents)),
    ]
  }

  private static func footnote(_ contents: ReportContents) -> String {
    let noTrend =
      contents.overview.before == nil ? " Without an earlier window in the data there is no trend." : ""
    return """
      Below \(TopicSummary.lowCount) tickets with the AI agent a rate is shown as its interval only, marked low-n. \
      “Shrunk” is the same rate moved towards the mean of all topics, the more the fewer tickets it rests on.\(noTrend)\
      \(statuses(contents.topics))
      """
  }

  private static func statuses(_ topics: [TopicSummary]) -> String {
    var text = ""
    if topics.contains(where: { $0.topic.status == .new }) {
      text += " New: found when topics were last fitted, or since, and not there before."
    }
    if topics.contains(where: { $0.topic.status == .muted || $0.topic.status == .done }) {
      text += " Muted or done: set by hand; the topic is counted, but is no candidate."
    }
    return text
  }

  private static func groups(
    _ topics: [TopicSummary], _ contents: ReportContents, _ table: TopicRows
  ) -> [Node] {
    var groups = contents.bands.map { band in
      group(
        title: title(band), summary: summary(band),
        rows: topics.filter { $0.band == band.band }.sorted {
          ($1.unresolved, $0.topic.id) < ($0.unresolved, $1.topic.id)
        }.map(table.row))
    }
    let shownBands = contents.bands.map(\.band)
    let rest = topics.filter { topic in !shownBands.contains { $0 == topic.band } }
    if !rest.isEmpty {
      let isOnly = groups.isEmpty
      groups.append(
        group(
          title: isOnly ? nil : "No band", summary: "the AI agent took part in none of their tickets",
          rows: rest.map(table.row)))
    }
    return groups
  }

  private static func group(title: String?, summary: String, rows: [Node]) -> Node {
    ["title": .optional(title), "summary": .text(summary), "rows": .nodes(rows)]
  }

  private static func title(_ band: BandSummary) -> String {
    Words.band(band.band) + "."
  }

  private static func summary(_ band: BandSummary) -> String {
    "\(Words.plural(band.topics, "topic", "topics")), resolved \(NumberText.percent(band.resolution.rate)) "
      + "(\(NumberText.fraction(band.resolution))), with \(NumberText.percent(band.tickets.rate)) of all tickets "
      + "(\(NumberText.fraction(band.tickets))) and \(NumberText.percent(band.unresolved.rate)) of all unresolved ones "
      + "(\(NumberText.fraction(band.unresolved)))"
  }
}
