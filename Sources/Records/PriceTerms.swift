/// Everything a price version says about money: the model, and what holds before and after it.
///
/// Included units come off the quantity first; what is left is counted in blocks where there are any; the model prices
/// the result; minimum and maximum bound the amount.
package struct PriceTerms: Sendable, Hashable {
  package var model: PriceModel
  /// Nil counts single units.
  package var block: UnitBlock?
  /// Units of every period that cost nothing, in millionths (rule 42).
  package var included: Int64
  /// What a period costs at least, once it is closed (rule 43).
  package var minimum: Money?
  /// What a period costs at most under this version.
  package var maximum: Money?
  /// Whether the first tier's fee is charged when nothing was used (rule 41).
  package var isFirstFeeUnconditional: Bool

  package init(_ model: PriceModel) {
    self.model = model
    included = 0
    isFirstFeeUnconditional = false
  }

  /// Whether a quantity is priced by one multiplication and nothing else.
  package var isPlain: Bool {
    guard case .flat = model else { return false }
    return block == nil && included == 0 && maximum == nil
  }

  /// The price of a unit as a price list would head it: of a flat price, or of the first tier.
  package var headlinePrice: Money {
    switch model {
    case .flat(let unitPrice): unitPrice
    case .graduated(let tiers), .volume(let tiers): tiers.first?.unitPrice ?? .zero
    }
  }
}

/// What is wrong with the terms of a price.
package struct PriceDefect: Sendable, Hashable {
  /// The key of the configuration it is about.
  package let key: String
  /// Position of the tier it is about; nil when it is about the price as a whole.
  package let tier: Int?
  package let value: String
  package let expected: String

  package init(key: String, tier: Int? = nil, value: String, expected: String) {
    self.key = key
    self.tier = tier
    self.value = value
    self.expected = expected
  }
}

extension PriceTerms {
  /// The first thing wrong with the terms; nil when they can be applied.
  package func defect(in currency: Currency) -> PriceDefect? {
    tierDefect ?? amountDefect(in: currency) ?? quantityDefect
  }

  private var tierDefect: PriceDefect? {
    if case .flat(let unitPrice) = model { return PriceTerms.negative("unit_price", unitPrice) }
    let tiers = model.tiers
    guard !tiers.isEmpty else {
      return PriceDefect(key: "tiers", value: "empty", expected: "at least one tier, the last without up_to")
    }
    var bound: Int64 = 0
    for (position, tier) in tiers.enumerated() {
      if let defect = PriceTerms.negative("unit_price", tier.unitPrice, tier: position)
        ?? PriceTerms.negative("fee", tier.fee, tier: position)
      {
        return defect
      }
      let isLast = position == tiers.count - 1
      switch tier.upTo {
      case nil where !isLast:
        return PriceDefect(
          key: "up_to", tier: position, value: "missing", expected: "a bound on every tier but the last")
      case .some(let upTo) where isLast:
        return PriceDefect(
          key: "up_to", tier: position, value: PriceTerms.text(upTo),
          expected: "none on the last tier, so that every quantity has a price")
      case .some(let upTo) where upTo <= bound:
        return PriceDefect(
          key: "up_to", tier: position, value: PriceTerms.text(upTo),
          expected: "more than \(PriceTerms.text(bound)), tiers ascend")
      default: bound = tier.upTo ?? bound
      }
    }
    return nil
  }

  private func amountDefect(in currency: Currency) -> PriceDefect? {
    for (key, amount) in [("minimum", minimum), ("maximum", maximum)] {
      guard let amount else { continue }
      if let defect = PriceTerms.negative(key, amount) { return defect }
      if amount.micro % currency.microPerMinorUnit != 0 {
        return PriceDefect(
          key: key, value: amount.text(minimumDecimals: 0),
          expected: "an amount that can be paid, \(currency.code) has \(currency.minorUnitDigits) decimals")
      }
    }
    if let minimum, let maximum, maximum < minimum {
      return PriceDefect(
        key: "maximum", value: maximum.text(minimumDecimals: 0),
        expected: "at least the minimum \(minimum.text(minimumDecimals: 0))")
    }
    return nil
  }

  private var quantityDefect: PriceDefect? {
    if included < 0 {
      return PriceDefect(key: "included", value: PriceTerms.text(included), expected: "0 or more")
    }
    guard let block else { return nil }
    if block.size <= 0 {
      return PriceDefect(key: "package_size", value: PriceTerms.text(block.size), expected: "more than 0")
    }
    if block.discount < 0 {
      return PriceDefect(key: "discount", value: PriceTerms.text(block.discount), expected: "0 or more")
    }
    return nil
  }

  private static func negative(_ key: String, _ amount: Money, tier: Int? = nil) -> PriceDefect? {
    guard amount < .zero else { return nil }
    return PriceDefect(key: key, tier: tier, value: amount.text(minimumDecimals: 0), expected: "0 or more")
  }

  private static func text(_ quantity: Int64) -> String {
    FixedDecimal.text(quantity, decimals: 6, minimumDecimals: 0)
  }
}
