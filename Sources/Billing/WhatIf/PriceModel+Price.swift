import Records

extension PriceModel {
  /// How units become money.
  enum Price: Sendable {
    case flat(Money)
    /// A started pack counts in full.
    case pack(of: Int64, Money)
    /// Every unit at its tier's price; beyond the last tier no price is known.
    case graduated([Tier])
    /// No source gives a price, for the reason named.
    case unknown(reason: String)
  }

  /// A stretch of units with one price, from the unit after the tier before to its last one.
  struct Tier: Sendable {
    let last: Int64
    let price: Money
  }
}

extension PriceModel.Price {
  /// Of one unit or pack, in the first tier; nil when no price was read.
  var unitPrice: Money? {
    switch self {
    case .flat(let money), .pack(_, let money): money
    case .graduated(let tiers): tiers.first?.price
    case .unknown: nil
    }
  }

  /// Writes quantity and amount of the units into a line, or what that needs.
  ///
  /// - Throws: `BillingError.overflow`.
  func charge(_ units: Int64, on line: inout WhatIfLine) throws(BillingError) {
    line.quantity = units
    switch self {
    case .unknown(let reason): line.needs = reason
    case .flat(let money): line.amount = try Rounding.exact(units, at: money)
    case .pack(let size, let money):
      let packs = units / size + (units % size > 0 ? 1 : 0)
      line.quantity = packs
      line.amount = try Rounding.exact(packs, at: money)
    case .graduated(let tiers):
      let last = tiers.last?.last ?? 0
      guard units <= last else {
        line.needs = "a price from unit \((last + 1).grouped) on, the source ends at \(last.grouped)"
        return
      }
      line.amount = try Self.graduated(units, tiers)
    }
  }

  private static func graduated(_ units: Int64, _ tiers: [PriceModel.Tier]) throws(BillingError) -> Money {
    var amounts: [Money] = []
    var start: Int64 = 0
    for tier in tiers where units > start {
      amounts.append(try Rounding.exact(min(units, tier.last) - start, at: tier.price))
      start = tier.last
    }
    return try Rounding.sum(amounts)
  }
}
