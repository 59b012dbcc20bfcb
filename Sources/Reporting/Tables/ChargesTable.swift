import Records

/// `charges.csv`: a charged unit, credit, correction or true-up, by account, time of use and billing key.
enum ChargesTable {
  /// The header; other programs rely on names and order, new columns go to the end.
  static let columns = [
    "charge_id", "account_id", "period_start", "billing_key", "key_kind", "task", "execution_id",
    "used_at", "local_day", "price_id", "unit", "quantity", "unit_price", "amount", "currency",
    "class", "corrects_period", "flags", "corrects_price_id",
  ]

  /// - Throws: `ReportingError.cannotWrite`.
  static func write(_ charges: [Charge], to path: String) throws -> OutputFile {
    let csv = try CSVWriter(path: path, columns: columns)
    for charge in charges {
      let decimals = charge.currency.minorUnitDigits
      csv.text(charge.id)
      csv.text(charge.accountID)
      csv.instant(charge.periodStart)
      csv.text(charge.billingKey)
      csv.text(charge.billingKey.isEmpty ? nil : charge.keyKind.rawValue)
      csv.text(charge.task)
      csv.text(charge.executionID)
      csv.instant(charge.usedAt)
      csv.day(charge.localDay)
      csv.text(charge.priceID)
      if charge.kind == .credit {
        for _ in 0..<3 { csv.empty() }
      } else {
        csv.text(charge.kind == .adjustment ? nil : charge.unit.rawValue)
        csv.count(charge.quantity)
        csv.exact(charge.unitPrice, minimumDecimals: decimals)
      }
      csv.exact(charge.amount, minimumDecimals: decimals)
      csv.text(charge.currency.code)
      csv.text(charge.kind.rawValue)
      csv.instant(charge.correctsPeriod)
      csv.list(charge.flags.map(\.rawValue))
      csv.text(charge.correctsPriceID)
      try csv.endRow()
    }
    return try csv.finish()
  }
}
