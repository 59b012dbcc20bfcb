package import Records

/// What one part of a price comes to: a line of a quote, and of a bill.
package struct PriceComponent: Sendable, Hashable {
  package let part: PricePart
  /// In millionths of a unit, of a block, or of a fee.
  package let quantity: Int64
  package let unitPrice: Money
  /// Rounded to the currency's minor unit (rule 46).
  package let billed: Money

  /// Quantity x unit price in millionths of a millionth of the currency's unit, exact.
  package var exactPico: Int128 { Int128(quantity) * Int128(unitPrice.micro) }

  /// - Throws: `BillingError.overflow`.
  init(
    _ part: PricePart, quantity: Int64, unitPrice: Money, in currency: Currency, _ rounding: RoundingRule
  ) throws(BillingError) {
    self.part = part
    self.quantity = quantity
    self.unitPrice = unitPrice
    billed = try Rounding.rounded(pico: Int128(quantity) * Int128(unitPrice.micro), to: currency, rounding)
  }

  /// An amount that is not tied to a unit; a reduction has quantity -1.
  init(_ part: PricePart, adjustment: Money) {
    self.part = part
    quantity = adjustment < .zero ? -Quantity.one : Quantity.one
    unitPrice = Money(micro: abs(adjustment.micro))
    billed = adjustment
  }

  /// What `later` adds to `earlier`, either of which may be missing.
  ///
  /// - Throws: `BillingError.overflow`.
  init(from earlier: PriceComponent?, to later: PriceComponent) throws(BillingError) {
    part = later.part
    billed = try Rounding.difference(later.billed, earlier?.billed ?? .zero)
    guard let earlier, earlier.unitPrice != later.unitPrice else {
      quantity = try sum(later.quantity, -(earlier?.quantity ?? 0))
      unitPrice = later.unitPrice
      return
    }
    // Only adjustments have amounts of their own each time.
    quantity = billed < .zero ? -Quantity.one : Quantity.one
    unitPrice = Money(micro: abs(billed.micro))
  }

  /// The component that takes this one back.
  init(undoing component: PriceComponent) {
    part = component.part
    quantity = -component.quantity
    unitPrice = component.unitPrice
    billed = Money(micro: -component.billed.micro)
  }
}

/// Quantities in millionths.
enum Quantity {
  /// One unit.
  static let one: Int64 = 1_000_000

  /// A whole number of units in millionths.
  ///
  /// - Throws: `BillingError.overflow`.
  static func micro(_ units: Int64) throws(BillingError) -> Int64 {
    let (product, overflow) = units.multipliedReportingOverflow(by: one)
    if overflow { throw .overflow }
    return product
  }

  /// The part of the stretch between `start` and `stop` that lies between `lower` and `upper`.
  static func overlap(_ start: Int64, _ stop: Int64, _ lower: Int64, _ upper: Int64) -> Int64 {
    max(0, min(stop, upper) - max(start, lower))
  }
}
