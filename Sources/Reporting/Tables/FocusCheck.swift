import Records

/// What is wrong with a cell of the FOCUS file.
package struct FocusProblem: Sendable, Equatable {
  /// Which cell.
  package let column: String
  /// What stands in it.
  package let value: String
  /// Completes "expected …".
  package let expected: String
}

/// Checks a row of the FOCUS file for what the specification's own validator lets pass.
///
/// The validator is satisfied when one row has a known category, skips the products of prices, and looks into neither
/// offsets nor tags; and it guesses types, so that a whole number or an id of digits fails. Source: FinOps
/// Foundation, FOCUS specification 1.2, the definitions of the columns.
package struct FocusCheck {
  private let row: FocusRow

  /// - Parameter row: As it will stand in the file.
  package init(row: FocusRow) {
    self.row = row
  }

  /// The first cell that breaks a rule; nil when none does.
  package func problem() -> FocusProblem? {
    words() ?? numbers() ?? prices() ?? consumption() ?? instants() ?? objects() ?? identifiers()
  }

  private static let numberColumns = [
    "BilledCost", "EffectiveCost", "ListCost", "ContractedCost", "ListUnitPrice", "ContractedUnitPrice",
    "PricingQuantity", "ConsumedQuantity", "x_ConversationCount",
  ]

  private var isUsage: Bool { row["ChargeCategory"] == "Usage" }
  private var isCorrection: Bool { row["ChargeClass"] == "Correction" }

  private func words() -> FocusProblem? {
    let choices = [
      ("ChargeCategory", ["Usage", "Purchase", "Tax", "Credit", "Adjustment"]),
      ("ChargeClass", ["", "Correction"]),
      ("ChargeFrequency", ["One-Time", "Recurring", "Usage-Based"]),
      ("PricingCategory", ["", "Standard", "Dynamic", "Committed", "Other"]),
    ]
    for (column, known) in choices where !known.contains(row[column]) {
      return problem(column, known.map { $0.isEmpty ? "nothing" : $0 }.joined(separator: ", "))
    }
    return nil
  }

  private func numbers() -> FocusProblem? {
    for column in FocusCheck.numberColumns where row.millionths(column) == nil {
      let mayBeNull = !column.hasSuffix("Cost")
      if row.isNull(column) && mayBeNull { continue }
      return problem(column, "a decimal with a point such as 40.0")
    }
    return nil
  }

  /// Prices are not negative; a cost is exactly quantity times price, unless the row is a correction; a credit costs
  /// what it is billed at.
  private func prices() -> FocusProblem? {
    if row["EffectiveCost"] != row["BilledCost"] { return problem("EffectiveCost", "BilledCost") }
    if row.isNull("PricingQuantity") != row.isNull("PricingUnit") {
      return problem("PricingUnit", "a unit where there is a quantity, and only there")
    }
    for kind in ["List", "Contracted"] {
      let (cost, price) = ("\(kind)Cost", "\(kind)UnitPrice")
      if let value = row.millionths(price), value < 0 { return problem(price, "a price of 0.0 or more") }
      if row["ChargeCategory"] == "Credit" {
        if row.millionths(cost) != row.millionths("BilledCost") { return problem(cost, "BilledCost of a credit") }
      } else if !isCorrection {
        if let problem = product(cost, price) { return problem }
      }
    }
    return nil
  }

  private func product(_ cost: String, _ price: String) -> FocusProblem? {
    guard let quantity = row.millionths("PricingQuantity"), let unitPrice = row.millionths(price) else {
      return isUsage ? problem(row.isNull(price) ? price : "PricingQuantity", "a value for usage") : nil
    }
    let product = Int128(quantity) * Int128(unitPrice)
    guard let value = row.millionths(cost), Int128(value) * Int128(Money.microPerUnit) == product else {
      return problem(cost, "PricingQuantity x \(price), \(row["PricingQuantity"]) x \(row[price])")
    }
    return nil
  }

  private func consumption() -> FocusProblem? {
    for column in ["ConsumedQuantity", "ConsumedUnit"] where !isUsage && !row.isNull(column) {
      return problem(column, "nothing for a charge that is not usage")
    }
    if row.isNull("ConsumedQuantity") != row.isNull("ConsumedUnit") {
      return problem("ConsumedUnit", "a unit where there is a quantity, and only there")
    }
    return nil
  }

  private func instants() -> FocusProblem? {
    for kind in ["BillingPeriod", "ChargePeriod"] {
      var ends: [Timestamp] = []
      for column in ["\(kind)Start", "\(kind)End"] {
        let text = row[column]
        guard text.utf8.count == 20, text.hasSuffix("Z"), let instant = Timestamp(rfc3339: text) else {
          return problem(column, "an instant in UTC such as 2026-10-31T23:00:00Z")
        }
        ends.append(instant)
      }
      if ends[0] >= ends[1] { return problem("\(kind)End", "an instant after \(kind)Start") }
    }
    return nil
  }

  private func objects() -> FocusProblem? {
    for column in ["Tags", "SkuPriceDetails"] where !row.isNull(column) && !FlatObject.isWhole(row[column]) {
      return problem(column, "a JSON object without nested values")
    }
    return nil
  }

  private func identifiers() -> FocusProblem? {
    if row.isNull("BillingAccountId") { return problem("BillingAccountId", "an id") }
    for column in ["BillingAccountId", "InvoiceId", "SubAccountId"]
    where !row.isNull(column) && FocusIdentifier.readsAsNumber(row[column]) {
      return problem(column, "an id that does not read as a number")
    }
    return nil
  }

  private func problem(_ column: String, _ expected: String) -> FocusProblem {
    FocusProblem(column: column, value: row[column], expected: expected)
  }
}
