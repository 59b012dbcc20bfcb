import Records
import Testing

@Suite struct `Billing periods` {
  private func zone(_ identifier: String) throws -> TimeZoneRules {
    try #require(TimeZoneRules(identifier: identifier))
  }
  private func month(_ text: String) throws -> Month { try #require(Month(text)) }
  private func instant(_ text: String) throws -> Timestamp { try #require(Timestamp(rfc3339: text)) }

  @Test(arguments: [
    ("2024-01", "2024-01-31T00:00:00Z", "2024-02-29T00:00:00Z"),
    ("2024-02", "2024-02-29T00:00:00Z", "2024-03-31T00:00:00Z"),
    ("2024-03", "2024-03-31T00:00:00Z", "2024-04-30T00:00:00Z"),
    ("2024-04", "2024-04-30T00:00:00Z", "2024-05-31T00:00:00Z"),
    ("2023-02", "2023-02-28T00:00:00Z", "2023-03-31T00:00:00Z"),
  ])
  func `Rule 32: an anchor on the 31st uses the last day of a shorter month and returns to the 31st`(
    _ label: String, _ start: String, _ end: String
  ) throws {
    let period = BillingCalendar(PeriodRule(zone: .utc, anchorDay: 31)).period(of: try month(label))
    #expect(period.start.description == start)
    #expect(period.end.description == end)
  }

  @Test func `Rule 30: an instant exactly at a period's end is in the next one`() throws {
    let calendar = BillingCalendar(PeriodRule(zone: try zone("America/New_York"), anchorDay: 15))
    let end = calendar.period(of: try month("2026-02")).end
    #expect(end.description == "2026-03-15T04:00:00Z")
    #expect(calendar.month(of: end) == (try month("2026-03")))
    #expect(calendar.month(of: end.advanced(milliseconds: -1)) == (try month("2026-02")))
    #expect(calendar.days(of: try month("2026-02")).count == 28)
  }

  @Test(arguments: [
    // From the first of July on; July is cut by the new zone at its end only.
    ("2026-07-01T00:00:00Z", "Europe/Berlin", 1, "2026-07", "2026-07-01T04:00:00Z", "2026-07-31T22:00:00Z"),
    // In the middle of a period: that period stays as it is, the next one ends by the new rule.
    ("2026-07-10T00:00:00Z", "Europe/Berlin", 1, "2026-07", "2026-07-01T04:00:00Z", "2026-08-01T04:00:00Z"),
    ("2026-07-10T00:00:00Z", "Europe/Berlin", 1, "2026-08", "2026-08-01T04:00:00Z", "2026-08-31T22:00:00Z"),
    ("2026-07-10T00:00:00Z", "America/New_York", 15, "2026-08", "2026-08-01T04:00:00Z", "2026-09-15T04:00:00Z"),
    ("2026-07-10T00:00:00Z", "America/New_York", 15, "2026-09", "2026-09-15T04:00:00Z", "2026-10-15T04:00:00Z"),
  ])
  func `Rule 37: a change takes effect at a boundary`(
    _ from: String, _ identifier: String, _ anchor: Int, _ label: String, _ start: String, _ end: String
  ) throws {
    let rule = PeriodRule(zone: try zone(identifier), anchorDay: anchor)
    let change = CalendarChange(from: try instant(from), rule: rule)
    let calendar = BillingCalendar(PeriodRule(zone: try zone("America/New_York")), changes: [change])
    let period = calendar.period(of: try month(label))
    #expect(period.start.description == start)
    #expect(period.end.description == end)
  }

  @Test(arguments: 1...40)
  func `Rule 37: whatever changes, no instant is in two periods or in none`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let zones = try ["America/New_York", "Asia/Kolkata", "Pacific/Auckland", "Pacific/Kiritimati", "Etc/UTC"].map(zone)
    func rule() -> PeriodRule {
      PeriodRule(
        zone: zones[Int.random(in: 0..<zones.count, using: &generator)],
        anchorDay: Int.random(in: 1...31, using: &generator))
    }
    let origin = try instant("2024-01-01T00:00:00Z")
    let changes = (0..<Int.random(in: 0...3, using: &generator)).map { _ in
      CalendarChange(from: origin.advanced(days: Int64.random(in: 0...700, using: &generator)), rule: rule())
    }
    let calendar = BillingCalendar(rule(), changes: changes)
    let first = try month("2023-06")
    let starts = calendar.starts(from: first, count: 40)
    var current = first
    for index in 0..<40 {
      let period = calendar.period(of: current)
      #expect(period.start == starts[index] && period.end == starts[index + 1], "seed \(seed), \(current)")
      if period.start < period.end {
        #expect(calendar.month(of: period.start) == current, "seed \(seed), \(current)")
        #expect(calendar.month(of: period.end.advanced(milliseconds: -1)) == current, "seed \(seed), \(current)")
        let days = calendar.days(of: current).map { calendar.period(ofDay: $0, in: current) }
        #expect(days.first?.start == period.start && days.last?.end == period.end)
        #expect(zip(days, days.dropFirst()).allSatisfy { $0.end == $1.start }, "seed \(seed), \(current)")
      }
      current = current.next
    }
  }
}
