import Ingest
import Records
import TestSupport
import Testing

struct ReviewCSVTests {
  private func read(_ text: String) throws -> (answers: [ReviewAnswer], findings: [Finding]) {
    let folder = try TemporaryFolder()
    return try ReviewCSV.answers(path: try folder.write("review.csv", Array(text.utf8)))
  }

  @Test(arguments: [
    ("Yes", ReviewAnswer.Judgement.yes), (" y ", .yes), ("1", .yes), ("TRUE", .yes), ("NO", .no), ("n", .no),
    ("0", .no), ("False", .no), ("Unsure", .unsure), ("?", .unsure),
  ]) func `an answer is read whatever its spelling`(text: String, judgement: ReviewAnswer.Judgement) throws {
    let read = try read("source,ticket_id,automatable\nzendesk,7,\(text)\n")
    #expect(read.answers.map(\.judgement) == [judgement])
    #expect(read.findings.isEmpty)
  }

  @Test func `a file saved by a spreadsheet with other columns in another order reads the same`() throws {
    let read = try read(
      "\u{FEFF}Automatable;note;Ticket_ID;topic_id;source\r\nyes;\"a;b\";'-7;t-0001;zendesk\r\n;;8;;zendesk\r\n")
    #expect(
      read.answers == [
        ReviewAnswer(source: "zendesk", ticketID: "-7", judgement: .yes, file: "review.csv", line: 2)
      ])
    #expect(read.findings.isEmpty)
  }

  @Test func `a value that is no answer is a finding with its place`() throws {
    let read = try read("source,ticket_id,automatable\nzendesk,7,maybe\nzendesk,8,no\n")
    #expect(read.answers.map(\.ticketID) == ["8"])
    let finding = try #require(read.findings.first)
    #expect(read.findings.count == 1 && finding.code == .badValue && finding.line == 2 && finding.column == 3)
    #expect(finding.message == "automatable is \"maybe\", expected yes, no or unsure")
  }

  @Test func `an empty file and one that nobody filled in are said`() throws {
    #expect(try read("").findings.map(\.code) == [.emptyFile])
    #expect(try read("source,ticket_id,automatable\nzendesk,7,\n").findings.map(\.code) == [.review])
  }

  @Test func `a missing column is named`() {
    let error = #expect(throws: IngestError.self) { _ = try read("source,automatable\nzendesk,yes\n") }
    #expect(
      error?.description
        == "review.csv:1: a review needs source, ticket_id, automatable, found the columns \"source\", \"automatable\"")
  }
}
