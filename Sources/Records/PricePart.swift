/// A part of a price version that has its own line: a tier, the included units, a fee.
///
/// Every part has one unit price, so that quantity x unit price is the amount of each line (FOCUS 1.2, ListCost).
package enum PricePart: Sendable, Hashable {
  /// Units at the version's one price.
  case whole
  /// Units that cost nothing (rule 42).
  case included
  /// Blocks taken off after counting.
  case discount
  /// Units that open a block, or complete one where only full blocks count: they carry its price.
  case package
  /// The other units of blocks, at 0.
  case inPackage
  /// Units priced by a tier, numbered from 1.
  case tier(Int)
  /// A tier's flat fee.
  case fee(Int)
  /// What is taken off because the amount exceeds the maximum.
  case maximum
  /// What is added because the amount stays below the minimum (rule 43).
  case minimum

  /// What follows the version's id in the id of the part.
  package var suffix: String {
    switch self {
    case .whole: ""
    case .included: "#included"
    case .discount: "#discount"
    case .package: "#package"
    case .inPackage: "#in-package"
    case .tier(let number): "#tier-\(number)"
    case .fee(let number): "#fee-\(number)"
    case .maximum: "#maximum"
    case .minimum: "#minimum"
    }
  }

  /// Whether it is an amount that is not tied to a unit.
  package var isAdjustment: Bool {
    switch self {
    case .fee, .maximum, .minimum: true
    case .whole, .included, .discount, .package, .inPackage, .tier: false
    }
  }

  /// The place among the parts of a version; tiers and fees follow their numbers.
  package var rank: (Int, Int) {
    switch self {
    case .included: (0, 0)
    case .whole: (1, 0)
    case .package: (2, 0)
    case .inPackage: (3, 0)
    case .discount: (4, 0)
    case .tier(let number): (5, number)
    case .fee(let number): (6, number)
    case .maximum: (7, 0)
    case .minimum: (8, 0)
    }
  }
}
