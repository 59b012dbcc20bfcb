import Records

/// Maps the lines of an invoice.
struct InvoiceMapper: RowMapper {
  private let map: ColumnMap
  private let cells: CellReader
  /// The vendor of a line that names none.
  private let vendor: String
  /// Whether amounts count the smallest unit of the currency, such as cents.
  private let isMinorUnits: Bool
  /// Lines so far: the number of a line that has none.
  private var lineCount = 0

  init(_ map: ColumnMap, _ cells: CellReader, vendor: String = "", isMinorUnits: Bool = false) {
    self.map = map
    self.cells = cells
    self.vendor = vendor
    self.isMinorUnits = isMinorUnits
  }

  mutating func map(
    _ row: CSVRow, of records: borrowing CSVRecords, into batch: inout BatchBuilder
  ) throws(CellProblem) {
    lineCount += 1
    guard let number = try cells.id(map.column("invoice_number"), row, records) else {
      throw .empty(map.column("invoice_number"), "expected the number of the invoice")
    }
    let currency = try currency(row, records)
    guard let amount = try money("amount", currency, row, records) else {
      throw .empty(map.column("amount"), "expected an amount such as 25.00")
    }
    var line = InvoiceLine(
      invoiceNumber: number, lineNumber: text("line_no", row, records) ?? String(lineCount), amount: amount,
      currency: currency)
    line.vendor = text("vendor", row, records) ?? vendor
    if let account = text("account_id", row, records) { line.accountID = account }
    line.description = text("description", row, records) ?? ""
    line.metric = text("metric", row, records) ?? InvoiceMapper.metric(of: line.description)
    line.billingKey = try cells.id(map.column("billing_key"), row, records)
    line.quantityMicro = try decimal("quantity", row, records)
    line.unitPrice = try unitPrice(currency, row, records)
    line.invoiceDate = try invoiceDate(row, records)
    line.period = try period(row, records)
    line.isProration = try isProration(row, records)
    batch.invoice.append(line)
  }

  func accountID(_ row: CSVRow, of records: borrowing CSVRecords) -> String? {
    text("account_id", row, records)
  }

  private func text(_ field: String, _ row: CSVRow, _ records: borrowing CSVRecords) -> String? {
    cells.text(map.column(field), row, records)
  }

  private func decimal(
    _ field: String, _ row: CSVRow, _ records: borrowing CSVRecords
  ) throws(CellProblem) -> Int64? {
    guard let text = text(field, row, records) else { return nil }
    guard let value = LocaleNumber.decimal(text, mark: cells.decimalMarks[field]) else {
      throw CellProblem(map.column(field), text, "expected a number with at most six decimals such as 1,234.56")
    }
    return value
  }

  /// Nil where a price in cents is finer than a millionth of the currency: quantity and amount tell it then.
  private func unitPrice(
    _ currency: Currency, _ row: CSVRow, _ records: borrowing CSVRecords
  ) throws(CellProblem) -> Money? {
    guard isMinorUnits else { return try money("unit_price", currency, row, records) }
    return try? money("unit_price", currency, row, records)
  }

  /// - Throws: `CellProblem` when the amount is none, or finer than a millionth of the currency.
  private func money(
    _ field: String, _ currency: Currency, _ row: CSVRow, _ records: borrowing CSVRecords
  ) throws(CellProblem) -> Money? {
    guard let micro = try decimal(field, row, records) else { return nil }
    guard isMinorUnits else { return Money(micro: micro) }
    let parts = Money.microPerUnit / currency.microPerMinorUnit
    guard micro.isMultiple(of: parts) else {
      throw CellProblem(map.column(field), text(field, row, records) ?? "", "expected at most four decimals of a cent")
    }
    return Money(micro: micro / parts)
  }

  private func moment(
    _ field: String, _ row: CSVRow, _ records: borrowing CSVRecords
  ) throws(CellProblem) -> Moment? {
    try cells.moment(map.column(field), cells.shape(field), row, records)
  }

  private func invoiceDate(_ row: CSVRow, _ records: borrowing CSVRecords) throws(CellProblem) -> CivilDate? {
    let column = map.column("invoice_date")
    guard column.isPresent else { return nil }
    let cell = records.cell(column.position, of: row)
    do throws(Expectation) {
      return try cells.day(cells.shape(column.field), records.bytes.span, cell)
    } catch {
      throw CellProblem(column, cells.decoded(records.bytes.span, cell, line: row.line), error.text)
    }
  }

  private func currency(_ row: CSVRow, _ records: borrowing CSVRecords) throws(CellProblem) -> Currency {
    guard let code = text("currency", row, records) else {
      throw .empty(map.column("currency"), "expected a code such as USD")
    }
    guard let currency = Currency(code: code) else {
      throw CellProblem(map.column("currency"), code, "expected a code such as USD")
    }
    return currency
  }

  /// The period when both its ends are given.
  private func period(_ row: CSVRow, _ records: borrowing CSVRecords) throws(CellProblem) -> Period? {
    guard let start = try moment("period_start", row, records), let end = try moment("period_end", row, records)
    else { return nil }
    guard start.instant <= end.instant else {
      throw CellProblem(
        map.column("period_end"), text("period_end", row, records) ?? "", "expected a time after period_start")
    }
    return Period(start: start.instant, end: end.instant)
  }

  private func isProration(_ row: CSVRow, _ records: borrowing CSVRecords) throws(CellProblem) -> Bool {
    guard let text = text("proration", row, records) else { return false }
    guard let isProration = Values.truth(text) else {
      throw CellProblem(map.column("proration"), text, "expected true or false")
    }
    return isProration
  }

  /// What a line without a metric counts, by the words of its description.
  private static func metric(of description: String) -> String {
    let text = description.lowercased()
    if text.contains("task") { return "task_replies" }
    if text.contains("tag") { return "tags" }
    return ["ticket", "conversation", "credit"].contains(where: text.contains) ? "credits" : ""
  }
}
