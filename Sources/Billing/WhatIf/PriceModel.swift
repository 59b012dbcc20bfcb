import Records

/// A price model of a vendor, with what the comparison of section 4 of the billing rules must say of it.
struct PriceModel: Sendable {
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

  let name: String
  let unit: String
  let price: Price
  /// Nil when no source names the day.
  let inForceFrom: CivilDate?
  let source: String
  let assumption: String
  let count: @Sendable (WhatIfUsage) -> Counted

  /// All prices are in US dollars.
  static let currency = Currency.usd

  init(
    _ name: String, per unit: String, _ price: Price, since day: (year: Int, month: Int, day: Int)? = nil,
    source: String, assuming assumption: String, count: @escaping @Sendable (WhatIfUsage) -> Counted
  ) {
    self.name = name
    self.unit = unit
    self.price = price
    inForceFrom = day.flatMap { CivilDate(year: $0.year, month: $0.month, day: $0.day) }
    self.source = source
    self.assumption = assumption
    self.count = count
  }

  /// What a month's use comes to.
  ///
  /// - Throws: `BillingError.overflow`.
  func line(_ usage: WhatIfUsage) throws(BillingError) -> WhatIfLine {
    var line = WhatIfLine(
      model: name, unit: unit, currency: PriceModel.currency, source: source, assumption: assumption)
    line.inForceFrom = inForceFrom
    line.unitPrice = unitPrice
    if case .unknown(let reason) = price {
      line.needs = reason
      return line
    }
    switch count(usage) {
    case .needs(let field): line.needs = field
    case .units(let units): try charge(units, on: &line)
    }
    return line
  }

  private var unitPrice: Money? {
    switch price {
    case .flat(let money), .pack(_, let money): money
    case .graduated(let tiers): tiers.first?.price
    case .unknown: nil
    }
  }

  private func charge(_ units: Int64, on line: inout WhatIfLine) throws(BillingError) {
    line.quantity = units
    switch price {
    case .unknown: break
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
      var amounts: [Money] = []
      var start: Int64 = 0
      for tier in tiers where units > start {
        amounts.append(try Rounding.exact(min(units, tier.last) - start, at: tier.price))
        start = tier.last
      }
      line.amount = try Rounding.sum(amounts)
    }
  }
}

extension PriceModel {
  /// An amount of the models' currency.
  static func dollars(_ whole: Int64, cents: Int64 = 0) -> Money {
    Money(micro: whole * Money.microPerUnit + cents * currency.microPerMinorUnit)
  }
}
