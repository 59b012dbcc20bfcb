import Records

/// Compares lines that name no conversation with the charges as a whole: by price, and by day where lines are daily. All
/// that can be told then is how much quantity and price differ.
struct AggregateComparison {
  let terms: ReconciliationTerms
  let book: PriceBook
  let account: Account
  let period: Period
  let interpretations: [Interpretation]

  /// What is compared with each other: a price, on one day or over the whole month.
  private struct Group: Hashable {
    let priceID: String
    let day: CivilDate?
  }

  /// - Parameter charges: those that no line with a key was compared with.
  /// - Throws: `BillingError.overflow`.
  func compare(
    _ lines: [InvoiceLine], with charges: [Charge],
    into differences: inout Differences
  ) throws(BillingError) {
    let isDaily = lines.allSatisfy { day(of: $0) != nil }
    let versions = versions(of: charges)
    var linesByGroup: [Group: [InvoiceLine]] = [:]
    for line in lines {
      linesByGroup[Group(priceID: priceID(of: line, versions), day: isDaily ? day(of: line) : nil), default: []]
        .append(line)
    }
    let chargesByGroup = Dictionary(grouping: charges) {
      Group(priceID: $0.priceID, day: isDaily ? $0.localDay : nil)
    }
    let groups = Set(linesByGroup.keys).union(chargesByGroup.keys)
      .sorted { ($0.priceID, $0.day?.daysSince1970 ?? 0) < ($1.priceID, $1.day?.daysSince1970 ?? 0) }
    for group in groups {
      let (own, theirs) = (chargesByGroup[group] ?? [], linesByGroup[group] ?? [])
      guard let price = book.versions.first(where: { $0.id == group.priceID }) else { continue }
      let differs = try compare(group, price, theirs, own, &differences)
      if differs {
        differences.control.linesInBreaks += theirs.count
        differences.control.chargesInBreaks += own.count
      } else {
        differences.control.matched += theirs.count
        differences.control.chargesMatched += own.count
      }
    }
  }

  private func compare(
    _ group: Group, _ price: PriceVersion, _ lines: [InvoiceLine], _ charges: [Charge],
    _ differences: inout Differences
  ) throws(BillingError) -> Bool {
    let tolerance = terms.toleranceMicro(account.currency)
    let money = lines.map {
      LineMoney($0, unitPrice: price.unitPrice, fallbackMicro: nil, toleranceMicro: tolerance)
    }
    let ours = OurSide(charges)
    let theirQuantity = money.reduce(Int128(0)) { $0 + $1.quantityMicro }
    let ourQuantity = ours?.quantityMicro ?? 0
    let atUnitPrice = ours?.atUnitPrice ?? 0
    let quantity = money.reduce(-atUnitPrice) { $0 + $1.atOurPrice }
    let priceDifference = money.reduce(atUnitPrice - (ours?.amount ?? 0)) { $0 + $1.price }
    let arithmetic = money.reduce(Int128(0)) { $0 + $1.arithmetic }
    let rounding = money.reduce(Int128(0)) { $0 + $1.rounding }
    let isQuantityOff = (theirQuantity - ourQuantity).magnitude > UInt128(terms.toleranceQuantityMicro.magnitude)
    let parts: [(code: BreakCode, applies: Bool, kind: DifferencePart.Kind, amount: Int128, cause: String)] = [
      (.quantityVariance, isQuantityOff, .quantity, quantity, quantityCause(theirQuantity, lines)),
      (
        .priceVariance, priceDifference != 0, .price, priceDifference,
        OurSide.priceCause(price.unitPrice, of: price.id)
      ),
      (.arithmetic, arithmetic != 0, .arithmetic, arithmetic, LineMoney.arithmeticCause),
    ]
    for (code, applies, kind, amount, cause) in parts where applies {
      var found = differences.newBreak(
        code, identity: [group.priceID, group.day?.description ?? ""], cause: cause, evidence: Place.text(lines))
      found.priceID = group.priceID
      try ours?.write(into: &found)
      guard let count = Int64(exactly: theirQuantity) else { throw .overflow }
      found.invoiceQuantityMicro = count
      found.invoiceAmount = try Rounding.money(lines.reduce(0) { $0 + Int128($1.amount.micro) })
      try differences.add(found, (kind, amount))
    }
    differences.book(rounding + (isQuantityOff ? 0 : quantity), as: .rounding)
    return parts.contains(where: \.applies)
  }

  private func quantityCause(_ quantityMicro: Int128, _ lines: [InvoiceLine]) -> String {
    if lines.isEmpty { return "nothing is invoiced for it: expect it on the next invoice" }
    let reading = interpretations.first {
      $0.currency == account.currency && Int128($0.other.units) * Int128(Money.microPerUnit) == quantityMicro
        && $0.other.units != $0.chosen.units
    }
    if let reading {
      return "exactly what \(reading.other.policy) comes to (rule \(reading.rule)): settle the wording with the vendor"
    }
    return "the invoice has no line for each conversation: ask the vendor for their ids"
  }

  /// The price versions in question: those of the charges, or those in force in the month.
  private func versions(of charges: [Charge]) -> [PriceVersion] {
    let ids = Set(charges.map(\.priceID))
    let used = book.versions.filter { ids.contains($0.id) }
    if !used.isEmpty { return used }
    let last = period.end.advanced(milliseconds: -1)
    return [period.start, last].compactMap { book.version(account: account.id, at: $0) }
  }

  /// The version a line is most likely charged under: by its price, then by its unit, then the first.
  private func priceID(of line: InvoiceLine, _ versions: [PriceVersion]) -> String {
    let unit = LineKind.unit(of: line)
    let fitting =
      versions.first { $0.unitPrice == line.unitPrice }
      ?? versions.first { unit != nil && ($0.unit == .reply) == (unit == .reply) } ?? versions.first
    return fitting?.id ?? ""
  }

  /// The day of a line whose period is one local day.
  private func day(of line: InvoiceLine) -> CivilDate? {
    guard let period = line.period else { return nil }
    let day = account.zone.day(of: period.start)
    return account.zone.period(of: day) == period ? day : nil
  }
}
