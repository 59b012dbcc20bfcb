import Records
import Reporting
import Testing

struct NumberTextTests {
  @Test(arguments: [
    (0.0, "0 %"), (0.0004, "under 0.1 %"), (0.0005, "0.1 %"), (0.041, "4.1 %"), (0.0994, "9.9 %"), (0.0996, "10 %"),
    (0.414, "41 %"), (0.415, "42 %"), (0.994, "99 %"), (0.996, "99.6 %"), (0.99999, "99.9 %"), (1.0, "100 %"),
  ])
  func `shares are whole per cents, with a decimal below ten, and never rounded to all or nothing`(
    rate: Double, expected: String
  ) {
    #expect(NumberText.percent(rate) == expected.replacing(" %", with: "\u{A0}%"))
  }

  @Test(arguments: [
    (0, "0"), (999, "999"), (1000, "1,000"), (-1_234_567, "−1,234,567"), (Int.min, "−9,223,372,036,854,775,808"),
  ])
  func `counts are parted by thousands`(count: Int, expected: String) {
    #expect(NumberText.count(count) == expected)
  }

  @Test(arguments: [
    ("1234.5", "USD", "$1,234.50"), ("-3.2", "USD", "−$3.20"), ("0", "USD", "$0.00"), ("1023.5", "JPY", "¥1,024"),
    ("1.2345", "KWD", "KWD\u{A0}1.235"), ("9.99", "EUR", "€9.99"), ("-0.001", "USD", "$0.00"),
  ])
  func `money has its currency and its minor units`(amount: String, code: String, expected: String) throws {
    let money = try #require(Money(decimal: amount))
    let currency = try #require(Currency(code: code))
    #expect(NumberText.money(money, in: currency) == expected)
  }

  @Test func `an exact price keeps its decimals`() throws {
    #expect(NumberText.exact(Money(micro: 12_500), in: .usd) == "$0.0125")
  }

  @Test func `nothing to divide by is undefined, not zero`() {
    #expect(NumberText.percent(nil) == "undefined")
    #expect(NumberText.percentRange(nil) == "undefined")
  }

  @Test func `points carry their sign, alone and in a range`() {
    #expect(NumberText.points(0.142) == "+14.2\u{A0}points")
    #expect(NumberText.pointsRange(Interval(low: -0.0664, high: 0)) == "−6.6 to 0.0")
  }

  @Test(arguments: [(0.04, "+4.0"), (-0.123, "−12"), (0.0, "0.0"), (0.5, "+50")])
  func `changes carry their sign`(change: Double, expected: String) {
    #expect(NumberText.change(change) == expected + "\u{A0}%")
  }
}
