package import Records

/// What a number of units costs under one price.
package struct Quote: Sendable, Hashable {
  package let version: PriceVersion
  /// In millionths of a unit.
  package let quantityMicro: Int64
  /// Rounded once, at the end, to the currency's minor unit.
  package let rounded: Money
  /// In millionths of a millionth of the currency's unit.
  private let exactPico: Int128

  /// - Parameters:
  ///   - quantity: A plain number such as `250` or `100.5`, not negative, with at most six decimals.
  ///   - instant: When the units are used; nil when that does not matter.
  /// - Throws: `BillingError` for an unknown price, one not in force at `instant`, a bad quantity, or overflow.
  package init(
    book: PriceBook, priceID: String, quantity: String, at instant: Timestamp? = nil,
    rounding: RoundingRule = .halfAwayFromZero
  ) throws(BillingError) {
    version = try book.version(id: priceID)
    if let instant, !version.isInForce(at: instant) {
      throw .priceNotInForce(id: priceID, at: instant)
    }
    guard let micro = FixedDecimal.parse(quantity.utf8, decimals: 6), micro >= 0 else {
      throw .badQuantity(quantity)
    }
    quantityMicro = micro
    exactPico = Int128(micro) * Int128(version.unitPrice.micro)
    let minorUnit = Int128(version.currency.microPerMinorUnit)
    let minorUnits = Rounding.quotient(exactPico, by: minorUnit * Quote.picoPerMicro, rounding)
    rounded = try Rounding.money(minorUnits * minorUnit)
  }

  /// The amount before rounding, with at least the currency's minor units and at most twelve decimals.
  package var exactText: String {
    let (whole, fraction) = exactPico.quotientAndRemainder(dividingBy: Quote.picoPerUnit)
    var decimals = String(String(Quote.picoPerUnit + fraction).dropFirst())
    while decimals.utf8.count > version.currency.minorUnitDigits, decimals.hasSuffix("0") {
      decimals.removeLast()
    }
    return decimals.isEmpty ? String(whole) : "\(whole).\(decimals)"
  }

  private static let picoPerMicro: Int128 = 1_000_000
  private static let picoPerUnit: Int128 = 1_000_000_000_000
}
