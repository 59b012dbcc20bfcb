import Records

/// Takes apart the units of one account under one price version.
struct VersionSplit {
  private let rating: PriceRating
  private let stretch: PriceStretch
  private let table: DayTable
  private let usage: MeteredUsage
  /// When the version came into force, or the period began.
  private let start: Timestamp

  init(_ split: PartSplit, _ stretch: PriceStretch) {
    let version = split.usage.book.versions[stretch.price.version]
    let periodStart = split.usage.usage[stretch.price.account].account.calendar.period(of: split.month).start
    self.stretch = stretch
    usage = split.usage
    rating = PriceRating(version, rounding: split.policy.rounding)
    table = split.dayTables[stretch.price.account]
    start = max(periodStart, version.from ?? periodStart)
  }

  /// - Parameter units: In the order of use.
  /// - Throws: `BillingError.overflow`; `BillingError.splitsUnits` for a bound between two units.
  func add(_ units: [UsageUnit], to parts: inout BilledParts) throws(BillingError) {
    guard !rating.version.terms.splitsUnits else { throw .splitsUnits(id: rating.version.id) }
    let pieces = try pieces(of: units)
    let days = try usageDays(pieces)
    let adjustments = try adjustments(pieces, days)
    parts.units += pieces
    parts.days += days + adjustments.days
    parts.adjustments += adjustments.amounts
  }

  /// The units in their parts. What lies in several parts becomes several units, of which the first counts the
  /// executions.
  private func pieces(of units: [UsageUnit]) throws(BillingError) -> [UsageUnit] {
    var pieces: [UsageUnit] = []
    pieces.reserveCapacity(units.count)
    let total = try Quantity.micro(try sum(stretch.earlier, stretch.quantity))
    var position = try Quantity.micro(stretch.earlier)
    for unit in units {
      let end = position + (try Quantity.micro(unit.quantity))
      var rest = unit.quantity
      var piece = unit
      for (part, micro) in try rating.parts(from: position, to: end, reaching: total) where micro > 0 {
        piece.part = part
        piece.quantity = micro / Quantity.one
        pieces.append(piece)
        rest -= piece.quantity
        piece.executions = 0
      }
      if rest > 0 {
        piece.part = .inPackage
        piece.quantity = rest
        pieces.append(piece)
      }
      position = end
    }
    return pieces
  }

  private func usageDays(_ pieces: [UsageUnit]) throws(BillingError) -> [UsageDay] {
    var totals: [PricePart: [DayTotals]] = [:]
    for piece in pieces {
      if totals[piece.part] == nil {
        totals[piece.part] = Array(repeating: DayTotals(), count: table.days.count)
      }
      try totals[piece.part]?[table.position(of: piece.usedAt)].add(piece)
    }
    return totals.keys.sorted { $0.rank < $1.rank }.flatMap { part in
      zip(table.days, totals[part] ?? []).filter { $0.1.quantity > 0 }
        .map { UsageDay(price: price(part), day: $0.0, totals: $0.1) }
    }
  }

  private func adjustments(
    _ pieces: [UsageUnit], _ days: [UsageDay]
  ) throws(BillingError) -> (amounts: [PriceAdjustment], days: [UsageDay]) {
    var amounts: [PriceAdjustment] = []
    var dated: [UsageDay] = []
    let components = try rating.components(
      of: try Quantity.micro(stretch.quantity), after: try Quantity.micro(stretch.earlier))
    for component in components where component.part.isAdjustment {
      var amount = component.unitPrice
      var occurredAt = start
      if case .fee(let number) = component.part {
        let isAtStart = number == 1 && rating.version.terms.isFirstFeeUnconditional
        if !isAtStart, let first = pieces.first(where: { $0.part == .tier(number) }) { occurredAt = first.usedAt }
        dated.append(day(component.part, table.position(of: occurredAt), amount))
      } else {
        amount = component.billed
        occurredAt = pieces.last?.usedAt ?? start
        dated += try reductionDays(amount, days + dated)
      }
      amounts.append(PriceAdjustment(price: price(component.part), occurredAt: occurredAt, amount: amount))
    }
    return (amounts, dated)
  }

  /// Spreads a reduction to the maximum over the days that exceed it, by how much each does.
  private func reductionDays(_ amount: Money, _ days: [UsageDay]) throws(BillingError) -> [UsageDay] {
    var sums = [Int128](repeating: 0, count: table.days.count)
    for day in days {
      let position = Int(day.day.daysSince1970 - table.days[0].daysSince1970)
      let unitPrice = rating.version.terms.unitPrice(of: day.price.part)
      let usage = try Rounding.exact(day.totals.quantity, at: unitPrice)
      sums[position] += Int128((day.adjustment ?? usage).micro)
    }
    let maximum = Int128(rating.version.terms.maximum?.micro ?? 0)
    var excess: [Int64] = []
    var reached: Int128 = 0
    for sum in sums {
      let before = max(0, reached - maximum)
      reached += sum
      excess.append(try Rounding.money(max(0, reached - maximum) - before).micro)
    }
    if !excess.contains(where: { $0 > 0 }) {
      // Rounding alone led above the maximum.
      excess[sums.lastIndex { $0 > 0 } ?? 0] = 1
    }
    let shares = Allocation.largestRemainder(amount, over: excess, in: rating.version.currency)
    return shares.indices.filter { shares[$0] != .zero }.map { day(.maximum, $0, shares[$0]) }
  }

  private func day(_ part: PricePart, _ position: Int, _ amount: Money) -> UsageDay {
    UsageDay(price: price(part), day: table.days[position], totals: DayTotals(), adjustment: amount)
  }

  private func price(_ part: PricePart) -> AccountPrice {
    AccountPrice(account: stretch.price.account, version: stretch.price.version, part: part)
  }
}

extension PriceTerms {
  /// Whether a bound lies between two whole units, so that a unit would have two prices.
  fileprivate var splitsUnits: Bool {
    var quantities = [included, block?.size ?? 0, block?.discount ?? 0]
    if case .graduated(let tiers) = model { quantities += tiers.compactMap(\.upTo) }
    return quantities.contains { $0 % Quantity.one != 0 }
  }
}
