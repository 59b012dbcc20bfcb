import Billing
import Records
import Testing

@Suite struct CorrectionPropertyTests {
  private static let months = ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06"]

  /// An execution that is known from a stage on, and cancelled from another one on.
  private struct Arrival {
    var event: UsageEvent
    var knownFrom: Int
    var voidedFrom: Int
  }

  private static func arrivals(_ seed: UInt64) -> [Arrival] {
    var generator = SeededGenerator(seed: seed)
    return randomEvents(200, seed: seed).map { event in
      Arrival(
        event: event, knownFrom: Int.random(in: 0..<8, using: &generator),
        voidedFrom: Int.random(in: 0..<4, using: &generator) == 0 ? Int.random(in: 0..<8, using: &generator) : 99)
    }
  }

  /// What is known at a stage, in another order every time.
  private static func known(_ arrivals: [Arrival], at stage: Int, seed: UInt64) -> [UsageEvent] {
    var generator = SeededGenerator(seed: seed &+ UInt64(stage))
    return arrivals.filter { $0.knownFrom <= stage }.map { arrival in
      var event = arrival.event
      if arrival.voidedFrom <= stage { event.status = .voided }
      return event
    }.shuffled(using: &generator)
  }

  private static let priceLists = [
    [price("0.10")],
    [price("0.104", to: "2026-02-20T00:00:00Z"), price("0.25", from: "2026-02-20T00:00:00Z")],
    [
      price("0.104", to: "2026-02-20T00:00:00Z"),
      price("0.0123", from: "2026-02-20T00:00:00Z", to: "2026-04-10T00:00:00Z", unit: .reply),
      price("0.333", from: "2026-04-10T00:00:00Z", unit: .conversationTask),
    ],
  ]

  @Test(arguments: 1...12, [BillingPolicy.Recurrence.onceEver, .oncePerPeriod])
  func `Closing month by month and correcting ends at the total of one run that knew everything`(
    _ seed: UInt64, _ recurrence: BillingPolicy.Recurrence
  ) throws {
    for (number, versions) in Self.priceLists.enumerated() {
      var terms = Terms()
      terms.versions = versions
      terms.policy.recurrence = recurrence
      terms.tickets = [:]
      let arrivals = Self.arrivals(seed)
      var books = Books(terms)
      for (stage, label) in Self.months.enumerated() {
        try books.close(label, Self.known(arrivals, at: stage, seed: seed))
      }
      let everything = Self.known(arrivals, at: 7, seed: seed)
      try books.close("2026-07", everything)
      let expected = try (Self.months + ["2026-07"]).reduce(Int64(0)) { sum, label in
        sum + (try terms.bill(everything, label).charges.reduce(0) { $0 + $1.amount.micro })
      }
      #expect(books.exactTotal == expected, "seed \(seed), price list \(number)")
      #expect(try books.bill("2026-08", everything).lines.isEmpty, "seed \(seed), price list \(number)")
      #expect(try books.bill("2026-08", everything).charges.isEmpty, "seed \(seed), price list \(number)")
    }
  }

  @Test(arguments: 1...12)
  func `Under once ever no conversation is ever charged twice, and lines, charges and FOCUS rows agree`(
    _ seed: UInt64
  ) throws {
    var books = Books()
    books.terms.tickets = [:]
    let arrivals = Self.arrivals(seed)
    for (stage, label) in Self.months.enumerated() {
      try books.close(label, Self.known(arrivals, at: stage, seed: seed))
      let everyCharge = books.closes.flatMap(\.charges)
      for (key, rows) in Dictionary(grouping: everyCharge, by: { "\($0.keyKind) \($0.billingKey)" }) {
        let units = rows.reduce(0) { $0 + $1.quantity }
        #expect((0...1).contains(units), "seed \(seed), \(label): \(key) is charged \(units) times")
      }
    }
    for close in books.closes {
      let total = close.bill.total.micro
      #expect(close.lines.reduce(0) { $0 + $1.amount.micro } == total)
      #expect(close.focus.reduce(0) { $0 + $1.billedCost.micro } == total)
      #expect(
        close.lines.reduce(0) { $0 + $1.amount.micro - $1.roundingDifference.micro }
          == close.charges.reduce(0) { $0 + $1.amount.micro })
    }
  }

  @Test(arguments: [(333, 666, "0.33", "0.34"), (1, 2, "0.00", "0.00"), (5, 8, "0.01", "0.00"), (8, 5, "0.01", "0.00")])
  func `B25 to B30: the difference of cumulative ratings, not the rating of the difference`(
    _ before: Int, _ after: Int, _ first: String, _ correction: String
  ) throws {
    var terms = Terms()
    terms.versions = [price("0.001")]
    terms.tickets = [:]
    var books = Books(terms)
    let events = (0..<max(before, after)).map { execution("e\($0)", "2026-01-10T12:00:00Z", conversation: "c\($0)") }
    let closed = try books.close("2026-01", Array(events.prefix(before)))
    #expect(closed[0].bill.total.text(in: .usd) == first)
    let bill = try books.bill("2026-02", Array(events.prefix(after)))
    #expect(bill.amounts == [correction] && bill.lines[0].quantity == Int64(after - before))
  }

  @Test func `B32: a late use and a new one are a correction and a line of their own`() throws {
    var books = Books()
    books.terms.versions = [price("10.00")]
    let old = (0..<7).map { execution("o\($0)", "2026-01-10T12:00:00Z", conversation: "o\($0)") }
    let new = (0..<3).map { execution("n\($0)", "2026-02-10T12:00:00Z", conversation: "n\($0)") }
    try books.close("2026-01", Array(old.prefix(5)))
    #expect(try books.bill("2026-02", old + new).amounts == ["30.00", "20.00"])
  }
}
