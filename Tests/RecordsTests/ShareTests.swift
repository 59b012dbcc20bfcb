import Records
import Testing

@Suite struct ShareTests {
  /// Source: R. G. Newcombe, "Two-sided confidence intervals for the single proportion" (1998), table I, method 3.
  @Test(arguments: [
    (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718),
    (20, 20, 0.8389, 1.0),
  ])
  func `The interval is Wilson's`(_ successes: Int, _ total: Int, _ low: Double, _ high: Double) throws {
    let interval = try #require(Share(successes, of: total).interval)
    #expect(abs(interval.low - low) < 0.00005)
    #expect(abs(interval.high - high) < 0.00005)
  }

  @Test(arguments: [1, 20, 35, 80, 1000]) func `None and all end exactly at 0 and 1`(_ total: Int) throws {
    #expect(try #require(Share(0, of: total).interval).low == 0)
    #expect(try #require(Share(total, of: total).interval).high == 1)
  }

  @Test func `Nothing of nothing has neither a rate nor an interval`() {
    #expect(Share(0, of: 0).rate == nil)
    #expect(Share(0, of: 0).interval == nil)
  }

  @Test func `Shares add by their counts`() {
    #expect(Share(1, of: 2) + Share(3, of: 10) == Share(4, of: 12))
  }

  @Test func `The share of tickets that needed a task is units of tickets`() {
    var bill = AccountBill(
      account: Account(), period: Period(start: Timestamp(seconds: 0), end: Timestamp(seconds: 1)),
      control: ControlTotals(rowsRead: 0))
    bill.units = 250
    bill.ticketsInPeriod = 5000
    #expect(bill.taskShare.rate == 0.05)
  }
}
