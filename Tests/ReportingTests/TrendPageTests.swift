import Records
import Reporting
import Testing

/// The section "Over time" in words: trends with their test, sudden days with their tickets.
struct TrendPageTests {
  private func contents(hostile: String? = nil) -> ReportContents {
    var contents = SampleContents().make()
    var trend = TopicTrend(
      direction: .rising, change: 1.045, current: Share(90, of: 1100), before: Share(40, of: 1000))
    trend.adjustedP = 0.004
    trend.ratio = Interval(low: 1.4, high: 3)
    trend.dispersion = 1.6
    trend.isProvisional = true
    contents.topics[0].trend = trend
    contents.topics[1].trend = TopicTrend(
      direction: .new, change: nil, current: Share(31, of: 1100), before: Share(0, of: 1000))
    contents.overview.history = TrendHistory(days: 20, comparedDays: 7)
    if let hostile { contents.topics[0].topic.name = hostile }
    let first = CivilDate(daysSince1970: 18400)
    contents.overview.spikes = [
      TicketSpike(
        topic: contents.topics[0].topic, firstDay: first, lastDay: first.advanced(days: 1), tickets: 41, expected: 11.6,
        adjustedP: 0.0001, ticketIDs: ["71", "72"])
    ]
    contents.overview.busyDays = [BusyDay(day: first, tickets: 480, expected: 310)]
    return contents
  }

  @Test func `A trend is told with counts, ratio, p and every doubt`() throws {
    let html = try ReportPage.html(contents())
    for text in [
      "rose from 40 of 1,000 to 90 of 1,100 tickets, × 2.05 (1.40 to 3.00), adjusted p 0.004; its days swing 1.6 times",
      "new: no ticket before, now 31 of 1,100", "; provisional", "too early to tell seasons: 20 days of history",
    ] {
      let isThere = html.contains(text)
      #expect(isThere, "\(text)")
    }
  }

  @Test func `A sudden day is listed with count, expectation, ids and the command for all of them`() throws {
    let html = try ReportPage.html(contents())
    for text in [
      "18 May 2020 to 19 May 2020, 41 tickets where about 12 were expected (adjusted p under 0.001): 71, 72 and 39 more.",
      "@2020-05-18..2020-05-19</code>",
      "Everything was busier on 18 May (480 tickets where about 310 were expected)",
    ] {
      let isThere = html.contains(text)
      #expect(isThere, "\(text)")
    }
  }

  @Test func `A sudden day is a dot on the topic's days, and the same in words`() throws {
    let contents = contents()
    let html = try ReportPage.html(contents)
    let count = contents.topics[0].daily[17]
    #expect(contents.overview.daily[17].day == CivilDate(daysSince1970: 18400))
    #expect(html.ranges(of: "<circle class=\"sudden\"").count == 2)
    // Once for screen readers in the drawing, once below it.
    #expect(html.ranges(of: "Sudden: 18 May (\(count) tickets) and 19 May (").count == 2)
    var quiet = contents
    quiet.overview.spikes = []
    let plain = try ReportPage.html(quiet)
    #expect(!plain.contains("<circle class=\"sudden\"") && !plain.contains("Sudden: "))
  }

  @Test func `Hostile names of sudden topics stay text`() throws {
    let checker = HTMLChecker(try ReportPage.html(contents(hostile: PageTests.hostile)))
    #expect(checker.faults.isEmpty)
    let handlers = checker.attributes.filter { $0.name.hasPrefix("on") }
    #expect(handlers.isEmpty)
  }
}
