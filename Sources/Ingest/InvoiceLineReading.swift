import Records

/// What a record says of one invoice line.
protocol InvoiceRecord {
  /// The text of one of our fields; nil when it is empty or not there.
  func text(_ field: String) -> String?
  /// Where a field stands, for messages and zones.
  func column(_ field: String) -> Column
  var line: Int { get }
}

/// Reads invoice lines from records of any format.
struct InvoiceLineReading {
  let cells: CellReader
  /// The vendor of a line that names none.
  var vendor = ""
  /// Whether amounts count the smallest unit of the currency, such as cents.
  var isMinorUnits = false
  /// Whether a unit price may be finer than money: it is then left empty, as quantity and amount tell it.
  var hasFinePrices = false

  /// - Parameter number: Of a line that has none.
  /// - Throws: `CellProblem` when the line must be set aside.
  func line(_ record: some InvoiceRecord, number: Int) throws(CellProblem) -> InvoiceLine {
    guard let invoice = try id("invoice_number", record) else {
      throw .empty(record.column("invoice_number"), "expected the number of the invoice")
    }
    let currency = try currency(record)
    guard let amount = try money("amount", currency, record) else {
      throw .empty(record.column("amount"), "expected an amount such as 25.00")
    }
    var line = InvoiceLine(
      invoiceNumber: invoice, lineNumber: record.text("line_no") ?? String(number), amount: amount, currency: currency)
    line.vendor = record.text("vendor") ?? vendor
    if let account = record.text("account_id") { line.accountID = account }
    line.description = record.text("description") ?? ""
    line.metric = record.text("metric") ?? InvoiceLineReading.metric(of: line.description)
    line.billingKey = try id("billing_key", record)
    line.quantityMicro = try decimal("quantity", record)
    line.unitPrice = try unitPrice(currency, record)
    line.invoiceDate = try invoiceDate(record)
    line.period = try period(record)
    line.isProration = try isProration(record)
    return line
  }

  private func id(_ field: String, _ record: some InvoiceRecord) throws(CellProblem) -> String? {
    guard let text = record.text(field) else { return nil }
    do throws(Expectation) {
      return try Values.id(text)
    } catch {
      throw CellProblem(record.column(field), text, error.text)
    }
  }

  private func decimal(_ field: String, _ record: some InvoiceRecord) throws(CellProblem) -> Int64? {
    guard let text = record.text(field) else { return nil }
    guard let value = LocaleNumber.decimal(text, mark: cells.decimalMarks[field]) else {
      throw CellProblem(record.column(field), text, "expected a number with at most six decimals such as 1,234.56")
    }
    return value
  }

  private func unitPrice(_ currency: Currency, _ record: some InvoiceRecord) throws(CellProblem) -> Money? {
    hasFinePrices || isMinorUnits
      ? try? money("unit_price", currency, record) : try money("unit_price", currency, record)
  }

  /// - Throws: `CellProblem` when the amount is none, or finer than a millionth of the currency.
  private func money(_ field: String, _ currency: Currency, _ record: some InvoiceRecord) throws(CellProblem) -> Money?
  {
    guard let micro = try decimal(field, record) else { return nil }
    guard isMinorUnits else { return Money(micro: micro) }
    let parts = Money.microPerUnit / currency.microPerMinorUnit
    guard micro.isMultiple(of: parts) else {
      throw CellProblem(record.column(field), record.text(field) ?? "", "expected at most four decimals of a cent")
    }
    return Money(micro: micro / parts)
  }

  private func moment(_ field: String, _ record: some InvoiceRecord) throws(CellProblem) -> Timestamp? {
    guard let text = record.text(field) else { return nil }
    let (bytes, column) = (Array(text.utf8), record.column(field))
    do throws(Expectation) {
      return try cells.moment(
        cells.shape(field), bytes.span, bytes.indices, line: record.line, column: column.position)?.instant
    } catch {
      throw CellProblem(column, text, error.text)
    }
  }

  private func invoiceDate(_ record: some InvoiceRecord) throws(CellProblem) -> CivilDate? {
    guard let text = record.text("invoice_date") else { return nil }
    let bytes = Array(text.utf8)
    do throws(Expectation) {
      return try cells.day(cells.shape("invoice_date"), bytes.span, bytes.indices)
    } catch {
      throw CellProblem(record.column("invoice_date"), text, error.text)
    }
  }

  private func currency(_ record: some InvoiceRecord) throws(CellProblem) -> Currency {
    guard let code = record.text("currency") else {
      throw .empty(record.column("currency"), "expected a code such as USD")
    }
    guard let currency = Currency(code: code) else {
      throw CellProblem(record.column("currency"), code, "expected a code such as USD")
    }
    return currency
  }

  /// The period when both its ends are given.
  private func period(_ record: some InvoiceRecord) throws(CellProblem) -> Period? {
    guard let start = try moment("period_start", record), let end = try moment("period_end", record) else { return nil }
    guard start <= end else {
      throw CellProblem(
        record.column("period_end"), record.text("period_end") ?? "", "expected a time after period_start")
    }
    return Period(start: start, end: end)
  }

  private func isProration(_ record: some InvoiceRecord) throws(CellProblem) -> Bool {
    guard let text = record.text("proration") else { return false }
    guard let isProration = Values.truth(text) else {
      throw CellProblem(record.column("proration"), text, "expected true or false")
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
