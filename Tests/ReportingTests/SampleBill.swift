import Records

/// A made-up bill of one account in May 2020: 31 days, two price versions, totals that add up.
struct SampleBill {
  var hostile: String?

  func make() -> BillSummary {
    var bill = BillSummary(month: Month("2020-05") ?? Month(containing: CivilDate(daysSince1970: 0)))
    let account = Account(id: text("default"), name: text("Example Ltd"))
    let period = account.calendar.period(of: bill.month)
    bill.daily = (0..<31).map { day in
      let units = Int64(day % 7 < 5 ? 9 + day % 4 : 2)
      return DailyUsage(
        day: bill.month.firstDay.advanced(days: day), units: units, amount: Money(micro: units * 100_000))
    }
    let units = bill.daily.reduce(0) { $0 + $1.units }
    let total = Money(micro: units * 100_000)
    var line = StatementLine(
      accountID: account.id, period: period, status: .draft, priceID: "task-usage@start", unit: .conversation,
      quantity: units, unitPrice: Money(micro: 100_000), amount: total, currency: .usd, roundingDifference: .zero)
    line.executions = Int(units) + 31
    line.nonBillable = 12
    bill.lines = [line]
    bill.charges = charges(bill, account)
    bill.focus = focus(bill, account, period)
    bill.interpretations = [
      Interpretation(
        question: text("several tasks in one conversation"), rule: 12,
        chosen: .init(policy: "per_conversation", units: units, amount: total),
        other: .init(policy: "per_conversation_task", units: units + 31, amount: Money(micro: (units + 31) * 100_000)),
        currency: .usd)
    ]
    bill.accounts = [self.account(account, period, units, total)]
    bill.tasks = tasks(units)
    bill.whatIf = whatIf()
    return bill
  }

  private func text(_ ordinary: String) -> String { hostile ?? ordinary }

  private func account(_ account: Account, _ period: Period, _ units: Int64, _ total: Money) -> AccountBill {
    var control = ControlTotals(rowsRead: Int(units) + 31 + 12 + 120 + 2 + 6 + 1)
    control.rated = Int(units) + 31
    control.nonBillable = 12
    control.nonBillableByReason = [4, 0, 5, 3, 0]
    control.duplicates = 120
    control.quarantined = 2
    control.suspense = 6
    control.voided = 1
    var bill = AccountBill(account: account, period: period, control: control)
    bill.units = units
    bill.total = total
    bill.handoverUnits = 41
    bill.handoverAmount = Money(micro: 4_100_000)
    bill.unknownTicketUnits = 3
    bill.unknownTicketAmount = Money(micro: 300_000)
    bill.ticketsInPeriod = 4310
    bill.budget = Money(micro: total.micro * 2)
    bill.forecast = Forecast(
      amount: total, low: Money(micro: total.micro - 1_200_000), high: Money(micro: total.micro + 1_400_000),
      assumption: text("The days left are taken to be like the same weekdays before."))
    return bill
  }

  /// One model that is computed and one that is not.
  private func whatIf() -> [WhatIfLine] {
    var flat = WhatIfLine(
      model: "Other vendor", unit: "resolution", currency: .usd, source: text("a page"),
      assumption: "silent for 72 hours")
    flat.unitPrice = Money(micro: 990_000)
    flat.quantity = 3
    flat.amount = Money(micro: 2_970_000)
    flat.inForceFrom = CivilDate(year: 2026, month: 4, day: 14)
    var unknown = WhatIfLine(
      model: "Third vendor", unit: "session", currency: .usd, source: "a page", assumption: "none")
    unknown.needs = "a price: none was found"
    return [flat, unknown]
  }

  private func charges(_ bill: BillSummary, _ account: Account) -> [Charge] {
    bill.daily.flatMap { day in
      (0..<day.units).map { index in
        var charge = Charge(
          id: "c-\(day.day)-\(index)", accountID: account.id, periodStart: account.zone.start(of: bill.month.firstDay),
          billingKey: text("45\(index)"), keyKind: .ticket, task: text("change address"), executionID: "x-\(index)",
          usedAt: account.zone.start(of: day.day).advanced(seconds: index * 60), localDay: day.day,
          priceID: "task-usage@start", unit: .conversation, quantity: 1, unitPrice: Money(micro: 100_000),
          amount: Money(micro: 100_000), currency: .usd)
        charge.flags = index == 0 ? [.environmentUnknown, .handover] : []
        return charge
      }
    }
  }

  private func focus(_ bill: BillSummary, _ account: Account, _ period: Period) -> [FocusCharge] {
    bill.daily.map { day in
      FocusCharge(
        accountID: "42", accountName: account.name, billingPeriod: period,
        chargePeriod: account.zone.period(of: day.day),
        billedCost: day.amount, listCost: day.amount, unitPrice: Money(micro: 100_000), pricingQuantity: day.units,
        unit: .conversation, consumedQuantity: day.units + 1, currency: .usd, sku: "task-usage",
        priceID: "task-usage@start", provider: "My AskAI", service: "My AskAI Tasks",
        tasks: [NamedCount(name: text("change address"), count: Int(day.units))])
    }
  }

  private func tasks(_ units: Int64) -> [TaskUsage] {
    let names = ["change address", "refund", "book appointment"]
    let parts = [units - units / 3 - 10, units / 3, 10]
    return zip(names, parts).map { name, part in
      var usage = TaskUsage(task: text(name))
      usage.executions = Int(part) + 12
      usage.units = part
      usage.amount = Money(micro: part * 100_000)
      usage.completed = Int(part) * 7 / 10
      usage.handovers = Int(part) * 2 / 10
      usage.failed = 4
      return usage
    }
  }
}
