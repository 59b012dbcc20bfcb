import GRDB
import Records

/// Stores the invoice lines of an import.
final class InvoiceLineWriter {
  private let importID: Int64
  private let insertRow: BulkStatement
  private let replaceRow: BulkStatement
  private let selectRow: BulkStatement

  init(_ database: Database, importID: Int64) throws {
    self.importID = importID
    let (columns, parameters) = (InvoiceLineRow.columnList, InvoiceLineRow.parameterList)
    insertRow = try BulkStatement(
      database, "INSERT INTO invoice_line (\(columns)) VALUES (\(parameters)) ON CONFLICT DO NOTHING")
    replaceRow = try BulkStatement(
      database, "INSERT OR REPLACE INTO invoice_line (\(columns)) VALUES (\(parameters))")
    selectRow = try BulkStatement(
      database,
      """
      SELECT \(columns) FROM invoice_line
      WHERE vendor = ? AND account_id = ? AND invoice_number = ? AND line_number = ?
      """)
  }

  /// Inserts a line; `.rejected` when one of two differing lines of the same key had to go.
  func insert(_ line: InvoiceLine) throws -> RowOutcome {
    InvoiceLineRow.bind(line, importID: importID, to: insertRow)
    if try insertRow.run() == 1 { return .accepted }
    let (content, storedContent) = (line.canonicalContent, try storedLine(line).canonicalContent)
    if content == storedContent { return .duplicate }
    if Digest(of: content).bytes.lexicographicallyPrecedes(Digest(of: storedContent).bytes) {
      InvoiceLineRow.bind(line, importID: importID, to: replaceRow)
      try replaceRow.run()
    }
    return .rejected
  }

  /// Tells that an invoice names a line twice with different content.
  static func conflict(_ line: InvoiceLine) -> Finding {
    Finding(
      .error, .duplicateConflict,
      message: "invoice \(Finding.quoted(line.invoiceNumber)) has line \(Finding.quoted(line.lineNumber)) twice with "
        + "different content, expected a line number once",
      action: .quarantined)
  }

  private func storedLine(_ line: InvoiceLine) throws -> InvoiceLine {
    for (position, text) in [line.vendor, line.accountID, line.invoiceNumber, line.lineNumber].enumerated() {
      selectRow.bind(text, at: position)
    }
    defer { selectRow.reset() }
    guard try selectRow.next() else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    return try InvoiceLineRow.line(from: selectRow)
  }
}
