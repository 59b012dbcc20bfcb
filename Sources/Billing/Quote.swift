package import Records

/// What a number of units costs under one price.
package struct Quote: Sendable, Hashable {
  package let version: PriceVersion
  /// In millionths of a unit.
  package let quantityMicro: Int64
  /// The parts of the price the units fall in; for a later quantity, what it adds to each.
  package let components: [PriceComponent]
  /// The sum of the components, each rounded once to the currency's minor unit.
  package let rounded: Money
  /// In millionths of a millionth of the currency's unit.
  private let exactPico: Int128

  /// - Parameters:
  ///   - quantity: A plain number such as `250` or `100.5`, not negative, with at most six decimals.
  ///   - billed: Units of the period that were billed already, of all in `quantity`; nil when none were.
  ///   - instant: When the units are used; nil when that does not matter.
  ///   - isFinal: Whether the period is over, so that the minimum holds.
  /// - Throws: `BillingError` for an unknown price, one not in force at `instant`, a bad quantity, or overflow.
  package init(
    book: PriceBook, priceID: String, quantity: String, billed: String? = nil, at instant: Timestamp? = nil,
    isFinal: Bool = false, rounding: RoundingRule = .halfAwayFromZero
  ) throws(BillingError) {
    version = try book.version(id: priceID)
    if let instant, !version.isInForce(at: instant) {
      throw .priceNotInForce(id: priceID, at: instant)
    }
    quantityMicro = try Quote.micro(quantity)
    let rating = PriceRating(version, rounding: rounding)
    let all = try rating.components(of: quantityMicro, isFinal: isFinal)
    var exact = all.reduce(Int128(0)) { $0 + $1.exactPico }
    if let billed {
      let billedMicro = try Quote.micro(billed)
      components = try rating.delta(to: quantityMicro, billed: billedMicro, isFinal: isFinal)
      exact = try rating.components(of: billedMicro).reduce(exact) { $0 - $1.exactPico }
    } else {
      components = all
    }
    exactPico = exact
    rounded = try Rounding.sum(components.map(\.billed))
  }

  private static func micro(_ quantity: String) throws(BillingError) -> Int64 {
    guard let micro = FixedDecimal.parse(quantity.utf8, decimals: 6), micro >= 0 else {
      throw .badQuantity(quantity)
    }
    return micro
  }

  /// The amount before rounding, with at least the currency's minor units and at most twelve decimals.
  package var exactText: String {
    PicoText.text(exactPico, minimumDecimals: version.currency.minorUnitDigits)
  }
}

extension PriceComponent {
  /// The quantity as a plain number.
  package var quantityText: String {
    FixedDecimal.text(quantity, decimals: 6, minimumDecimals: 0)
  }

  /// The amount before rounding, with at least the currency's minor units.
  package func exactText(in currency: Currency) -> String {
    PicoText.text(exactPico, minimumDecimals: currency.minorUnitDigits)
  }
}

/// Writes amounts held in millionths of a millionth.
enum PicoText {
  private static let perUnit: Int128 = 1_000_000_000_000

  /// With no more decimals than are exact, but at least `minimumDecimals`.
  static func text(_ pico: Int128, minimumDecimals: Int) -> String {
    let (whole, fraction) = pico.magnitude.quotientAndRemainder(dividingBy: perUnit.magnitude)
    var decimals = String(String(perUnit.magnitude + fraction).dropFirst())
    while decimals.utf8.count > minimumDecimals, decimals.hasSuffix("0") { decimals.removeLast() }
    let sign = pico < 0 ? "-" : ""
    return decimals.isEmpty ? "\(sign)\(whole)" : "\(sign)\(whole).\(decimals)"
  }
}
