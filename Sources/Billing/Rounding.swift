import Records

/// Money arithmetic with 128-bit intermediates, rounded at one stated place (rules 45 and 46).
enum Rounding {
  /// `quantity` units at `unitPrice`, exact.
  ///
  /// - Throws: `BillingError.overflow`.
  static func exact(_ quantity: Int64, at unitPrice: Money) throws(BillingError) -> Money {
    try money(Int128(quantity) * Int128(unitPrice.micro))
  }

  /// An amount rounded to the currency's minor unit.
  ///
  /// - Throws: `BillingError.overflow`.
  static func rounded(_ exact: Money, to currency: Currency, _ rule: RoundingRule) throws(BillingError) -> Money {
    let step = Int128(currency.microPerMinorUnit)
    return try money(quotient(Int128(exact.micro), by: step, rule) * step)
  }

  /// An amount in millionths of a millionth, rounded to the currency's minor unit.
  ///
  /// - Throws: `BillingError.overflow`.
  static func rounded(pico: Int128, to currency: Currency, _ rule: RoundingRule) throws(BillingError) -> Money {
    let minorUnit = Int128(currency.microPerMinorUnit)
    return try money(quotient(pico, by: minorUnit * picoPerMicro, rule) * minorUnit)
  }

  static let picoPerMicro: Int128 = 1_000_000

  /// - Throws: `BillingError.overflow`.
  static func difference(_ left: Money, _ right: Money) throws(BillingError) -> Money {
    try money(Int128(left.micro) - Int128(right.micro))
  }

  /// The whole number nearest to `value / step`; a tie goes where `rule` says. `step` is positive.
  static func quotient(_ value: Int128, by step: Int128, _ rule: RoundingRule) -> Int128 {
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: step)
    let twice = remainder.magnitude * 2
    let roundsAway =
      switch rule {
      case .halfAwayFromZero: twice >= step.magnitude
      case .halfEven: twice > step.magnitude || (twice == step.magnitude && quotient % 2 != 0)
      }
    return roundsAway ? quotient + value.signum() : quotient
  }

  /// - Throws: `BillingError.overflow`.
  static func money(_ micro: Int128) throws(BillingError) -> Money {
    guard let fitting = Int64(exactly: micro) else { throw .overflow }
    return Money(micro: fitting)
  }

  /// - Throws: `BillingError.overflow`.
  static func sum(_ amounts: some Sequence<Money>) throws(BillingError) -> Money {
    var total: Int128 = 0
    for amount in amounts { total += Int128(amount.micro) }
    return try money(total)
  }
}
