import Foundation
import GRDB
import Records
import Store
import TestSupport
import Testing

@Suite struct `A byte that is changed in the ledger's pages` {
  /// The numbers of the pages that hold ledger rows, and the size of a page.
  private static func pages(_ path: String) throws -> (numbers: [Int], size: Int) {
    try DatabaseQueue(path: path).read { database in
      let roots = try Int.fetchAll(
        database,
        sql: """
          SELECT rootpage FROM sqlite_schema WHERE type = 'table' AND name IN
          ('ledger_run', 'closed_period', 'posted_line', 'posted_charge', 'posted_focus')
          """)
      return (roots, try Int.fetchOne(database, sql: "PRAGMA page_size") ?? 4096)
    }
  }

  /// The places of a leaf page's cells, from the first cell's first byte to the page's end.
  private static func cellContent(_ page: ArraySlice<UInt8>) -> Range<Int> {
    let start = Int(page[page.startIndex + 5]) << 8 | Int(page[page.startIndex + 6])
    return page.startIndex + start..<page.endIndex
  }

  @Test func `is found wherever it lies (seeds 1 to 200)`() throws {
    let store = try TemporaryArchive()
    for number in 1...2 {
      let month = try #require(Month(year: 2026, month: number))
      var run = LedgerRun(
        command: "close", version: "1", asOf: Samples.at(0), configurationSHA256: "c", priceBookSHA256: "p")
      run.outputs = [LedgerFile(name: "statement.csv", sha256: "ab", rows: 1)]
      try store.archive.append(run, closing: MonthClose(month: month, periods: [Samples.closedPeriod(month)]))
    }
    let intact = try store.archive.ledgerHead()
    try DatabaseQueue(path: store.archive.path).writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
    let bytes = try store.folder.read("assay.db")
    let (pages, size) = try Self.pages(store.archive.path)
    #expect(pages.count == 5)
    let places = pages.flatMap { Array(Self.cellContent(bytes[($0 - 1) * size..<$0 * size])) }
    for seed in UInt64(1)...200 {
      var generator = SeededGenerator(seed: seed)
      var damaged = bytes
      let place = try #require(places.randomElement(using: &generator))
      damaged[place] ^= UInt8.random(in: 1...255, using: &generator)
      let path = try store.folder.write("damaged-\(seed).db", damaged)
      #expect(!Self.isIntact(path, intact), "seed \(seed): byte \(place) was changed")
    }
  }

  /// Whether neither opening nor verifying finds anything.
  private static func isIntact(_ path: String, _ head: LedgerHead) -> Bool {
    do {
      let archive = try Archive(path: path)
      guard try archive.verifyLedger() == .intact(head) else { return false }
      return try archive.integrityProblems().isEmpty
    } catch {
      return false
    }
  }
}

extension Samples {
  /// A closed month with a charge, its line and its FOCUS row.
  static func closedPeriod(_ month: Month) -> ClosedPeriod {
    let period = Account().calendar.period(of: month)
    let cent = Money(micro: 100_000)
    var bill = AccountBill(account: Account(), period: period, control: ControlTotals(rowsRead: 0))
    bill.total = cent
    var close = ClosedPeriod(
      month: month, bill: bill, closedAt: period.end, invoiceID: "INV-\(month)", supersedes: nil, lastImport: 1)
    close.lines = [
      StatementLine(
        accountID: "default", period: period, status: .closed, priceID: "p", unit: .conversation, quantity: 1,
        unitPrice: cent, amount: cent, currency: .usd, roundingDifference: .zero)
    ]
    close.charges = [
      Charge(
        id: "c-1", accountID: "default", periodStart: period.start, billingKey: "k", keyKind: .ticket, task: "refund",
        executionID: "e", usedAt: period.start, localDay: month.firstDay, priceID: "p", unit: .conversation,
        quantity: 1, unitPrice: cent, amount: cent, currency: .usd)
    ]
    close.focus = [
      FocusCharge(
        accountID: "default", accountName: "", billingPeriod: period, chargePeriod: period, billedCost: cent,
        listCost: cent, unitPrice: cent, pricingQuantity: 1, unit: .conversation, consumedQuantity: 1, currency: .usd,
        sku: "s", priceID: "p", provider: "v", service: "w", tasks: [NamedCount(name: "refund", count: 1)])
    ]
    return close
  }
}
