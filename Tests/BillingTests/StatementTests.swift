import Billing
import Records
import Testing

@Suite struct StatementTests {
  @Test(arguments: [
    ("10.278798", "USD", "10.28"), ("10.271", "USD", "10.27"), ("10.275", "USD", "10.28"),
    ("10.125", "USD", "10.13"), ("0.004", "USD", "0.00"), ("0.005", "USD", "0.01"),
    ("1023.45", "JPY", "1023"), ("1023.5", "JPY", "1024"), ("100.5", "JPY", "101"),
    ("1.2345", "KWD", "1.235"), ("1.224", "USD", "1.22"), ("1.225", "USD", "1.23"),
  ])
  func `D5 and rule 46: a line is rounded once, half away from zero, to the minor unit`(
    _ unitPrice: String, _ code: String, _ expected: String
  ) throws {
    let currency = try #require(Currency(code: code))
    var terms = Terms()
    terms.accounts = [Account(currency: currency)]
    terms.versions = [price(unitPrice, currency: currency)]
    let line = try #require(try terms.bill([execution("a", conversation: "c1")]).lines.first)
    #expect(line.amount.text(minimumDecimals: currency.minorUnitDigits) == expected)
    let exact = try #require(Money(decimal: unitPrice))
    #expect(try line.amount.subtracting(exact) == line.roundingDifference)
  }

  @Test func `Rule 46: half even is an option`() throws {
    var terms = Terms()
    terms.policy.rounding = .halfEven
    terms.versions = [price("10.125")]
    #expect(try terms.bill([execution("a", conversation: "c1")]).totalText == "10.12")
  }

  @Test func `Rule 46: three units at 0.004 round once, not three times`() throws {
    var terms = Terms()
    terms.versions = [price("0.004")]
    let bill = try terms.bill((0..<3).map { execution("e\($0)", conversation: "c\($0)") })
    #expect(bill.totalText == "0.01")
    #expect(bill.lines.first?.roundingDifference == Money(decimal: "-0.002"))
  }

  @Test func `Rule 47: the total is the sum of rounded lines`() throws {
    var terms = Terms()
    terms.versions = [
      price("0.005", to: "2026-03-15T00:00:00Z"), price("0.015", from: "2026-03-15T00:00:00Z"),
    ]
    let bill = try terms.bill([
      execution("a", "2026-03-01T00:00:00Z", conversation: "c1"),
      execution("b", "2026-03-20T00:00:00Z", conversation: "c2"),
    ])
    #expect(bill.lines.map { $0.amount.text(in: .usd) } == ["0.01", "0.02"])
    #expect(bill.totalText == "0.03")
    #expect(bill.lines.map(\.roundingDifference.micro) == [5000, 5000])
  }

  @Test(
    arguments: [
      ("0.05", [1, 1, 1], "USD", ["0.02", "0.02", "0.01"]),
      ("6.00", [10, 5], "USD", ["4.00", "2.00"]),
      ("100.00", [1, 2, 3], "USD", ["16.67", "33.33", "50.00"]),
      ("5", [1, 1, 1], "JPY", ["2", "2", "1"]),
      ("-0.05", [1, 1, 1], "USD", ["-0.02", "-0.02", "-0.01"]),
      ("0.00", [0, 0], "USD", ["0.00", "0.00"]),
    ] as [(String, [Int64], String, [String])])
  func `B35 to B38: the largest remainder`(
    _ total: String, _ weights: [Int64], _ code: String, _ parts: [String]
  ) throws {
    let currency = try #require(Currency(code: code))
    let amount = try #require(Money(decimal: total))
    #expect(
      Allocation.largestRemainder(amount, over: weights, in: currency).map { $0.text(in: currency) }
        == parts)
  }

  @Test func `Rule 48: the FOCUS rows of a line are its days and sum to it`() throws {
    var terms = Terms()
    terms.versions = [price("0.015")]
    let events =
      (1...3).map { execution("e\($0)", "2026-03-0\($0)T10:00:00Z", conversation: "c\($0)") }
      + [execution("e4", "2026-03-01T11:00:00Z", conversation: "c1", task: "track")]
    let bill = try terms.bill(events)
    #expect(bill.totalText == "0.05")
    #expect(bill.focus.map { $0.billedCost.text(in: .usd) } == ["0.02", "0.02", "0.01"])
    #expect(bill.focus.map(\.listCost) == [Money(micro: 15_000), Money(micro: 15_000), Money(micro: 15_000)])
    #expect(bill.focus.map(\.consumedQuantity) == [2, 1, 1])
    #expect(bill.focus.map(\.pricingQuantity) == [1, 1, 1])
    #expect(bill.focus.allSatisfy { $0.invoiceID == nil && !$0.isCorrection })
    #expect(
      bill.focus.first?.chargePeriod
        == TimeZoneRules.utc.period(of: try #require(CivilDate(year: 2026, month: 3, day: 1))))
    #expect(bill.focus.first?.tasks == [NamedCount(name: "refund", count: 1)])
    #expect(bill.daily.map(\.amount).reduce(0) { $0 + $1.micro } == 50_000)
  }

  @Test func `Rule 28: every unit is on one local day of its account's zone`() throws {
    var terms = Terms()
    terms.accounts = [Account(zone: zone("Asia/Kolkata"))]
    let bill = try terms.bill([
      execution("a", "2026-03-01T18:29:59Z", conversation: "c1"),
      execution("b", "2026-03-01T18:30:00Z", conversation: "c2"),
      execution("c", "2026-03-02T10:00:00Z", conversation: "c1"),
    ])
    #expect(bill.daily.prefix(3).map(\.units) == [1, 1, 0])
    #expect(bill.charges.map(\.localDay.day) == [1, 2])
  }

  @Test func `Daily rows end with as-of's local day`() throws {
    var terms = Terms()
    terms.accounts = [Account(zone: zone("Pacific/Auckland"))]
    terms.asOf = "2026-03-09T12:00:00Z"
    #expect(try terms.bill([]).daily.count == 10)
    #expect(try terms.bill([], "2026-04").daily.isEmpty)
    #expect(try terms.bill([], "2026-02").daily.count == 28)
  }
}
