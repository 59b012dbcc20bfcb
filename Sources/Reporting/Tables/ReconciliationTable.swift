import Records

/// `reconciliation.csv`: a difference between the invoice, the log and the price book, the largest first.
enum ReconciliationTable {
  /// The header; other programs rely on names and order, new columns go to the end.
  static let columns = [
    "break_id", "code", "account_id", "period_start", "billing_key", "price_id", "our_quantity", "invoice_quantity",
    "our_amount", "invoice_amount", "difference", "currency", "likely_cause", "evidence", "first_seen", "age_days",
    "status", "status_by", "status_reason",
  ]

  /// - Parameter instant: when ages are told.
  /// - Throws: `ReportingError.cannotWrite`.
  static func write(_ breaks: [BillingBreak], at instant: Timestamp, to path: String) throws -> OutputFile {
    let csv = try CSVWriter(path: path, columns: columns)
    for found in breaks {
      let decimals = found.currency.minorUnitDigits
      csv.text(found.id)
      csv.text(found.code.rawValue)
      csv.text(found.accountID)
      csv.instant(found.periodStart)
      csv.text(found.billingKey)
      csv.text(found.priceID)
      csv.decimal(found.ourQuantityMicro, minimumDecimals: 0)
      csv.decimal(found.invoiceQuantityMicro, minimumDecimals: 0)
      csv.decimal(found.ourAmount?.micro, minimumDecimals: decimals)
      csv.decimal(found.invoiceAmount?.micro, minimumDecimals: decimals)
      csv.exact(found.difference, minimumDecimals: decimals)
      csv.text(found.currency.code)
      csv.text(found.likelyCause)
      csv.text(found.evidence)
      csv.instant(found.state.firstSeenAt)
      csv.count(found.state.ageInDays(at: instant))
      csv.text(found.state.status.rawValue)
      csv.text(found.state.statusBy)
      csv.text(found.state.statusReason)
      try csv.endRow()
    }
    return try csv.finish()
  }
}
