import Records

/// Closed months as they were posted, and as they would be posted today; both as far as something has changed.
///
/// A month is rated again from everything known, and each billing key held against what was posted for it. Of a million
/// units of which ten have changed, ten are written out.
struct ClosedMonths {
  /// The closes that hold, oldest period first; of charged units only those that have changed.
  private(set) var posted: [ClosedPeriod] = []
  /// What would be posted today: every line, and the charges that have changed.
  private(set) var today: [Month: Postings] = [:]

  /// - Parameter homes: Where units stay that are charged in a closed period.
  /// - Throws: `BillingError`, and what reading the ledger throws.
  init(
    _ ledger: PostedLedger, _ usage: MeteredUsage, policy: BillingPolicy, vendor: VendorNames, homes: UnitHomes
  ) throws {
    let closes = ledger.holding
    let joined = PostedMonth.joinedTickets(ledger, usage)
    var changed: [String: Set<UInt64>] = [:]
    for month in Set(closes.map(\.month)).sorted() {
      let rating = try MonthRating(usage, month, policy: policy, homes: homes, isFinal: true, listsUnits: true)
      let changes = PostedMonth(month, closes, of: ledger, usage, joined: joined).changes(in: rating.units)
      var rows = Postings()
      rows.lines = rating.lines
      rows.charges = try rating.charges { changes.keys.contains($0.key) }
      rows.focus = try rating.focus(vendor).map(\.row)
      today[month] = rows
      for close in closes where close.month == month {
        guard let position = usage.usage.firstIndex(where: { $0.account.id == close.accountID }) else { continue }
        changed[close.invoiceID] = changes.hashes[position]
      }
    }
    posted = try closes.map { try ledger.filled($0, keys: changed[$0.invoiceID] ?? []) }
  }
}
