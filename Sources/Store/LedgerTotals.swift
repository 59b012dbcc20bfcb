import GRDB
import Records

/// Compares what a close says with the rows it has: their numbers, their sums, and that rows read add up (rule 9).
struct LedgerTotals {
  private let closes: [(close: ClosedPeriod, counts: LedgerRowCounts)]

  init(_ database: Database) throws {
    closes = try Archive.closedPeriods(database)
  }

  /// Nil when every close agrees with its rows.
  func firstWrongClose() -> LedgerVerdict? {
    for (position, entry) in closes.enumerated() {
      guard let reason = problem(entry.close, entry.counts) else { continue }
      return .broken(
        table: "closed_period", entry: Int64(position + 1), reason: "invoice \(entry.close.invoiceID): \(reason)")
    }
    return nil
  }

  private func problem(_ close: ClosedPeriod, _ counts: LedgerRowCounts) -> String? {
    let found = LedgerRowCounts(lines: close.lines.count, charges: close.charges.count, focus: close.focus.count)
    if found != counts { return "rows are missing, or there are too many" }
    if !close.bill.control.addsUp { return "the rows read are not the sum of what became of them" }
    let lines = sum(close.lines.map(\.amount))
    if lines != Int128(close.bill.total.micro) { return "its lines do not sum to its total" }
    if sum(close.focus.map(\.billedCost)) != lines { return "its FOCUS rows do not sum to its lines" }
    if lines - sum(close.lines.map(\.roundingDifference)) != sum(close.charges.map(\.amount)) {
      return "its charges do not sum to its lines before rounding"
    }
    return nil
  }

  private func sum(_ amounts: [Money]) -> Int128 {
    amounts.reduce(0) { $0 + Int128($1.micro) }
  }
}
