import Records

/// Says when a month's charges come near its budget, reach it, or are forecast to pass it.
struct BudgetFindings {
  let month: Month

  /// What an account's budget gives rise to; nothing when it has none, or when less than 80 % is charged and forecast
  /// to stay within it.
  func all(of bill: AccountBill) -> [Finding] {
    guard let use = bill.budgetUse else { return [] }
    return [charged(bill, use), forecast(bill, use)].compactMap(\.self)
  }

  /// A note from 80 % on, a warning from 100 % on.
  private func charged(_ bill: AccountBill, _ use: BudgetUse) -> Finding? {
    let share = use.percentText.map { "\($0) of " } ?? "past "
    let charges = "charges of \(month) so far, \(text(use.charged, bill)), are \(share)the budget of "
    return switch use.level {
    case .below: nil
    case .nearlySpent: finding(.note, .budget, bill, charges + text(use.budget, bill))
    case .spent:
      finding(.warning, .budget, bill, charges + text(use.budget, bill) + ", raise it or use fewer tasks")
    }
  }

  /// A note when the forecast's middle or upper end is past a budget that the charges have not reached yet.
  private func forecast(_ bill: AccountBill, _ use: BudgetUse) -> Finding? {
    guard let forecast = bill.forecast, use.level < .spent, use.isPassed(by: max(forecast.amount, forecast.high))
    else { return nil }
    let verb = use.isPassed(by: forecast.amount) ? "passes" : "may pass"
    let currency = bill.account.currency
    return finding(
      .note, .budgetForecast, bill,
      "the forecast for \(month), \(forecast.amount.text(in: currency)) (\(forecast.low.text(in: currency)) to "
        + "\(forecast.high.text(in: currency))) \(currency.code), \(verb) the budget of \(text(use.budget, bill))")
  }

  private func finding(
    _ severity: Finding.Severity, _ code: FindingCode, _ bill: AccountBill, _ message: String
  ) -> Finding {
    Finding(severity, code, message: "account \(bill.account.id): \(message)", action: .reported)
  }

  private func text(_ amount: Money, _ bill: AccountBill) -> String {
    "\(amount.text(in: bill.account.currency)) \(bill.account.currency.code)"
  }
}
