import Records

extension TableFormat {
  /// The canonical lines of a vendor's invoice, `invoice_lines.csv`.
  static let invoiceCSV = TableFormat(
    name: "invoice-csv", kind: .invoice,
    summary: "lines of a vendor's invoice: invoice_number, amount, currency and more",
    fields: [
      FieldAliases("vendor", "provider"), FieldAliases("account_id"),
      FieldAliases("invoice_number", "invoice no", "invoice"), FieldAliases("invoice_date"),
      FieldAliases("line_no", "line", "line number"), FieldAliases("description"), FieldAliases("metric"),
      FieldAliases("billing_key", "conversation_id", "ticket_id"), FieldAliases("quantity", "qty"),
      FieldAliases("unit_price"), FieldAliases("amount", "line amount", "total"), FieldAliases("currency"),
      FieldAliases("period_start"), FieldAliases("period_end"), FieldAliases("proration"),
    ],
    dateFields: ["invoice_date", "period_start", "period_end"],
    numberFields: ["quantity", "unit_price", "amount"],
    signature: { header, _ in
      header.has("invoice_number") && header.has("amount") ? "columns invoice_number, amount" : nil
    },
    missing: { columns in
      ["invoice_number", "amount", "currency"].filter { columns.position($0) == nil }
    },
    mapper: { InvoiceMapper($0, InvoiceLineReading(cells: $1)) })
}
