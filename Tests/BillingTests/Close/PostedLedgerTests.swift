import Billing
import Records
import Synchronization
import Testing

@Suite struct PostedLedgerTests {
  private let january = (1...40).map {
    execution("e\($0)", "2026-01-10T12:00:00Z", conversation: "c\($0)")
  }

  /// Which entries of the ledger were read.
  private final class Entries: Sendable {
    let read = Mutex<[Int64]>([])
  }

  private func settlement(_ books: Books, _ ledger: PostedLedger, _ events: [UsageEvent]) throws -> Settlement {
    try Settlement(
      usage: books.usage(events), policy: books.terms.policy, eligibility: books.terms.eligibility,
      vendor: VendorNames(), ledger: ledger, credits: [])
  }

  private func bill(
    _ label: String, _ books: Books, _ ledger: PostedLedger, _ events: [UsageEvent]
  ) throws -> BillSummary {
    try settlement(books, ledger, events).summary(
      of: month(label), ticketsInPeriod: books.terms.tickets, closedTables: ([], []))
  }

  /// The ledger of some closes, with prints that `mark` may have spoilt, and a note of what is read.
  private func ledger(
    _ closes: [ClosedPeriod], _ entries: Entries, mark: @escaping (UInt64) -> UInt64 = { $0 }
  ) -> PostedLedger {
    var usage: [String: [PostedUsage]] = [:]
    for close in closes {
      usage[close.invoiceID] = close.charges.enumerated().filter { $0.element.kind == .usage }.map { number, charge in
        PostedUsage(
          entry: Int64(number),
          print: ChargePrint(
            key: ChargePrint.key(charge.keyKind, charge.billingKey),
            content: mark(
              ChargePrint.content(
                of: charge.unit, task: charge.task, priceID: charge.priceID, quantity: charge.quantity,
                unitPrice: charge.unitPrice, amount: charge.amount))))
      }
    }
    let withoutUsage = closes.map { close in
      var close = close
      close.charges.removeAll { $0.kind == .usage }
      return close
    }
    return PostedLedger(withoutUsage, usage: usage) { close, wanted in
      let all = closes.first { $0.invoiceID == close.invoiceID }?.charges ?? []
      guard let wanted else { return all }
      entries.read.withLock { $0 += wanted }
      return wanted.map { all[Int($0)] }
    }
  }

  @Test func `Where nothing changed, no row of the ledger is read`() throws {
    var books = Books()
    try books.close("2026-01", january)
    let entries = Entries()
    #expect(try bill("2026-02", books, ledger(books.closes, entries), january).lines.isEmpty)
    #expect(entries.read.withLock { $0 } == [])
  }

  @Test func `Only the rows of conversations that changed are read, and those that were corrected before`() throws {
    var books = Books()
    try books.close("2026-01", january)
    var events = january
    events[6].status = .voided
    let entries = Entries()
    let february = try bill("2026-02", books, ledger(books.closes, entries), events)
    #expect(february.corrections.map(\.billingKey) == ["c7"] && february.amounts == ["-0.10"])
    #expect(entries.read.withLock { $0 }.count == 1)
    try books.close("2026-02", events)
    let later = Entries()
    #expect(try bill("2026-03", books, ledger(books.closes, later), events).lines.isEmpty)
    #expect(later.read.withLock { $0 }.count == 1)
  }

  @Test func `A price that changed makes every row count`() throws {
    var books = Books()
    try books.close("2026-01", january)
    books.terms.versions = [price("0.08")]
    let entries = Entries()
    let bill = try bill("2026-02", books, ledger(books.closes, entries), january)
    #expect(bill.amounts == ["-0.80"] && entries.read.withLock { $0 }.count == 40)
  }

  @Test(arguments: 1...20)
  func `What is told from prints is what a comparison of every row tells`(_ seed: UInt64) throws {
    var graduated = price("0.10")
    graduated.terms = PriceTerms(
      .graduated([
        PriceTier(upTo: 20 * Money.microPerUnit, unitPrice: Money(micro: 100_000)),
        PriceTier(upTo: nil, unitPrice: Money(micro: 50_000)),
      ]))
    for versions in [[price("0.10")], [price("0.03", unit: .reply)], [graduated]] {
      var books = Books()
      books.terms.versions = versions
      books.terms.tickets = [:]
      let events = randomEvents(240, seed: seed)
      var generator = SeededGenerator(seed: seed)
      for (stage, label) in ["2026-01", "2026-02", "2026-03"].enumerated() {
        // More becomes known with every month, and something of what was known is cancelled.
        let known = events.prefix(120 + 40 * stage).map { event in
          var event = event
          if Int.random(in: 0..<12, using: &generator) == 0 { event.status = .voided }
          return event
        }
        let next = ["2026-02", "2026-03", "2026-04"][stage]
        try books.close(label, known)
        let some = try bill(next, books, ledger(books.closes, Entries()), Array(events))
        let all = try bill(next, books, ledger(books.closes, Entries(), mark: { $0 &+ 1 }), Array(events))
        #expect(some.lines == all.lines, "seed \(seed), \(next)")
        #expect(some.charges == all.charges, "seed \(seed), \(next)")
        #expect(some.focus == all.focus, "seed \(seed), \(next)")
      }
    }
  }
}
