import Billing
import Records
import Testing

@Suite struct ClosingTests {
  private let events = [
    execution("a", "2026-01-10T12:00:00Z", conversation: "c1"),
    execution("b", "2026-02-20T12:00:00Z", conversation: "c2"),
  ]

  @Test func `A month is closed once, after its end and grace, and after the months before it`() throws {
    var books = Books()
    #expect(throws: BillingError.earlierPeriodOpen(month("2026-02"), accountID: "default", earlier: month("2026-01"))) {
      try books.close("2026-02", events)
    }
    books.terms.asOf = "2026-01-31T23:59:59Z"
    #expect(
      throws: BillingError.periodNotOver(
        month("2026-01"), accountID: "default", closesFrom: instant("2026-02-01T00:00:00Z"))
    ) {
      try books.close("2026-01", events)
    }
    books.terms.asOf = "2026-02-03T00:00:00Z"
    books.conditions.graceDays = 3
    #expect(throws: BillingError.self) { try books.close("2026-01", events) }
    books.conditions.graceDays = 2
    try books.close("2026-01", events)
    #expect(
      throws: BillingError.alreadyClosed(month("2026-01"), accountID: "default", invoiceID: "INV-default-2026-01-1")
    ) {
      try books.close("2026-01", events)
    }
  }

  @Test func `Rule 50: a month without use is closed with 0.00 and no usage row`() throws {
    var books = Books()
    let period = try #require(try books.close("2026-01", []).first)
    #expect(period.lines.isEmpty && period.charges.isEmpty && period.bill.total == .zero)
    #expect(try books.bill("2026-01", []).accounts[0].invoiceID == "INV-default-2026-01-1")
  }

  @Test func `Rule 65: a superseded close stays, the new one names it, nothing is renumbered`() throws {
    var books = Books()
    let late = execution("x", "2026-01-25T12:00:00Z", conversation: "c9")
    let first = try books.close("2026-01", events)[0]
    books.conditions.supersedes = true
    let second = try books.close("2026-01", events + [late])[0]
    #expect(books.closes[0] == first)
    #expect(second.supersedes == first.invoiceID && second.invoiceID == "INV-default-2026-01-2")
    #expect(second.bill.total.text(in: .usd) == "0.20" && second.lines.map(\.kind) == [.usage])
    #expect(try books.bill("2026-01", events + [late]).lines == second.lines)
    books.conditions.supersedes = false
    #expect(try books.bill("2026-02", events + [late]).corrections.isEmpty)
    try books.close("2026-02", events + [late])
    books.conditions.supersedes = true
    #expect(throws: BillingError.laterPeriodClosed(month("2026-01"), accountID: "default", later: month("2026-02"))) {
      try books.close("2026-01", events)
    }
    #expect(throws: BillingError.neverClosed(month("2026-03"), accountID: "default")) {
      try books.close("2026-03", events)
    }
  }

  @Test func `Rule 62: a credit is posted once, changes no quantity, and goes below zero only when allowed`() throws {
    var books = Books()
    let day = try #require(CivilDate(year: 2026, month: 1, day: 5))
    books.credits = [
      Credit(
        id: "CR-1", accountID: "default", day: day, amount: Money(micro: 250_000), reason: "an outage")
    ]
    let bill = try books.bill("2026-01", events)
    #expect(bill.amounts == ["0.10", "-0.25"] && bill.lines.map(\.kind) == [.usage, .credit])
    #expect(bill.accounts[0].units == 1 && bill.accounts[0].credits == Money(micro: -250_000))
    #expect(bill.findings(.credit).count == 1)
    #expect(bill.focus.last?.kind == .credit && bill.focus.last?.pricingQuantity == 0)
    #expect(throws: BillingError.negativeTotal(month("2026-01"), accountID: "default", total: "-0.15 USD")) {
      try books.close("2026-01", events)
    }
    books.conditions.allowsNegative = true
    try books.close("2026-01", events)
    #expect(try books.bill("2026-02", events).lines.map(\.kind) == [.usage])
    books.credits.append(
      Credit(id: "CR-2", accountID: "default", day: day, amount: Money(micro: 50_000), reason: "late"))
    #expect(try books.bill("2026-02", events).amounts == ["0.10", "-0.05"])
    #expect(try books.bill("2026-03", events).lines.isEmpty)
  }

  @Test func `Rule 52: what blocks the close of a month is listed with an id that stays`() throws {
    var terms = Terms()
    terms.versions = [
      price("0.10", from: "2026-01-05T00:00:00Z", to: "2026-02-01T00:00:00Z"),
      price("0.10", from: "2026-02-01T00:00:00Z", currency: try #require(Currency(code: "EUR"))),
    ]
    let known =
      events + [
        execution("early", "2026-01-02T12:00:00Z", conversation: "c7"), execution("no key", "2026-01-20T12:00:00Z"),
        execution("other month", "2026-02-20T12:00:00Z"),
      ]
    let conflict = BlockingBreaks.Conflict(
      accountID: "default", source: "log", executionID: "a", startedAt: instant("2026-01-10T12:00:00Z"),
      fields: ["status"])
    let rejected = ["default": [RejectedUse(file: "log.csv", sha256: "ab", count: 2, lines: [4, 9])]]
    func breaks(_ label: String) throws -> [BillingBreak] {
      try BlockingBreaks(usage: terms.metered(known), policy: terms.policy, month: month(label))
        .breaks(conflicts: [conflict], rejected: rejected)
    }
    let january = try breaks("2026-01")
    #expect(january.map(\.code) == [.duplicateConflict, .priceMissing, .suspense, .suspense])
    #expect(january.allSatisfy { $0.id.hasPrefix("b-") && $0.state.status == .open })
    #expect(try breaks("2026-01") == january)
    #expect(try breaks("2026-02").map(\.code) == [.currencyMismatch, .suspense, .suspense])
    #expect(Set(january.map(\.id)).count == 4)
  }

  @Test func `Accounts are closed by themselves`() throws {
    var terms = Terms()
    terms.accounts = [Account(id: "a"), Account(id: "b", zone: zone("Asia/Tokyo"))]
    terms.tickets = [:]
    var books = Books(terms)
    let known = ["a", "b"].map { execution("e\($0)", "2026-01-10T12:00:00Z", conversation: "c", account: $0) }
    let usage = try books.usage(known)
    let closing = Closing(month: month("2026-01"), usage: usage, closes: [], terms: Closing.Terms())
    let chosen = try closing.accounts(named: "b", of: usage.accounts)
    #expect(chosen.map(\.id) == ["b"])
    let draft = try books.bill("2026-01", known)
    books.closes = try closing.periods(draft, of: chosen, lastImport: 0, accepted: [:])
    let bill = try books.bill("2026-01", known)
    #expect(bill.lines.map(\.status) == [.draft, .closed])
    #expect(try books.close("2026-01", known).map(\.accountID) == ["a"])
  }
}
