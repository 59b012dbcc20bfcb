import Records

extension TableFormat {
  /// Line items of Stripe's invoices as pipelines copy them: amounts in the smallest unit, currencies in small letters.
  static let stripeLinesCSV = TableFormat(
    name: "stripe-lines", kind: .invoice, summary: "line items of Stripe's invoices (CSV)",
    fields: [
      FieldAliases("invoice_number", "invoice_id"), FieldAliases("line_no", "unique_id", "id"),
      FieldAliases("description"), FieldAliases("quantity"),
      FieldAliases("unit_price", "unit_amount_excluding_tax"), FieldAliases("amount"), FieldAliases("currency"),
      FieldAliases("period_start"), FieldAliases("period_end"), FieldAliases("proration"),
    ],
    dateFields: ["period_start", "period_end"], numberFields: ["quantity", "unit_price", "amount"],
    signature: { header, _ in
      let needed = ["invoice_id", "subscription_item_id", "amount"]
      return needed.allSatisfy(header.has) ? "columns \(needed.joined(separator: ", "))" : nil
    },
    missing: { columns in
      ["invoice_number", "amount", "currency"].filter { columns.position($0) == nil }
    },
    mapper: { InvoiceMapper($0, InvoiceLineReading(cells: $1, vendor: "stripe", isMinorUnits: true)) })
}
