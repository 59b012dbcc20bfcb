import Records

/// A measurement as the command line prints it.
struct MeasureText {
  private let measurement: TaskMeasurement
  private let policy: OutcomePolicy
  private let charged: Money?
  private let currency: Currency

  /// - Parameter charged: nil when a unit has no price.
  init(_ measurement: TaskMeasurement, policy: OutcomePolicy, charged: Money?, currency: Currency) {
    self.measurement = measurement
    self.policy = policy
    self.charged = charged
    self.currency = currency
  }

  /// The effect first, then what explains it.
  var lines: [String] {
    let topic = measurement.topic
    let head = [
      "task \(Finding.quoted(measurement.task)), live since \(measurement.live), measured on \(topic.id) "
        + "\(Finding.quoted(topic.name))", "",
    ]
    let parts = [
      effect, ["", "guard rails"] + rails, ["", "in use"] + use, [""] + weeks, ["", "did not complete"] + endings,
    ]
    return head + parts.flatMap(\.self)
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
      "effect    \(PointText.points(difference.effect)) (95 %: \(PointText.points(difference.interval))) on the share "
        + "of tickets the AI agent resolves; \(difference.verdict)",
      "after     \(PointText.share(difference.rateAfter)) in the \(weeks) since the live date",
      "before    \(PointText.share(difference.rateBefore)) in \(difference.isPickedLow ? "an earlier" : "the") \(weeks) "
        + "before it, the base",
      "others    \(PointText.points(difference.controlChange)) in the same time, on the "
        + "\(Text.count(difference.controls, "topic")) without a task",
      "plain     \(PointText.points(difference.naive)): from \(PointText.share(difference.rateJustBefore)) in the "
        + "\(weeks) right before the live date",
    ]
    if difference.isPickedLow {
      lines.append(
        "          the topic was among the lowest third then (\(difference.lowerTopics.successes) of "
          + "\(difference.lowerTopics.total) topics were lower); a topic picked in a low spell rises by itself,")
      lines.append(
        "          so those weeks are no base; of the plain figure \(PointText.points(difference.regression)) is such "
          + "a return, not the task")
    }
    lines.append(
      "power     so many tickets show an effect from \(PointText.points(difference.smallestEffect)) on in four of five "
        + "cases")
    lines.append(
      "mix       compared by channel and language, in the mix of the time after; "
        + "\(PointText.share(difference.compared)) of the tickets after have a counterpart before")
    lines.append("policy    \(policy.rawValue): outcomes count once the time for a reply has passed")
    return lines
  }

  // MARK: - Guard rails

  private var rails: [String] {
    if measurement.guardRails.isEmpty { return ["  no two periods to compare"] }
    return measurement.guardRails.map { rail in
      let change = rail.change.map(PointText.points) ?? "not known"
      let interval = rail.interval.map { " (95 %: \(PointText.points($0)))" } ?? ""
      return "  \(Text.padded(rail.kind.name, -28))\(Text.padded(PointText.plain(rail.before), -22)) -> "
        + "\(Text.padded(PointText.plain(rail.after), -22)) \(change)\(interval)"
        + (rail.isWorse ? "; worse" : "") + (rail.topics.isEmpty ? "" : "; \(rail.topics.joined(separator: ", "))")
    } + (measurement.isDisplaced ? ["  the topic lost tickets while its nearest topics gained: look at both"] : [])
  }

  // MARK: - Use

  private var use: [String] {
    let missed = measurement.missed
    var lines = [
      "  coverage: the task did not start in \(PointText.share(missed.share)) of the topic's tickets"
        + ids(missed.ticketIDs),
      "  misfires: \(PointText.share(measurement.misfired)) of its starts are in tickets of other topics"
        + (measurement.misfires.isEmpty
          ? ""
          : ", most in "
            + measurement.misfires.prefix(3).map { "\($0.name) (\($0.count.grouped))" }.joined(separator: ", ")),
      "  resolved: \(PointText.share(measurement.resolved)) of the tickets in which it started",
    ]
    lines.append("  cost:     " + cost)
    return lines
  }

  private var cost: String {
    guard let charged else { return "not known, the price book has no price for some of the time" }
    let sum = "\(charged.text(in: currency)) \(currency.code) charged"
    guard measurement.resolved.successes > 0 else { return sum + ", no ticket resolved" }
    let each = Money(micro: charged.micro / Int64(measurement.resolved.successes))
    return "\(sum) / \(Text.count(measurement.resolved.successes, "ticket")) resolved = "
      + "\(each.text(in: currency)) \(currency.code) per resolved ticket"
  }

  private var weeks: [String] {
    let head = "week of       uses   completed  handed over       failed"
    return [head]
      + measurement.weeks.map { week in
        let cells = [(week.completed, 12), (week.handovers, 13), (week.failed, 13)].map { count, width in
          Text.padded(
            count.grouped + Text.padded(PointText.percent(Share(count, of: week.uses).rate), 7), width)
        }
        return Text.padded("\(week.monday)\(week.isPartial ? "*" : "")", -11)
          + Text.padded(week.uses.grouped, 7) + cells.joined()
      } + (measurement.weeks.contains(where: \.isPartial) ? ["* not a whole week"] : [])
  }

  // MARK: - Endings

  private var endings: [String] {
    if measurement.endings.isEmpty { return ["  nothing: every start completed, runs on or was declined"] }
    let groups = measurement.endings.prefix(10).map { group in
      let reasons = [group.outcomeReason.map { Finding.quoted($0) }, group.handoverReason?.rawValue].compactMap(\.self)
      return "  \(Text.padded(group.count.grouped, 5)) \(group.status.rawValue)"
        + (reasons.isEmpty ? ", no reason given" : ": " + reasons.joined(separator: ", ")) + ids(group.ticketIDs)
    }
    let steps =
      measurement.lastSteps.isEmpty
      ? ["  the log has no steps of them, so nobody can tell where they ended"]
      : ["  their last step:"]
        + measurement.lastSteps.map {
          "  \(Text.padded($0.share.successes.grouped, 5)) of \($0.share.total.grouped) at step \($0.step.index), "
            + "\($0.step.kind.rawValue)" + ($0.step.name.isEmpty ? "" : " \(Finding.quoted($0.step.name))")
        }
    return groups + steps
  }

  private func ids(_ tickets: [String]) -> String {
    tickets.isEmpty ? "" : "; tickets " + tickets.joined(separator: ", ")
  }
}
