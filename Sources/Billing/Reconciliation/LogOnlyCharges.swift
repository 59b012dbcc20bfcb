import Records

/// The charges of the month that no invoice line is about.
struct LogOnlyCharges {
  let history: BillingHistory
  let period: Period
  let month: Month
  /// The period that the invoice says it is for; nil when its lines name none or differ.
  let stated: Period?

  /// - Throws: `BillingError.overflow`.
  func list(
    _ charges: [Charge], into differences: inout Differences
  ) throws(BillingError) {
    for charge in charges {
      guard let ours = OurSide([charge]) else { continue }
      let (code, cause) = cause(of: charge)
      var found = differences.newBreak(
        code, identity: [charge.billingKey, charge.priceID, charge.id], cause: cause, evidence: Place.text(charge))
      found.billingKey = charge.billingKey
      try ours.write(into: &found)
      try differences.add(found, (.quantity, -ours.amount))
      differences.control.chargesInBreaks += 1
    }
  }

  private func cause(of charge: Charge) -> (BreakCode, String) {
    if let corrected = charge.correctsPeriod {
      return (
        .logOnly,
        charge.amount < .zero
          ? "a correction of the period from \(corrected) takes it back, the invoice does not: dispute"
          : "a correction of the period from \(corrected) is not invoiced: expect it on the next invoice, accrue"
      )
    }
    if charge.kind == .adjustment {
      return (.logOnly, "an amount due under \(charge.priceID), tied to no conversation, is not invoiced: ask for it")
    }
    if history.lateKeys[charge.accountID]?.contains(charge.billingKey) == true {
      return (.late, "its execution came in after the close: corrected in the next period")
    }
    if let calendar = Cutoff(ours: period, month: month).calendar(excluding: charge.usedAt, stated: stated) {
      return (.cutoff, "used at \(charge.usedAt), which is in another period by \(calendar): nets to 0")
    }
    if let place = history.billedAfter[charge.accountID]?[charge.billingKey] {
      return (.logOnly, "not on this invoice but on \(place): nothing to do")
    }
    let isDoubtful = charge.flags.contains(.environmentUnknown) || charge.flags.contains(.keyDerived)
    return (
      .logOnly,
      isDoubtful
        ? "a task ran and is not invoiced, though the log names no environment or no id: check it, else accrue"
        : "a task ran and is not invoiced: expect it on the next invoice, accrue"
    )
  }
}
