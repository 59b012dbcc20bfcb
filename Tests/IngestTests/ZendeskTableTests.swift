import Ingest
import Records
import Testing

/// Zendesk's tables; headers and shapes as in the files that were seen, rows shortened.
struct ZendeskTableTests {
  private static let header =
    "\"Summation column\",\"Id\",\"Requester\",\"Requester id\",\"Submitter\",\"Assignee\",\"Group\",\"Subject\",\"Tags\","
    + "\"Status\",\"Priority\",\"Via\",\"Ticket type\",\"Created at\",\"Updated at\",\"Solved at\",\"Resolution time\","
    + "\"Satisfaction Score\",\"Reopens\",\"Replies\",\"First reply time in minutes\","
    + "\"First reply time in minutes within business hours\",\"First resolution time in minutes\","
    + "\"Full resolution time in minutes\",\"Full resolution time in minutes within business hours\","
    + "\"Ticket Category [list]\",\"Status [list]\"\n"

  @Test func `the export: its second column is the id, labels are words, custom columns are left alone`() throws {
    let reading = try Reading(
      "export.csv",
      ZendeskTableTests.header
        + "\"1\",\"4\",\"matthew\",\"4128378\",\"matthew\",\"matthew\",\"Support\",\"testing\",\"email vip\",\"Closed\","
        + "\"Low\",\"Web form\",\"Task\",\"2009-09-01 19:02\",\"2009-09-07 21:30\",\"2009-09-03 21:07\",\"50\","
        + "\"Not Offered\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"-\",\"Frozen\"\n",
      IngestOptions(zone: try #require(TimeZoneRules(identifier: "Europe/Berlin"))))
    #expect(reading.detected.format == "zendesk-csv" && reading.rejected.isEmpty)
    var expected = Ticket(source: "zendesk", id: "4")
    expected.createdAt = instant("2009-09-01T17:02:00Z")
    expected.updatedAt = instant("2009-09-07T19:30:00Z")
    expected.solvedAt = instant("2009-09-03T19:07:00Z")
    expected.status = .closed
    expected.channel = .web
    expected.subject = "testing"
    expected.tags = ["email", "vip"]
    expected.group = "Support"
    expected.assignee = "matthew"
    expected.customerID = "4128378"
    expected.priority = .low
    expected.resolutionSeconds = 180_000
    #expect(reading.tickets == [expected])
    #expect(reading.findings.map(\.message) == ["3 times name no zone and were read as Europe/Berlin"])
  }

  @Test func `the export: minutes of the calendar come before hours, and what was merged away is set aside`() throws {
    let row = { (id: Int, tags: String, via: String, hours: String, minutes: String) in
      "\(id),\(100 + id),Ada,7,Ada,,-,Late,\(tags),Solved,-,\(via),-,2026-01-05 10:00,,,\(hours),Good,2,1,90,30,1,"
        + "\(minutes),9,-,-\n"
    }
    let reading = try Reading(
      "export.csv",
      ZendeskTableTests.header + row(1, "-", "Mail", "50", "3001")
        + row(2, "ai_agent_automated_resolution", "Chat", "2", "")
        + row(3, "closed_by_merge x", "Web Service (API)", "1", "60") + row(4, "", "Sample ticket", "1", "60"))
    #expect(reading.tickets.map(\.id) == ["101", "102"] && reading.tickets.map(\.channel) == [.email, .chat])
    #expect(reading.tickets.map(\.resolutionSeconds) == [180_060, 7200])
    #expect(reading.tickets.map(\.firstReplySeconds) == [5400, 5400] && reading.tickets.map(\.reopens) == [2, 2])
    #expect(reading.tickets.map(\.satisfaction) == [1, 1] && reading.tickets.map(\.resolver) == [.unknown, .ai])
    #expect(reading.tickets[0].tags.isEmpty && reading.tickets[0].group == nil && reading.tickets[0].priority == nil)
    #expect(reading.rowsRead == 4 && reading.rejected.map(\.finding.severity) == [.note, .note])
    #expect(
      reading.rejected.map(\.finding.message) == [
        "the ticket was merged into another one and is left out",
        "the ticket is Zendesk's sample ticket and is left out",
      ])
  }

  @Test func `a warehouse's tickets are Zendesk's, with the first message and what was deleted`() throws {
    let reading = try Reading(
      "ticket_data.csv",
      """
      id,assignee_id,created_at,description,group_id,priority,requester_id,status,subject,ticket_form_id,type,updated_at,via_channel
      1595,,2020-02-19 01:54:52,description1,360006965034,,396331237134,deleted,subject1,360002048693,incident,2020-02-19 01:55:11,web
      11071,1111,2020-08-28 18:06:36,A test,360006965034,urgent,2222,closed,subject1,360002048693,,2020-11-15 11:01:27,email

      """)
    #expect(reading.detected.format == "zendesk-csv" && reading.rejected.isEmpty)
    #expect(reading.tickets.map(\.source) == ["zendesk", "zendesk"])
    #expect(reading.tickets.map(\.status) == [.deleted, .closed] && reading.tickets.map(\.priority) == [nil, .urgent])
    #expect(reading.tickets[1].messages.map(\.text) == ["A test"] && reading.tickets[1].assignee == "1111")
    #expect(reading.tickets.map(\.channel) == [.web, .email] && reading.tickets[0].customerID == "396331237134")
    #expect(reading.tickets[0].updatedAt == instant("2020-02-19T01:55:11Z"))
  }
}
