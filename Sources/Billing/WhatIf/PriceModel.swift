import Records

/// A price model of a vendor, with what the comparison of section 4 of the billing rules must say of it.
struct PriceModel: Sendable {
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
    line.unitPrice = price.unitPrice
    switch (price, count(usage)) {
    case (.unknown(let reason), _): line.needs = reason
    case (_, .needs(let field)): line.needs = field
    case (_, .units(let units)): try price.charge(units, on: &line)
    }
    return line
  }
}

extension PriceModel {
  /// An amount of the models' currency.
  static func dollars(_ whole: Int64, cents: Int64 = 0) -> Money {
    Money(micro: whole * Money.microPerUnit + cents * currency.microPerMinorUnit)
  }
}
