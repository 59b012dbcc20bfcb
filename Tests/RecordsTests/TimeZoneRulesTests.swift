import Records
import Testing

@Suite struct TimeZoneRulesTests {
  @Test(arguments: [
    ("America/New_York", "2026-03", "2026-03-01T05:00:00Z", "2026-04-01T04:00:00Z"),
    ("America/New_York", "2026-11", "2026-11-01T04:00:00Z", "2026-12-01T05:00:00Z"),
    ("Europe/London", "2026-03", "2026-03-01T00:00:00Z", "2026-03-31T23:00:00Z"),
    ("Europe/London", "2026-10", "2026-09-30T23:00:00Z", "2026-11-01T00:00:00Z"),
    ("Asia/Kolkata", "2026-06", "2026-05-31T18:30:00Z", "2026-06-30T18:30:00Z"),
    ("Pacific/Auckland", "2026-04", "2026-03-31T11:00:00Z", "2026-04-30T12:00:00Z"),
    ("America/Asuncion", "2023-10", "2023-10-01T04:00:00Z", "2023-11-01T03:00:00Z"),
  ])
  func `Rule 31: a month's instants are those of table F`(
    _ identifier: String, _ label: String, _ start: String, _ end: String
  ) throws {
    let zone = try #require(TimeZoneRules(identifier: identifier))
    let month = try #require(Month(label))
    let period = BillingCalendar(PeriodRule(zone: zone)).period(of: month)
    #expect(period.start.description == start)
    #expect(period.end.description == end)
    #expect(zone.month(of: period.start) == month)
    #expect(zone.month(of: period.start.advanced(milliseconds: -1)) == month.previous)
    #expect(zone.month(of: period.end) == month.next)
  }

  @Test(arguments: [
    ("America/New_York", "2026-03", 743), ("America/New_York", "2026-11", 721), ("Europe/London", "2026-10", 745),
  ])
  func `A month with a clock change is an hour shorter or longer`(
    _ identifier: String, _ label: String, _ hours: Int64
  ) throws {
    let zone = try #require(TimeZoneRules(identifier: identifier))
    let period = BillingCalendar(PeriodRule(zone: zone)).period(of: try #require(Month(label)))
    #expect(period.end.milliseconds - period.start.milliseconds == hours * 3_600_000)
  }

  @Test func `A day whose midnight does not exist starts at the first instant after the gap`() throws {
    let zone = try #require(TimeZoneRules(identifier: "America/Asuncion"))
    let day = try #require(CivilDate(year: 2023, month: 10, day: 1))
    #expect(zone.start(of: day).description == "2023-10-01T04:00:00Z")
    #expect(zone.period(of: day).days == 23.0 / 24)
    #expect(zone.day(of: zone.start(of: day)) == day)
  }

  @Test func `A day that was skipped altogether is empty`() throws {
    let zone = try #require(TimeZoneRules(identifier: "Pacific/Apia"))
    let skipped = try #require(CivilDate(year: 2011, month: 12, day: 30))
    #expect(zone.period(of: skipped).days == 0)
    #expect(zone.start(of: skipped.advanced(days: 1)).description == "2011-12-30T10:00:00Z")
  }

  @Test func `Rule 34: of a repeated local hour the first is meant, and both are on the same day`() throws {
    let zone = try #require(TimeZoneRules(identifier: "America/New_York"))
    let local = try #require(Timestamp(rfc3339: "2026-11-01T01:30:00Z"))
    let first = zone.instant(local: local)
    #expect(first.description == "2026-11-01T05:30:00Z")
    #expect(zone.day(of: first.advanced(seconds: 3600)) == zone.day(of: first))
  }

  @Test(arguments: [
    "America/New_York", "Europe/London", "Asia/Kolkata", "Pacific/Auckland", "America/Asuncion", "Pacific/Apia",
    "Australia/Lord_Howe", "Etc/UTC",
  ])
  func `Rule 37: local months and days leave no instant out and take none twice`(_ identifier: String) throws {
    let zone = try #require(TimeZoneRules(identifier: identifier))
    let calendar = BillingCalendar(PeriodRule(zone: zone))
    var month = try #require(Month("2009-12"))
    for _ in 0..<48 {
      let period = calendar.period(of: month)
      #expect(period.end == calendar.period(of: month.next).start)
      var day = month.firstDay
      var end = period.start
      while Month(containing: day) == month {
        let local = zone.period(of: day)
        #expect(local.start == end)
        if local.days > 0 {
          #expect(zone.day(of: local.start) == day)
          #expect(zone.day(of: local.end.advanced(milliseconds: -1)) == day)
        }
        end = local.end
        day = day.advanced(days: 1)
      }
      #expect(end == period.end)
      month = month.next
    }
  }

  @Test func `Text that names no zone is refused`() {
    #expect(TimeZoneRules(identifier: "Europe/Atlantis") == nil)
    #expect(TimeZoneRules(identifier: "") == nil)
  }
}
