import Records
import Store
import TestSupport
import Testing

/// Imports larger than the archive, which do without the write-ahead log.
@Suite struct `A large import` {
  private struct Interruption: Error {}

  private static let summary: ImportSummary = {
    var summary = Samples.summary(.executions, "large")
    summary.bytes = 1 << 30
    return summary
  }()

  /// Whether the archive's file is kept with a write-ahead log; byte 18 of SQLite's header tells it.
  private static func hasLog(_ store: TemporaryArchive) throws -> Bool {
    try store.folder.read("assay.db")[18] == 2
  }

  @Test func `does without the log and returns to it`() throws {
    let store = try TemporaryArchive()
    try store.importExecutions([[Samples.bareExecution("1")]])
    let summary = try store.archive.importFile(Self.summary, importedAt: Samples.clock) {
      try $0.insert([Samples.bareExecution("1"), Samples.bareExecution("2")])
      #expect(try !Self.hasLog(store))
    }
    #expect(summary.counts == RowCounts(read: 2, accepted: 1, duplicate: 1))
    #expect(try Self.hasLog(store))
    #expect(try store.allUsage().map(\.executionID) == ["1", "2"])
  }

  @Test func `leaves nothing behind when it is broken off`() throws {
    let store = try TemporaryArchive()
    try store.importExecutions([[Samples.bareExecution("1", startedAt: 5)]])
    #expect(throws: Interruption.self) {
      try store.archive.importFile(Self.summary, importedAt: Samples.clock) {
        try $0.insert([Samples.bareExecution("1", startedAt: 1), Samples.bareExecution("2")])
        throw Interruption()
      }
    }
    #expect(try Self.hasLog(store))
    #expect(try store.allUsage().map(\.startedAt) == [Samples.at(5)])
    #expect(try store.archive.imports().count == 1)
  }

  @Test func `keeps the log while somebody else has the archive open`() throws {
    let store = try TemporaryArchive()
    try store.importExecutions([[Samples.bareExecution("1")]])
    let reader = try Archive(path: store.archive.path)
    #expect(try reader.imports().count == 1)
    _ = try store.archive.importFile(Self.summary, importedAt: Samples.clock) {
      try $0.insert([Samples.bareExecution("2")])
      #expect(try Self.hasLog(store))
      #expect(try reader.executions(id: "2").isEmpty)
    }
    #expect(try reader.executions(id: "2").count == 1)
  }
}
