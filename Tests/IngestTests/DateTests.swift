import Ingest
import Records
import Testing

@Suite("Dates in exports")
struct DateTests {
  @Test(
    "every shape is read",
    arguments: [
      ("2023-09-18T15:57:42Z", "2023-09-18T15:57:42Z"), ("2009-09-01 19:02", "2009-09-01T19:02:00Z"),
      ("2026-01-05 10:00:00", "2026-01-05T10:00:00Z"), ("2024-02-29", "2024-02-29T00:00:00Z"),
      ("2024-02-14T21:31:12.367230+00:00", "2024-02-14T21:31:12.367Z"),
      ("2024-02-14 21:31:12.367230+00:00", "2024-02-14T21:31:12.367Z"),
      ("2014-01-07T14:57:55+05:30", "2014-01-07T09:27:55Z"), ("22/Sep/25 9:26 AM", "2025-09-22T09:26:00Z"),
      ("30/Jul/18 23:33", "2018-07-30T23:33:00Z"), ("18/jul/26 9:10 PM", "2026-07-18T21:10:00Z"),
      ("29/2/2016 01:16", "2016-02-29T01:16:00Z"), ("29-02-2016 01:16", "2016-02-29T01:16:00Z"),
      ("12/31/2024", "2024-12-31T00:00:00Z"), ("31.12.2024 12:05 am", "2024-12-31T00:05:00Z"),
      ("2026-06-30T11:25:59.855673", "2026-06-30T11:25:59.855Z"), ("1663597223", "2022-09-19T14:20:23Z"),
      ("1663597223000", "2022-09-19T14:20:23Z"), ("1663597223000000", "2022-09-19T14:20:23Z"),
      ("1544712660000000000", "2018-12-13T14:51:00Z"), ("2024-02-14 21:31:12 UTC", "2024-02-14T21:31:12Z"),
    ])
  func shapes(cell: String, expected: String) throws {
    let reading = try Reading("t.csv", "id,subject,created_at\n1,a,\"\(cell)\"\n")
    #expect(reading.tickets.map(\.createdAt) == [instant(expected)])
  }

  @Test(
    "what is no date sets the row aside with its place",
    arguments: ["31/02/2024", "2023-02-29", "yesterday", "12:00", "2024-01-01T25:00:00Z", "20240101", "1"])
  func noDates(cell: String) throws {
    let reading = try Reading("t.csv", "id,subject,created_at\n1,a,\(cell)\n")
    #expect(reading.tickets.isEmpty)
    let finding = reading.rejected.first?.finding
    #expect(finding?.line == 2)
    #expect(finding?.column == 3)
    #expect(finding?.message == "created_at is \"\(cell)\", expected a date such as 2024-02-29")
  }

  @Test("one date with a part above twelve decides the whole column, earlier rows too")
  func columnDecides() throws {
    let dayFirst = try Reading("t.csv", "id,subject,created_at\n1,a,03/04/2024\n2,b,25/04/2024\n")
    #expect(dayFirst.tickets.first?.createdAt == instant("2024-04-03T00:00:00Z"))
    let monthFirst = try Reading("t.csv", "id,subject,created_at\n1,a,03/04/2024\n2,b,04/25/2024\n")
    #expect(monthFirst.tickets.first?.createdAt == instant("2024-03-04T00:00:00Z"))
  }

  @Test("dates that fit both orders are an error that names the column and the option")
  func ambiguous() throws {
    let text = "id,subject,Opened\n1,a,03/04/2024\n"
    let error = Reading.error("t.csv", text)
    #expect(error == .ambiguousDates(file: "t.csv", column: "Opened", example: "03/04/2024"))
    #expect(error?.description.contains("--date-order") == true)
    let reading = try Reading("t.csv", text, IngestOptions(dateOrder: .dayFirst))
    #expect(reading.tickets.first?.createdAt == instant("2024-04-03T00:00:00Z"))
  }

  @Test("a time without a zone is read in the given one and told once")
  func zones() throws {
    let berlin = try #require(TimeZoneRules(identifier: "Europe/Berlin"))
    let text =
      "id,subject,created_at\n1,a,2024-07-01 12:00\n2,b,2024-01-01 12:00\n3,c,2024-03-31 02:30\n4,d,2024-01-01T12:00:00Z\n"
    let reading = try Reading("t.csv", text, IngestOptions(zone: berlin))
    #expect(
      reading.tickets.map(\.createdAt) == [
        instant("2024-07-01T10:00:00Z"), instant("2024-01-01T11:00:00Z"), instant("2024-03-31T01:00:00Z"),
        instant("2024-01-01T12:00:00Z"),
      ])
    #expect(reading.findings.map(\.code) == [.assumedZone])
    #expect(reading.findings.first?.message == "3 times name no zone and were read as Europe/Berlin")
  }
}
