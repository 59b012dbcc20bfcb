import Ingest
import Records
import Testing

/// What only the company can say: its own words for closed and for nothing, its AI agent's name, the columns that are meant.
struct CompanyRuleTests {
  @Test(arguments: ["2023-06-01 11:14:38", "01/06/2023 11:14"])
  func `a duration's column of dates is the time of solving`(
    time: String
  ) throws {
    let table =
      "Ticket ID,Ticket Subject,Time to Resolution\n"
      + (1...20).map { "\($0),a,\($0 == 7 ? "" : $0 == 8 ? "late" : time)\n" }.joined()
    let reading = try Reading("t.csv", table, IngestOptions(dateOrder: .dayFirst))
    let expected = try #require(instant(time.contains("2023-") ? "2023-06-01T11:14:38Z" : "2023-06-01T11:14:00Z"))
    #expect(reading.tickets.filter { $0.id != "7" }.allSatisfy { $0.solvedAt == expected })
    #expect(reading.tickets.count == 19 && reading.rejected.count == 1)
    #expect(reading.detected.mapping.last == FieldSource(field: "solved_at", column: "Time to Resolution"))
  }

  @Test func `a duration's column of durations is no time of solving`() throws {
    let reading = try Reading("t.csv", "ticket_id,subject,resolution_s,Time to Resolution\n1,a,90,00:01:30\n")
    #expect(reading.tickets.map(\.solvedAt) == [nil] && reading.tickets.map(\.resolutionSeconds) == [90])
    #expect(reading.detected.mapping.map(\.field) == ["ticket_id", "subject", "resolution_s"])
  }

  @Test func `a pipeline's own stages count as closed when they are named`() throws {
    let options = IngestOptions(closedStages: ["won", "Shipped", "17"])
    let table = "Ticket ID,Ticket name,Pipeline,Ticket status\n1,a,P,Won\n2,b,P,17\n3,c,P,Lost\n"
    #expect(try Reading("t.csv", table, options).tickets.map(\.status) == [.closed, .closed, .open])
    let json = "{\"id\": 1, \"generated_timestamp\": 1700000000, \"status\": \"shipped\"}"
    #expect(try Reading("t.json", json, options).tickets.map(\.status) == [.closed])
    let freshdesk = "[{\"id\": 1, \"fr_escalated\": false, \"responder_id\": 2, \"status\": 17}]"
    #expect(try Reading("t.json", freshdesk, options).tickets.map(\.status) == [.closed])
  }

  @Test func `who resolved an incident is the AI agent by its name, and a person by any other`() throws {
    let table =
      "number,incident_state,opened_at,resolved_by\nINC1,Closed,2016-02-29 01:16,Aida\nINC2,Closed,2016-02-29 01:16,Ada L\n"
      + "INC3,Active,2016-02-29 01:16,aida\nINC4,Closed,2016-02-29 01:16,\n"
    let reading = try Reading("t.csv", table, IngestOptions(aiAgentNames: ["AIDA"]))
    #expect(reading.tickets.map(\.resolver) == [.ai, .human, .none, .unknown])
    #expect(reading.findings.allSatisfy { $0.code == .assumedZone })
  }

  @Test func `an assignee with the AI agent's name resolved what is closed, unless it was handed over`() throws {
    let table =
      "ticket_id,subject,status,assignee,handover\n1,a,closed,Aida,\n2,b,open,Aida,\n3,c,closed,Aida,true\n4,d,closed,Ada,\n"
    let reading = try Reading("t.csv", table, IngestOptions(aiAgentNames: ["Aida"]))
    #expect(reading.tickets.map(\.resolver) == [.ai, .none, .unknown, .unknown])
  }

  @Test func `authors with the AI agent's name are the AI agent in every API`() throws {
    let options = IngestOptions(aiAgentNames: ["Aida"])
    let texts = [
      "{\"id\": 1, \"generated_timestamp\": 1700000000, \"comments\": [{\"body\": \"b\", \"author\": {\"name\": \"Aida\"}}]}",
      "{\"type\": \"conversation\", \"id\": \"1\", \"state\": \"open\", \"source\": {\"body\": \"a\", \"author\": {\"type\": \"user\"}},"
        + " \"conversation_parts\": {\"conversation_parts\":"
        + " [{\"body\": \"b\", \"part_type\": \"comment\", \"author\": {\"type\": \"admin\", \"name\": \"AIDA\"}}]}}",
      "[{\"id\": 1, \"created_datetime\": \"2024-02-14T21:31:12Z\", \"assignee_user\": null, \"messages\":"
        + " [{\"body_text\": \"b\", \"from_agent\": true, \"sender\": {\"name\": \"Aida\"}}]}]",
      "[{\"id\": 1, \"fr_escalated\": false, \"responder_id\": 2, \"conversations\": [{\"body\": \"b\","
        + " \"user\": {\"name\": \"Aida\"}}]}]",
      "{\"id\": 1, \"mailboxId\": 2, \"primaryCustomer\": {\"id\": 3}, \"_embedded\": {\"threads\": [{\"type\": \"message\","
        + " \"body\": \"b\", \"createdBy\": {\"type\": \"user\", \"first\": \"Aida\"}}]}}",
    ]
    for text in texts {
      let named = try Reading("t.json", text, options).tickets.first?.messages.last?.author
      let unnamed = try Reading("t.json", text).tickets.first?.messages.last?.author
      #expect(named == .ai && unnamed == .agent, "\(text)")
    }
  }

  @Test(
    arguments: [
      ("id,subject", ["id"]), ("Ref ID,subject", []), ("ticket_id,Body", ["Body"]),
      ("Ticket ID,title,customer_text", []),
      ("ticket_id,subject,body", []), ("number,title,message", ["number", "title", "message"]),
    ])
  func `the columns that were guessed are named when no row is a ticket without them`(header: String, guessed: [String])
    throws
  {
    guard header != "Ref ID,subject" else {
      let mapping = try ColumnMapping(json: Array("{\"ticket_id\": \"Ref ID\"}".utf8), file: "map.json")
      let reading = try Reading("t.csv", header + "\n1,a\n", IngestOptions(columnMapping: mapping))
      #expect(reading.detected.guesses.isEmpty && reading.tickets.count == 1)
      return
    }
    let cells = header.split(separator: ",").map { _ in "1" }.joined(separator: ",")
    #expect(try Reading("t.csv", "\(header)\n\(cells)\n").detected.guesses.map(\.column) == guessed)
  }

  @Test func `a mapping may list the cells that mean nothing`() throws {
    let mapping = try ColumnMapping(json: Array("{\"null_tokens\": [\"leer\", \"n.v.\"]}".utf8), file: "map.json")
    #expect(mapping.nullTokens == ["leer", "n.v."] && mapping.columns.isEmpty)
    #expect(throws: IngestError.self) {
      try ColumnMapping(json: Array("{\"null_tokens\": \"leer\"}".utf8), file: "map.json")
    }
  }
}
