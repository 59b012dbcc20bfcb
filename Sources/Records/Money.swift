/// An amount of money in millionths of a currency unit.
///
/// Integer arithmetic throughout, checked for overflow; no floating point ever touches money.
package struct Money: Sendable, Hashable, Comparable {
  package static let zero = Money(micro: 0)
  package static let microPerUnit: Int64 = 1_000_000

  /// Millionths of the currency's unit: USD 0.10 is 100,000.
  package var micro: Int64

  package init(micro: Int64) {
    self.micro = micro
  }

  /// Reads a plain decimal such as `-12.50`: optional sign, digits, at most six decimals, nothing else.
  ///
  /// Nil for anything else, for more than six decimals that are not zero, and on overflow.
  package init?(decimal text: String) {
    guard let micro = FixedDecimal.parse(text.utf8, decimals: 6) else { return nil }
    self.micro = micro
  }

  package static func < (left: Money, right: Money) -> Bool {
    left.micro < right.micro
  }

  /// - Throws: `ArithmeticOverflow`.
  package func adding(_ other: Money) throws -> Money {
    let (sum, overflow) = micro.addingReportingOverflow(other.micro)
    if overflow { throw ArithmeticOverflow() }
    return Money(micro: sum)
  }

  /// - Throws: `ArithmeticOverflow`.
  package func subtracting(_ other: Money) throws -> Money {
    let (difference, overflow) = micro.subtractingReportingOverflow(other.micro)
    if overflow { throw ArithmeticOverflow() }
    return Money(micro: difference)
  }

  /// - Throws: `ArithmeticOverflow`.
  package func multiplied(by count: Int64) throws -> Money {
    let (product, overflow) = micro.multipliedReportingOverflow(by: count)
    if overflow { throw ArithmeticOverflow() }
    return Money(micro: product)
  }

  package func rounded(to currency: Currency, _ rule: RoundingRule = .halfAwayFromZero) -> Money {
    let step = currency.microPerMinorUnit
    let (quotient, remainder) = micro.quotientAndRemainder(dividingBy: step)
    let twice = remainder.magnitude * 2
    let roundsAway =
      switch rule {
      case .halfAwayFromZero: twice >= UInt64(step)
      case .halfEven: twice > UInt64(step) || (twice == UInt64(step) && quotient % 2 != 0)
      }
    return Money(micro: (quotient + (roundsAway ? (micro < 0 ? -1 : 1) : 0)) * step)
  }

  /// The exact decimal with at least `minimumDecimals` decimals and no more than needed, such as `25.00` or `0.0125`.
  package func text(minimumDecimals: Int) -> String {
    FixedDecimal.text(micro, decimals: 6, minimumDecimals: minimumDecimals)
  }

  /// The amount with exactly the currency's minor units; rounds half away from zero what is finer.
  package func text(in currency: Currency) -> String {
    rounded(to: currency).text(minimumDecimals: currency.minorUnitDigits)
  }
}

/// How an amount is rounded to a currency's minor unit (billing rule 46).
package enum RoundingRule: String, Sendable, Hashable, CaseIterable {
  case halfAwayFromZero = "half_away_from_zero"
  case halfEven = "half_even"
}

/// A sum or product of money that does not fit in 64 bits of millionths.
package struct ArithmeticOverflow: Error, Equatable, CustomStringConvertible {
  package init() {}
  package var description: String { "an amount exceeds 9,223,372,036,854 currency units" }
}

extension [Money] {
  /// The sum; zero of none.
  ///
  /// - Throws: `ArithmeticOverflow`.
  package func sum() throws -> Money {
    try reduce(.zero) { try $0.adding($1) }
  }
}
