import Records
import Store
import Testing

@Suite struct `An import` {
  private struct Interruption: Error {}

  @Test func `is known by its bytes afterwards and inserts nothing again`() throws {
    let store = try TemporaryArchive()
    #expect(try store.archive.knownImport(sha256: "a") == nil)
    let first = try store.archive.importFile(Samples.summary(.tickets), importedAt: Samples.clock) {
      try $0.insert([Samples.bareTicket("1")])
    }
    #expect(first.counts == RowCounts(read: 1, accepted: 1) && !first.wasKnown)
    var known = first
    known.wasKnown = true
    #expect(try store.archive.knownImport(sha256: "a") == known)
    let again = try store.archive.importFile(Samples.summary(.tickets), importedAt: Samples.clock) {
      try $0.insert([Samples.bareTicket("2")])
    }
    #expect(again == known)
    #expect(try store.archive.ticketCount() == 1)
    #expect(try store.archive.imports() == [first])
  }

  @Test func `is read again with other options when rows were rejected, and only then`() throws {
    let store = try TemporaryArchive()
    var summary = Samples.summary(.executions)
    summary.reading = "no zone"
    let bad = RejectedRow(finding: Finding(.warning, .suspense, message: "m", action: .suspended), raw: [])
    let first = try store.archive.importFile(summary, importedAt: Samples.clock) {
      try $0.insert([Samples.bareExecution("1")])
      try $0.insert([bad])
    }
    #expect(try store.archive.knownImport(sha256: summary.sha256, reading: "no zone") != nil)
    summary.reading = "a zone"
    let second = try store.archive.importFile(summary, importedAt: Samples.clock) {
      try $0.insert(["1", "2"].map { Samples.bareExecution($0) })
    }
    #expect(first.counts.rejected == 1 && second.counts == RowCounts(read: 2, accepted: 1, duplicate: 1))
    #expect(try store.archive.findings().isEmpty && store.allUsage().count == 2)
    summary.reading = "another zone"
    #expect(try store.archive.knownImport(sha256: summary.sha256, reading: summary.reading)?.counts == second.counts)
    #expect(try store.archive.imports().map(\.sha256) == [summary.sha256, summary.sha256])
  }

  @Test func `leaves nothing behind when it is broken off`() throws {
    let store = try TemporaryArchive()
    try store.importExecutions([[Samples.bareExecution("1", startedAt: 5)]])
    #expect(throws: Interruption.self) {
      try store.archive.importFile(Samples.summary(.executions, "b"), importedAt: Samples.clock) { writer in
        try writer.insert([Samples.bareTicket("1")])
        try writer.insert([Samples.bareExecution("2"), Samples.bareExecution("1", startedAt: 1)])
        try writer.insert([
          RejectedRow(finding: Finding(.error, .badRow, message: "m", action: .quarantined), raw: [])
        ])
        throw Interruption()
      }
    }
    #expect(try store.archive.knownImport(sha256: "b") == nil)
    #expect(try store.archive.ticketCount() == 0)
    #expect(try store.allUsage().map(\.startedAt) == [Samples.at(5)])
    #expect(try store.archive.conflicts().isEmpty && store.archive.findings().isEmpty)
    #expect(try store.archive.usageControls() == [UsageControl(accountID: "default", rowsRead: 1)])
    #expect(try store.archive.imports().count == 1)
  }

  @Test func `keeps rejected rows and findings, worst first`() throws {
    let store = try TemporaryArchive()
    let note = Finding(.note, .assumedZone, file: "input.csv", message: "zone UTC assumed", action: .kept)
    let bad = Finding(
      .error, .badValue, file: "input.csv", line: 41, column: 3, message: "created_at is \"\u{0}\"", action: .suspended)
    let summary = try store.archive.importFile(Samples.summary(.executions), importedAt: Samples.clock) {
      try $0.record([note])
      try $0.insert([RejectedRow(finding: bad, raw: [0, 255, 10])])
    }
    #expect(summary.counts == RowCounts(read: 1, rejected: 1))
    #expect(try store.archive.findings() == [bad, note])
  }

  @Test func `of an invoice gives its lines back once`() throws {
    let store = try TemporaryArchive()
    var full = InvoiceLine(invoiceNumber: "I-1", lineNumber: "2", amount: Money(micro: -250_000), currency: .usd)
    full.vendor = "vendor"
    full.invoiceDate = CivilDate(year: 2020, month: 2, day: 29)
    full.description = "tasks 👍"
    full.metric = "conversation"
    full.billingKey = "T1"
    full.quantityMicro = 1_500_000
    full.unitPrice = Money(micro: 100_000)
    full.period = Period(start: Samples.at(0), end: Samples.at(9))
    full.isProration = true
    var bare = InvoiceLine(invoiceNumber: "I-1", lineNumber: "1", amount: .zero, currency: .usd)
    let summary = try store.archive.importFile(Samples.summary(.invoice), importedAt: Samples.clock) {
      try $0.insert([full, bare, full])
    }
    #expect(summary.counts == RowCounts(read: 3, accepted: 2, duplicate: 1))
    bare.file = summary.file
    full.file = summary.file
    #expect(try store.archive.invoiceLines() == [bare, full])
  }

  @Test(arguments: [false, true])
  func `of differing invoice lines keeps the same one in either order and says so`(isReversed: Bool) throws {
    let lines = [1, 2].map { amount in
      InvoiceLine(invoiceNumber: "I-1", lineNumber: "1", amount: Money(micro: amount), currency: .usd)
    }
    let expected = try TemporaryArchive()
    let store = try TemporaryArchive()
    _ = try expected.archive.importFile(Samples.summary(.invoice), importedAt: Samples.clock) { try $0.insert(lines) }
    let summary = try store.archive.importFile(Samples.summary(.invoice), importedAt: Samples.clock) {
      try $0.insert(isReversed ? lines.reversed() : lines)
    }
    #expect(summary.counts == RowCounts(read: 2, accepted: 1, rejected: 1))
    #expect(try store.archive.invoiceLines() == expected.archive.invoiceLines())
    #expect(try store.archive.findings().map(\.code) == [.duplicateConflict])
  }
}
