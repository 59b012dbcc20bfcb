import Ingest
import Records
import TestSupport
import Testing

@Suite("Files as they lie on disk")
struct InputFileTests {
  /// `id,subject` and three rows, packed by gzip in two members.
  private static let members: [[UInt8]] = [
    [
      0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xCB, 0x4C, 0xD1, 0x29, 0x2E, 0x4D,
      0xCA, 0x4A, 0x4D, 0x2E, 0xE1, 0x32, 0xD4, 0x49, 0xE4, 0x02, 0x00, 0xFC, 0xED, 0x71, 0x82, 0x0F,
      0x00, 0x00, 0x00,
    ],
    [
      0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0x33, 0xD2, 0x49, 0xE2, 0x32, 0xD6,
      0x49, 0xE6, 0x02, 0x00, 0xC0, 0x57, 0x97, 0xD8, 0x08, 0x00, 0x00, 0x00,
    ],
  ]

  @Test("a gzipped file of several members is read like the plain one")
  func gzip() throws {
    let reading = try Reading("t.csv.gz", InputFileTests.members.flatMap(\.self))
    #expect(reading.tickets.map(\.id) == ["1", "2", "3"])
    #expect(reading.tickets.map(\.subject) == ["a", "b", "c"])
    #expect(reading.findings.isEmpty)
  }

  @Test("a cut gzip file gives the whole records before the cut and says that it is incomplete", arguments: [4, 9, 12])
  func cutGzip(missing: Int) throws {
    let reading = try Reading("t.csv.gz", InputFileTests.members.flatMap(\.self).dropLast(missing))
    #expect(reading.tickets.map(\.id).starts(with: ["1", "2"]))
    #expect(reading.tickets.allSatisfy { ["a", "b", "c"].contains($0.subject) })
    #expect(reading.findings.map(\.code) == [.truncatedFile])
    #expect(reading.findings.map(\.severity) == [.error])
    #expect(reading.findings.first?.message.contains("the gzip data ends early, get the file again") == true)
  }

  @Test("a gzip file cut in its first bytes is told to hold nothing")
  func tinyGzip() throws {
    let reading = try Reading("t.csv.gz", Array(InputFileTests.members[0].prefix(8)))
    #expect(reading.rowsRead == 0)
    #expect(reading.findings.first?.message.contains("the gzip data ends early") == true)
  }

  @Test("damaged gzip data is told from the end of the file")
  func damagedGzip() throws {
    var bytes = InputFileTests.members.flatMap(\.self)
    bytes[InputFileTests.members[0].count + 12] = 0xFF
    let reading = try Reading("t.csv.gz", bytes)
    #expect(reading.findings.first?.message.contains("the gzip data is damaged") == true)
  }

  @Test("the digest is that of the bytes on disk")
  func digest() throws {
    let folder = try TemporaryFolder()
    let digest = try InputFile(path: try folder.write("a.csv", "abc")).digest()
    #expect(digest.sha256.hexadecimal == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(digest.bytes == 3)
  }

  @Test("a missing file is an error that names it")
  func missing() {
    #expect(throws: IngestError.missing(path: "/no/such/file.csv")) { try InputFile(path: "/no/such/file.csv") }
  }

  @Test("folders give their inputs sorted, without what only lies beside them; files are taken as named")
  func discovery() throws {
    let folder = try TemporaryFolder()
    for name in [
      "b.csv", "a.json.gz", "sub/c.csv", ".hidden.csv", ".git/d.csv", "assay.db", "assay.yaml", "README.md",
      "LICENSE.txt", "index.html",
    ] {
      try folder.write(name, "x")
    }
    let found = try InputDiscovery.files(of: [folder.path("sub/c.csv"), folder.path, folder.path("README.md")])
    #expect(found == ["sub/c.csv", "a.json.gz", "b.csv", "README.md"].map(folder.path))
    #expect(throws: IngestError.missing(path: "nowhere")) { try InputDiscovery.files(of: ["nowhere"]) }
  }
}
