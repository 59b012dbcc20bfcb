import GRDB
package import Records

extension Archive {
  /// All invoice lines, by vendor, account, invoice and line number (as bytes), each with the file it came from.
  package func invoiceLines() throws -> [InvoiceLine] {
    try reading { database in
      let rows = try BulkStatement(
        database,
        """
        SELECT \(InvoiceLineRow.columnList),
          (SELECT file_name FROM import WHERE import.import_id = invoice_line.import_id) FROM invoice_line
        ORDER BY vendor, account_id, invoice_number, line_number
        """)
      var lines: [InvoiceLine] = []
      while try rows.next() {
        var line = try InvoiceLineRow.line(from: rows)
        line.file = rows.text(at: InvoiceLineRow.columnCount)
        lines.append(line)
      }
      return lines
    }
  }
}
