import Records

extension ObjectFormat {
  /// Stripe's invoices with their lines, or lists of lines, as its API gives them.
  static let stripeJSON = ObjectFormat(
    name: "stripe-json", kind: .invoice, summary: "Stripe's invoices or their line items, from its API (JSON)",
    mapping: [
      "invoice_number": "id of the invoice, invoice", "line_no": "unique_id, id", "description": "description",
      "quantity": "quantity", "unit_price": "unit_amount_excluding_tax, price.unit_amount_decimal",
      "amount": "amount, total and subtotal of the invoice", "currency": "currency",
      "invoice_date": "effective_at, created", "period_start": "period.start", "period_end": "period.end",
      "proration": "proration",
    ],
    signature: { document in
      let root = JSONDocument.root
      guard let object = document.member("object", of: root).flatMap({ document.string($0) }) else { return nil }
      return object == "invoice" || object == "line_item" ? "object \(object)" : nil
    },
    mapper: { StripeMapper($0) })
}

/// Maps an invoice to its lines, and a line of a list to itself: a line is a row, an invoice is none.
///
/// An invoice goes by its id, as in lists of lines and in copies that pipelines keep, so that a line that comes twice
/// is told. Its discount and its tax stand in no line and are added as two: lines come to `subtotal`, and
/// `total` = `subtotal` - discounts + tax that is not within the prices.
private struct StripeMapper: ObjectMapper {
  private let cells: CellReader
  private let reading: InvoiceLineReading
  private var lineCount = 0

  init(_ cells: CellReader) {
    self.cells = cells
    reading = InvoiceLineReading(cells: cells, vendor: "stripe", isMinorUnits: true)
  }

  mutating func map(_ document: JSONDocument, line: Int, into batch: inout BatchBuilder) throws(CellProblem) {
    let object = ObjectReader(document: document, cells: cells, line: line)
    let root = JSONDocument.root
    guard let lines = object.node("lines", "data") else {
      guard object.text("object", of: root) == "line_item" else {
        throw CellProblem(message: "lines.data is missing, expected the lines of the invoice", severity: .error)
      }
      batch.invoice.append(try read(StripeLine(texts(root, object), line: line)))
      return
    }
    let shared = invoiceTexts(object)
    if object.text("status", of: root) == "void" {
      throw CellProblem(
        message: "invoice \(Finding.quoted(shared["invoice_number"] ?? "")) is void and asks for nothing",
        severity: .note)
    }
    if object.flag("has_more", of: object.node("lines")) == true {
      cells.ledger.report(
        Finding(
          .error, .truncatedFile, file: cells.ledger.file, line: line,
          message: "invoice \(Finding.quoted(shared["invoice_number"] ?? "")) holds only the first of its lines "
            + "(lines.has_more), export all of them", action: .reported))
    }
    var records = document.elements(of: lines).map { texts($0, object).merging(shared) { own, _ in own } }
    records += [discount(object), tax(object)].compactMap(\.self).map { $0.merging(shared) { own, _ in own } }
    batch.rowsRead += records.count - 1
    for record in records {
      do throws(CellProblem) {
        batch.invoice.append(try read(StripeLine(record, line: line)))
      } catch {
        let finding = Finding(
          .error, .suspense, file: cells.ledger.file, line: line,
          message: "line \(Finding.quoted(record["line_no"] ?? "")): \(error.message)", action: .suspended)
        batch.rejected.append(RejectedRow(finding: finding, raw: Array((record["description"] ?? "").utf8)))
      }
    }
  }

  private mutating func read(_ line: StripeLine) throws(CellProblem) -> InvoiceLine {
    lineCount += 1
    return try reading.line(line, number: lineCount)
  }

  /// What an invoice says of all its lines.
  private func invoiceTexts(_ object: ObjectReader) -> [String: String] {
    let root = JSONDocument.root
    var texts: [String: String] = [:]
    texts["invoice_number"] = object.text("id", of: root)
    texts["currency"] = object.text("currency", of: root)
    texts["invoice_date"] = object.text("effective_at", of: root) ?? object.text("created", of: root)
    return texts
  }

  private func texts(_ node: Int, _ object: ObjectReader) -> [String: String] {
    let document = object.document
    let period = document.member("period", of: node)
    let prices = ["price", "pricing", "plan"].compactMap { document.member($0, of: node) }
    var texts: [String: String] = [:]
    texts["invoice_number"] = object.text("invoice", of: node)
    texts["line_no"] =
      ["unique_id", "unique_line_item_id", "id"].lazy.compactMap { object.text($0, of: node) }.first
    for field in ["description", "quantity", "amount", "currency"] { texts[field] = object.text(field, of: node) }
    texts["unit_price"] =
      object.text("unit_amount_excluding_tax", of: node)
      ?? prices.lazy.compactMap { object.text("unit_amount_decimal", of: $0) }.first
    texts["period_start"] = object.text("start", of: period)
    texts["period_end"] = object.text("end", of: period)
    let parent = document.member("parent", of: node)
    let details = ["subscription_item_details", "invoice_item_details"].compactMap { document.member($0, of: parent) }
    texts["proration"] = ([node] + details).lazy.compactMap { object.flag("proration", of: $0) }.first.map { "\($0)" }
    return texts
  }

  /// The discounts of the whole invoice as a line; nil when there are none.
  private func discount(_ object: ObjectReader) -> [String: String]? {
    let sum = discounts(object)
    return sum == 0 ? nil : ["line_no": "discount", "description": "Discount", "amount": String(-sum)]
  }

  /// The tax that comes on top of the lines; nil when there is none.
  private func tax(_ object: ObjectReader) -> [String: String]? {
    guard let total = whole("total", JSONDocument.root, object),
      let lines = whole("subtotal", JSONDocument.root, object)
    else { return nil }
    let tax = total - lines + discounts(object)
    return tax == 0 ? nil : ["line_no": "tax", "description": "Tax", "amount": String(tax)]
  }

  /// In the smallest unit of the currency.
  private func discounts(_ object: ObjectReader) -> Int128 {
    object.document.elements(of: object.node("total_discount_amounts"))
      .reduce(0) { $0 + (whole("amount", $1, object) ?? 0) }
  }

  private func whole(_ key: String, _ node: Int, _ object: ObjectReader) -> Int128? {
    object.text(key, of: node).flatMap { Int64($0) }.map { Int128($0) }
  }
}

/// A line of an invoice as texts by our fields.
private struct StripeLine: InvoiceRecord {
  private let texts: [String: String]
  let line: Int

  init(_ texts: [String: String], line: Int) {
    self.texts = texts
    self.line = line
  }

  func text(_ field: String) -> String? { texts[field] }

  func column(_ field: String) -> Column { Column(field: field, position: Column.absent) }
}
