import Records

/// Shares and their changes in words.
enum PointText {
  /// `+14.2 points`.
  static func points(_ value: Double) -> String { "\(signed(value)) points" }

  /// `+9.8 to +18.6`.
  static func points(_ interval: Interval) -> String { "\(signed(interval.low)) to \(signed(interval.high))" }

  /// `60 of 210 (28.6 %, 95 %: 22.9 to 35.0)`.
  static func share(_ share: Share) -> String {
    guard let interval = share.interval else { return "0 of 0" }
    return "\(share.successes.grouped) of \(share.total.grouped) (\(percent(share.rate)), 95 %: "
      + "\(Text.decimal(100 * interval.low, 1)) to \(Text.decimal(100 * interval.high, 1)))"
  }

  /// `60 of 210 (28.6 %)`.
  static func plain(_ share: Share) -> String {
    share.total == 0 ? "0 of 0" : "\(share.successes.grouped) of \(share.total.grouped) (\(percent(share.rate)))"
  }

  /// `28.6 %`; empty for nothing.
  static func percent(_ rate: Double?) -> String {
    rate.map { Text.decimal(100 * $0, 1) + " %" } ?? ""
  }

  private static func signed(_ value: Double) -> String {
    let text = Text.decimal(100 * value, 1)
    return text.hasPrefix("-") ? text : "+" + text
  }
}

extension GuardRail.Kind {
  /// In words a manager knows.
  var name: String {
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
  var verdict: String {
    if interval.low > 0 { return "it is more than chance" }
    return interval.high < 0 ? "the task does harm" : "it may be chance"
  }
}

extension UntoldReason {
  /// What is missing, in words.
  var sentence: String {
    switch self {
    case .noWeekBefore: "no whole week of tickets lies before the live date"
    case .noWeekAfter: "no whole week since the live date has all its outcomes yet"
    case .onlyWeekOfChoice:
      "the topic was among the lowest in the only week before, by which it may have been chosen; a topic picked in a "
        + "low spell rises by itself"
    case .fewTickets(let before, let after):
      "the topic has \(Text.count(before, "ticket")) before and \(after.grouped) after, 30 are needed on each side"
    case .fewControls(let count):
      "\(Text.count(count, "topic")) without a task \(count == 1 ? "has" : "have") enough tickets, 5 are needed to know "
        + "how much topics change by themselves"
    }
  }
}
