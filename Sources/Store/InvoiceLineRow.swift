import GRDB
import Records

/// The columns of `invoice_line`, and an invoice line as a row of them.
enum InvoiceLineRow {
  /// In the order in which `bind` and `line(from:)` count them; the key comes first.
  private static let columns = [
    "vendor", "account_id", "invoice_number", "line_number", "import_id", "invoice_day", "description", "metric",
    "billing_key", "quantity_micro", "unit_price_micro", "amount_micro", "currency", "period_start_at",
    "period_end_at", "is_proration",
  ]

  static let columnCount = columns.count
  static let columnList = columns.joined(separator: ", ")
  static let parameterList = columns.map { _ in "?" }.joined(separator: ", ")

  /// Binds a line to the parameters from 0 on.
  static func bind(_ line: InvoiceLine, importID: Int64, to statement: BulkStatement) {
    statement.bind(line.vendor, at: 0)
    statement.bind(line.accountID, at: 1)
    statement.bind(line.invoiceNumber, at: 2)
    statement.bind(line.lineNumber, at: 3)
    statement.bind(importID, at: 4)
    statement.bind(line.invoiceDate?.daysSince1970, at: 5)
    statement.bind(line.description, at: 6)
    statement.bind(line.metric, at: 7)
    statement.bind(line.billingKey, at: 8)
    statement.bind(line.quantityMicro, at: 9)
    statement.bind(line.unitPrice?.micro, at: 10)
    statement.bind(line.amount.micro, at: 11)
    statement.bind(line.currency.code, at: 12)
    statement.bind(line.period?.start.milliseconds, at: 13)
    statement.bind(line.period?.end.milliseconds, at: 14)
    statement.bind(line.isProration, at: 15)
  }

  /// The line of the present row of a query over the columns.
  static func line(from row: BulkStatement) throws -> InvoiceLine {
    guard let currency = Currency(code: row.text(at: 12)) else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    var line = InvoiceLine(
      invoiceNumber: row.text(at: 2), lineNumber: row.text(at: 3), amount: Money(micro: row.int64(at: 11)),
      currency: currency)
    line.vendor = row.text(at: 0)
    line.accountID = row.text(at: 1)
    line.invoiceDate = row.optionalInt64(at: 5).map(CivilDate.init(daysSince1970:))
    line.description = row.text(at: 6)
    line.metric = row.text(at: 7)
    line.billingKey = row.optionalText(at: 8)
    line.quantityMicro = row.optionalInt64(at: 9)
    line.unitPrice = row.optionalInt64(at: 10).map(Money.init(micro:))
    if let start = row.optionalInt64(at: 13), let end = row.optionalInt64(at: 14) {
      guard start <= end else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
      line.period = Period(start: Timestamp(milliseconds: start), end: Timestamp(milliseconds: end))
    }
    line.isProration = row.int64(at: 15) != 0
    return line
  }
}

extension InvoiceLine {
  /// Everything but the key as bytes: two copies are equal when these are.
  var canonicalContent: [UInt8] {
    var writer = PackedWriter()
    writer.append(invoiceDate?.daysSince1970)
    writer.append(description)
    writer.append(metric)
    writer.append(billingKey)
    writer.append(quantityMicro)
    writer.append(unitPrice?.micro)
    writer.append(amount.micro)
    writer.append(currency.code)
    writer.append(period?.start.milliseconds)
    writer.append(period?.end.milliseconds)
    writer.append(isProration)
    return writer.bytes
  }
}
