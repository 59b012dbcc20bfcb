import Foundation
import GRDB
import TestSupport
import Testing

/// What runs of the tool leave in the archive of the encoder's work.
@Suite("The vectors that runs keep")
struct EncodedOnceTests {
  private let desk = SyntheticDesk(ticketCount: 120, seed: 9)

  private func vectors(_ folder: TemporaryFolder) throws -> [Data] {
    try DatabaseQueue(path: folder.path("assay.db")).read { database in
      try Row.fetchAll(database, sql: "SELECT key, vector FROM vector_cache ORDER BY key")
        .map { row in (row["key"] as Data) + (row["vector"] as Data) }
    }
  }

  private func write(_ name: String, _ tickets: some Sequence<String>, in folder: TemporaryFolder) throws {
    try folder.write(name, SyntheticDesk.file(SyntheticDesk.ticketHeader, tickets))
  }

  private func run(_ command: String, in folder: TemporaryFolder) throws {
    let outcome = try Binary.shell("assay \(command) --quiet", in: folder.path)
    #expect(outcome.exitCode <= 1, "\(outcome.errors)")
  }

  @Test("A second run and a refit encode nothing, a new ticket only itself and its words")
  func encodesOnce() throws {
    let folder = try TemporaryFolder()
    try write("in/tickets.csv", desk.tickets, in: folder)
    try run("run in", in: folder)
    let kept = try vectors(folder)
    #expect(!kept.isEmpty)
    try run("run in", in: folder)
    #expect(try vectors(folder) == kept)
    try run("topics refit", in: folder)
    #expect(try vectors(folder) == kept)
    try write(
      "in/more.csv", ["9001,2026-01-20T10:00:00Z,,open,c1,please cancel my subscription of the paper,,human,0"],
      in: folder)
    try run("run in", in: folder)
    let more = try vectors(folder)
    #expect(more.count > kept.count && Set(more).isSuperset(of: kept))
  }

  @Test("A text's vector does not depend on the texts beside it")
  func independentOfCompany() throws {
    let whole = try TemporaryFolder()
    try write("in/tickets.csv", desk.tickets, in: whole)
    try run("run in", in: whole)
    let parts = try TemporaryFolder()
    try write("in/a.csv", desk.tickets.prefix(37), in: parts)
    try run("run in", in: parts)
    try write("in/b.csv", desk.tickets.dropFirst(37), in: parts)
    try run("run in", in: parts)
    #expect(try vectors(whole) == vectors(parts))
  }
}
