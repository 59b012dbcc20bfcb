import Records
import Testing

@Suite struct MoneyTests {
  @Test(
    arguments: [
      ("25", 25_000_000), ("0.10", 100_000), ("-12.50", -12_500_000), ("+3", 3_000_000),
      (".5", 500_000), ("0.000001", 1), ("0.0000010", 1), ("9223372036854.775807", .max),
    ] as [(String, Int64)])
  func `A plain decimal is read exactly`(_ text: String, _ micro: Int64) {
    #expect(Money(decimal: text)?.micro == micro)
  }

  @Test(arguments: [
    "", ".", "-", "12abc", "1,234.5", "0x10", " 5", "5 ", "1e3", "1.2.3", "--1", "0.0000001", "١",
    "9223372036854.775808", "99999999999999999999",
  ])
  func `Anything else is refused`(_ text: String) {
    #expect(Money(decimal: text) == nil)
  }

  @Test func `All 10,000 values from 0.000 to 9.999 survive reading and writing`() {
    for thousandth in 0..<10_000 {
      let digits = String(10_000 + thousandth).dropFirst()
      let text = "\(digits.prefix(1)).\(digits.dropFirst())"
      let money = Money(decimal: text)
      #expect(money?.micro == Int64(thousandth) * 1000)
      #expect(money?.text(minimumDecimals: 3) == text)
    }
  }

  @Test func `A million times 0.1 is 100,000 exactly`() throws {
    let tenth = try #require(Money(decimal: "0.1"))
    var sum = Money.zero
    for _ in 0..<1_000_000 { sum = try sum.adding(tenth) }
    #expect(sum.text(minimumDecimals: 0) == "100000")
    #expect(try tenth.multiplied(by: 1_000_000) == sum)
  }

  @Test(arguments: [
    ("1.224", "USD", "1.22"), ("1.225", "USD", "1.23"), ("-1.225", "USD", "-1.23"), ("2.5", "JPY", "3"),
    ("10.278798", "USD", "10.28"), ("10.271", "USD", "10.27"), ("10.275", "USD", "10.28"),
    ("10.125", "USD", "10.13"), ("0.004", "USD", "0.00"), ("0.005", "USD", "0.01"),
    ("1023.45", "JPY", "1023"), ("1023.5", "JPY", "1024"), ("100.5", "JPY", "101"), ("1.0005", "KWD", "1.001"),
  ])
  func `B39 and D5: half away from zero, to the currency's minor unit`(
    _ text: String, _ code: String, _ expected: String
  ) throws {
    let currency = try #require(Currency(code: code))
    #expect(Money(decimal: text)?.text(in: currency) == expected)
  }

  @Test(arguments: [
    ("1.225", "1.22"), ("1.235", "1.24"), ("-1.225", "-1.22"), ("-1.235", "-1.24"), ("1.2250001", "1.23"),
  ])
  func `Half even rounds a tie to the even neighbour`(_ text: String, _ expected: String) throws {
    let money = Money(decimal: text) ?? Money(micro: 1_225_001)
    #expect(money.rounded(to: .usd, .halfEven).text(minimumDecimals: 2) == expected)
  }

  @Test func `Sums and products that do not fit are errors`() {
    let largest = Money(micro: .max)
    #expect(throws: ArithmeticOverflow()) { try largest.adding(Money(micro: 1)) }
    #expect(throws: ArithmeticOverflow()) { try Money(micro: .min).subtracting(Money(micro: 1)) }
    #expect(throws: ArithmeticOverflow()) { try largest.multiplied(by: 2) }
  }

  @Test func `Text has the decimals it needs and at least those asked for`() {
    #expect(Money(micro: 25_000_000).text(minimumDecimals: 2) == "25.00")
    #expect(Money(micro: 12_500).text(minimumDecimals: 2) == "0.0125")
    #expect(Money(micro: -1).text(minimumDecimals: 2) == "-0.000001")
    #expect(Money(micro: .min).text(minimumDecimals: 2) == "-9223372036854.775808")
  }

  @Test(arguments: [("USD", 2), ("usd", 2), ("JPY", 0), ("KWD", 3), ("CLF", 4), ("XXX", 2)])
  func `A currency knows its minor unit`(_ code: String, _ digits: Int) {
    #expect(Currency(code: code)?.minorUnitDigits == digits)
  }

  @Test(arguments: ["", "US", "USDT", "U$D", "12A", "ßd", "É12"])
  func `A currency code is three letters of the alphabet`(_ code: String) {
    #expect(Currency(code: code) == nil)
  }

  @Test func `A fixed decimal without decimals is a whole number`() {
    #expect(FixedDecimal.parse("42.000".utf8, decimals: 0) == 42)
    #expect(FixedDecimal.parse("42.5".utf8, decimals: 0) == nil)
    #expect(FixedDecimal.text(42, decimals: 0, minimumDecimals: 0) == "42")
  }
}
