import Records

/// What the weeks and the endings of a task say, in sentences.
struct MeasuredTaskWords {
  private let measurement: TaskMeasurement

  init(_ measurement: TaskMeasurement) {
    self.measurement = measurement
  }

  /// Beside the chart of the weeks.
  var uses: [String] {
    let weeks = measurement.weeks
    let total = weeks.reduce(0) { $0 + $1.uses }
    guard total > 0 else { return ["Never used since it is live."] }
    let whole = weeks.filter { !$0.isPartial }
    let median = whole.isEmpty ? nil : whole.map(\.uses).sorted()[whole.count / 2]
    var lines = [
      "\(Words.plural(total, "use", "uses")) since it is live"
        + (median.map { ", \(NumberText.count($0)) in a usual week" } ?? "") + ".",
      line("Completed", \.completed, total, whole), line("Passed to a person", \.handovers, total, whole),
      line("Failed or abandoned", \.failed, total, whole),
    ]
    if weeks.count > WeeklyUses.mostWeeks {
      lines.append("The last \(WeeklyUses.mostWeeks) weeks are drawn; measurement.csv has all.")
    }
    if weeks.contains(where: \.isPartial) { lines.append("The first or the last week is not a whole one.") }
    return lines
  }

  /// The most frequent endings of uses that did not complete; nil when all did.
  func endings(atMost count: Int) -> Node? {
    guard !measurement.endings.isEmpty else { return nil }
    let all = measurement.endings.reduce(0) { $0 + $1.count }
    let groups = measurement.endings.prefix(count).map { group -> Node in
      [
        "what": .text("\(NumberText.count(group.count)) \(MeasureWords.ending(group))"),
        "tickets": .optional(group.ticketIDs.isEmpty ? nil : group.ticketIDs.joined(separator: ", ")),
      ]
    }
    return [
      "summary": .text("\(Words.plural(all, "use", "uses")) that did not complete, and why"),
      "groups": .nodes(groups), "steps": .text(lastSteps),
    ]
  }

  /// `Completed: 26 of 35 (74 %); 65 % in the first 2 weeks, 83 % in the last.` Whole weeks only, halved.
  private func line(_ name: String, _ count: (TaskWeek) -> Int, _ total: Int, _ whole: [TaskWeek]) -> String {
    let sum = MeasureWords.share(Share(measurement.weeks.reduce(0) { $0 + count($1) }, of: total))
    guard whole.count > 1 else { return "\(name): \(sum)." }
    let half = whole.count / 2
    let rates = [whole.prefix(half), whole.suffix(half)].map { weeks in
      NumberText.percent(Share(weeks.reduce(0) { $0 + count($1) }, of: weeks.reduce(0) { $0 + $1.uses }).rate)
    }
    let weeks = half == 1 ? "week" : "\(half) weeks"
    return "\(name): \(sum); \(rates[0]) in the first \(weeks), \(rates[1]) in the last."
  }

  private var lastSteps: String {
    guard let total = measurement.lastSteps.first?.share.total else {
      return "The log has no steps of them, so nobody can tell where they ended."
    }
    let steps = measurement.lastSteps.map { last in
      "\(NumberText.count(last.share.successes)) at \(MeasureWords.step(last.step))"
    }
    return "Their last step, of \(NumberText.count(total)) with steps in the log: \(steps.joined(separator: "; "))."
  }
}
