import Records

extension TableFormat {
  /// Charges in the columns of the FinOps Foundation's FOCUS specification, whoever issues them; also the file that the
  /// report holds.
  static let focusCSV = TableFormat(
    name: "focus-csv", kind: .invoice, summary: "charges by the FOCUS specification of cost and usage (CSV)",
    fields: [
      FieldAliases("vendor", "ProviderName", "InvoiceIssuerName", "InvoiceIssuer", "PublisherName"),
      FieldAliases("account_id", "BillingAccountId"), FieldAliases("invoice_number", "InvoiceId"),
      FieldAliases("description", "ChargeDescription"), FieldAliases("service", "ServiceName"),
      FieldAliases("category", "ChargeCategory"), FieldAliases("class", "ChargeClass"),
      FieldAliases("quantity", "PricingQuantity", "ConsumedQuantity"),
      FieldAliases("unit_price", "ContractedUnitPrice", "ListUnitPrice"), FieldAliases("amount", "BilledCost"),
      FieldAliases("currency", "BillingCurrency"), FieldAliases("period_start", "BillingPeriodStart"),
      FieldAliases("period_end", "BillingPeriodEnd"),
    ],
    dateFields: ["period_start", "period_end"],
    signature: { header, _ in
      let needed = ["BilledCost", "BillingCurrency", "ChargeCategory"]
      return needed.allSatisfy(header.has) ? "columns \(needed.joined(separator: ", "))" : nil
    },
    missing: { columns in
      ["amount", "currency", "category"].filter { columns.position($0) == nil }
    },
    mapper: { map, cells in
      InvoiceMapper(map, InvoiceLineReading(cells: cells, hasFinePrices: true)) { FocusCharge(row: $0) }
    })
}

/// A charge of a FOCUS file.
///
/// Its numbers have a decimal point in every country. The billing period says which bill it is on, for a correction too,
/// whose charge period is an earlier one.
private struct FocusCharge: InvoiceRecord {
  let row: InvoiceRow

  var line: Int { row.line }

  func column(_ field: String) -> Column { row.column(field) }

  func text(_ field: String) -> String? {
    switch field {
    case "account_id": row.text(field).map { FocusIdentifier.read($0, .account) }
    case "invoice_number": invoice
    case "description": description
    case "metric": metric
    default: row.text(field)
    }
  }

  /// A charge that is not invoiced yet goes by the first day of its billing period.
  private var invoice: String? {
    if let id = row.text("invoice_number") { return FocusIdentifier.read(id, .invoice) }
    return row.text("period_start").map { String($0.prefix(10)) }
  }

  private var description: String? { row.text("description") ?? row.text("service") }

  /// What is no use of anything counts nothing but itself; for the rest the description tells.
  private var metric: String? {
    if row.text("class")?.lowercased() == "correction" { return "correction" }
    switch row.text("category")?.lowercased() {
    case "credit": return "credit"
    case "tax": return "tax"
    case "adjustment": return "adjustment"
    default: return nil
    }
  }
}
