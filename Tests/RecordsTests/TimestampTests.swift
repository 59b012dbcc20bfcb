import Records
import Testing

@Suite struct TimestampTests {
  @Test(
    arguments: [
      ("1970-01-01T00:00:00Z", 0), ("2020-05-12T12:25:56Z", 1_589_286_356_000),
      ("2020-05-12T14:25:56.5+02:00", 1_589_286_356_500), ("2020-05-12 12:25:56.123456Z", 1_589_286_356_123),
      ("1969-12-31T23:59:59.999Z", -1), ("2024-02-29T00:00:00-0530", 1_709_184_600_000),
      ("2016-12-31T23:59:60Z", 1_483_228_799_000),
    ] as [(String, Int64)])
  func `RFC 3339 is read to the millisecond`(_ text: String, _ milliseconds: Int64) {
    #expect(Timestamp(rfc3339: text)?.milliseconds == milliseconds)
  }

  @Test(arguments: [
    "", "2020-05-12", "2020-05-12T12:25:56", "2023-02-29T00:00:00Z", "2020-13-01T00:00:00Z",
    "2020-05-12T24:00:00Z", "2020-05-12T12:60:00Z", "2020-05-12T12:25:61Z", "2020-05-12T12:25:56Z ",
    "2020-05-12T12:25:56+2:00", "2020-05-12T12:25:56.Z", "2020-05-12T12:25:56+24:00", "31/02/2024",
  ])
  func `A time without a zone, an impossible one and other text are refused`(_ text: String) {
    #expect(Timestamp(rfc3339: text) == nil)
  }

  @Test(arguments: [
    "1970-01-01T00:00:00Z", "2020-05-12T12:25:56.007Z", "1969-12-31T23:59:59.999Z", "2000-02-29T23:59:59Z",
  ])
  func `What is written is what was read`(_ text: String) {
    #expect(Timestamp(rfc3339: text)?.description == text)
  }

  @Test func `Days and civil dates agree over 800 years`() throws {
    var day = try #require(CivilDate(year: 1600, month: 1, day: 1))
    for _ in 0..<292_194 {
      let next = day.advanced(days: 1)
      #expect(next.daysSince1970 == day.daysSince1970 + 1 && day < next)
      let startsMonth = next.day == 1 && day.day == CivilDate.dayCount(year: day.year, month: day.month)
      #expect(startsMonth || (next.day == day.day + 1 && next.month == day.month && next.year == day.year))
      day = next
    }
    #expect(day.description == "2400-01-01")
  }

  @Test(arguments: [(2000, true), (1900, false), (2024, true), (2023, false)])
  func `Only leap years have a 29th of February`(_ year: Int, _ exists: Bool) {
    #expect((CivilDate(year: year, month: 2, day: 29) != nil) == exists)
  }

  @Test func `A day that does not exist is refused`() {
    #expect(CivilDate(year: 2024, month: 4, day: 31) == nil)
    #expect(CivilDate(year: 2024, month: 0, day: 1) == nil)
    #expect(CivilDate(year: 2024, month: 1, day: 0) == nil)
  }

  @Test(arguments: [
    "2020-5", "2020-13", "2020-00", "20-05", "2020-05-01", "+202-05", "2020-+5", "", "0000-01", "二〇二〇-05",
  ])
  func `A month is four digits, a hyphen and two digits`(_ text: String) {
    #expect(Month(text) == nil)
  }

  @Test func `Months follow each other across years`() throws {
    let december = try #require(Month("2020-12"))
    #expect(december.next.description == "2021-01")
    #expect(december.next.previous == december)
    #expect(december.firstDay.description == "2020-12-01")
    #expect(december < december.next)
    #expect(Month(containing: december.firstDay) == december)
  }

  @Test func `A period has its start and not its end`() {
    let period = Period(start: Timestamp(seconds: 0), end: Timestamp(seconds: 43_200))
    #expect(period.contains(period.start) && !period.contains(period.end))
    #expect(period.days == 0.5)
  }

  @Test func `A scanner reads field after field`() {
    var scanner = DigitScanner("2024/02/29 7:05".utf8)
    #expect(scanner.civilDate() == CivilDate(year: 2024, month: 2, day: 29))
    let hasBlank = scanner.skip(UInt8(ascii: " "))
    #expect(hasBlank)
    #expect(scanner.clockTime() == 25_500_000)
    #expect(scanner.isAtEnd)
    var mixed = DigitScanner("2024-02/29".utf8)
    #expect(mixed.civilDate() == nil)
  }
}
