import Records

/// `statement.csv`: a line of the bill, by account: usage by price version and its parts, then corrections, then
/// credits. The unit of an adjustment is empty.
enum StatementTable {
  /// The header; other programs rely on names and order, new columns go to the end.
  static let columns = [
    "account_id", "period_start", "period_end", "status", "price_id", "unit", "quantity",
    "unit_price", "amount", "currency", "rounding_difference", "executions", "duplicates",
    "non_billable", "suspense", "class", "corrects_period", "corrects_price_id", "invoice_id", "reason",
  ]

  /// - Throws: `ReportingError.cannotWrite`.
  static func write(_ lines: [StatementLine], to path: String) throws -> OutputFile {
    let csv = try CSVWriter(path: path, columns: columns)
    for line in lines {
      let decimals = line.currency.minorUnitDigits
      csv.text(line.accountID)
      csv.instant(line.period.start)
      csv.instant(line.period.end)
      csv.text(line.status.rawValue)
      csv.text(line.priceID)
      if line.kind == .credit {
        for _ in 0..<3 { csv.empty() }
      } else {
        csv.text(line.kind == .adjustment ? nil : line.unit.rawValue)
        csv.count(line.quantity)
        csv.exact(line.unitPrice, minimumDecimals: decimals)
      }
      csv.rounded(line.amount, in: line.currency)
      csv.text(line.currency.code)
      csv.exact(line.roundingDifference, minimumDecimals: decimals)
      csv.count(line.executions)
      csv.count(line.duplicates)
      csv.count(line.nonBillable)
      csv.count(line.suspense)
      csv.text(line.kind.rawValue)
      csv.instant(line.correctsPeriod)
      csv.text(line.correctsPriceID)
      csv.text(line.invoiceID)
      csv.text(line.reason)
      try csv.endRow()
    }
    return try csv.finish()
  }
}
