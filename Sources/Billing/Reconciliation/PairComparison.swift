import Records

/// Compares one invoice line with what we charge for it, and names every cause of a difference once.
struct PairComparison {
  let terms: ReconciliationTerms
  /// Executions of which differing copies arrived.
  let conflicts: Set<String>

  /// What the comparison came to.
  enum Outcome {
    case matched, matchedWithinTolerance, differs
  }

  /// - Throws: `BillingError.overflow`.
  func compare(
    _ line: InvoiceLine, with ours: OurSide, key: String, into differences: inout Differences
  ) throws(BillingError) -> Outcome {
    let money = LineMoney(
      line, unitPrice: ours.unitPrice, fallbackMicro: ours.quantityMicro,
      toleranceMicro: terms.toleranceMicro(differences.account.currency))
    let quantity = money.atOurPrice - ours.atUnitPrice
    let price = money.price + ours.atUnitPrice - ours.amount
    var found = 0
    if money.arithmetic != 0 {
      try differences.add(
        try named(.arithmetic, line, ours, key, LineMoney.arithmeticCause, differences),
        (.arithmetic, money.arithmetic))
      found += 1
    }
    let theirUnit = LineKind.unit(of: line)
    if let theirUnit, price != 0, (theirUnit == .reply) != (ours.unit == .reply) {
      let cause = "charged per \(theirUnit.rawValue), the price in force is per \(ours.unitName): dispute"
      try differences.add(try named(.unitVariance, line, ours, key, cause, differences), (.unit, quantity + price))
      differences.book(money.rounding, as: .rounding)
      return .differs
    }
    let isQuantityOff =
      (money.quantityMicro - ours.quantityMicro).magnitude > UInt128(terms.toleranceQuantityMicro.magnitude)
    if isQuantityOff {
      let hasCopies = ours.charges.contains { conflicts.contains($0.executionID) }
      let code = hasCopies ? BreakCode.duplicateConflict : .quantityVariance
      try differences.add(
        try named(code, line, ours, key, quantityCause(code, line, ours), differences), (.quantity, quantity))
      found += 1
    }
    if price != 0 {
      let cause = OurSide.priceCause(ours.unitPrice, of: ours.priceID)
      try differences.add(try named(.priceVariance, line, ours, key, cause, differences), (.price, price))
      found += 1
    }
    let tolerated = money.rounding + (isQuantityOff ? 0 : quantity)
    differences.book(tolerated, as: .rounding)
    return found > 0 ? .differs : tolerated == 0 ? .matched : .matchedWithinTolerance
  }

  private func quantityCause(_ code: BreakCode, _ line: InvoiceLine, _ ours: OurSide) -> String {
    if code == .duplicateConflict {
      return "copies of the execution contradict each other and the invoice follows another one: settle the log first"
    }
    if line.isProration { return "prorated, though a task is charged whole or not at all: dispute" }
    return ours.unit == .reply
      ? "another number of replies than the log has: dispute"
      : "more or less than one unit for the conversation, perhaps its tasks were counted: dispute"
  }

  private func named(
    _ code: BreakCode, _ line: InvoiceLine, _ ours: OurSide, _ key: String, _ cause: String,
    _ differences: Differences
  ) throws(BillingError) -> BillingBreak {
    let charge = ours.charges[0]
    var found = differences.newBreak(
      code, identity: [key, ours.priceID, charge.id], cause: cause,
      evidence: "\(Place.text(line)); \(Place.text(charge))")
    found.billingKey = key
    try ours.write(into: &found)
    found.invoiceQuantityMicro = line.quantityMicro
    found.invoiceAmount = line.amount
    return found
  }
}

extension ReconciliationTerms {
  /// The tolerance of a line, in millionths.
  func toleranceMicro(_ currency: Currency) -> Int128 {
    Int128(toleranceMinorUnits) * Int128(currency.microPerMinorUnit)
  }
}
