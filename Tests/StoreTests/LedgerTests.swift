import Foundation
import GRDB
import Records
import Store
import TestSupport
import Testing

@Suite struct `The ledger` {
  private static let zeroHash = String(repeating: "0", count: 64)

  private static func run(_ command: String = "close") -> LedgerRun {
    var run = LedgerRun(
      command: command, version: "1", asOf: Samples.at(0), configurationSHA256: "c", priceBookSHA256: "p")
    run.inputs = [LedgerFile(name: "a.csv", sha256: "aa", rows: 7), LedgerFile(name: "b", sha256: "bb", rows: nil)]
    return run
  }

  /// A close with two charges of 0.10, every optional field filled in one of them and none in the other.
  private static func close(_ month: Month, text: String = "plain") -> ClosedPeriod {
    let period = Account().calendar.period(of: month)
    var control = ControlTotals(rowsRead: 6)
    control.rated = 2
    control.duplicates = 1
    control.nonBillableByReason = [1, 0, 1, 1, 0]
    control.nonBillable = 3
    var bill = AccountBill(
      account: Account(id: "a " + text, name: text, isEnterprise: true), period: period, control: control)
    bill.units = 2
    bill.total = Money(micro: 200_000)
    bill.credits = Money(micro: -1)
    bill.ticketsInPeriod = 12
    bill.isEligible = true
    bill.invoiceID = "INV-\(month)-\(text)"
    var close = ClosedPeriod(
      month: month, bill: bill, closedAt: period.end, invoiceID: "INV-\(month)-\(text)", supersedes: nil, lastImport: 3)
    var line = StatementLine(
      accountID: bill.account.id, period: period, status: .closed, priceID: "p@1", unit: .conversation, quantity: 2,
      unitPrice: Money(micro: 100_000), amount: Money(micro: 200_000), currency: .usd, roundingDifference: .zero)
    line.invoiceID = close.invoiceID
    line.kind = .correction
    line.correctsPeriod = Samples.at(-1)
    line.correctsPriceID = "p@0"
    line.reason = text
    line.executions = 5
    line.duplicates = 1
    close.lines = [line]
    close.charges = (0..<2).map { number in
      var charge = Charge(
        id: "c-\(number)", accountID: bill.account.id, periodStart: period.start, billingKey: "k\(number)\(text)",
        keyKind: .ticket, task: text, executionID: "e", usedAt: period.start, localDay: month.firstDay, priceID: "p@1",
        unit: .reply, quantity: 1, unitPrice: Money(micro: 100_000), amount: Money(micro: 100_000), currency: .usd)
      if number == 1 {
        charge.kind = .correction
        charge.correctsPeriod = Samples.at(-1)
        charge.correctsPriceID = "p@0"
        charge.flags = [.handover, .priceBoundary]
        charge.executions = 0
      }
      return charge
    }
    var focus = FocusCharge(
      accountID: bill.account.id, accountName: text, billingPeriod: period, chargePeriod: period,
      billedCost: Money(micro: 200_000), listCost: Money(micro: 200_000), unitPrice: Money(micro: 100_000),
      pricingQuantity: 2, unit: .conversationTask, consumedQuantity: 5, currency: .usd, sku: "s", priceID: "p@1",
      provider: text, service: "service",
      tasks: [NamedCount(name: "refund " + text, count: -2), NamedCount(name: "b", count: 4)])
    focus.invoiceID = close.invoiceID
    focus.isCorrection = true
    focus.kind = .correction
    focus.reason = text
    close.focus = [focus]
    close.accepted = [AcceptedBreak(id: "b-1", code: .suspense, by: "Ada", reason: text)]
    return close
  }

  private static func month(_ number: Int) throws -> Month {
    try #require(Month(year: 2026, month: number))
  }

  /// An archive with two closes and a report in between.
  private static func filled() throws -> TemporaryArchive {
    let store = try TemporaryArchive()
    var task = TaskUsage(task: "refund")
    task.units = 2
    for number in 1...2 {
      let month = try month(number)
      let reading = Interpretation(
        question: "q", rule: 12, chosen: Interpretation.Reading(policy: "x", units: 1, amount: Money(micro: 1)),
        other: Interpretation.Reading(policy: "y", units: Int64(number), amount: .zero), currency: .usd)
      try store.archive.append(
        run(), closing: MonthClose(month: month, periods: [close(month)], tasks: [task], interpretations: [reading]))
      try store.archive.append(run("report"))
    }
    return store
  }

  @Test(arguments: Samples.texts.filter { !$0.isEmpty })
  func `gives back what was closed`(text: String) throws {
    let store = try TemporaryArchive()
    let month = try Self.month(3)
    var later = Self.close(month, text: text + "2")
    later.supersedes = Self.close(month, text: text).invoiceID
    try store.archive.append(
      Self.run(), closing: MonthClose(month: month, periods: [Self.close(month, text: text), later]))
    #expect(try Archive(path: store.archive.path).closedPeriods() == [Self.close(month, text: text), later])
  }

  @Test func `keeps the tables beside the bill of every month`() throws {
    let store = try Self.filled()
    let tables = try store.archive.closedTables(of: Self.month(2))
    #expect(tables.tasks.map(\.units) == [2] && tables.interpretations.map(\.other.units) == [2])
    #expect(try store.archive.closedTables(of: Self.month(5)).tasks.isEmpty)
  }

  @Test func `Rule 66: is one chain over runs and closed rows, whose head moves with every entry`() throws {
    let store = try TemporaryArchive()
    #expect(try store.archive.ledgerHead() == LedgerHead(entries: 0, sha256: Self.zeroHash))
    #expect(try store.archive.lastCloseHead() == nil)
    try store.archive.append(Self.run("report"))
    let first = try store.archive.ledgerHead()
    try store.archive.append(Self.run("report"))
    let second = try store.archive.ledgerHead()
    #expect(first.entries == 1 && second.entries == 2 && first.sha256 != second.sha256)
    #expect(try store.archive.lastCloseHead() == nil)
    let month = try Self.month(1)
    try store.archive.append(Self.run(), closing: MonthClose(month: month, periods: [Self.close(month)]))
    let closed = try store.archive.ledgerHead()
    #expect(try store.archive.lastCloseHead() == closed)
    try store.archive.append(Self.run("report"))
    #expect(try store.archive.lastCloseHead() == closed)
    #expect(try store.archive.verifyLedger() == .intact(store.archive.ledgerHead()))
    #expect(try store.archive.integrityProblems().isEmpty)
  }

  @Test(arguments: [
    "ledger_run", "closed_period", "posted_line", "posted_charge", "posted_focus", "accepted_break", "closed_task",
    "closed_reading",
  ])
  func `Rule 53: refuses to change, delete or replace a row`(table: String) throws {
    let store = try Self.filled()
    for statement in [
      "UPDATE \(table) SET entry_id = entry_id + 100", "DELETE FROM \(table)",
      "INSERT OR REPLACE INTO \(table) SELECT * FROM \(table)",
    ] {
      let error = #expect(throws: DatabaseError.self) { try store.edit(statement) }
      #expect(error?.message == "a row of the ledger is never changed", "\(statement)")
    }
    #expect(try store.archive.verifyLedger() == .intact(store.archive.ledgerHead()))
  }

  @Test(arguments: [
    ("UPDATE posted_charge SET amount_micro = 1 WHERE entry_id = 4", "posted_charge", 4),
    ("UPDATE posted_charge SET task = 'Plain' WHERE entry_id = 5", "posted_charge", 5),
    ("DELETE FROM posted_line WHERE entry_id = 3", "posted_charge", 4),
    ("UPDATE ledger_run SET command = 'Close' WHERE entry_id = 1", "ledger_run", 1),
    ("UPDATE closed_period SET hash = zeroblob(32) WHERE entry_id = 2", "closed_period", 2),
    ("UPDATE posted_focus SET reason = NULL WHERE entry_id = 6", "posted_focus", 6),
    ("DELETE FROM ledger_run WHERE entry_id = 20", "ledger_head", 20),
    ("UPDATE ledger_head SET entry_count = 19", "ledger_head", 21),
    ("UPDATE posted_charge SET entry_id = 50 WHERE entry_id = 4", "posted_charge", 5),
  ])
  func `Rule 66: names the first broken link`(edit: String, table: String, entry: Int64) throws {
    let store = try Self.filled()
    #expect(try store.archive.ledgerHead().entries == 20)
    try store.editUnguarded(edit)
    guard case .broken(let foundTable, let foundEntry, _) = try store.archive.verifyLedger() else {
      Issue.record("\(edit) was not noticed")
      return
    }
    #expect(foundTable == table && foundEntry == entry, "\(edit): \(foundTable) \(foundEntry)")
  }

  @Test func `tells a rewritten chain by its head alone`() throws {
    let store = try Self.filled()
    let other = try TemporaryArchive()
    try other.archive.append(Self.run())
    #expect(try store.archive.ledgerHead().sha256 != other.archive.ledgerHead().sha256)
    try store.edit("DROP TRIGGER posted_charge_delete")
    #expect(try store.archive.integrityProblems() == ["the trigger posted_charge_delete is missing"])
  }
}

extension TemporaryArchive {
  /// Runs SQL statements on the archive's file after removing what guards the ledger.
  func editUnguarded(_ sql: String) throws {
    try DatabaseQueue(path: archive.path).write { database in
      for trigger in try String.fetchAll(database, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'") {
        try database.execute(sql: "DROP TRIGGER \(trigger)")
      }
      try database.execute(sql: sql)
    }
  }
}
