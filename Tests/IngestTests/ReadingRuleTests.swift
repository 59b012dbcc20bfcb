import Ingest
import Records
import Testing

/// The rules that every vendor's files need, a test each.
struct ReadingRuleTests {
  private static let now = instant("2026-11-26T12:00:00Z")

  @Test(
    arguments: [
      "631151999", "0", "1795867201", "1795867201000", "1795867201000000000", "2324908800.0",
    ])
  func `a count from 1970 before 1990 or two days ahead is left empty in a table, and told`(cell: String) throws {
    let reading = try Reading(
      "t.csv", "id,subject,created_at\n1,a,\(cell)\n2,b,1795867200\n", IngestOptions(now: ReadingRuleTests.now))
    #expect(reading.tickets.map(\.createdAt) == [nil, instant("2026-11-28T12:00:00Z")])
    #expect(
      reading.findings.map(\.message) == [
        "created_at is \"\(cell)\" or the like in 1 rows, which is before 1990 or more than two days ahead "
          + "and was left empty"
      ])
  }

  @Test func `a count from 1970 in 2043 is left empty in JSON, and told`() throws {
    let reading = try Reading(
      "t.json",
      "{\"type\": \"conversation\", \"id\": \"1\", \"state\": \"open\", \"created_at\": 1734537511,"
        + " \"updated_at\": 2324908800, \"statistics\": {}}", IngestOptions(now: ReadingRuleTests.now))
    #expect(reading.tickets.map(\.createdAt) == [instant("2024-12-18T15:58:31Z")])
    #expect(reading.tickets.map(\.updatedAt) == [nil] && reading.findings.first?.code == .badValue)
  }

  @Test func `an execution that starts beyond the clock waits in suspense`() throws {
    let reading = try Reading(
      "e.csv", "execution_id,task_name,started_at,status\ne1,refund,2324908800,completed\n",
      IngestOptions(now: ReadingRuleTests.now))
    #expect(reading.executions.isEmpty && reading.rejected.map(\.finding.code) == [.suspense])
  }

  @Test(arguments: ["ticket_id,subject\n1,a\n2,\"", "\"ticket_id"]) func `a cell without an end is given up early`(
    start: String
  ) throws {
    let cell = String(repeating: "0123456789\n", count: 2 * 1024 * 1024)
    let file = { try Reading("t.csv", start + cell, IngestOptions(formatName: "tickets-csv")) }
    guard start.hasPrefix("t") else {
      // No column is known.
      #expect(try file().findings.map(\.code) == [.emptyFile])
      return
    }
    let reading = try file()
    #expect(reading.tickets.map(\.id) == ["1"] && reading.findings.map(\.code) == [.truncatedFile])
    #expect(
      reading.findings.map(\.message) == [
        "the record that starts here has no end within 12 MiB, look for a quote that is not closed; "
          + "the 1 records before it were read"
      ])
  }

  /// A JSON text of a JSON text, and so on.
  private static func written(_ json: String, times: Int) -> String {
    (0..<times).reduce(json) { text, _ in
      "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
  }

  @Test(arguments: 0...3) func `JSON within texts is opened up to three times where a container is expected`(
    times: Int
  ) throws {
    let tags = ReadingRuleTests.written("[\"a\", \"b\"]", times: times)
    let comments = ReadingRuleTests.written("[{\"body\": \"[not a list]\"}]", times: times)
    let record =
      "{\"id\": 1, \"generated_timestamp\": 1700000000, \"subject\": \"{x}\", \"tags\": \(tags), "
      + "\"comments\": \(comments)}"
    for text in [record, "[\(ReadingRuleTests.written(record, times: times))]"] {
      let reading = try Reading("t.json", text)
      #expect(reading.tickets.map(\.subject) == ["{x}"] && reading.tickets.map(\.tags) == [["a", "b"]])
      #expect(reading.tickets.first?.messages.map(\.text) == ["[not a list]"])
    }
  }

  @Test func `JSON within a text four times deep is left as the text it is`() throws {
    let tags = ReadingRuleTests.written("[\"a\"]", times: 4)
    let reading = try Reading("t.json", "{\"id\": 1, \"generated_timestamp\": 1, \"tags\": \(tags)}")
    #expect(reading.tickets.map(\.tags) == [[]])
  }
}
