import Records

/// Doubts about our own rows and about the contract: they move no money, but somebody has to settle them.
struct DataBreaks {
  let bill: AccountBill
  let charges: [Charge]
  /// Executions of which differing copies arrived.
  let conflicts: Set<String>
  /// Task usage that is invoiced, in millionths of the currency's unit.
  let invoicedUsage: Int128

  /// - Throws: `BillingError.overflow`.
  func list(into differences: inout Differences) throws(BillingError) {
    try flagged(
      .unknownTicket, .unknownTicket, "whose ticket is not among those read: export the tickets, or ask what they are",
      &differences)
    try flagged(
      .keyDerived, .keyDerived, "whose execution has no id in the log: have the log name one", &differences)
    try flagged(
      .environmentUnknown, .environmentUnknown,
      "whose execution names no environment and counted as live: have the log name it", &differences)
    let doubtful = charges.map(\.executionID).filter(conflicts.contains)
    if !doubtful.isEmpty {
      try doubt(
        .duplicateConflict,
        "\(counted(doubtful.count, "charge")) by executions whose copies contradict each other: settle the log",
        evidence: "execution " + doubtful.prefix(3).joined(separator: ", "), &differences)
    }
    if bill.control.suspense > 0 {
      try doubt(
        .suspense, "\(counted(bill.control.suspense, "row")) of the log in suspense: put them right",
        evidence: "findings.csv, SUSPENSE", &differences)
    }
    if !bill.isEligible, invoicedUsage > 0 {
      let tickets = "\(counted(bill.ticketsInPeriod, "ticket")) in the month"
      let cause =
        "tasks are invoiced at \(tickets), though they are offered from \(bill.eligibilityThreshold.grouped) on: "
        + "settle the contract"
      try doubt(.eligibility, cause, evidence: tickets, amount: invoicedUsage, &differences)
    }
  }

  private func flagged(
    _ code: BreakCode, _ flag: ChargeFlag, _ words: String, _ differences: inout Differences
  ) throws(BillingError) {
    let charges = charges.filter { $0.flags.contains(flag) }
    guard let ours = OurSide(charges) else { return }
    var found = differences.newBreak(
      code, identity: [], cause: "\(counted(charges.count, "charge")) \(words)",
      evidence: charges.prefix(3).map(Place.text).joined(separator: "; "))
    try ours.write(into: &found)
    found.priceID = nil
    try differences.add(found)
  }

  private func doubt(
    _ code: BreakCode, _ cause: String, evidence: String, amount: Int128? = nil, _ differences: inout Differences
  ) throws(BillingError) {
    var found = differences.newBreak(code, identity: [], cause: cause, evidence: evidence)
    if let amount { found.invoiceAmount = try Rounding.money(amount) }
    try differences.add(found)
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count.grouped) \(noun)\(count == 1 ? "" : "s")"
  }
}
