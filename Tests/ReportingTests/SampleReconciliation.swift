import Records

/// A made-up reconciliation of the account of `SampleBill`: 30 breaks of six kinds, parts that add up.
struct SampleReconciliation {
  var hostile: String?

  func make(_ bill: BillSummary) -> Reconciliation {
    let account = bill.accounts[0]
    let asOf = Timestamp(seconds: 1_590_969_540)
    var breaks = (0..<25).map { number in
      item(.logOnly, account, "t\(number)", micro: -100_000, seen: asOf.advanced(days: -Int64(number * 3)))
    }
    breaks[0].state.status = .accepted
    breaks[0].state.statusBy = text("Ada")
    breaks += [
      item(.taxOut, account, nil, micro: 12_340_000, seen: asOf),
      item(.invoiceOnly, account, "70001", micro: 100_000, seen: asOf),
      item(.arithmetic, account, "4140", micro: 900_000, seen: asOf),
      item(.priceVariance, account, "360", micro: 20_000, seen: asOf),
      item(.environmentUnknown, account, nil, micro: 0, seen: asOf),
    ]
    breaks.sort { ($1.difference.micro.magnitude, $0.id) < ($0.difference.micro.magnitude, $1.id) }
    let difference = breaks.reduce(Int64(0)) { $0 + $1.difference.micro }
    var control = ReconciliationControl(invoiceLines: 300, charges: 321)
    control.matched = 295
    control.linesInBreaks = 4
    control.totalLines = 1
    control.chargesMatched = 295
    control.chargesInBreaks = 26
    let amounts: [DifferencePart.Kind: Int64] = [
      .quantity: -2_400_000, .price: 20_000, .arithmetic: 900_000, .tax: 12_340_000,
    ]
    return Reconciliation(
      month: bill.month,
      accounts: [
        AccountReconciliation(
          account: account.account, period: account.period, invoices: [text("EX-2020-05")], control: control,
          ourTotal: account.total, invoiceTotal: Money(micro: account.total.micro + difference),
          parts: DifferencePart.Kind.allCases.map { DifferencePart(kind: $0, amount: Money(micro: amounts[$0] ?? 0)) },
          materiality: Money(micro: 1_000_000))
      ], breaks: breaks)
  }

  private func text(_ ordinary: String) -> String { hostile ?? ordinary }

  private func item(
    _ code: BreakCode, _ account: AccountBill, _ key: String?, micro: Int64, seen: Timestamp
  ) -> BillingBreak {
    var item = BillingBreak(
      code, accountID: account.account.id, periodStart: account.period.start, identity: [key ?? ""], currency: .usd,
      firstSeenAt: seen)
    item.billingKey = key.map { hostile ?? $0 }
    item.difference = Money(micro: micro)
    item.ourAmount = Money(micro: 100_000)
    item.invoiceAmount = Money(micro: 100_000 + micro)
    item.invoiceQuantityMicro = 1_500_000
    item.likelyCause = text("a task ran and is not invoiced: expect it on the next invoice, accrue")
    item.evidence = text("invoice.csv: invoice EX-2020-05 line 7")
    return item
  }
}
