import Records

/// What an invoice line is compared with: a charge, or several of one price as a whole.
struct OurSide {
  let charges: [Charge]
  /// The price they share; of the first where they differ.
  let priceID: String
  let unit: BillableUnitKind
  let unitPrice: Money
  let quantityMicro: Int128
  /// Exact, in millionths.
  let amount: Int128

  /// Nil for no charges.
  init?(_ charges: [Charge]) {
    guard let first = charges.first else { return nil }
    self.charges = charges
    priceID = first.priceID
    unit = first.unit
    unitPrice = first.unitPrice
    quantityMicro = charges.reduce(0) { $0 + Int128($1.quantity) } * Int128(Money.microPerUnit)
    amount = charges.reduce(0) { $0 + Int128($1.amount.micro) }
  }

  /// What the price alone makes of the quantity: more or less than the amount where a tier or an allowance is in it.
  var atUnitPrice: Int128 { LineMoney.product(quantityMicro, Int128(unitPrice.micro)) }

  /// The unit in words.
  var unitName: String {
    switch unit {
    case .conversation: "conversation"
    case .conversationTask: "conversation and task"
    case .reply: "reply"
    }
  }

  /// Why a line with another unit price is a break.
  static func priceCause(_ unitPrice: Money, of priceID: String) -> String {
    "the unit price is not the \(unitPrice.text(minimumDecimals: 2)) of \(priceID): dispute"
  }

  /// Writes our side into a break.
  ///
  /// - Throws: `BillingError.overflow`.
  func write(into found: inout BillingBreak) throws(BillingError) {
    found.priceID = priceID
    guard let quantity = Int64(exactly: quantityMicro) else { throw .overflow }
    found.ourQuantityMicro = quantity
    found.ourAmount = try Rounding.money(amount)
  }
}
