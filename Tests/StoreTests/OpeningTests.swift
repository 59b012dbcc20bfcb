import Records
import Store
import TestSupport
import Testing

@Suite struct `Opening an archive` {
  /// The bytes of a closed archive with a few hundred tickets.
  private static func closedArchive() throws -> [UInt8] {
    let folder = try TemporaryFolder()
    let path = folder.path("assay.db")
    _ = try Archive(path: path).importFile(Samples.summary(.tickets), importedAt: Samples.clock) {
      try $0.insert((0..<500).map { Samples.bareTicket("\($0)") })
    }
    return try folder.read("assay.db")
  }

  @Test func `keeps what an earlier opening stored`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("assay.db")
    let ticket = Samples.fullTicket(text: "a")
    _ = try Archive(path: path).importFile(Samples.summary(.tickets), importedAt: Samples.clock) {
      try $0.insert([ticket])
    }
    #expect(try Archive(path: path).tickets(ids: [TicketKey(source: ticket.source, id: ticket.id)]) == [ticket])
  }

  @Test func `makes an archive of an empty file`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("assay.db", [])
    #expect(try Archive(path: path).ticketCount() == 0)
  }

  @Test func `refuses a file that is no database and leaves it alone`() throws {
    let folder = try TemporaryFolder()
    let text = String(repeating: "ticket_id,created_at\n", count: 100)
    let path = try folder.write("assay.db", text)
    #expect(throws: StoreError.notADatabase(path: path)) { try Archive(path: path) }
    #expect(try folder.text("assay.db") == text)
  }

  @Test func `refuses the database of another program and leaves it alone`() throws {
    var bytes = try Self.closedArchive()
    // The application id of the file header (SQLite's file format, section 1.3).
    bytes.replaceSubrange(68..<72, with: [0, 0, 0, 0])
    let folder = try TemporaryFolder()
    let path = try folder.write("assay.db", bytes)
    #expect(throws: StoreError.notAnArchive(path: path)) { try Archive(path: path) }
    #expect(try folder.read("assay.db") == bytes)
  }

  @Test func `refuses an archive of a newer version`() throws {
    // The names of the applied migrations stand in the file as plain text.
    let bytes = try Self.closedArchive()
    let newer = Array("1 recorded".utf8.prefix(9))
    let old = Array("1 records".utf8)
    var patched = bytes
    for start in 0...(bytes.count - old.count) where Array(bytes[start..<start + old.count]) == old {
      patched.replaceSubrange(start..<start + old.count, with: newer)
    }
    #expect(patched != bytes)
    let folder = try TemporaryFolder()
    let path = try folder.write("assay.db", patched)
    #expect(throws: StoreError.newerVersion(path: path)) { try Archive(path: path) }
  }

  @Test func `names a folder that does not exist`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("missing/assay.db")
    #expect(throws: StoreError.cannotOpen(path: path)) { try Archive(path: path) }
  }

  @Test func `is followed by a clear error where the file is damaged`() throws {
    var bytes = try Self.closedArchive()
    for index in bytes.count / 2..<bytes.count { bytes[index] = 0xFF }
    let folder = try TemporaryFolder()
    let path = try folder.write("assay.db", bytes)
    #expect(throws: StoreError.damaged(path: path)) {
      try Archive(path: path).forEachTicketBatch { _ in }
    }
  }

  @Test(arguments: [
    StoreError.notADatabase(path: "a/assay.db"), .notAnArchive(path: "a/assay.db"), .newerVersion(path: "a/assay.db"),
    .cannotOpen(path: "a/assay.db"), .readOnly(path: "a/assay.db"), .locked(path: "a/assay.db"),
    .diskFull(path: "a/assay.db"), .damaged(path: "a/assay.db"), .failed(path: "a/assay.db", reason: "reason"),
  ])
  func `every error starts with the path and is one line without a full stop`(error: StoreError) {
    let text = error.description
    #expect(text.hasPrefix("a/assay.db: ") && !text.hasSuffix(".") && !text.contains("\n"))
  }
}
