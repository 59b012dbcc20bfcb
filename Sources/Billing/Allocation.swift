package import Records

/// Splits an amount over parts so that the parts are whole minor units and sum to it exactly.
package enum Allocation {
  /// Parts of `total` in proportion to `weights`, by the largest remainder; ties go to the earlier part.
  ///
  /// All parts are zero when every weight is. Source: the method of Hamilton (1792), as in billing rule 48.
  /// - Parameters:
  ///   - total: A whole number of the currency's minor units.
  ///   - weights: Not negative.
  package static func largestRemainder(
    _ total: Money, over weights: [Int64], in currency: Currency
  ) -> [Money] {
    let step = currency.microPerMinorUnit
    let units = Int128(total.micro / step)
    let sum = weights.reduce(Int128(0)) { $0 + Int128($1) }
    guard sum > 0 else { return weights.map { _ in .zero } }
    let shares = weights.map { (units.magnitude * UInt128($0)).quotientAndRemainder(dividingBy: sum.magnitude) }
    let given = shares.reduce(UInt128(0)) { $0 + $1.quotient }
    let byRemainder = shares.indices.sorted {
      (shares[$1].remainder, $0) < (shares[$0].remainder, $1)
    }
    let extra = Set(byRemainder.prefix(Int(units.magnitude - given)))
    return shares.indices.map { index in
      let part = Int64(shares[index].quotient) + (extra.contains(index) ? 1 : 0)
      return Money(micro: (total.micro < 0 ? -part : part) * step)
    }
  }
}
