import Foundation
import Records
import Reporting
import TestSupport
import Testing

struct ReportWriterTests {
  static let names = [
    "topics.csv", "candidates.csv", "tickets.csv", "statement.csv", "charges.csv", "charges_focus.csv", "findings.csv",
    "what_if.csv", "review_pack.csv", "measurement.csv", "reconciliation.csv", "index.html", "review_pack.html",
    "summary.txt", "run.json",
  ]

  @Test func `a report has every file, and what is returned is what is on the disk`() throws {
    let folder = try TemporaryFolder()
    let files = try ReportWriter().write(SampleContents().make(), into: folder.path)
    #expect(files.map(\.name) == ReportWriterTests.names)
    for file in files {
      let bytes = try folder.read("2020-05/" + file.name)
      #expect(Digest(of: bytes).hexadecimal == file.sha256, "\(file.name)")
      #expect(bytes.count == file.bytes)
    }
  }

  @Test func `two writes of equal contents give equal bytes`() throws {
    let first = try TemporaryFolder()
    let second = try TemporaryFolder()
    let contents = SampleContents(topicCount: 40).make()
    _ = try ReportWriter().write(contents, into: first.path)
    _ = try ReportWriter().write(contents, into: first.path)
    _ = try ReportWriter().write(contents, into: second.path)
    for name in ReportWriterTests.names {
      #expect(try first.read("2020-05/" + name) == second.read("2020-05/" + name), "\(name)")
    }
  }

  @Test func `seconds and memory of the stages change run.json and no other file`() throws {
    let first = try TemporaryFolder()
    let second = try TemporaryFolder()
    var contents = SampleContents().make()
    _ = try ReportWriter().write(contents, into: first.path)
    contents.run.stages[0].seconds = 99
    contents.run.stages[0].peakMemoryBytes = 1
    _ = try ReportWriter().write(contents, into: second.path)
    for name in ReportWriterTests.names {
      let isEqual = try first.read("2020-05/" + name) == second.read("2020-05/" + name)
      #expect(isEqual == (name != "run.json"), "\(name)")
    }
  }

  @Test func `run.json holds the hash of every other file and parses`() throws {
    let folder = try TemporaryFolder()
    let files = try ReportWriter().write(SampleContents(hostile: PageTests.hostile).make(), into: folder.path)
    let record = try JSONDecoder().decode(Record.self, from: Data(try folder.read("2020-05/run.json")))
    #expect(record.outputs.map(\.file) == files.dropLast().map(\.name))
    #expect(record.outputs.map(\.sha256) == files.dropLast().map(\.sha256))
    #expect(record.outputs.map(\.rows) == files.dropLast().map(\.rows))
    #expect(record.inputs.first?.file == PageTests.hostile)
    #expect(record.asOf == "2020-05-31T23:59:00Z")
    #expect(record.topicsFittedAt == "2020-05-01T23:59:00Z")
    #expect(record.topicChoice["student_agreement"] == 0.9237 && record.topicChoice["seeded_claimed t-0002"] == 211)
  }

  @Test func `without a bill its tables have a header and no rows`() throws {
    let folder = try TemporaryFolder()
    let files = try ReportWriter().write(SampleContents(hasBill: false).make(), into: folder.path)
    #expect(files.filter { $0.name.hasPrefix("charges") || $0.name.hasPrefix("statement") }.map(\.rows) == [0, 0, 0])
  }

  private struct Record: Decodable {
    var asOf: String
    var inputs: [Input]
    var outputs: [Output]
    var topicsFittedAt: String?
    var topicChoice: [String: Double]

    enum CodingKeys: String, CodingKey {
      case asOf = "as_of"
      case topicsFittedAt = "topics_fitted_at"
      case topicChoice = "topic_choice"
      case inputs, outputs
    }

    struct Input: Decodable { var file: String }
    struct Output: Decodable {
      var file: String
      var sha256: String
      var rows: Int?
    }
  }
}
