import Records

/// `what_if.csv`: the month's use of tasks under other price models, a model a row, in the order they are compared.
enum WhatIfTable {
  /// The header; other programs rely on names and order, new columns go to the end.
  static let columns = [
    "model", "unit", "unit_price", "currency", "quantity", "amount", "computable", "needs", "in_force_from", "source",
    "assumption",
  ]

  /// - Throws: `ReportingError.cannotWrite`.
  static func write(_ lines: [WhatIfLine], to path: String) throws -> OutputFile {
    let csv = try CSVWriter(path: path, columns: columns)
    for line in lines {
      csv.text(line.model)
      csv.text(line.unit)
      if let price = line.unitPrice {
        csv.exact(price, minimumDecimals: line.currency.minorUnitDigits)
      } else {
        csv.empty()
      }
      csv.text(line.currency.code)
      if let quantity = line.quantity { csv.count(quantity) } else { csv.empty() }
      if let amount = line.amount { csv.rounded(amount, in: line.currency) } else { csv.empty() }
      csv.flag(line.isComputable)
      csv.text(line.needs)
      if let day = line.inForceFrom { csv.day(day) } else { csv.empty() }
      csv.text(line.source)
      csv.text(line.assumption)
      try csv.endRow()
    }
    return try csv.finish()
  }
}
