import Billing
import Records
import Testing

@Suite struct PriceModelBillTests {
  /// A version of the task price with terms in the notation of the case table.
  private func version(
    _ text: String, from: String? = nil, to: String? = nil, account: String? = nil,
    _ change: (inout PriceTerms) -> Void = { _ in }
  ) throws -> PriceVersion {
    var version = price("0", from: from, to: to, account: account)
    version.terms = try PriceNotation.terms(text)
    change(&version.terms)
    return version
  }

  /// Conversations one after the other, a day apart.
  private func uses(_ count: Int, from day: Int = 1) -> [UsageEvent] {
    (0..<count).map { number in
      var event = execution("e\(day)-\(number)", conversation: "c\(day)-\(number)")
      event.startedAt = instant("2026-03-01T12:00:00Z").advanced(seconds: Int64(day - 1 + number) * 86_400)
      return event
    }
  }

  private func lines(_ bill: BillSummary) -> [String] {
    bill.lines.map {
      "\($0.priceID) \($0.quantity) x \($0.unitPrice.text(minimumDecimals: 2)) = \($0.amount.text(in: .usd))"
    }
  }

  @Test func `Rule 41: a graduated price gives a line for each tier and fee, bounds inclusive`() throws {
    var terms = Terms()
    terms.versions = [try version("graduated <=2@0.10; <=4@0.08+1; rest@0.05")]
    let bill = try terms.bill(uses(5))
    #expect(
      lines(bill) == [
        "task-usage@start#tier-1 2 x 0.10 = 0.20", "task-usage@start#tier-2 2 x 0.08 = 0.16",
        "task-usage@start#tier-3 1 x 0.05 = 0.05", "task-usage@start#fee-2 1 x 1.00 = 1.00",
      ])
    #expect(bill.lines.map(\.kind) == [.usage, .usage, .usage, .adjustment])
    #expect(bill.accounts.first?.units == 5)
    #expect(
      bill.charges.map(\.priceID).map { $0.split(separator: "#").last ?? "" } == [
        "tier-1", "tier-1", "tier-2", "fee-2", "tier-2", "tier-3",
      ])
    #expect(bill.daily.prefix(5).map(\.amount.micro) == [100_000, 100_000, 1_080_000, 80_000, 50_000])
  }

  @Test func `Rule 41: a volume price charges all units at the tier that is reached`() throws {
    var terms = Terms()
    terms.versions = [try version("volume <=2@0.10; rest@0.05")]
    #expect(lines(try terms.bill(uses(2))) == ["task-usage@start#tier-1 2 x 0.10 = 0.20"])
    #expect(lines(try terms.bill(uses(3))) == ["task-usage@start#tier-2 3 x 0.05 = 0.15"])
  }

  @Test func `Rule 41: tiers restart with a version, unless carry_tiers`() throws {
    var terms = Terms()
    terms.versions = [
      try version("graduated <=2@1; rest@0.5", to: "2026-03-04T00:00:00Z"),
      try version("graduated <=2@3; rest@2", from: "2026-03-04T00:00:00Z"),
    ]
    #expect(try terms.bill(uses(5)).lines.map(\.amount.micro) == [2_000_000, 500_000, 6_000_000])
    terms.policy.carriesTiers = true
    #expect(try terms.bill(uses(5)).lines.map(\.amount.micro) == [2_000_000, 500_000, 4_000_000])
  }

  @Test func `Rule 41: the first tier's fee at no units is off by default, and charged with flat_at_zero`() throws {
    var terms = Terms()
    terms.versions = [try version("graduated <=10@10+2; rest@5")]
    #expect(try terms.bill([]).lines.isEmpty)
    terms.versions[0].terms.isFirstFeeUnconditional = true
    #expect(lines(try terms.bill([])) == ["task-usage@start#fee-1 1 x 2.00 = 2.00"])
    #expect(try terms.bill(uses(1)).totalText == "12.00")
    #expect(try terms.bill([], "2027-03").lines.isEmpty, "a month after as-of has not begun")
  }

  @Test func `Rule 42: included units go first in the order of use and are shown at 0.00`() throws {
    var terms = Terms()
    terms.versions = [try version("flat 0.10") { $0.included = 2_000_000 }]
    let bill = try terms.bill(uses(3).reversed())
    #expect(
      lines(bill) == ["task-usage@start#included 2 x 0.00 = 0.00", "task-usage@start 1 x 0.10 = 0.10"])
    #expect(bill.charges.map(\.amount.micro) == [0, 0, 100_000])
    #expect(bill.charges.map(\.billingKey) == ["c1-0", "c1-1", "c1-2"])
    #expect(bill.accounts.first?.units == 3)
  }

  @Test func `Rule 43: a minimum is a true-up of its own, and only when the month is closed`() throws {
    var terms = Terms()
    terms.versions = [try version("flat 0.10") { $0.minimum = Money(decimal: "20") }]
    #expect(try terms.bill(uses(3)).totalText == "0.30")
    func closed(_ events: [UsageEvent]) throws -> BillSummary {
      try Bill(usage: terms.metered(events)).summary(
        of: month("2026-03"), ticketsInPeriod: terms.tickets, isFinal: true)
    }
    let bill = try closed(uses(3))
    #expect(bill.totalText == "20.00")
    #expect(lines(bill).last == "task-usage@start#minimum 1 x 19.70 = 19.70")
    #expect(bill.charges.last?.kind == .adjustment && bill.focus.last?.kind == .adjustment)
    #expect(bill.charges.last?.usedAt == instant("2026-03-31T23:59:59.999Z"))
    #expect(bill.accounts.first?.units == 3)
    #expect(lines(try closed([])) == ["task-usage@start#minimum 1 x 20.00 = 20.00"])
    #expect(
      try closed(
        uses(30).flatMap { event in
          (0..<10).map { copy in
            var event = event
            event.executionID += "-\(copy)"
            event.conversationID? += "-\(copy)"
            return event
          }
        }
      ).totalText == "30.00")
  }

  @Test func `A maximum takes back what exceeds it, on the days that do`() throws {
    var terms = Terms()
    terms.versions = [try version("flat 10") { $0.maximum = Money(decimal: "25") }]
    let bill = try terms.bill(uses(4))
    #expect(lines(bill) == ["task-usage@start 4 x 10.00 = 40.00", "task-usage@start#maximum -1 x 15.00 = -15.00"])
    #expect(
      bill.findings(.maximum).map(\.message) == [
        "account default: the maximum of task-usage@start is reached in 2026-03 and takes off 15.00 USD, further units "
          + "of the month cost nothing"
      ])
    #expect(bill.totalText == "25.00")
    #expect(bill.daily.prefix(4).map(\.amount.micro) == [10_000_000, 10_000_000, 5_000_000, 0])
    #expect(bill.focus.filter { $0.kind == .adjustment }.map(\.billedCost.micro) == [-5_000_000, -10_000_000])
  }

  @Test func `A package is charged with the unit that opens it, or that fills it`() throws {
    var terms = Terms()
    terms.versions = [try version("package 3@2")]
    let started = try terms.bill(uses(4))
    #expect(
      lines(started) == ["task-usage@start#package 2 x 2.00 = 4.00", "task-usage@start#in-package 2 x 0.00 = 0.00"])
    #expect(started.charges.map(\.amount.micro) == [2_000_000, 0, 0, 2_000_000])
    terms.versions[0].terms.block?.counting = .full
    #expect(try terms.bill(uses(4)).charges.map(\.amount.micro) == [0, 0, 2_000_000, 0])
  }

  @Test func `An account's own price beats the general one, tiers and all`() throws {
    var terms = Terms()
    terms.accounts = [Account(id: "a"), Account(id: "b")]
    terms.versions = [price("0.10"), try version("graduated <=1@0.05; rest@0.01", account: "b")]
    let bill = try terms.bill(
      ["a", "b"].flatMap { id in
        (0..<3).map { execution("\(id)\($0)", conversation: "c\($0)", account: id) }
      })
    #expect(
      bill.lines.map { "\($0.accountID) \($0.quantity) \($0.amount.text(in: .usd))" } == [
        "a 3 0.30", "b 1 0.05", "b 2 0.02",
      ])
  }

  @Test func `Subtotals of handovers and unknown tickets are at the price of the units' own tiers`() throws {
    var terms = Terms()
    terms.versions = [try version("graduated <=1@1; rest@0.5")]
    var events = uses(3)
    events[1].status = .handover
    events[0].ticketID = "t0"
    events[0].isTicketKnown = false
    let account = try #require(try terms.bill(events).accounts.first)
    #expect(account.handoverAmount == Money(decimal: "0.5"))
    #expect(account.unknownTicketAmount == Money(decimal: "1"))
  }

  @Test func `Replies of one conversation that lie in two tiers are two charges, executions counted once`() throws {
    var terms = Terms()
    terms.versions = [try version("graduated <=3@1; rest@0.5")]
    terms.versions[0].unit = .reply
    let bill = try terms.bill([execution("a", conversation: "c1", replies: 5)])
    #expect(bill.charges.map(\.quantity) == [3, 2])
    #expect(bill.charges.map(\.executions) == [1, 0])
    #expect(Set(bill.charges.map(\.id)).count == 2)
    #expect(bill.totalText == "4.00")
  }

  @Test func `A bound between two units can be quoted, and is refused in a bill`() throws {
    var terms = Terms()
    terms.versions = [try version("graduated <=0.5@1; rest@2")]
    #expect(throws: BillingError.splitsUnits(id: "task-usage@start")) { try terms.bill(uses(1)) }
  }

  @Test func `A forecast repeats days, not fees, and stays within the maximum`() throws {
    var terms = Terms()
    terms.asOf = "2026-03-11T00:00:00Z"
    terms.versions = [try version("graduated <=2@1; rest@1+50")]
    let open = try #require(try terms.bill(uses(10)).accounts.first)
    #expect(open.total == Money(decimal: "60") && open.forecast?.amount == Money(decimal: "81"))
    terms.versions[0].terms.maximum = Money(decimal: "70")
    let bounded = try #require(try terms.bill(uses(10)).accounts.first?.forecast)
    #expect([bounded.amount, bounded.high] == [Money(decimal: "70"), Money(decimal: "70")])
  }

  @Test func `Without the list of charges the lines are the same`() throws {
    var terms = Terms()
    terms.versions = [try version("graduated <=2@0.10; <=4@0.08+1; rest@0.05")]
    let usage = try terms.metered(randomEvents(300, seed: 3))
    let full = try Bill(usage: usage).summary(of: month("2026-03"), ticketsInPeriod: [:])
    let short = try Bill(usage: usage).summary(of: month("2026-03"), ticketsInPeriod: [:], listsCharges: false)
    #expect(short.lines == full.lines && short.accounts == full.accounts && short.charges.isEmpty)
    #expect(full.charges.count > 5)
  }
}
