import Billing
import Records
import Testing

@Suite struct BudgetTests {
  /// A bill of one conversation at `charged`, with a budget.
  private func bill(charged: String, budget: String?, asOf: String = "2026-12-31T00:00:00Z") throws -> BillSummary {
    var terms = Terms()
    terms.versions = [price(charged)]
    terms.policy.budget = budget.flatMap(Money.init(decimal:))
    terms.asOf = asOf
    return try terms.bill([execution("e1", conversation: "c1")])
  }

  static let shares: [(charged: String, severity: Finding.Severity?, percent: String)] = [
    ("79.99", nil, "79.99 %"), ("80.00", .note, "80.00 %"), ("99.99", .note, "99.99 %"),
    ("100.00", .warning, "100.00 %"), ("123.45", .warning, "123.45 %"),
  ]

  @Test(arguments: shares)
  func `A budget is reached at exactly 80.00 and 100.00 per cent`(
    _ charged: String, _ severity: Finding.Severity?, _ percent: String
  ) throws {
    let bill = try bill(charged: charged, budget: "100.00")
    #expect(bill.findings(.budget).map(\.severity) == [severity].compactMap(\.self))
    #expect(bill.accounts.first?.budgetUse?.percentText == percent)
    #expect(bill.findings(.budget).allSatisfy { $0.message.contains(percent) })
  }

  @Test func `Shares are cut, so that no text says 100 before it is reached`() {
    let use = BudgetUse(budget: Money(micro: 3_000_000), charged: Money(micro: 2_999_999))
    #expect(use.percentText == "99.99 %")
    #expect(use.level == .nearlySpent)
    #expect(use.left == Money(micro: 1))
  }

  static let levels: [(budget: Int64, charged: Int64, level: BudgetUse.Level)] = [
    (0, 0, .below), (0, 1, .spent), (0, -1, .below), (100, -50, .below), (100, 79, .below), (100, 80, .nearlySpent),
    (3, 2, .below), (9_223_372_036_854_775_807, 9_223_372_036_854_775_807, .spent),
    (9_223_372_036_854_775_807, 7_378_697_629_483_820_645, .below),
    (9_223_372_036_854_775_807, 7_378_697_629_483_820_646, .nearlySpent),
  ]

  @Test(arguments: levels)
  func `The level is exact at the edges, for no budget at all, and for the largest amounts`(
    _ budget: Int64, _ charged: Int64, _ level: BudgetUse.Level
  ) {
    #expect(BudgetUse(budget: Money(micro: budget), charged: Money(micro: charged)).level == level)
  }

  @Test func `A budget of 0 is quiet until the first charge, which then has no share`() throws {
    let quiet = try bill(charged: "0", budget: "0")
    #expect(quiet.findings(.budget).isEmpty)
    let spent = try bill(charged: "0.10", budget: "0")
    #expect(
      spent.findings(.budget).map(\.message) == [
        "account default: charges of 2026-03 so far, 0.10 USD, are past the budget of 0.00 USD, "
          + "raise it or use fewer tasks"
      ])
    #expect(spent.accounts.first?.budgetUse?.percentText == nil)
  }

  @Test func `Without a budget nothing is said`() throws {
    let bill = try bill(charged: "1000.00", budget: nil)
    #expect(bill.findings(.budget).isEmpty && bill.findings(.budgetForecast).isEmpty)
  }

  @Test func `An account's own budget goes before that of all, which one that only the log names gets`() throws {
    var terms = Terms()
    var own = Account(id: "own")
    own.budget = Money(decimal: "5")
    terms.accounts = [own, Account(id: "shared")]
    terms.policy.budget = Money(decimal: "7")
    let events = ["own", "shared", "logged"].map { execution("e-\($0)", conversation: "c", account: $0) }
    let budgets = try terms.bill(events).accounts.map { $0.budget?.text(minimumDecimals: 0) }
    #expect(budgets == ["7", "5", "7"])
  }

  /// Ten days of March cost 0.10 each, the forecast is 3.10 without spread.
  @Test(arguments: [("3.10", nil), ("3.09", "passes"), ("1.00", nil), ("5.00", nil)] as [(String, String?)])
  func `A note says that the forecast passes a budget that is not reached`(_ budget: String, _ verb: String?) throws {
    var terms = Terms()
    terms.asOf = "2026-03-11T00:00:00Z"
    terms.policy.budget = Money(decimal: budget)
    let events = (1...10).map { day in
      execution("e\(day)", "2026-03-\(day < 10 ? "0" : "")\(day)T10:00:00Z", conversation: "c\(day)")
    }
    let findings = try terms.bill(events).findings(.budgetForecast)
    #expect(
      findings.map(\.message)
        == [verb].compactMap(\.self).map {
          "account default: the forecast for 2026-03, 3.10 (3.10 to 3.10) USD, \($0) the budget of \(budget) USD"
        })
    #expect(findings.allSatisfy { $0.severity == .note })
  }

  /// Seven days, one of 1.00 and six of 0.10: forecast 7.09, at most 13.96.
  @Test(
    arguments: [("13.95", "may pass"), ("13.96", nil), ("7.09", "may pass"), ("7.08", "passes")] as [(String, String?)])
  func `The upper end of the forecast may pass a budget that its middle keeps`(
    _ budget: String, _ verb: String?
  ) throws {
    var terms = Terms()
    terms.asOf = "2026-03-08T00:00:00Z"
    terms.policy.budget = Money(decimal: budget)
    let events = (1...7).flatMap { day in
      (0..<(day == 1 ? 10 : 1)).map {
        execution("e\(day)-\($0)", "2026-03-0\(day)T10:00:00Z", conversation: "c\(day)-\($0)")
      }
    }
    let messages = try terms.bill(events).findings(.budgetForecast).map(\.message)
    #expect(messages.count == (verb == nil ? 0 : 1))
    #expect(messages.allSatisfy { $0.contains(" \(verb ?? "-") the budget") })
  }
}
