import Records

/// `charges_focus.csv`: the bill as cost-management tools read it, a row per account, local day and price version or
/// part of one.
///
/// Source: FinOps Foundation, FOCUS specification 1.2. Every number has a decimal point, because the
/// specification's validator reads whole numbers as another type; empty is null.
enum FocusTable {
  /// The header; other programs rely on names and order, new columns go to the end.
  static let columns = [
    "BilledCost", "EffectiveCost", "ListCost", "ContractedCost", "ListUnitPrice",
    "ContractedUnitPrice", "PricingQuantity", "PricingUnit", "ConsumedQuantity", "ConsumedUnit",
    "PricingCategory", "ChargeCategory", "ChargeClass", "ChargeFrequency", "ChargeDescription",
    "BillingPeriodStart", "BillingPeriodEnd", "ChargePeriodStart", "ChargePeriodEnd",
    "BillingAccountId", "BillingAccountName", "BillingCurrency", "InvoiceId", "InvoiceIssuerName",
    "ProviderName", "PublisherName", "ServiceCategory", "ServiceSubcategory", "ServiceName",
    "SkuId", "SkuPriceId", "SkuMeter", "SkuPriceDetails", "SubAccountId", "SubAccountName", "Tags",
    "x_ConversationCount", "x_TaskUnits",
  ]

  /// Writes every charge whose row passes `FocusCheck`; the first that does not ends the report.
  ///
  /// - Throws: `ReportingError.cannotWrite`, `ReportingError.badCell`.
  static func write(_ charges: [FocusCharge], to path: String) throws -> OutputFile {
    let csv = try CSVWriter(path: path, columns: columns)
    for (index, charge) in charges.enumerated() {
      money(charge, csv)
      kind(charge, csv)
      periods(charge, csv)
      parties(charge, csv)
      details(charge, csv)
      if let problem = FocusCheck(row: FocusRow(csv.unfinishedRow, columns: columns)).problem() {
        throw ReportingError.badCell(
          table: "charges_focus.csv", row: index + 1, column: problem.column, value: problem.value,
          expected: problem.expected)
      }
      try csv.endRow()
    }
    return try csv.finish()
  }

  private static func money(_ charge: FocusCharge, _ csv: CSVWriter) {
    let decimals = max(1, charge.currency.minorUnitDigits)
    for cost in [charge.billedCost, charge.billedCost, charge.listCost, charge.listCost] {
      csv.exact(cost, minimumDecimals: decimals)
    }
    guard charge.hasQuantity else {
      // An amount that is tied to no unit has neither quantities nor unit prices.
      for _ in 0..<6 { csv.empty() }
      return
    }
    csv.exact(charge.unitPrice, minimumDecimals: decimals)
    csv.exact(charge.unitPrice, minimumDecimals: decimals)
    csv.figure(Double(charge.pricingQuantity), decimals: 1)
    csv.text(unitName(charge.unit))
    csv.figure(Double(charge.consumedQuantity), decimals: 1)
    csv.text("Executions")
  }

  private static func kind(_ charge: FocusCharge, _ csv: CSVWriter) {
    let isCredit = charge.kind == .credit
    csv.text(isCredit ? nil : "Standard")
    csv.text(isCredit ? "Credit" : charge.kind == .adjustment ? "Adjustment" : "Usage")
    csv.text(charge.isCorrection ? "Correction" : nil)
    csv.text(isCredit || charge.kind == .adjustment ? "One-Time" : "Usage-Based")
    csv.text(description(charge))
  }

  private static func description(_ charge: FocusCharge) -> String {
    if charge.kind == .credit {
      let reason = charge.reason ?? ""
      return "Credit \(charge.priceID)" + (reason.isEmpty ? "" : ": \(reason)")
    }
    if charge.kind == .adjustment { return "Amount of a price that is tied to no unit" }
    if charge.correctsPriceID == charge.priceID { return "Correction of the amount due under \(charge.priceID)" }
    if let replaced = charge.correctsPriceID { return "Price correction from \(replaced) to \(charge.priceID)" }
    let units = "\(unitName(charge.unit)) in which a task was used"
    return charge.isCorrection ? "Correction of an invoiced period: \(units)" : units
  }

  private static func periods(_ charge: FocusCharge, _ csv: CSVWriter) {
    csv.instant(charge.billingPeriod.start)
    csv.instant(charge.billingPeriod.end)
    csv.instant(charge.chargePeriod.start)
    csv.instant(charge.chargePeriod.end)
  }

  private static func parties(_ charge: FocusCharge, _ csv: CSVWriter) {
    csv.text(FocusIdentifier.written(charge.accountID, .account))
    csv.text(charge.accountName.isEmpty ? nil : charge.accountName)
    csv.text(charge.currency.code)
    csv.text(charge.invoiceID.map { FocusIdentifier.written($0, .invoice) })
    csv.text(charge.provider)
    csv.text(charge.provider)
    csv.text(charge.provider)
    csv.text("AI and Machine Learning")
    csv.text("Bots")
    csv.text(charge.service)
  }

  private static func details(_ charge: FocusCharge, _ csv: CSVWriter) {
    if charge.kind == .credit {
      for _ in 0..<9 { csv.empty() }
      return
    }
    csv.text(charge.sku)
    csv.text(charge.priceID)
    csv.text("Task \(unitName(charge.unit))")
    csv.text("{\"x_unit\": \(JSONString.quoted(charge.unit.rawValue))}")
    csv.empty()
    csv.empty()
    let names = charge.tasks.map(\.name).joined(separator: "; ")
    csv.text("{\"task\": \(JSONString.quoted(names))}")
    if charge.hasQuantity { csv.figure(Double(charge.pricingQuantity), decimals: 1) } else { csv.empty() }
    csv.text(charge.tasks.map { "\($0.name)=\($0.count)" }.joined(separator: "; "))
  }

  private static func unitName(_ unit: BillableUnitKind) -> String {
    switch unit {
    case .conversation: "Conversations"
    case .conversationTask: "Conversation Tasks"
    case .reply: "Replies"
    }
  }
}

extension FocusCharge {
  /// Credits, adjustments and corrections of the price alone have no quantity (FOCUS 1.2, PricingQuantity).
  fileprivate var hasQuantity: Bool {
    kind != .credit && kind != .adjustment && (pricingQuantity != 0 || correctsPriceID == nil)
  }
}
