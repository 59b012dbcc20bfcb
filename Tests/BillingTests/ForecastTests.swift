import Billing
import Records
import Testing

@Suite struct ForecastTests {
  /// One unit a day, ten on Sundays when asked for, on the first `days` days of March 2026 (which begins on a Sunday).
  private func usage(days: Int, sundays: Int = 1) -> [UsageEvent] {
    (1...days).flatMap { day in
      (0..<(day % 7 == 1 ? sundays : 1)).map { number in
        execution(
          "e\(day)-\(number)", "2026-03-\(day < 10 ? "0" : "")\(day)T10:00:00Z", conversation: "c\(day)-\(number)")
      }
    }
  }

  @Test func `An even run rate is extended to the month's end, without spread`() throws {
    var terms = Terms()
    terms.asOf = "2026-03-11T00:00:00Z"
    let forecast = try #require(try terms.bill(usage(days: 10)).accounts.first?.forecast)
    #expect(forecast.amount == Money(decimal: "3.10"))
    #expect(forecast.low == forecast.amount && forecast.high == forecast.amount)
    #expect(forecast.assumption == "the remaining days cost the average of the 10 complete days")
  }

  @Test func `From two weeks on the run rate is by weekday`() throws {
    var terms = Terms()
    terms.asOf = "2026-03-15T00:00:00Z"
    let forecast = try #require(try terms.bill(usage(days: 14, sundays: 10)).accounts.first?.forecast)
    // 14 days cost 3.20; of the 17 left three are Sundays: 3 x 1.00 + 14 x 0.10.
    #expect(forecast.amount == Money(decimal: "7.60"))
    #expect(forecast.assumption.contains("same weekdays of the 14 complete days"))
  }

  @Test func `An uneven month has an interval that never falls below what is billed`() throws {
    var terms = Terms()
    terms.asOf = "2026-03-08T00:00:00Z"
    let bill = try terms.bill(usage(days: 7, sundays: 10))
    let forecast = try #require(bill.accounts.first?.forecast)
    let total = try #require(bill.accounts.first?.total)
    // Days 1.00, six of 0.10: mean 0.228571, s 0.340168, 24 left: 1.60 + 5.49 and 1.96 s sqrt(24 + 576 / 7).
    #expect(forecast.amount == Money(decimal: "7.09"))
    #expect(forecast.low == total)
    #expect(forecast.high == Money(decimal: "13.96"))
  }

  @Test func `The day under way counts with the part that is left`() throws {
    var terms = Terms()
    terms.asOf = "2026-03-11T12:00:00Z"
    let forecast = try #require(try terms.bill(usage(days: 11)).accounts.first?.forecast)
    // 1.10 so far, half of the 11th and 20 days at 0.10.
    #expect(forecast.amount == Money(decimal: "3.15"))
  }

  @Test(arguments: ["2026-03-03T23:59:59Z", "2026-04-01T00:00:00Z", "2026-05-01T00:00:00Z", "2026-02-01T00:00:00Z"])
  func `There is none before three complete days, nor when the month is over`(_ asOf: String) throws {
    var terms = Terms()
    terms.asOf = asOf
    #expect(try terms.bill(usage(days: 2)).accounts.first?.forecast == nil)
  }
}
