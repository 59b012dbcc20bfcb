package import Records

/// Applies the terms of a price version to a quantity: exact within a part, each part rounded once.
///
/// A quantity may continue an earlier one (`after`): units are numbered through a period, and every part is a stretch
/// of them.
package struct PriceRating: Sendable {
  package let version: PriceVersion
  private let rounding: RoundingRule

  package init(_ version: PriceVersion, rounding: RoundingRule = .halfAwayFromZero) {
    self.version = version
    self.rounding = rounding
  }

  /// What a quantity costs, part by part, in the order of parts; parts without a quantity are left out.
  ///
  /// - Parameters:
  ///   - quantity: In millionths of a unit, not negative.
  ///   - earlier: Units of the period that came before, which are not charged here.
  ///   - isFinal: Whether nothing more is to come, so that the minimum holds (rule 43).
  /// - Throws: `BillingError.overflow`.
  package func components(
    of quantity: Int64, after earlier: Int64 = 0, isFinal: Bool = false
  ) throws(BillingError) -> [PriceComponent] {
    let end = try sum(earlier, quantity)
    var components: [PriceComponent] = []
    for (part, quantity) in try parts(from: earlier, to: end, reaching: end) {
      components.append(try component(part, quantity, version.terms.unitPrice(of: part)))
    }
    for (number, fee) in try fees(from: earlier, to: end) {
      components.append(try component(.fee(number), Quantity.one, fee))
    }
    components.sort { $0.part.rank < $1.part.rank }
    return components + (try bounds(try Rounding.sum(components.map(\.billed)), isFinal: isFinal))
  }

  /// What a cumulative quantity adds to what was billed for an earlier one, part by part; what adds nothing is left
  /// out.
  ///
  /// - Parameters:
  ///   - quantity: All units of the period so far, in millionths.
  ///   - billed: The units that were billed already; more than `quantity` when some were taken back.
  /// - Throws: `BillingError.overflow`.
  package func delta(
    to quantity: Int64, billed: Int64, isFinal: Bool = false
  ) throws(BillingError) -> [PriceComponent] {
    let later = try components(of: quantity, isFinal: isFinal)
    let earlier = try components(of: billed)
    var changes: [PriceComponent] = []
    for component in later {
      changes.append(try PriceComponent(from: earlier.first { $0.part == component.part }, to: component))
    }
    changes += earlier.filter { old in !later.contains { $0.part == old.part } }.map(PriceComponent.init(undoing:))
    return changes.filter { $0.billed != .zero }.sorted { $0.part.rank < $1.part.rank }
  }

  /// The parts that the units after `start` up to `end` fall in, in millionths; units within a block are left out.
  ///
  /// - Parameter total: The quantity that decides the tier under volume prices.
  /// - Throws: `BillingError.overflow`.
  func parts(
    from start: Int64, to end: Int64, reaching total: Int64
  ) throws(BillingError) -> [(part: PricePart, quantity: Int64)] {
    let terms = version.terms
    let (chargedStart, chargedEnd) = (max(0, start - terms.included), max(0, end - terms.included))
    let (blockStart, blockEnd) = (try blocks(chargedStart), try blocks(chargedEnd))
    let discount = terms.block?.discount ?? 0
    let (from, to) = (max(0, blockStart - discount), max(0, blockEnd - discount))
    var parts: [(PricePart, Int64)] = [
      (.included, end - start - (chargedEnd - chargedStart)), (.discount, blockEnd - blockStart - (to - from)),
    ]
    switch terms.model {
    case .flat: parts.append((terms.block == nil ? .whole : .package, to - from))
    case .volume: parts.append((.tier(try reachedTier(total)), to - from))
    case .graduated(let tiers):
      var lower: Int64 = 0
      for (position, tier) in tiers.enumerated() {
        parts.append((.tier(position + 1), Quantity.overlap(from, to, lower, tier.upTo ?? .max)))
        lower = tier.upTo ?? .max
      }
    }
    return parts.filter { $0.1 != 0 || $0.0 == .whole || $0.0 == .package }
  }

  /// The number of the tier that a quantity reaches, from 1.
  ///
  /// - Throws: `BillingError.overflow`.
  func reachedTier(_ quantity: Int64) throws(BillingError) -> Int {
    let priced = try priced(quantity)
    let tiers = version.terms.model.tiers
    return 1 + (tiers.firstIndex { priced <= $0.upTo ?? .max } ?? tiers.count - 1)
  }

  /// The flat fees of the tiers that are reached after `start` up to `end`.
  private func fees(from start: Int64, to end: Int64) throws(BillingError) -> [(number: Int, fee: Money)] {
    let tiers = version.terms.model.tiers
    guard tiers.contains(where: { $0.fee != .zero }) else { return [] }
    let isUnconditional = version.terms.isFirstFeeUnconditional
    let (from, to) = (try priced(start), try priced(end))
    var reached: [Int] = []
    if case .volume = version.terms.model {
      let (old, new) = (try reachedTier(start), try reachedTier(end))
      let wasCharged = old == new && (from > 0 || (isUnconditional && start > 0))
      if !wasCharged, to > 0 || isUnconditional { reached = [new] }
    } else {
      var lower: Int64 = 0
      for (position, tier) in tiers.enumerated() {
        let isReached = lower >= from && lower < to
        if position == 0 && isUnconditional ? start == 0 : isReached { reached.append(position + 1) }
        lower = tier.upTo ?? .max
      }
    }
    return reached.map { ($0, tiers[$0 - 1].fee) }.filter { $0.1 != .zero }
  }

  /// What keeps the rated amount within maximum and minimum. Both start from rounded amounts, so that the total is
  /// the bound itself.
  private func bounds(_ rated: Money, isFinal: Bool) throws(BillingError) -> [PriceComponent] {
    if let maximum = version.terms.maximum, rated > maximum {
      return [PriceComponent(.maximum, adjustment: try Rounding.difference(maximum, rated))]
    }
    if isFinal, let minimum = version.terms.minimum, rated < minimum {
      return [PriceComponent(.minimum, adjustment: try Rounding.difference(minimum, rated))]
    }
    return []
  }

  /// Units that the model prices, of all that were used: without included ones, in blocks, discounted.
  private func priced(_ quantity: Int64) throws(BillingError) -> Int64 {
    max(0, try blocks(max(0, quantity - version.terms.included)) - (version.terms.block?.discount ?? 0))
  }

  /// A quantity in blocks where there are any.
  private func blocks(_ quantity: Int64) throws(BillingError) -> Int64 {
    guard let block = version.terms.block else { return quantity }
    let (full, rest) = quantity.quotientAndRemainder(dividingBy: block.size)
    let isStarted = block.counting == .started && rest > 0
    return try Quantity.micro(full + (isStarted ? 1 : 0))
  }

  private func component(
    _ part: PricePart, _ quantity: Int64, _ unitPrice: Money
  ) throws(BillingError) -> PriceComponent {
    try PriceComponent(part, quantity: quantity, unitPrice: unitPrice, in: version.currency, rounding)
  }
}

extension PriceTerms {
  /// The price of a unit, or block, of a part; an adjustment has its own.
  func unitPrice(of part: PricePart) -> Money {
    switch (part, model) {
    case (.whole, .flat(let price)), (.package, .flat(let price)): price
    case (.tier(let number), .graduated(let tiers)), (.tier(let number), .volume(let tiers)):
      tiers[number - 1].unitPrice
    default: .zero
    }
  }
}
