import Records
import Reporting

/// A measurement as the command line prints it.
struct MeasureText {
  private let measurement: TaskMeasurement
  private let policy: OutcomePolicy

  /// - Parameter policy: what the rates of the measurement count as resolved.
  init(_ measurement: TaskMeasurement, policy: OutcomePolicy) {
    self.measurement = measurement
    self.policy = policy
  }

  /// A task of the configuration: its measurement, or why there is none.
  static func lines(_ task: LaunchedTask, policy: OutcomePolicy) -> [String] {
    switch task {
    case .measured(let measurement): return MeasureText(measurement, policy: policy).lines
    case .planned(let launch):
      let text = "task \(Finding.quoted(launch.task)), live from \(launch.live) on: the data ends before that day"
      return [PlainText.text(text)]
    case .unmeasured(let launch, let reason):
      let text = "task \(Finding.quoted(launch.task)), live since \(launch.live): cannot be measured: \(reason)"
      return [PlainText.text(text)]
    }
  }

  /// The effect first, then what explains it.
  var lines: [String] {
    let topics = measurement.topics.map { "\($0.id) \(Finding.quoted($0.name))" }
    let head = [
      "task \(Finding.quoted(measurement.task)), live since \(measurement.live), measured on "
        + topics.joined(separator: ", "), "",
    ]
    let parts = [
      effect, ["", "guard rails"] + rails, ["", "in use"] + use, [""] + weeks, ["", "did not complete"] + endings,
    ]
    return (head + parts.flatMap(\.self)).map(PlainText.text)
  }

  // MARK: - Effect

  private var effect: [String] {
    switch measurement.effect {
    case .untold(let reason): ["effect    cannot be told: \(reason.sentence)"]
    case .measured(let difference): effect(difference)
    }
  }

  private func effect(_ difference: MeasuredDifference) -> [String] {
    let weeks = Text.count(difference.weeks, "week")
    var lines = [
      "effect    \(NumberText.points(difference.effect)) (95 %: \(NumberText.pointsRange(difference.interval))) on the "
        + "share of tickets the AI agent resolves; \(difference.verdict)",
      "after     \(MeasureWords.estimate(difference.rateAfter)) in the \(weeks) since the live date",
      "before    \(MeasureWords.estimate(difference.rateBefore)) in "
        + "\(difference.isPickedLow ? "an earlier" : "the") \(weeks) before it, the base",
      "others    \(NumberText.points(difference.controlChange)) in the same time, on the "
        + "\(Text.count(difference.controls, "topic")) without a task",
      "plain     \(NumberText.points(difference.naive)): from \(MeasureWords.estimate(difference.rateJustBefore)) in "
        + "the \(weeks) right before the live date",
    ]
    if difference.isPickedLow {
      lines.append(
        "          it was among the lowest third then (\(difference.lowerTopics.successes) of "
          + "\(difference.lowerTopics.total) topics were lower); a topic picked in a low spell rises by itself,")
      lines.append(
        "          so those weeks are no base; of the plain figure \(NumberText.points(difference.regression)) is such "
          + "a return, not the task")
    }
    lines.append(
      "power     so many tickets show an effect from \(NumberText.points(difference.smallestEffect)) on in four of "
        + "five cases")
    lines.append(
      "mix       compared by \(measurement.topics.count > 1 ? "topic, " : "")channel and language, in the mix of the "
        + "time after; "
        + "\(MeasureWords.estimate(difference.compared)) of the tickets after have a counterpart before")
    lines.append("policy    \(policy.rawValue): outcomes count once the time for a reply has passed")
    return lines
  }

  // MARK: - Guard rails

  private var rails: [String] {
    if measurement.guardRails.isEmpty { return ["  no two periods to compare"] }
    return measurement.guardRails.map { rail in
      let change = rail.change.map(NumberText.points) ?? "not known"
      let interval = rail.interval.map { " (95 %: \(NumberText.pointsRange($0)))" } ?? ""
      return "  \(Text.padded(rail.kind.name, -28))\(Text.padded(MeasureWords.share(rail.before), -22)) -> "
        + "\(Text.padded(MeasureWords.share(rail.after), -22)) \(change)\(interval)"
        + (rail.isWorse ? "; worse" : "") + (rail.topics.isEmpty ? "" : "; \(rail.topics.joined(separator: ", "))")
    } + (measurement.isDisplaced ? ["  tickets went down here and up in the nearest topics: look at both"] : [])
  }

  // MARK: - Use

  private var whose: String { measurement.topics.count > 1 ? "topics'" : "topic's" }

  private var use: [String] {
    let missed = measurement.missed
    var lines = [
      "  coverage: the task did not start in \(MeasureWords.estimate(missed.share)) of the \(whose) tickets"
        + ids(missed.ticketIDs),
      "  misfires: \(MeasureWords.estimate(measurement.misfired)) of its starts are in tickets of other topics"
        + (measurement.misfires.isEmpty
          ? ""
          : ", most in "
            + measurement.misfires.prefix(3).map { "\($0.name) (\($0.count.grouped))" }.joined(separator: ", ")),
      "  resolved: \(MeasureWords.estimate(measurement.resolved)) of the tickets in which it started",
    ]
    lines.append("  cost:     " + cost)
    return lines
  }

  private var cost: String {
    let currency = measurement.currency
    guard let charged = measurement.charged else {
      return "not known, the price book has no price for some of the time"
    }
    let sum = "\(charged.text(in: currency)) \(currency.code) charged"
    guard let each = measurement.costPerResolved else { return sum + ", no ticket resolved" }
    return "\(sum) / \(Text.count(measurement.resolved.successes, "ticket")) resolved = "
      + "\(each.text(in: currency)) \(currency.code) per resolved ticket"
  }

  private var weeks: [String] {
    let head = "week of       uses   completed  handed over       failed"
    return [head]
      + measurement.weeks.map { week in
        let cells = [(week.completed, 12), (week.handovers, 13), (week.failed, 13)].map { count, width in
          Text.padded(
            count.grouped + Text.padded(week.uses == 0 ? "" : NumberText.percent(Share(count, of: week.uses).rate), 7),
            width)
        }
        return Text.padded("\(week.monday)\(week.isPartial ? "*" : "")", -11)
          + Text.padded(week.uses.grouped, 7) + cells.joined()
      } + (measurement.weeks.contains(where: \.isPartial) ? ["* not a whole week"] : [])
  }

  // MARK: - Endings

  private var endings: [String] {
    if measurement.endings.isEmpty { return ["  nothing: every start completed, runs on or was declined"] }
    let groups = measurement.endings.prefix(10).map { group in
      "  \(Text.padded(group.count.grouped, 5)) \(MeasureWords.ending(group))" + ids(group.ticketIDs)
    }
    let steps =
      measurement.lastSteps.isEmpty
      ? ["  the log has no steps of them, so nobody can tell where they ended"]
      : ["  their last step:"]
        + measurement.lastSteps.map {
          "  \(Text.padded($0.share.successes.grouped, 5)) of \($0.share.total.grouped) at \(MeasureWords.step($0.step))"
        }
    return groups + steps
  }

  private func ids(_ tickets: [String]) -> String {
    tickets.isEmpty ? "" : "; tickets " + tickets.joined(separator: ", ")
  }
}
