import Records

/// A task of the configuration: its effect, its use by week, and what must not get worse.
enum MeasuredTaskRows {
  /// Endings that are told; measurement.csv has all.
  private static let shownEndings = 5

  /// The values of the template `measured-task`.
  ///
  /// - Parameters:
  ///   - index: of the task on the page.
  ///   - zone: of the days of compared periods.
  static func node(_ task: LaunchedTask, index: Int, zone: TimeZoneRules) -> Node {
    switch task {
    case .measured(let measurement): node(measurement, index, zone)
    case .planned(let launch):
      node(
        launch.task, "Goes live on \(DateText.day(launch.live)).",
        "The data ends before that day, so there is nothing to measure yet.")
    case .unmeasured(let launch, let reason):
      node(
        launch.task, "Live since \(DateText.day(launch.live)).", Words.sentence("It cannot be measured: \(reason)"))
    }
  }

  private static func node(_ name: String, _ launch: String, _ verdict: String) -> Node {
    ["name": .text(name), "launch": .text(launch), "verdict": .text(verdict), "measured": .none]
  }

  private static func node(_ measurement: TaskMeasurement, _ index: Int, _ zone: TimeZoneRules) -> Node {
    let topics = Words.list(measurement.topics.map { "“\($0.name)” (\($0.id))" })
    var node = node(
      measurement.task, "Live since \(DateText.day(measurement.live)), measured on \(topics).", verdict(measurement))
    node["measured"] = .node([
      "figures": .nodes(MeasuredTaskFigures(measurement).nodes),
      "chart": .optional(WeeklyUses.markup(measurement.weeks, id: "uses-\(index)", task: measurement.task)),
      "uses": .texts(MeasuredTaskWords(measurement).uses),
      "rails": .optional(rails(measurement, zone)),
      "endings": .optional(MeasuredTaskWords(measurement).endings(atMost: shownEndings)),
    ])
    return node
  }

  private static func verdict(_ measurement: TaskMeasurement) -> String {
    let worse = measurement.guardRails.filter(\.isWorse).map(\.kind.name)
    let warning = worse.isEmpty ? "" : " Got worse by more than chance: \(Words.list(worse))."
    switch measurement.effect {
    case .untold(let reason): return Words.sentence("The effect cannot be told: \(reason.sentence)") + warning
    case .measured(let difference):
      let size = NumberText.figure(100 * difference.effect.magnitude, decimals: 1) + NumberText.noBreak + "points"
      return "Beyond the change of the \(NumberText.count(difference.controls)) topics without a task, the AI agent "
        + "resolves \(size) \(difference.effect < 0 ? "less" : "more") of these tickets: \(difference.verdict)."
        + warning
    }
  }

  private static func rails(_ measurement: TaskMeasurement, _ zone: TimeZoneRules) -> Node? {
    guard let compared = measurement.compared, !measurement.guardRails.isEmpty else { return nil }
    return [
      "caption": .text(
        "What must not get worse: \(DateText.days(of: compared.before, in: zone)) against "
          + "\(DateText.days(of: compared.after, in: zone)), with the 95\(NumberText.noBreak)% interval of the change."),
      "rows": .nodes(measurement.guardRails.map(row)),
      "displaced": .flag(measurement.isDisplaced),
    ]
  }

  private static func row(_ rail: GuardRail) -> Node {
    [
      "name": .text(Words.capitalised(rail.kind.name)),
      "topics": .optional(rail.topics.isEmpty ? nil : rail.topics.joined(separator: ", ")),
      "before": .text(NumberText.percent(rail.before.rate)),
      "beforeOf": .text(NumberText.fraction(rail.before)),
      "after": .text(NumberText.percent(rail.after.rate)),
      "afterOf": .text(NumberText.fraction(rail.after)),
      "change": .text(rail.change.map(NumberText.points) ?? "not known"),
      "interval": .optional(rail.interval.map(NumberText.pointsRange)),
      "isWorse": .flag(rail.isWorse),
    ]
  }
}
