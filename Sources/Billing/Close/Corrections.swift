package import Records

/// What is posted in an open period to put a closed one right: rate(all events of that period now) minus the sum of
/// everything already billed for it (rules 55 to 64).
///
/// Source: delta rating as in OpenMeter's billing (cumulative minus billed, 2024) and Zuora's late usage.
package struct Corrections {
  private let billed: BilledUnits
  private let zone: TimeZoneRules
  /// The period they are posted in.
  private let open: Period

  /// - Parameters:
  ///   - billed: The closed periods of one account.
  ///   - open: The account's next open period.
  package init(billed: BilledUnits, zone: TimeZoneRules, open: Period) {
    self.billed = billed
    self.zone = zone
    self.open = open
  }

  /// The corrections of one closed period; nothing when nothing changed.
  ///
  /// - Parameters:
  ///   - close: A close that holds.
  ///   - now: What would be posted for its month today, units kept where they are charged.
  /// - Throws: `BillingError.overflow`.
  package func postings(for close: ClosedPeriod, now: Postings) throws(BillingError) -> Postings {
    let origin = close.period.start
    let current = now.charges.filter { $0.accountID == close.accountID && $0.kind != .credit }
    let rows = try ChargeDifference(billed: billed.parts[origin] ?? [:], now: current, zone: zone).rows
      .map { posted($0, correcting: close) }
    let ratedNow = try Rounding.sum(
      now.lines.filter { $0.accountID == close.accountID && $0.kind != .credit }.map(\.amount))
    let difference = try Rounding.sum([ratedNow, Money(micro: -billed.amount(of: origin).micro)])
    return try CorrectionLines(open: open, zone: zone, catalogue: close.focus + now.focus)
      .postings(rows, total: difference, correcting: close)
  }

  private func posted(_ row: Charge, correcting close: ClosedPeriod) -> Charge {
    var row = row
    row.kind = .correction
    row.periodStart = open.start
    row.correctsPeriod = close.period.start
    return row
  }
}

/// Rows of a period: what is posted in an open one beside its usage, or what would be posted for a closed one today.
package struct Postings: Sendable, Hashable {
  package var lines: [StatementLine] = []
  package var charges: [Charge] = []
  package var focus: [FocusCharge] = []

  package init() {}

  package static func + (left: Postings, right: Postings) -> Postings {
    var sum = left
    sum.lines += right.lines
    sum.charges += right.charges
    sum.focus += right.focus
    return sum
  }
}
