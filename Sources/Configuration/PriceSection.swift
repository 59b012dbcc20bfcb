import Records

extension PriceTerms {
  /// What the configuration says of a price besides its unit price.
  static let keys = [
    "model", "tiers", "package_size", "round", "discount", "included", "minimum", "maximum", "flat_at_zero",
  ]

  private enum Model: String, CaseIterable {
    case flat, graduated, volume, package
  }

  /// Reads the terms of a price.
  ///
  /// - Throws: `ConfigurationError` at the line of what cannot be applied.
  init(_ section: YAMLSection, in currency: Currency) throws {
    let tiers = try section.sections("tiers", known: ["up_to", "unit_price", "fee"])
    let model = try section.choice("model", of: Model.self) ?? .flat
    self.init(try PriceTerms.model(model, section, tiers))
    block = try PriceTerms.block(section, isRequired: model == .package)
    included = try section.quantity("included") ?? 0
    minimum = try section.money("minimum")
    maximum = try section.money("maximum")
    isFirstFeeUnconditional = try section.flag("flat_at_zero") ?? false
    if let defect = defect(in: currency) {
      let place = defect.tier.flatMap { tiers?[$0] } ?? section
      throw place.mismatch(defect.key, expected: defect.expected)
    }
  }

  private static func model(_ model: Model, _ section: YAMLSection, _ tiers: [YAMLSection]?) throws -> PriceModel {
    switch model {
    case .flat, .package:
      guard tiers == nil else {
        throw section.mismatch("tiers", expected: "none without model: graduated or model: volume")
      }
      return .flat(try section.required("unit_price", section.money("unit_price"), expected: "an amount such as 0.10"))
    case .graduated, .volume:
      guard try section.text("unit_price") == nil else {
        throw section.mismatch("unit_price", expected: "none beside tiers, each tier has its own")
      }
      let read = try section.required(
        "tiers", tiers, expected: "a list such as [{up_to: 100, unit_price: 0.10}, {unit_price: 0.08}]"
      )
      .map(tier)
      return model == .graduated ? .graduated(read) : .volume(read)
    }
  }

  private static func tier(_ section: YAMLSection) throws -> PriceTier {
    let unitPrice = try section.money("unit_price")
    let fee = try section.money("fee")
    if unitPrice == nil && fee == nil { throw section.mismatch("unit_price", expected: "an amount, or a fee") }
    return PriceTier(upTo: try section.quantity("up_to"), unitPrice: unitPrice ?? .zero, fee: fee ?? .zero)
  }

  private static func block(_ section: YAMLSection, isRequired: Bool) throws -> UnitBlock? {
    let size = try section.quantity("package_size")
    let counting = try section.choice("round", of: UnitBlock.Counting.self)
    let discount = try section.quantity("discount")
    guard let size else {
      if isRequired || counting != nil || discount != nil {
        throw section.missing("package_size", expected: "the units in a package, such as 100")
      }
      return nil
    }
    return UnitBlock(size: size, counting: counting ?? .started, discount: discount ?? 0)
  }
}
