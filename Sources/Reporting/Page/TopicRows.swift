import Records

/// The rows of the topics table.
struct TopicRows {
  private let parents: [String: String]
  private let total: Int
  private let unresolved: Int
  private let remarks: TopicRemarks

  /// Rows for the topics of `contents`.
  init(_ contents: ReportContents) {
    parents = Dictionary(
      contents.parents.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    total = contents.overview.current.tickets
    unresolved = contents.overview.current.unresolved
    remarks = TopicRemarks(contents)
  }

  /// The values of one row.
  func row(_ topic: TopicSummary) -> Node {
    var node: Node = [
      "name": .text(topic.topic.name),
      "status": .optional(Words.status(topic.topic.status)),
      "remarks": .nodes(
        remarks.remarks(topic).map { ["words": .text($0.words), "sentence": .text($0.sentence)] }),
      "note": .optional(
        topic.topic.parentID.flatMap { parents[$0] }.flatMap { $0 == topic.topic.name ? nil : "group: " + $0 }),
      "tickets": .text(NumberText.count(topic.tickets)),
      "ticketsValue": .text(String(topic.tickets)),
      "share": .text(NumberText.percent(topic.share)),
      "unresolved": .text(NumberText.count(topic.unresolved)),
      "unresolvedValue": .text(String(topic.unresolved)),
      "opportunity": .text(NumberText.percent(topic.opportunityShare)),
      "turns": .text(topic.customerTurnsMedian.map { NumberText.figure($0, decimals: 1) } ?? "not known"),
      "turnsValue": .text(raw(topic.customerTurnsMedian)),
      "minutes": .text(NumberText.figure(topic.handleMinutes, decimals: 1)),
      "minutesValue": .text(raw(topic.handleMinutes)),
      "minutesSource": .text(topic.handleMinutesSource.rawValue),
      "lever": .text(topic.lever.rawValue),
      "trend": .text(topic.trend.map(Words.trend) ?? "–"),
      "trendValue": .text(raw(topic.trend?.change)),
      "whisker": .markup(CellMarks.whisker(topic.resolution, showsDot: !topic.isLowCount)),
    ]
    addRate(topic, to: &node)
    addHandover(topic, to: &node)
    return node
  }

  private func addRate(_ topic: TopicSummary, to node: inout Node) {
    let share = topic.resolution
    node["rateValue"] = .text(raw(share.rate))
    let shrunk = topic.isLowCount ? nil : topic.resolutionShrunk.map { ", shrunk \(NumberText.percent($0))" }
    node["interval"] = .text(share.rate == nil ? "" : NumberText.percentRange(share.interval) + (shrunk ?? ""))
    guard share.rate != nil else {
      node["rate"] = "undefined"
      node["rateNote"] = "no AI reply"
      return
    }
    if topic.isLowCount {
      node["rate"] = "few tickets"
      node["rateNote"] = .text("low-n: \(NumberText.fraction(share))")
    } else {
      node["rate"] = .text(NumberText.percent(share.rate))
      node["rateNote"] = .text(NumberText.fraction(share))
    }
  }

  private func addHandover(_ topic: TopicSummary, to node: inout Node) {
    let share = topic.handover
    node["handoverValue"] = .text(raw(share.rate))
    node["handover"] = .text(share.rate.map { NumberText.percent($0) } ?? "undefined")
    node["handoverNote"] = .text(share.rate == nil ? "" : NumberText.fraction(share))
  }

  /// The figure as the CSV has it, for sorting; empty sorts last.
  private func raw(_ value: Double?) -> String {
    value.map { DecimalText.text($0, decimals: 4) } ?? ""
  }
}
