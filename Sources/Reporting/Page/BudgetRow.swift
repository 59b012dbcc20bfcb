import Records

/// A month's budget: how much of it is charged, in words and as a bar that ends at the budget.
enum BudgetRow {
  private static let width = 240
  private static let height = 10

  /// The values of the section `budget` of the template `account`.
  static func node(_ use: BudgetUse, _ bill: AccountBill) -> Node {
    let currency = bill.account.currency
    let charged = use.percentText.map(spaced) ?? NumberText.money(use.charged, in: currency)
    var words = "\(charged) of \(NumberText.money(use.budget, in: currency)) is charged"
    words += use.level == .spent ? ": the budget is used up." : ", \(NumberText.money(use.left, in: currency)) is left."
    if let outlook = outlook(use, bill.forecast) { words += " \(Words.sentence(outlook))" }
    return ["words": .text(words), "drawing": .markup(bar(use))]
  }

  /// The accounts' budgets on one line; nil when none has one.
  static func summary(_ accounts: [AccountBill]) -> String? {
    let used = accounts.compactMap { bill in bill.budgetUse.map { (bill: bill, use: $0) } }
    guard let first = used.first else { return nil }
    guard used.count == 1 else {
      let near = used.count { $0.use.level >= .nearlySpent }
      return "\(NumberText.count(near)) of \(NumberText.count(used.count)) accounts at 80 % of theirs or more"
    }
    let currency = first.bill.account.currency
    let share = first.use.percentText ?? NumberText.money(first.use.charged, in: currency)
    let outlook = outlook(first.use, first.bill.forecast).map { "; \($0)" } ?? ""
    return "\(share) of \(NumberText.money(first.use.budget, in: currency)) charged\(outlook)"
  }

  /// What the forecast says of a budget that is not used up.
  private static func outlook(_ use: BudgetUse, _ forecast: Forecast?) -> String? {
    guard let forecast, use.level < .spent else { return nil }
    if use.isPassed(by: forecast.amount) { return "the forecast passes it" }
    return use.isPassed(by: forecast.high) ? "the forecast may pass it" : nil
  }

  private static func spaced(_ percent: String) -> String {
    percent.replacing(" ", with: NumberText.noBreak)
  }

  /// The words beside it say the same. The rule marks 80 %.
  private static func bar(_ use: BudgetUse) -> Markup {
    let points = min(max(use.basisPoints ?? (use.level == .spent ? 10_000 : 0), 0), 10_000)
    var svg = Svg(width: width, height: height, style: "budget")
    svg.element("rect", "class=\"whole\" width=\"\(width)\" height=\"\(height)\"")
    svg.element(
      "rect",
      "class=\"\(use.level >= .nearlySpent ? "near" : "column")\" "
        + "width=\"\(Svg.number(Double(points) * Double(width) / 10_000))\" height=\"\(height)\"")
    let rule = width * 80 / 100
    svg.element("line", "class=\"rule\" x1=\"\(rule)\" x2=\"\(rule)\" y1=\"0\" y2=\"\(height)\"")
    return svg.markup
  }
}
