import Ingest
import Records
import Testing

/// Kustomer's conversations; keys as in its schema and in a payload that was seen, shortened.
struct KustomerTests {
  private static let page = """
    {"data": [{"type": "conversation", "id": "621f80b6", "attributes": {
      "name": "Voicemail", "preview": "We <b>cancelled</b> it", "channels": ["email", "sms", "voice"],
      "status": "done", "messageCount": 9, "noteCount": 0, "satisfaction": 0, "spam": false, "direction": "in",
      "satisfactionLevel": {"sentByTeams": [], "rating": 4, "score": 1},
      "createdAt": "2022-03-02T14:35:34.848Z", "updatedAt": "2022-03-02T14:43:58.909Z", "tags": ["60FA", "5f8f"],
      "firstMessageIn": {"channel": "voice", "sentAt": "2022-03-02T14:35:34.786Z"},
      "firstResponse": {"time": 241653, "createdBy": "u1"}, "lastResponse": {"time": 241653, "createdBy": "u1"},
      "lastDone": {"time": 3600999, "createdAt": "2022-03-02T15:35:35.848Z"}, "reopenCount": 2,
      "assignedTeams": [], "assignedUsers": ["u1"], "priority": 4, "custom": {"a": "b"}},
     "relationships": {"customer": {"data": {"type": "customer", "id": "619b"}},
                       "queue": {"data": {"type": "queue", "id": "5d49"}}}}],
     "links": {"next": null}, "meta": {"page": 1}}
    """

  @Test func `the API: attributes, what they relate to, and milliseconds`() throws {
    let reading = try Reading("page.json", KustomerTests.page)
    #expect(reading.detected.format == "kustomer-json" && reading.rejected.isEmpty && reading.findings.isEmpty)
    var expected = Ticket(source: "kustomer", id: "621f80b6")
    expected.createdAt = instant("2022-03-02T14:35:34.848Z")
    expected.updatedAt = instant("2022-03-02T14:43:58.909Z")
    expected.solvedAt = instant("2022-03-02T15:35:35.848Z")
    expected.status = .closed
    expected.channel = .phone
    expected.subject = "Voicemail"
    expected.messages = [
      Message(sentAt: instant("2022-03-02T14:35:34.848Z"), author: .customer, text: "We <b>cancelled</b> it")
    ]
    expected.tags = ["60fa", "5f8f"]
    expected.group = "5d49"
    expected.assignee = "u1"
    expected.customerID = "619b"
    expected.priority = .high
    expected.satisfaction = 0.75
    expected.reopens = 2
    expected.firstReplySeconds = 241
    expected.resolutionSeconds = 3600
    #expect(reading.tickets == [expected])
  }

  @Test func `an AI agent that is named wrote the first and the last reply`() throws {
    let reading = try Reading("page.json", KustomerTests.page, IngestOptions(aiAgentIDs: ["u1"]))
    #expect(reading.tickets.map(\.resolver) == [.ai])
    let handed = KustomerTests.page.replacing(
      "\"lastResponse\": {\"time\": 241653, \"createdBy\": \"u1\"}",
      with: "\"lastResponse\": {\"time\": 241653, \"createdBy\": \"u2\"}")
    #expect(try Reading("page.json", handed, IngestOptions(aiAgentIDs: ["u1"])).tickets.map(\.resolver) == [.unknown])
  }

  @Test func `rows of a pipeline: the same keys in snake case, one a line`() throws {
    let reading = try Reading(
      "rows.ndjson",
      """
      {"id": "a", "type": "conversation", "name": "Late", "channels": ["chat", "email"], "status": "snoozed", "message_count": 3, "note_count": 0, "created_at": "2022-03-02T14:35:34.848Z", "updated_at": "2022-03-03T00:00:00Z", "priority": 5, "customer": {"id": "c"}, "queue": {"id": "q"}, "assigned_teams": ["t"], "satisfaction_level": {"score": 0}, "first_response": {"time": 1500}, "last_done": {"created_at": "2022-03-02T15:00:00Z", "time": 9000}, "reopen_count": 1, "preview": "Where is it"}
      {"id": "b", "type": "conversation", "channels": [], "status": "done", "message_count": 1, "note_count": 0, "direction": "out", "priority": 3}
      {"id": "c", "type": "conversation", "channels": [], "status": "open", "message_count": 1, "note_count": 0, "spam": true, "priority": 1, "satisfaction_level": null}

      """)
    #expect(reading.detected.format == "kustomer-json" && reading.tickets.map(\.id) == ["a", "c"])
    #expect(reading.tickets.map(\.status) == [.pending, .spam] && reading.tickets.map(\.priority) == [.urgent, .low])
    let late = try #require(reading.tickets.first)
    #expect(late.channel == .chat && late.group == "t" && late.customerID == "c" && late.satisfaction == 0)
    // It is not done any more, so that the time it was done at is no solving time.
    #expect(late.solvedAt == nil && late.resolutionSeconds == nil && late.firstReplySeconds == 1 && late.reopens == 1)
    #expect(
      reading.rejected.map(\.finding.message) == ["an outbound conversation that nobody replied to is left out"])
  }

  @Test func `a pipeline's records and a single conversation are taken out of their envelopes`() throws {
    let record = try Reading(
      "records.ndjson",
      "{\"type\": \"RECORD\", \"stream\": \"conversations\", \"record\": {\"id\": \"a\", \"channels\": [], "
        + "\"message_count\": 1, \"note_count\": 0, \"status\": \"open\"}}\n")
    #expect(record.detected.format == "kustomer-json" && record.tickets.map(\.id) == ["a"])
    let single = try Reading(
      "one.json",
      "{\"data\": {\"type\": \"conversation\", \"id\": \"x\", \"attributes\": {\"messageCount\": 1, \"status\": \"open\"}}}"
    )
    #expect(single.detected.format == "kustomer-json" && single.tickets.map(\.id) == ["x"])
  }

  @Test func `the export: several channels in a cell, statuses and priorities of its own`() throws {
    let reading = try Reading(
      "conversations.csv",
      """
      ID,Subject,Name,Preview,Queue Name,Channels,Status,Message Count,Priority,Created At,Satisfaction Rating,Reopen Count
      k1,Refund,Ada,Please refund,Billing,"chat, email",Done,3,2,2026-01-05 10:00,5,1
      k2,Late,Bo,Where is it,Billing,email,Snoozed,1,5,2026-01-06 10:00,,0

      """)
    #expect(reading.detected.format == "kustomer-csv" && reading.rejected.isEmpty)
    #expect(reading.tickets.map(\.status) == [.closed, .pending] && reading.tickets.map(\.channel) == [.chat, .email])
    #expect(reading.tickets.map(\.priority) == [.low, .urgent] && reading.tickets.map(\.satisfaction) == [1, nil])
    #expect(reading.tickets.map(\.subject) == ["Refund", "Late"] && reading.tickets[0].group == "Billing")
    #expect(reading.tickets.flatMap(\.messages).map(\.text) == ["Please refund", "Where is it"])
  }
}
