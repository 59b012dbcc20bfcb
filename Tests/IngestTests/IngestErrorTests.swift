import Ingest
import Testing

@Suite("Messages about inputs that cannot be read")
struct IngestErrorTests {
  @Test(
    "name the file, the user's own text and the way out",
    arguments: [
      (IngestError.missing(path: "a/b.csv"), "a/b.csv: no such file or folder"),
      (
        .unsupported(file: "t.zip", what: "a ZIP archive", advice: "unpack it and name the file inside"),
        "t.zip: is a ZIP archive, unpack it and name the file inside"
      ),
      (
        .missingColumns(file: "t.csv", format: "tickets-csv", needed: ["a ticket_id column"], found: ["Name"]),
        "t.csv:1: tickets-csv needs a ticket_id column, found the columns \"Name\""
      ),
    ])
  func description(error: IngestError, expected: String) {
    #expect(error.description == expected)
  }
}
