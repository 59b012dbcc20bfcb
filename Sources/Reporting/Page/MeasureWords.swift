package import Records

/// What became of a task, in words that the page and the command line share.
package enum MeasureWords {
  /// How an effect is computed, in a sentence.
  static let method =
    "by how much the share of tickets in scope that the AI agent resolves changed more in the task’s topics than in "
    + "topics without a task, over equal whole weeks, in the mix of channels and languages of the time after. Topics "
    + "among the lowest third right before are compared with an earlier time: they may have been chosen in a low spell, "
    + "and rise by themselves."

  /// `60 of 210 (29 %)`; `none of 0` has no share.
  package static func share(_ share: Share) -> String {
    share.total == 0 ? "0 of 0" : "\(NumberText.fraction(share)) (\(NumberText.percent(share.rate)))"
  }

  /// `60 of 210 (29 %, 95 %: 23–35 %)`.
  package static func estimate(_ share: Share) -> String {
    guard let interval = share.interval else { return "0 of 0" }
    return "\(NumberText.fraction(share)) (\(NumberText.percent(share.rate)), 95\(NumberText.noBreak)%: "
      + "\(NumberText.percentRange(interval)))"
  }

  /// `handover: "order older than 90 days", unclear`: how an execution ended, and why as far as anything tells.
  package static func ending(_ group: FailureGroup) -> String {
    let reasons = [group.outcomeReason.map { Finding.quoted($0) }, group.handoverReason?.rawValue].compactMap(\.self)
    return group.status.rawValue
      + (reasons.isEmpty ? ", no reason given" : ": " + reasons.joined(separator: ", "))
  }

  /// `step 2, tool "find_order"`: where an execution ended.
  package static func step(_ step: TaskUse.LastStep) -> String {
    "step \(step.index), \(step.kind.rawValue)" + (step.name.isEmpty ? "" : " \(Finding.quoted(step.name))")
  }

  /// What got worse beyond chance, a clause each; empty when nothing did.
  package static func harms(_ measurement: TaskMeasurement) -> [String] {
    var clauses: [String] = []
    if case .measured(let difference) = measurement.effect, difference.interval.high < 0 {
      clauses.append(
        "the AI agent resolves less than without it, \(NumberText.points(difference.effect)) "
          + "(95\(NumberText.noBreak)%: \(NumberText.pointsRange(difference.interval)))")
    }
    return clauses
      + measurement.guardRails.filter(\.isWorse).map { rail in
        "\(rail.kind.name) went from \(share(rail.before)) to \(share(rail.after))"
      }
  }
}

extension GuardRail.Kind {
  /// In words a manager knows.
  package var name: String {
    switch self {
    case .reopens: "reopened of solved"
    case .satisfaction: "good of all ratings"
    case .handover: "handed over of AI-answered"
    case .volume: "topic of all tickets"
    case .displaced: "nearest topics that grew"
    }
  }
}

extension MeasuredDifference {
  /// What the interval says.
  package var verdict: String {
    if interval.low > 0 { return "it is more than chance" }
    return interval.high < 0 ? "the task does harm" : "it may be chance"
  }
}

extension UntoldReason {
  /// What is missing, in words.
  package var sentence: String {
    switch self {
    case .noWeekBefore: "no whole week of tickets lies before the live date"
    case .noWeekAfter: "no whole week since the live date has all its outcomes yet"
    case .onlyWeekOfChoice:
      "the topic was among the lowest in the only week before, by which it may have been chosen; a topic picked in a "
        + "low spell rises by itself"
    case .fewTickets(let before, let after):
      "the topic has \(Words.plural(before, "ticket", "tickets")) before and \(NumberText.count(after)) after, 30 are "
        + "needed on each side"
    case .fewControls(let count):
      "\(Words.plural(count, "topic", "topics")) without a task \(count == 1 ? "has" : "have") enough tickets, 5 are "
        + "needed to know how much topics change by themselves"
    }
  }
}
