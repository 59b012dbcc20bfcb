/// What one month's use of tasks would cost under another price model: a row of `what_if.csv`.
package struct WhatIfLine: Sendable, Hashable {
  /// The vendor and, where it has several, the version.
  package var model: String
  /// What is charged, in words.
  package var unit: String
  /// Of the first tier where prices are graduated; nil when no price was read.
  package var unitPrice: Money?
  package var currency: Currency
  /// Nil when the log lacks a field.
  package var quantity: Int64?
  package var amount: Money?
  /// What is missing to compute the amount; empty when nothing is.
  package var needs: String
  /// The first day of the price; nil when no source names one.
  package var inForceFrom: CivilDate?
  package var source: String
  /// How the model's unit is read out of this log, in a clause.
  package var assumption: String

  package init(model: String, unit: String, currency: Currency, source: String, assumption: String) {
    self.model = model
    self.unit = unit
    self.currency = currency
    self.source = source
    self.assumption = assumption
    needs = ""
  }

  package var isComputable: Bool { amount != nil }

  /// Whether the amount is the quantity at the unit price; graduated prices soon come to less.
  package var isQuantityTimesPrice: Bool {
    guard let quantity, let unitPrice, let amount else { return false }
    return Int128(quantity) * Int128(unitPrice.micro) == Int128(amount.micro)
  }
}
