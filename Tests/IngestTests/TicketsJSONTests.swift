import Ingest
import Records
import Testing

/// JSON of help desks that are not known.
struct TicketsJSONTests {
  private static let text = """
    [{"ticket_id": "A-1", "subject": "Late \\"order\\"", "created_at": "2026-01-05T10:00:00Z", "status": "solved",
      "customer": {"id": 70, "plan": {"name": "pro"}}, "tags": ["VIP", "late"], "csat": 4, "open": false,
      "messages": [{"role": "user", "content": "<p>Where is it?</p>", "created_at": "2026-01-05T10:00:00Z"},
                   {"role": "ai", "text": "On its way"}, {"note": "no text"}]},
     {"ticket_id": 2, "subject": "No text", "status": null, "extra": 1.5},
     {"subject": "no id"}, 7]
    """

  @Test func `objects are read by their keys, inner ones by a point, and lists of messages as the conversation`() throws
  {
    let reading = try Reading("export.json", TicketsJSONTests.text)
    #expect(reading.detected.format == "tickets-json" && reading.detected.guesses.isEmpty)
    #expect(reading.tickets.map(\.id) == ["A-1", "2"] && reading.rowsRead == 4 && reading.rejected.count == 2)
    let ticket = try #require(reading.tickets.first)
    #expect(ticket.subject == "Late \"order\"" && ticket.status == .solved && ticket.tags == ["vip", "late"])
    #expect(ticket.createdAt == instant("2026-01-05T10:00:00Z") && ticket.satisfaction == 0.75)
    #expect(ticket.messages.map(\.author) == [.customer, .ai] && ticket.messages[0].text == "Where is it?")
    #expect(reading.tickets[1].status == nil)
  }

  @Test func `other names than ours are a guess, and a mapping overrules it`() throws {
    let text = "{\"id\": 1, \"text\": \"a\", \"who\": {\"key\": \"c7\"}}\n{\"id\": 2, \"text\": \"b\"}\n"
    let guessed = try Reading("x.json", text)
    #expect(guessed.detected.guesses.map(\.field) == ["ticket_id", "customer_text"])
    let mapping = try ColumnMapping(
      json: Array("{\"ticket_id\": \"id\", \"customer_text\": \"text\", \"customer_id\": \"who.key\"}".utf8),
      file: "map.json")
    let mapped = try Reading("x.json", text, IngestOptions(columnMapping: mapping))
    #expect(mapped.detected.guesses.isEmpty && mapped.tickets.map(\.customerID) == ["c7", nil])
  }

  @Test func `objects without an id or a text are still refused`() {
    #expect(Reading.error("x.json", "{\"id\": 1, \"q\": 2}")?.description.contains("no known format") == true)
  }
}
