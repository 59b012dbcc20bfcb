import Records

/// One account's month: subtotals, eligibility, forecast, and control totals that visibly add up.
enum AccountRows {
  /// The values of the template `account`.
  static func node(_ bill: AccountBill, _ summary: BillSummary) -> Node {
    let currency = bill.account.currency
    let name = bill.account.name.isEmpty ? bill.account.id : bill.account.name
    return [
      "title": .text(summary.accounts.count > 1 ? "Account \(name)" : "The month behind the total"),
      "period": .text(
        "\(DateText.days(of: bill.period, in: bill.account.zone)), in \(bill.account.zone.identifier)"),
      "toDate": .text(
        "\(NumberText.money(bill.total, in: currency)) for \(Words.plural(bill.units, "unit", "units"))"),
      "forecast": .text(forecast(bill.forecast, currency)),
      "budget": .optional(bill.budgetUse.map { BudgetRow.node($0, bill) }),
      "ticketShare": .text(ticketShare(bill)),
      "eligibility": .text(eligibility(bill)),
      "handover": .text(
        subtotal(bill.handoverUnits, bill.handoverAmount, currency) + ", included: the task was used before"),
      "unknownTicket": .text(
        subtotal(bill.unknownTicketUnits, bill.unknownTicketAmount, currency)
          + ", included: the ticket is not among those read"),
      "control": .nodes(control(bill.control)),
      "controlNote": .text(
        bill.control.addsUp
          ? "The parts add up to the rows read."
          : "The parts do not add up to the rows read: do not rely on this bill."),
    ]
  }

  private static func forecast(_ forecast: Forecast?, _ currency: Currency) -> String {
    guard let forecast else { return "none: the month is over, or nothing was used yet" }
    return "\(NumberText.money(forecast.amount, in: currency)), between \(NumberText.money(forecast.low, in: currency))"
      + " and \(NumberText.money(forecast.high, in: currency)). \(Words.sentence(forecast.assumption))"
  }

  /// Units per ticket with two decimals (rule 29).
  private static func ticketShare(_ bill: AccountBill) -> String {
    guard bill.ticketsInPeriod > 0 else { return "no tickets were created in the period" }
    let percent = Double(bill.units) / Double(bill.ticketsInPeriod) * 100
    return
      "\(NumberText.count(bill.units)) of \(Words.plural(bill.ticketsInPeriod, "ticket", "tickets")) created in the period, "
      + "\(NumberText.figure(percent, decimals: 2))\(NumberText.noBreak)%"
  }

  static func eligibility(_ bill: AccountBill) -> String {
    let tickets = Words.plural(bill.ticketsInPeriod, "ticket", "tickets")
    let threshold = NumberText.count(bill.eligibilityThreshold)
    if bill.account.isEnterprise { return "yes: an Enterprise plan, whatever the volume (\(tickets))" }
    return bill.isEligible
      ? "yes: \(tickets), at least \(threshold) are needed"
      : "not at \(tickets): tasks are offered from \(threshold) a month, or on an Enterprise plan; charges are computed unchanged"
  }

  private static func subtotal(_ units: Int64, _ amount: Money, _ currency: Currency) -> String {
    "\(Words.plural(units, "unit", "units")), \(NumberText.money(amount, in: currency))"
  }

  private static func control(_ totals: ControlTotals) -> [Node] {
    var rows = [
      row("Rated: billable executions", "", totals.rated), row("Not billable", "+", totals.nonBillable),
    ]
    for (reason, count) in zip(NonBillableReason.allCases, totals.nonBillableByReason) where count > 0 {
      rows.append(row(reason.rawValue, "", count, style: "inner"))
    }
    rows += [
      row("Duplicates", "+", totals.duplicates),
      row("Contradicting copies, set aside", "+", totals.quarantined),
      row("Waiting to be put right", "+", totals.suspense), row("Cancelled", "+", totals.voided),
      row("Rows read", "=", totals.rowsRead, style: "total"),
    ]
    return rows
  }

  private static func row(_ name: String, _ sign: String, _ count: Int, style: String = "part") -> Node {
    [
      "name": .text(name), "sign": .text(sign), "count": .text(NumberText.count(count)),
      "style": .text(style),
    ]
  }
}
