import Billing
import Records
import Testing

@Suite struct RatingTests {
  @Test func `E9 and rule 29: 5,000 tickets of which 250 used a task cost 25.00 and share 5 percent`() throws {
    let events = (0..<250).map { execution("e\($0)", ticket: "t\($0)") }
    let bill = try Terms().bill(events)
    #expect(bill.totalText == "25.00")
    let account = try #require(bill.accounts.first)
    #expect(account.taskShare == Share(250, of: 5000))
    #expect(account.taskShare.rate == 0.05)
    #expect(account.isEligible)
    #expect(bill.findings.isEmpty)
  }

  @Test func `Rule 50: a month without units has no line and a summary of 0.00`() throws {
    let bill = try Terms().bill([execution("a", "2026-02-01T00:00:00Z", ticket: "t1")])
    #expect(bill.lines.isEmpty && bill.charges.isEmpty && bill.focus.isEmpty)
    #expect(bill.totalText == "0.00")
    #expect(bill.accounts.first?.units == 0)
    #expect(bill.daily.count == 31 && bill.daily.allSatisfy { $0.units == 0 })
  }

  @Test func `E10: two replies at 0.02 are 0.04`() throws {
    var terms = Terms()
    terms.versions = [price("0.02", unit: .reply)]
    #expect(try terms.bill([execution("a", conversation: "c1", replies: 2)]).totalText == "0.04")
  }

  @Test func `Rule 30: an execution exactly at the month's end is in the next month`() throws {
    var terms = Terms()
    terms.accounts = [Account(zone: zone("America/New_York"))]
    let events = [
      execution("a", "2026-04-01T03:59:59.999Z", conversation: "c1"),
      execution("b", "2026-04-01T04:00:00Z", conversation: "c2"),
    ]
    #expect(try terms.bill(events, "2026-03").charges.map(\.billingKey) == ["c1"])
    let april = try terms.bill(events, "2026-04")
    #expect(april.charges.map(\.billingKey) == ["c2"])
    #expect(april.charges.first?.periodStart == instant("2026-04-01T04:00:00Z"))
    #expect(april.charges.first?.localDay == CivilDate(year: 2026, month: 4, day: 1))
  }

  @Test func `C14: nine uses around New York's month ends fall into March 3, April 4, May 2`() throws {
    var terms = Terms()
    terms.accounts = [Account(zone: zone("America/New_York"))]
    let times = [
      "2023-03-01T04:00:00-05:00", "2023-03-15T00:00:00-04:00", "2023-03-31T23:59:00-04:00",
      "2023-04-01T00:00:00-04:00", "2023-04-01T00:01:00-04:00", "2023-04-15T00:00:00-04:00",
      "2023-04-30T23:59:00-04:00", "2023-05-01T00:00:00-04:00", "2023-05-01T00:01:00-04:00",
    ]
    let events = times.enumerated().map { execution("e\($0)", $1, conversation: "c\($0)") }
    let units = try ["2023-03", "2023-04", "2023-05"].map { try terms.bill(events, $0).units }
    #expect(units == [3, 4, 2])
  }

  @Test func `Rule 36 and months far from the table: an event of 1969 is billed in its month`() throws {
    let bill = try Terms().bill([execution("a", "1969-07-20T20:17:40Z", conversation: "c1")], "1969-07")
    #expect(bill.units == 1)
  }

  @Test func `Rule 38: a use without a price in force is not rated and is an error`() throws {
    var terms = Terms()
    terms.versions = [price("0.10", from: "2026-03-10T00:00:00Z")]
    let bill = try terms.bill([
      execution("a", "2026-03-09T23:59:59Z", conversation: "c1"),
      execution("b", "2026-03-10T00:00:00Z", conversation: "c2"),
      execution("c", "2026-03-11T00:00:00Z", conversation: "c1"),
    ])
    #expect(bill.charges.map(\.billingKey) == ["c2"])
    #expect(bill.findings(.priceMissing).map(\.severity) == [.error])
    #expect(bill.findings(.priceMissing).first?.message.contains("1 unit ") == true)
  }

  @Test func `C11 and rule 39: a price change splits the month into two lines`() throws {
    var terms = Terms()
    terms.versions = [
      price("2.50", from: "2016-05-08T00:00:00Z"), price("1.50", to: "2016-05-08T00:00:00Z"),
    ]
    let events = (0..<200).map {
      execution("e\($0)", $0 < 100 ? "2016-05-02T09:00:00Z" : "2016-05-10T09:00:00Z", conversation: "c\($0)")
    }
    let lines = try terms.bill(events, "2016-05").lines
    #expect(lines.map(\.priceID) == ["task-usage@start", "task-usage@2016-05-08"])
    #expect(lines.map { $0.amount.text(in: .usd) } == ["150.00", "250.00"])
  }

  @Test func `Rule 39: the price is the one at the first billable execution`() throws {
    var terms = Terms()
    terms.versions = [
      price("0.10", to: "2026-03-15T00:00:00Z"), price("0.30", from: "2026-03-15T00:00:00Z"),
    ]
    let events = [
      execution("a", "2026-03-14T23:59:59Z", conversation: "c1", status: .failed, replies: 0),
      execution("b", "2026-03-15T00:00:00Z", conversation: "c1"),
      execution("c", "2026-03-14T00:00:00Z", conversation: "c2"),
      execution("d", "2026-03-16T00:00:00Z", conversation: "c2"),
    ]
    let bill = try terms.bill(events)
    #expect(bill.charges.map { $0.amount.text(in: .usd) } == ["0.10", "0.30"])
    #expect(bill.totalText == "0.40")
  }

  @Test func `Rule 40: a change from conversation to reply charges each side by its unit`() throws {
    var terms = Terms()
    terms.versions = [
      price("0.10", to: "2026-03-15T00:00:00Z"),
      price("0.02", from: "2026-03-15T00:00:00Z", unit: .reply),
    ]
    let bill = try terms.bill([
      execution("a", "2026-03-14T00:00:00Z", conversation: "c1", replies: 9),
      execution("b", "2026-03-15T00:00:00Z", conversation: "c1", replies: 3),
      execution("c", "2026-03-16T00:00:00Z", conversation: "c1", replies: 2),
      execution("d", "2026-03-16T00:00:00Z", conversation: "c2", replies: 1),
    ])
    #expect(bill.lines.map(\.quantity) == [1, 6])
    #expect(bill.totalText == "0.22")
    #expect(bill.charges.map { $0.flags.contains(.priceBoundary) } == [true, true, false])
    #expect(bill.findings(.priceBoundary).count == 1)
  }

  @Test func `A version of one account beats the version of every account`() throws {
    var terms = Terms()
    terms.accounts = [Account(id: "a"), Account(id: "b")]
    terms.versions = [price("0.10"), price("0.07", account: "a")]
    let bill = try terms.bill([
      execution("x", conversation: "c1", account: "a"), execution("y", conversation: "c1", account: "b"),
    ])
    #expect(bill.lines.map { $0.amount.text(in: .usd) } == ["0.07", "0.10"])
  }

  @Test(arguments: [(4999, false, 1), (5000, false, 0), (0, true, 0)])
  func `Rule 44: below 5,000 tickets and not Enterprise is told, and changes no charge`(
    _ tickets: Int, _ isEnterprise: Bool, _ findings: Int
  ) throws {
    var terms = Terms()
    terms.accounts = [Account(isEnterprise: isEnterprise)]
    terms.tickets = ["default": tickets]
    let bill = try terms.bill([execution("a", conversation: "c1")])
    #expect(bill.totalText == "0.10")
    #expect(bill.accounts.first?.isEligible == (findings == 0))
    #expect(bill.findings(.eligibility).map(\.severity) == [Finding.Severity](repeating: .note, count: findings))
  }

  @Test func `Rule 44: the threshold is the one in force when the month begins`() throws {
    var terms = Terms()
    terms.eligibility = [
      EligibilityRule(from: instant("2026-03-01T00:00:00Z"), ticketsPerMonth: 1000), EligibilityRule(),
    ]
    let months = try ["2026-02", "2026-03"].map { try terms.bill([], $0).accounts.first?.eligibilityThreshold }
    #expect(months == [5000, 1000])
  }

  @Test func `Rule 49: a price in another currency than the account's is not added`() throws {
    var terms = Terms()
    terms.versions = [price("0.10", currency: try #require(Currency(code: "EUR")))]
    let bill = try terms.bill([execution("a", conversation: "c1")])
    #expect(bill.totalText == "0.00")
    #expect(bill.findings(.currencyMismatch).map(\.severity) == [.error])
  }

  @Test func `Rule 45: an amount that does not fit is an error`() throws {
    var terms = Terms()
    terms.versions = [price("0.02", unit: .reply)]
    let huge = [
      execution("a", conversation: "c1", replies: .max), execution("b", conversation: "c1", replies: 1),
    ]
    #expect(throws: BillingError.overflow) { try terms.bill(huge) }
    terms.versions = [price("9223372036854.775807")]
    #expect(throws: BillingError.overflow) { try terms.bill([execution("a", conversation: "c1")]) }
  }
}
