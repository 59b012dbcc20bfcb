import Ingest
import TestSupport
import Testing

struct SmallTableTests {
  private func rows(_ bytes: [UInt8]) throws -> [(line: Int, fields: [String])] {
    let folder = try TemporaryFolder()
    return try SmallTable.rows(path: try folder.write("topics-curation.csv", bytes))
  }

  private func error(_ bytes: [UInt8]) -> String? {
    #expect(throws: IngestError.self) { _ = try rows(bytes) }?.description
  }

  static let fields = [
    ["topic_id", "action", "argument"], ["t-0003", "rename", "Refunds, all kinds"], ["t-0004", "mute"],
    ["t-0005", "rename", "Größe wählen"],
  ]
  static let text =
    "topic_id,action,argument\n\nt-0003,rename,\"Refunds, all kinds\"\nt-0004,mute\nt-0005,rename,Größe wählen"

  static let files: [[UInt8]] = [
    Array(text.utf8),
    [0xEF, 0xBB, 0xBF] + Array((text + "\n").utf8),
    Array(text.replacing("\n", with: "\r\n").utf8),
    Array(text.replacing(",", with: ";").replacing("Refunds;", with: "Refunds,").utf8),
    text.unicodeScalars.map { UInt8($0.value) },
    [0xFF, 0xFE] + text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 255), UInt8(unit >> 8)] },
  ]

  @Test(arguments: files)
  func `rows come with their lines, whatever program saved them`(bytes: [UInt8]) throws {
    let rows = try rows(bytes)
    #expect(rows.map(\.fields) == SmallTableTests.fields)
    #expect(rows.map(\.line) == [1, 3, 4, 5])
  }

  @Test func `an empty file has no rows`() throws {
    #expect(try rows([]).isEmpty)
    #expect(try rows(Array("\n\n".utf8)).isEmpty)
  }

  @Test func `what is no small table is refused with the way out`() {
    #expect(
      error([UInt8](repeating: UInt8(ascii: "a"), count: 1024 * 1024 + 1))
        == "topics-curation.csv: is larger than 1 MiB, leave only the lines that are meant")
    #expect(error([0x61, 0x00, 0x2C]) == "topics-curation.csv: is not text, save it as CSV in UTF-8")
    #expect(
      error([0x50, 0x4B, 0x03, 0x04])
        == "topics-curation.csv: is a ZIP archive, unpack it and name the file inside")
    #expect(
      error(Array("a,b\nt-0001,\"open\nstill".utf8))
        == "topics-curation.csv: cannot be read: the record that starts in line 2 has a quote that is not closed")
  }

  @Test func `a missing file and a folder are told apart`() throws {
    let folder = try TemporaryFolder()
    let missing = #expect(throws: IngestError.self) { _ = try SmallTable.rows(path: folder.path("none.csv")) }
    #expect(missing == .missing(path: folder.path("none.csv")))
    let opened = #expect(throws: IngestError.self) { _ = try SmallTable.rows(path: folder.path) }
    #expect(opened?.description.contains("cannot be read") == true)
  }
}
