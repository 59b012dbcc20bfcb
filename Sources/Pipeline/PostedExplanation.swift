import Records
import Store

/// Lists what the ledger holds of an invoice or of a charge.
struct PostedExplanation {
  private let closes: [ClosedPeriod]

  /// - Throws: `StoreError`.
  init(_ archive: Archive) throws {
    closes = try archive.closedPeriods()
  }

  /// The stored bill of an invoice, whether it holds or was superseded; nil when there is no such invoice.
  func invoice(_ id: String) -> [String]? {
    guard let close = closes.first(where: { $0.invoiceID == id }) else { return nil }
    let account = close.bill.account
    var lines = [
      "\(id): account \(account.id), \(close.month), \(close.period.start) up to \(close.period.end), closed as of "
        + "\(close.closedAt)"
    ]
    if let old = close.supersedes { lines.append("  supersedes \(old)") }
    if let new = closes.first(where: { $0.supersedes == id }) { lines.append("  superseded by \(new.invoiceID)") }
    lines += close.lines.map { "  " + Text.line($0) }
    lines += close.accepted.map { "  accepted \($0.id) (\($0.code.rawValue)) by \($0.by): \($0.reason)" }
    return lines + [
      "\(Text.count(close.charges.count, "charge")), \(close.bill.total.text(in: account.currency)) \(account.currency.code)"
    ]
  }

  /// Every row that was posted for a charge, oldest first.
  func rows(ofCharge id: String) -> [Charge] {
    closes.flatMap { close in close.charges.filter { $0.id == id } }
  }

  /// One line for every row that was posted for a charge.
  func postings(ofCharge id: String) -> [String] {
    closes.flatMap { close in
      close.charges.filter { $0.id == id }.map { charge in
        let about = charge.correctsPeriod.map { " of the period from \($0)" } ?? ""
        let instead = charge.correctsPriceID.map { " instead of \($0)" } ?? ""
        return "posted by \(close.invoiceID): \(charge.kind.rawValue)\(about), \(charge.quantity.grouped) under "
          + "\(charge.priceID)\(instead), \(charge.amount.text(minimumDecimals: 2)) \(charge.currency.code)"
      }
    }
  }
}
