import Ingest
import Records
import Testing

/// The same records, however a JSON file lays them out.
struct JSONLayoutTests {
  private static func ticket(_ id: Int, _ subject: String = "a } ] \\\" [ {") -> String {
    "{\"id\": \(id), \"generated_timestamp\": 1700000000, \"raw_subject\": \"\(subject)\", \"tags\": [\"a\", \"b\"]}"
  }

  private static let tickets = (1...5).map { ticket($0) }

  private static let all = tickets.joined(separator: ",")
  private static let lines = tickets.joined(separator: "\n")
  private static let pages = [tickets[0..<3], tickets[3...]].map { "{\"tickets\": [\($0.joined(separator: ","))]}" }
  private static let layouts: [String] = [
    lines, tickets.joined(separator: "\r\n") + "\r\n", tickets.joined(separator: " "), "[\(all)]",
    "[\n  \(tickets.joined(separator: ",\n  "))\n]\n", "{\"tickets\": [\(all)], \"count\": 5, \"next_page\": null}",
    "{\n\"count\": 5,\n\"tickets\": [\n\(all)\n],\n\"users\": [{\"id\": 9}]\n}",
    "{\"_embedded\": {\"tickets\": [\(all)]}, \"page\": {\"size\": 5}}",
    tickets.map { "{\"ticket\": \($0)}" }.joined(separator: "\n"),
    tickets.map { "{\"stream\": \"tickets\", \"data\": \($0), \"emitted_at\": 1}" }.joined(separator: "\n"),
    pages.joined(separator: "\n"), lines.replacing("{\"id", with: "{\n  \"id"),
  ]

  @Test(arguments: layouts) func `every layout gives the same records`(text: String) throws {
    let reading = try Reading("export.json", text)
    #expect(reading.tickets.map(\.id) == ["1", "2", "3", "4", "5"] && reading.rowsRead == 5)
    #expect(reading.tickets.allSatisfy { $0.subject == "a } ] \" [ {" && $0.tags == ["a", "b"] })
    #expect(reading.rejected.isEmpty && reading.findings.isEmpty)
  }

  @Test func `a page much larger than what is read at once is split within its records`() throws {
    let body = String(repeating: "words ", count: 400)
    let records = (1...2000).map { JSONLayoutTests.ticket($0, body).replacing(", ", with: ",\n  ") }
    let reading = try Reading("page.json", "{\"tickets\": [\n" + records.joined(separator: ",\n") + "\n]}")
    #expect(reading.tickets.map(\.id) == (1...2000).map(String.init) && reading.findings.isEmpty)
  }

  @Test func `an empty page has no rows, and is no error`() throws {
    let reading = try Reading("page.json", "{\"tickets\": [], \"count\": 0}")
    #expect(reading.rowsRead == 0 && reading.findings.map(\.code) == [.emptyFile])
  }

  @Test func `a broken record in an array is named by line and column, and spoils no other`() throws {
    let bad = "{\"id\": 2,\n   \"generated_timestamp\": 17oo}"
    let reading = try Reading(
      "export.json", "[\(JSONLayoutTests.tickets[0]),\n\(bad),\n\(JSONLayoutTests.tickets[2])]")
    #expect(reading.tickets.map(\.id) == ["1", "3"] && reading.rowsRead == 3)
    let finding = try #require(reading.rejected.first?.finding)
    #expect(finding.line == 3 && finding.column == 29)
  }

  @Test(arguments: ["[", "{\"tickets\": ["]) func `a file cut within a record keeps the whole ones and says so`(
    start: String
  ) throws {
    let whole = JSONLayoutTests.tickets.joined(separator: ",\n")
    let reading = try Reading("export.json", start + whole.dropLast(20))
    #expect(reading.tickets.map(\.id) == ["1", "2", "3", "4"])
    #expect(reading.findings.map(\.code) == [.truncatedFile] && reading.findings[0].line == 5)
  }

  @Test func `what is no object is set aside with its place`() throws {
    let reading = try Reading("export.json", "[\(JSONLayoutTests.tickets[0]), 7, \"text\", null]")
    #expect(reading.tickets.count == 1 && reading.rejected.count == 3 && reading.rowsRead == 4)
  }

  @Test func `a bracket too many is set aside, and the records around it are read`() throws {
    let reading = try Reading(
      "export.json", "[\(JSONLayoutTests.tickets[0])]]\n\(JSONLayoutTests.tickets[1])\n")
    #expect(reading.tickets.map(\.id) == ["1", "2"] && reading.rejected.count == 1)
  }
}
