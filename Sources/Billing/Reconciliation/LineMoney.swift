import Records

/// An invoice line's amount, taken apart against our price: quantity x our price, and what makes it more or less.
///
/// Amounts are millionths of the currency's unit in 128 bits; `atOurPrice + price + arithmetic + rounding` is the amount.
struct LineMoney {
  /// In millionths of a unit; worked out from the amount where the line does not say.
  let quantityMicro: Int128
  /// Their quantity at our price.
  private(set) var atOurPrice: Int128
  /// Their quantity x (their price - our price).
  private(set) var price: Int128 = 0
  /// What the amount is beyond quantity x unit price.
  private(set) var arithmetic: Int128 = 0
  /// Why a line with such a rest is a break.
  static let arithmeticCause =
    "quantity times unit price is not the amount: the line contradicts itself, have it corrected"
  /// A difference within the tolerance.
  private(set) var rounding: Int128 = 0

  /// - Parameters:
  ///   - unitPrice: ours.
  ///   - fallbackMicro: the quantity of a line that states neither quantity nor unit price; nil takes the amount for a
  ///     quantity at our price.
  ///   - toleranceMicro: a difference up to it is rounding.
  init(_ line: InvoiceLine, unitPrice: Money, fallbackMicro: Int128?, toleranceMicro: Int128) {
    let ours = Int128(unitPrice.micro)
    let amount = Int128(line.amount.micro)
    quantityMicro =
      line.quantityMicro.map { Int128($0) }
      ?? LineMoney.quantity(of: amount, at: line.unitPrice.map { Int128($0.micro) } ?? 0)
      ?? fallbackMicro ?? LineMoney.quantity(of: amount, at: ours) ?? 0
    atOurPrice = LineMoney.product(quantityMicro, ours)
    let stated = line.unitPrice.map { Int128($0.micro) }
    let extended = LineMoney.product(quantityMicro, stated ?? ours)
    let isMultiplied = stated != nil && line.quantityMicro != nil
    let isSamePrice = stated == nil || stated == ours || line.unitPrice == unitPrice.rounded(to: line.currency)
    let isOff = (amount - extended).magnitude > toleranceMicro.magnitude
    if isMultiplied && isOff {
      price = isSamePrice ? 0 : extended - atOurPrice
      arithmetic = amount - atOurPrice - price
    } else if isSamePrice, (amount - atOurPrice).magnitude <= toleranceMicro.magnitude {
      rounding = amount - atOurPrice
    } else if isMultiplied {
      price = extended - atOurPrice
      rounding = amount - extended
    } else {
      price = amount - atOurPrice
    }
  }

  /// Millionths of a unit times millionths of money, rounded to millionths of money.
  static func product(_ quantityMicro: Int128, _ priceMicro: Int128) -> Int128 {
    Rounding.quotient(quantityMicro * priceMicro, by: Int128(Money.microPerUnit), .halfAwayFromZero)
  }

  /// How many millionths of a unit an amount buys; nil when they cost nothing.
  private static func quantity(of amount: Int128, at price: Int128) -> Int128? {
    guard price > 0 else { return nil }
    return Rounding.quotient(amount * Int128(Money.microPerUnit), by: price, .halfAwayFromZero)
  }
}
