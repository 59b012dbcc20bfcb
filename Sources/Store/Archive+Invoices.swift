import GRDB
package import Records

extension Archive {
  /// All invoice lines, by vendor, account, invoice and line number (as bytes).
  package func invoiceLines() throws -> [InvoiceLine] {
    try reading { database in
      let rows = try BulkStatement(
        database,
        """
        SELECT \(InvoiceLineRow.columnList) FROM invoice_line
        ORDER BY vendor, account_id, invoice_number, line_number
        """)
      var lines: [InvoiceLine] = []
      while try rows.next() { lines.append(try InvoiceLineRow.line(from: rows)) }
      return lines
    }
  }
}
