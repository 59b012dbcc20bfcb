import Ingest
import Records
import Testing

@Suite("Plain ticket tables")
struct TicketsCSVTests {
  @Test("give every canonical column")
  func canonical() throws {
    let reading = try Reading(
      "tickets.csv",
      """
      ticket_id,created_at,updated_at,solved_at,status,channel,subject,customer_text,agent_text,tags,group,assignee,\
      customer_id,priority,language,csat,reopens,first_reply_s,handle_s,resolution_s,resolved_by,handover,vendor_topic
      007,2024-05-01T10:00:00Z,2024-05-02T10:00:00Z,2024-05-01T12:00:00Z,Solved,Web form,Parcel,Where is it?,Here.,\
      "VIP,late",Team,Ann,u1,Medium,EN,4,2,60,300.5,7200,ai,no,Delivery

      """)
    #expect(reading.detected.reason == "columns ticket_id, subject, customer_text")
    let ticket = try #require(reading.tickets.first)
    var expected = Ticket(source: "csv", id: "007")
    expected.createdAt = instant("2024-05-01T10:00:00Z")
    expected.updatedAt = instant("2024-05-02T10:00:00Z")
    expected.solvedAt = instant("2024-05-01T12:00:00Z")
    expected.status = .solved
    expected.channel = .web
    expected.subject = "Parcel"
    expected.messages = [
      Message(sentAt: expected.createdAt, author: .customer, text: "Where is it?"),
      Message(sentAt: nil, author: .ai, text: "Here."),
    ]
    expected.tags = ["vip", "late"]
    expected.group = "Team"
    expected.assignee = "Ann"
    expected.customerID = "u1"
    expected.priority = .normal
    expected.language = "en"
    expected.satisfaction = 0.75
    expected.reopens = 2
    expected.firstReplySeconds = 60
    expected.handleSeconds = 300
    expected.resolutionSeconds = 7200
    expected.resolver = .ai
    expected.handover = false
    expected.vendorTopic = "Delivery"
    #expect(ticket == expected)
  }

  @Test("columns are found by their common names, each for one field, and the mapping is told")
  func aliases() throws {
    let reading = try Reading(
      "t.csv", "Case Number,Opened,Short description,State,Resolution,Type\n9,2024-01-01,Hi,Closed,Yes,Bug\n")
    #expect(
      reading.detected.mapping == [
        FieldSource(field: "ticket_id", column: "Case Number"), FieldSource(field: "created_at", column: "Opened"),
        FieldSource(field: "status", column: "State"), FieldSource(field: "subject", column: "Short description"),
        FieldSource(field: "agent_text", column: "Resolution"), FieldSource(field: "vendor_topic", column: "Type"),
      ])
    #expect(reading.tickets.first?.resolver == .human)
  }

  @Test(
    "who resolved a ticket follows its marks and is never guessed to be the AI agent",
    arguments: [
      ("closed", "ai-agent-replied", "", Resolver.ai, Optional(false)),
      ("closed", "ai_agent_replied human_handover_requested", "x", .human, true),
      ("closed", "ai-agent-replied-note", "", .unknown, nil), ("open", "ai-agent-replied", "", .none, false),
      ("closed", "", "x", .human, nil), ("closed", "", "", .unknown, nil), ("", "", "x", .unknown, nil),
    ])
  func resolver(status: String, tags: String, reply: String, resolver: Resolver, handover: Bool?) throws {
    let reading = try Reading("t.csv", "id,subject,status,tags,answer\n1,a,\(status),\(tags),\(reply)\n")
    #expect(reading.tickets.map(\.resolver) == [resolver])
    #expect(reading.tickets.map(\.handover) == [handover])
  }

  @Test(
    "ratings become 0 to 1",
    arguments: [("0.4", Optional(0.4)), ("1", 1), ("5", 1), ("3", 0.5), ("Good", 1), ("bad", 0), ("Not Offered", nil)])
  func ratings(cell: String, expected: Double?) throws {
    let reading = try Reading("t.csv", "id,subject,rating\n1,a,\(cell)\n")
    #expect(reading.tickets.map(\.satisfaction) == [expected])
    #expect(reading.findings.isEmpty)
  }

  @Test("a 1 is the worst rating in a column that goes up to 5")
  func fivePointRatings() throws {
    let reading = try Reading("t.csv", "id,subject,csat\n1,a,1\n2,b,5\n")
    #expect(reading.tickets.map(\.satisfaction) == [0, 1])
  }

  @Test("a word that is not known is left empty and told once for the file")
  func unknownWords() throws {
    let reading = try Reading("t.csv", "id,subject,status\n1,a,Frozen\n2,b,Thawed\n3,c,open\n")
    #expect(reading.tickets.map(\.status) == [nil, nil, .open])
    #expect(
      reading.findings.map(\.message) == [
        "status is \"Frozen\" or the like in 2 rows, which is not understood and was left empty"
      ])
  }

  @Test("a row without an id is set aside")
  func missingID() throws {
    let reading = try Reading("t.csv", "id,subject\n,a\n2,b\n")
    #expect(reading.tickets.map(\.id) == ["2"])
    #expect(reading.rejected.map(\.finding.message) == ["ticket_id is empty, expected the id of the ticket"])
  }

  @Test("tags are split at what the cell uses", arguments: ["[\"A b\",\"c\"]", "A b,c", "a b;C", "a b | c"])
  func tags(cell: String) throws {
    let quoted = "\"" + cell.replacing("\"", with: "\"\"") + "\""
    #expect(try Reading("t.csv", "id,subject,tags\n1,a,\(quoted)\n").tickets.map(\.tags) == [["a b", "c"]])
  }

  @Test("a table without texts or without ids is refused with what it needs")
  func unreadable() {
    let error = Reading.error("t.csv", "id,price\n1,2\n")
    #expect(error?.description.contains("found the columns \"id\", \"price\"") == true)
    let forced = Reading.error("t.csv", "id,price\n1,2\n", IngestOptions(formatName: "tickets-csv"))
    #expect(
      forced
        == .missingColumns(
          file: "t.csv", format: "tickets-csv", needed: ["a subject or customer_text column"], found: ["id", "price"]))
    let unknown = Reading.error("t.csv", "id,subject\n", IngestOptions(formatName: "lotus"))
    #expect(
      unknown?.description.hasPrefix("--format is \"lotus\", expected one of otlp-json, ") == true)
  }
}
