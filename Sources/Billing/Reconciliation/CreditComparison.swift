import Records

/// A credit that the invoice should have, and where that is written.
struct DueCredit {
  let credit: PromisedCredit
  let place: String
}

/// Compares the credits on the invoices with those that were promised.
struct CreditComparison {
  let due: [DueCredit]

  /// - Throws: `BillingError.overflow`.
  func compare(
    _ lines: [InvoiceLine], into differences: inout Differences
  ) throws(BillingError) {
    var open = due.sorted { ($1.credit.amount, $0.credit.reason) < ($0.credit.amount, $1.credit.reason) }
    var rest: [InvoiceLine] = []
    for line in lines.sorted(by: InvoiceLine.isListed) {
      if let index = open.firstIndex(where: { -Int128($0.credit.amount.micro) == Int128(line.amount.micro) }) {
        open.remove(at: index)
        differences.control.creditLines += 1
      } else {
        rest.append(line)
      }
    }
    for line in rest {
      try add(open.isEmpty ? nil : open.removeFirst(), line, &differences)
      differences.control.linesInBreaks += 1
    }
    for credit in open { try add(credit, nil, &differences) }
  }

  private func add(
    _ due: DueCredit?, _ line: InvoiceLine?, _ differences: inout Differences
  ) throws(BillingError) {
    let credit = due?.credit
    let granted = Int128(line?.amount.micro ?? 0)
    let ours = -Int128(credit?.amount.micro ?? 0)
    let difference = granted - ours
    let isMissing = difference > 0
    let reason = credit.map { Finding.quoted($0.reason) } ?? ""
    let cause =
      !isMissing
      ? "a credit that was not promised, or more than was: find out what it is for"
      : line == nil
        ? "the credit for \(reason) was promised and is not on the invoice: dispute"
        : "less was credited than promised for \(reason): dispute"
    var found = differences.newBreak(
      isMissing ? .creditMissing : .invoiceOnly,
      identity: ["credit", credit.map { $0.reason + $0.amount.text(minimumDecimals: 2) } ?? ""]
        + (line?.reference ?? []),
      cause: cause, evidence: line.map(Place.text) ?? due?.place ?? "")
    found.billingKey = line?.billingKey
    found.ourAmount = credit == nil ? nil : try Rounding.money(ours)
    found.invoiceAmount = line?.amount
    try differences.add(found, (.credits, difference))
  }
}
