import Records

/// Four figures of a task, each with what stands behind it.
struct MeasuredTaskFigures {
  private let measurement: TaskMeasurement

  init(_ measurement: TaskMeasurement) {
    self.measurement = measurement
  }

  /// Effect, coverage, success and cost, as the template's figures.
  var nodes: [Node] { [effect, coverage, success, cost] }

  private func figure(_ name: String, _ value: String, _ details: [String]) -> Node {
    ["name": .text(name), "value": .text(value), "details": .texts(details)]
  }

  private var effect: Node {
    let name = "Effect in points"
    guard case .measured(let difference) = measurement.effect else { return figure(name, "not told", []) }
    var details = [
      "of the automation rate; 95\(NumberText.noBreak)%: \(NumberText.pointsRange(difference.interval))",
      "plain before and after: \(NumberText.points(difference.naive)), from "
        + "\(NumberText.percent(difference.rateJustBefore.rate)) to \(NumberText.percent(difference.rateAfter.rate))",
    ]
    if difference.isPickedLow {
      details.append(
        "\(NumberText.points(difference.regression)) of that are the return from a low spell")
    }
    return figure(name, NumberText.signedPoints(difference.effect), details)
  }

  private var coverage: Node {
    let misfired = measurement.misfired
    return figure(
      "Coverage", NumberText.percent(measurement.coverage.rate),
      [
        "it started in \(NumberText.fraction(measurement.coverage)) tickets of the "
          + (measurement.topics.count > 1 ? "topics" : "topic"),
        "\(NumberText.fraction(misfired)) starts were on other topics"
          + (misfired.total > 0 ? " (\(NumberText.percent(misfired.rate)))" : ""),
      ])
  }

  private var success: Node {
    figure(
      "Resolved where it started", NumberText.percent(measurement.resolved.rate),
      ["\(NumberText.fraction(measurement.resolved)) tickets resolved by the AI agent"])
  }

  private var cost: Node {
    let name = "Cost per resolved ticket"
    guard let charged = measurement.charged else {
      return figure(name, "not known", ["the price book has no price for some of the time"])
    }
    let sum = "\(NumberText.money(charged, in: measurement.currency)) charged since it is live"
    guard let each = measurement.costPerResolved else { return figure(name, "undefined", [sum, "no ticket resolved"]) }
    return figure(name, NumberText.money(each, in: measurement.currency), [sum])
  }
}
