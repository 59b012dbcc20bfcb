import Billing
import Records

/// Closes months one after the other, as the program does between runs.
struct Books {
  var terms = Terms()
  var credits: [Credit] = []
  var closes: [ClosedPeriod] = []
  var conditions = Closing.Terms()

  init(_ terms: Terms = Terms()) {
    self.terms = terms
  }

  func usage(_ events: [UsageEvent]) throws -> MeteredUsage {
    try terms.metered(events)
  }

  func settlement(_ events: [UsageEvent], beside closes: [ClosedPeriod]? = nil) throws -> Settlement {
    try Settlement(
      usage: usage(events), policy: terms.policy, eligibility: terms.eligibility, vendor: VendorNames(),
      ledger: PostedLedger(closes ?? self.closes), credits: credits)
  }

  /// The bill of a month beside what is closed.
  func bill(_ label: String, _ events: [UsageEvent]) throws -> BillSummary {
    try settlement(events).summary(of: month(label), ticketsInPeriod: terms.tickets, closedTables: ([], []))
  }

  /// Closes a month of all accounts.
  @discardableResult
  mutating func close(_ label: String, _ events: [UsageEvent]) throws -> [ClosedPeriod] {
    let usage = try usage(events)
    let closing = Closing(month: month(label), usage: usage, closes: closes, terms: conditions)
    let accounts = try closing.accounts(named: nil, of: usage.accounts)
    let summary = try settlement(events, beside: closing.closesBeside(accounts))
      .summary(of: month(label), ticketsInPeriod: terms.tickets, closedTables: ([], []))
    let periods = try closing.periods(summary, of: accounts, lastImport: 0, accepted: [:])
    closes += periods
    return periods
  }

  /// The findings about executions that came after their period was closed.
  func notes(_ label: String, _ events: [UsageEvent], late: [UsageEvent], oldestDays: Int = 60) throws -> [Finding] {
    let settlement = try settlement(events)
    let corrections = try bill(label, events).charges.filter { $0.kind == .correction }
    guard let billed = settlement.billedUnits(of: "default") else { return [] }
    let notes = LateNotes(
      chargedKeys: settlement.chargedKeys(of: "default"), corrections: corrections, moves: settlement.homes.moves,
      asOf: instant(terms.asOf),
      oldestDays: oldestDays)
    return billed.closes.flatMap { close in
      notes.findings(
        late.filter { close.period.contains($0.startedAt) }.map { event in
          LateUse(
            executionID: event.executionID, accountID: event.accountID, ticketID: event.ticketID,
            conversationID: event.conversationID, startedAt: event.startedAt)
        }, of: close)
    }
  }

  /// Everything charged by closes that hold, before rounding.
  var exactTotal: Int64 {
    let superseded = Set(closes.compactMap(\.supersedes))
    return closes.filter { !superseded.contains($0.invoiceID) }
      .reduce(0) { $0 + $1.charges.reduce(0) { $0 + $1.amount.micro } }
  }
}

extension BillSummary {
  /// What is posted for closed periods.
  var corrections: [Charge] { charges.filter { $0.kind == .correction } }
  /// Amounts of all lines as text.
  var amounts: [String] { lines.map { $0.amount.text(in: $0.currency) } }
}
