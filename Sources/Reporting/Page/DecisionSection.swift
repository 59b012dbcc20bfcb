import Records

/// What the choice hangs on: a table of assumptions, and sliders where there is script.
enum DecisionSection {
  /// The values of the template `decision`; nil when no topic is worth a task.
  static func node(_ contents: ReportContents) -> Node? {
    let decision = contents.decision
    guard !decision.best.isEmpty else { return nil }
    let currency = contents.assumptions.currency
    let names = Dictionary(contents.candidates.map { ($0.topicID, $0.name) }, uniquingKeysWith: { first, _ in first })
    let widest = decision.effects.map { max(swing($0.netAtLow, decision), swing($0.netAtHigh, decision)) }.max() ?? 0
    return [
      "choices": .texts(DecisionText.choices(decision, names: names)),
      "strongest": .optional(DecisionText.strongest(decision, in: currency)),
      "caption": .text(
        "The net saving of the best \(contents.chosen.count == 1 ? "topic" : "two topics") a month when one assumption "
          + "moves over its range and the others stay. It is \(NumberText.money(decision.netSavingPer30Days, in: currency)) "
          + "as computed."),
      "effects": .nodes(decision.effects.map { row($0, decision, widest, currency) }),
      "sliders": .nodes(sliders(contents)),
      "cost": .text(String(contents.assumptions.costPerHour.micro)),
      "price": .text(String(contents.assumptions.taskPrice.micro)),
      "digits": .text(String(currency.minorUnitDigits)),
      "sign": .text(sign(currency)),
    ]
  }

  private static func swing(_ net: Money, _ decision: Decision) -> Double {
    Double((net.micro - decision.netSavingPer30Days.micro).magnitude)
  }

  private static func row(
    _ effect: AssumptionEffect, _ decision: Decision, _ widest: Double, _ currency: Currency
  ) -> Node {
    let removed =
      effect.removedAtLow == effect.removedAtHigh
      ? "unchanged"
      : "\(NumberText.tickets(effect.removedAtLow)) to \(NumberText.tickets(effect.removedAtHigh))"
    let swing = Double((effect.netAtHigh.micro - effect.netAtLow.micro).magnitude)
    return [
      "name": .text(DecisionText.name(effect.assumption)),
      "range": .text(effect.range),
      "removed": .text(removed),
      "low": .text(NumberText.money(effect.netAtLow, in: currency)),
      "high": .text(NumberText.money(effect.netAtHigh, in: currency)),
      "bar": .markup(CellMarks.bar(widest == 0 ? 0 : swing / (2 * widest))),
      "pair": .text(effect.changesPair ? "changes" : "the same"),
    ]
  }

  /// One slider for each assumption that a reader may doubt. Success and minutes are those of each topic until they are
  /// moved.
  private static func sliders(_ contents: ReportContents) -> [Node] {
    let assumptions = contents.assumptions
    func slider(
      _ key: String, _ name: String, _ unit: String, _ range: ClosedRange<Double>, _ step: Double, _ value: Double,
      ofEach: Bool
    ) -> Node {
      func text(_ number: Double) -> String { DecimalText.text(number, decimals: 2) }
      return [
        "key": .text(key), "name": .text(name), "unit": .text(unit), "min": .text(text(range.lowerBound)),
        "max": .text(text(range.upperBound)), "step": .text(text(step)), "value": .text(text(value)),
        "start": .text(ofEach ? "as in the table" : text(value)),
      ]
    }
    let cost = Double(assumptions.costPerHour.micro) / Double(Money.microPerUnit)
    let price = Double(assumptions.taskPrice.micro) / Double(Money.microPerUnit)
    let first = contents.chosen.first
    return [
      slider(
        "success", "Task success", "%", 0...100, 1, ((first?.taskSuccess ?? assumptions.taskSuccess) * 100).rounded(),
        ofEach: true),
      slider("minutes", "Minutes of work a ticket", "min", 0...60, 0.5, first?.handleMinutes ?? 8, ofEach: true),
      slider(
        "cost", "Cost of an hour", assumptions.currency.code, 0...max(100, (cost * 2).rounded(.up)), 0.5, cost,
        ofEach: false),
      slider(
        "price", "Price of a conversation", assumptions.currency.code, 0...max(2, (price * 2).rounded(.up)), 0.01,
        price,
        ofEach: false),
    ]
  }

  /// What stands before an amount.
  private static func sign(_ currency: Currency) -> String {
    String(NumberText.money(.zero, in: currency).prefix { !$0.isNumber })
  }
}
