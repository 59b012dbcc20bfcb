import Ingest
import Records
import Testing

@Suite("Zendesk's JSON export")
struct ZendeskTests {
  private static let full = """
    {"id": 35436, "via": {"channel": "email"}, "created_at": "2024-05-01T10:00:00Z", "updated_at": "2024-05-02T10:00:00Z",
    "raw_subject": "Where \\u00e9 is \\ud83d\\ude00?", "subject": "x", "description": "unused", "priority": "high",
    "status": "closed", "requester_id": 20978392, "assignee_id": 235323.0, "group_id": 98738, "tags": ["Enterprise", "vip"],
    "satisfaction_rating": {"score": "good"}, "generated_timestamp": 1714557600, "custom_fields": [{"id": 1, "value": null}],
    "metric_set": {"solved_at": "2024-05-01T12:00:00Z", "reopens": 1, "reply_time_in_minutes": {"calendar": 5, "business": 2},
    "full_resolution_time_in_minutes": {"calendar": 120, "business": null}},
    "comments": [
    {"author_id": 20978392, "public": true, "created_at": "2024-05-01T10:00:00Z", "html_body": "<p>no</p>", "plain_body": "Where?"},
    {"author_id": 77, "public": true, "created_at": "2024-05-01T10:05:00Z", "body": "On its way."},
    {"author_id": 235323, "public": false, "created_at": "2024-05-01T11:00:00Z",
    "html_body": "<style>p{}</style><p>Check&nbsp;<b>this</b></p><div class=\\"gmail_quote\\">old</div>"}]}
    """.replacing("\n", with: " ")

  @Test("gives the ticket with its conversation and metrics")
  func full() throws {
    let reading = try Reading("tickets.json", ZendeskTests.full + "\n", IngestOptions(aiAgentIDs: ["77"]))
    #expect(reading.detected.format == "zendesk-ndjson")
    #expect(reading.detected.reason == "keys generated_timestamp, id")
    var expected = Ticket(source: "zendesk", id: "35436")
    expected.createdAt = instant("2024-05-01T10:00:00Z")
    expected.updatedAt = instant("2024-05-02T10:00:00Z")
    expected.solvedAt = instant("2024-05-01T12:00:00Z")
    expected.status = .closed
    expected.channel = .email
    expected.subject = "Where é is 😀?"
    expected.messages = [
      Message(sentAt: instant("2024-05-01T10:00:00Z"), author: .customer, text: "Where?"),
      Message(sentAt: instant("2024-05-01T10:05:00Z"), author: .ai, text: "On its way."),
      Message(sentAt: instant("2024-05-01T11:00:00Z"), author: .agent, isPublic: false, text: "Check this"),
    ]
    expected.tags = ["enterprise", "vip"]
    expected.group = "98738"
    expected.assignee = "235323"
    expected.customerID = "20978392"
    expected.priority = .high
    expected.satisfaction = 1
    expected.reopens = 1
    expected.firstReplySeconds = 300
    expected.resolutionSeconds = 7200
    expected.resolver = .ai
    #expect(reading.tickets == [expected])
    #expect(reading.findings.isEmpty)
  }

  @Test("knows the ticket that one was merged into by the comment about it, and when")
  func mergedTicket() throws {
    let merged = """
      {"id": 36, "via": {"channel": "email"}, "created_at": "2024-05-01T10:00:00Z", "tags": ["closed_by_merge"],
      "requester_id": 5, "raw_subject": "Again", "generated_timestamp": 1714557600, "comments": [
      {"author_id": 5, "created_at": "2024-05-01T10:00:00Z", "body": "Hello?"},
      {"author_id": 7, "public": false, "created_at": "2024-05-03T08:00:00Z",
      "body": "This request was closed and merged into request #35 \\"Where is it\\"."}]}
      """.replacing("\n", with: " ")
    let reading = try Reading("tickets.json", merged + "\n")
    let merge = try #require(reading.tickets.first?.merge)
    #expect(merge.ticketID == "36" && merge.survivorID == "35")
    #expect(merge.mergedAt == instant("2024-05-03T08:00:00Z"))
  }

  @Test("takes a reply for a person's unless the author is named as an AI agent")
  func humanReply() throws {
    let reading = try Reading("tickets.json", ZendeskTests.full)
    #expect(reading.tickets.first?.messages.map(\.author) == [.customer, .agent, .agent])
    #expect(reading.tickets.first?.resolver == .human)
  }

  @Test(
    "reads the marks of AI agents from the tags",
    arguments: [
      ("[\"ai_agent_automated_resolution\"]", Resolver.ai, Optional(false)),
      ("[\"ai-agent-replied\", \"escalated_by_ultimate\"]", .unknown, true), ("[\"ar_marked_helpful\"]", .ai, false),
      ("[\"ar_suggest_true\"]", .unknown, nil), ("null", .unknown, nil),
    ])
  func marks(tags: String, resolver: Resolver, handover: Bool?) throws {
    let reading = try Reading("z.json", ZendeskTests.small(tags: tags))
    #expect(reading.tickets.map(\.resolver) == [resolver])
    #expect(reading.tickets.map(\.handover) == [handover])
    #expect(reading.tickets.first?.messages == [Message(sentAt: nil, author: .customer, text: "Hello")])
  }

  @Test("leaves out sample and merged tickets, counted with a note")
  func leftOut() throws {
    let lines = [
      ZendeskTests.small(channel: "sample_ticket"), ZendeskTests.small(tags: "[\"closed_by_merge\"]"),
      ZendeskTests.small(),
    ]
    let reading = try Reading("z.json", lines.joined(separator: "\n"))
    #expect(reading.rowsRead == 3)
    #expect(reading.tickets.count == 1)
    #expect(reading.rejected.map(\.finding.severity) == [.note, .note])
    #expect(reading.rejected.map(\.finding.line) == [1, 2])
  }

  @Test(
    "a line that is no JSON object is set aside with line and column, the others are read",
    arguments: [
      ("{\"id\": 1,}", 10, "expected a key in quotes"), ("{\"id\": 01}", 8, "a number with a leading zero"),
      ("{\"id\": 1} x", 11, "text after the end of the JSON value, expected one value per line"),
      ("{\"id\": \"a", 8, "the text that starts here has no closing quote"), ("{\"id\": tru}", 8, "expected true"),
      ("{\"a\": \"\\x\"}", 8, "an unknown escape, expected one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u"),
      (String(repeating: "[", count: 600), 513, "the JSON is nested deeper than 512 levels"),
      ("{\"a\": 1 \"b\": 2}", 9, "expected , or }"), ("{\"a\": -}", 7, "expected a JSON value"),
    ])
  func badLine(line: String, column: Int, message: String) throws {
    let reading = try Reading("z.json", "\(ZendeskTests.small())\n\n\(line)\r\n\(ZendeskTests.small())\n")
    #expect(reading.tickets.count == 2)
    #expect(reading.rowsRead == 3)
    #expect(reading.rejected.map(\.finding.line) == [3])
    #expect(reading.rejected.map(\.finding.column) == [column])
    #expect(reading.rejected.map(\.finding.message) == [message])
    #expect(reading.rejected.map { String(decoding: $0.raw, as: UTF8.self) } == [line])
  }

  @Test("objects of another kind are refused with their keys")
  func unknown() {
    let error = Reading.error("x.json", "{\"traj\": [], \"reward\": 1}\n")
    #expect(error?.description.contains("JSON objects with the keys \"traj\", \"reward\"") == true)
    let array = Reading.error("x.json", "[\n{\"id\": 1}\n]\n")
    #expect(array?.description.contains("needed tickets as the API of Zendesk") == true)
  }

  private static func small(channel: String = "web", tags: String = "[]") -> String {
    "{\"id\":1,\"via\":{\"channel\":\"\(channel)\"},\"requester_id\":2,\"raw_subject\":\"s\",\"status\":\"closed\","
      + "\"description\":\"Hello\",\"tags\":\(tags)}"
  }
}
