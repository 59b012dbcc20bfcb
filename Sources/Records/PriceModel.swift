/// How a quantity becomes money.
package enum PriceModel: Sendable, Hashable {
  /// Every unit costs the same.
  case flat(Money)
  /// Each unit costs what the tier it falls in says (slab, ALL_TIER).
  case graduated([PriceTier])
  /// All units cost what the tier says that the quantity reaches (TOP_TIER).
  case volume([PriceTier])

  /// Lowest first; empty for a flat price.
  package var tiers: [PriceTier] {
    switch self {
    case .flat: []
    case .graduated(let tiers), .volume(let tiers): tiers
    }
  }

  /// As the configuration writes it.
  package var name: String {
    switch self {
    case .flat: "flat"
    case .graduated: "graduated"
    case .volume: "volume"
    }
  }
}

/// A stretch of quantities with its own price.
package struct PriceTier: Sendable, Hashable {
  /// The last quantity of the tier, in millionths of a unit; the bound itself belongs to the tier (rule 41). Nil is
  /// open, as the last tier must be.
  package var upTo: Int64?
  package var unitPrice: Money
  /// Charged once when the tier is reached.
  package var fee: Money

  package init(upTo: Int64?, unitPrice: Money = .zero, fee: Money = .zero) {
    self.upTo = upTo
    self.unitPrice = unitPrice
    self.fee = fee
  }
}

/// Units that are charged by the block: a package of 100, or conversations counted by the thousand.
package struct UnitBlock: Sendable, Hashable {
  /// Units in a block, in millionths.
  package var size: Int64
  package var counting: Counting
  /// Blocks that are taken off after counting, in millionths of a block.
  package var discount: Int64

  package init(size: Int64, counting: Counting = .started, discount: Int64 = 0) {
    self.size = size
    self.counting = counting
    self.discount = discount
  }

  /// Which blocks count.
  package enum Counting: String, Sendable, Hashable, CaseIterable {
    /// Every block that is started.
    case started = "up"
    /// Only blocks that are full.
    case full = "down"
  }
}
