import Records

/// Four figures, each with its denominator and the change to the window before.
enum GlanceSection {
  /// The values of the template `glance`.
  ///
  /// - Throws: `ArithmeticOverflow`.
  static func node(_ contents: ReportContents) throws -> Node {
    let days = DateText.days(of: contents.overview.window, in: contents.zone)
    return [
      "window": .text(days),
      "figures": .nodes([
        tickets(contents.overview), automation(contents.overview), unresolved(contents.overview),
        try charges(contents),
      ]),
    ]
  }

  private static func figure(_ name: String, _ value: String, _ details: [String]) -> Node {
    ["name": .text(name), "value": .text(value), "details": .texts(details)]
  }

  private static func tickets(_ overview: Overview) -> Node {
    let current = overview.current
    var details = [change(current.tickets, overview.before?.tickets)]
    if current.eligible != current.tickets {
      details.append("\(NumberText.count(current.eligible)) in scope for the AI agent")
    }
    if let customers = current.customers {
      details.append("from \(Words.plural(customers, "customer", "customers"))")
    }
    return figure("Tickets", NumberText.count(current.tickets), details)
  }

  private static func automation(_ overview: Overview) -> Node {
    let share = overview.current.automation
    guard overview.current.resolution.total > 0, let rate = share.rate else {
      return figure("Automation rate", "undefined", ["no AI agent in the data"])
    }
    let before = overview.before?.automation
    let change =
      before?.rate.map {
        "\(NumberText.points(rate - $0)) against \(NumberText.percent($0)) in the window before"
      } ?? noWindowBefore
    return figure(
      "Automation rate", NumberText.percent(rate),
      ["\(NumberText.fraction(share)) tickets in scope resolved by the AI agent", change])
  }

  private static func unresolved(_ overview: Overview) -> Node {
    let current = overview.current
    let share = Share(current.unresolved, of: current.eligible)
    return figure(
      "Unresolved by the AI agent", NumberText.count(current.unresolved),
      [
        "\(NumberText.percent(share.rate)) of \(NumberText.count(current.eligible)) tickets in scope",
        change(current.unresolved, overview.before?.unresolved),
      ])
  }

  private static func charges(_ contents: ReportContents) throws -> Node {
    guard let bill = contents.bill, let totals = try contents.billTotals() else {
      return figure("Task charges", "none", ["no task executions in the data"])
    }
    let currency = contents.billCurrency
    var details = ["for \(Words.plural(totals.units, "unit", "units")) in \(DateText.month(bill.month))"]
    if let forecast = totals.forecast {
      details.append(
        "forecast \(NumberText.money(forecast.amount, in: currency)) (\(NumberText.money(forecast.low, in: currency))"
          + " to \(NumberText.money(forecast.high, in: currency)))")
    }
    return figure(
      "Task charges, month to date", NumberText.money(totals.total, in: currency), details)
  }

  private static let noWindowBefore = "no earlier window to compare with"

  /// The change of a count; a count of zero before has no relative change.
  private static func change(_ now: Int, _ before: Int?) -> String {
    guard let before else { return noWindowBefore }
    guard before > 0 else { return "none in the window before" }
    let relative = Double(now - before) / Double(before)
    return "\(NumberText.change(relative)) against \(NumberText.count(before)) in the window before"
  }
}
