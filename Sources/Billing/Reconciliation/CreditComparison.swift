import Records

/// Compares the credits on the invoices with those that were promised.
struct CreditComparison {
  let promised: [PromisedCredit]

  /// - Throws: `BillingError.overflow`.
  func compare(
    _ lines: [InvoiceLine], control: inout ReconciliationControl, into differences: inout Differences
  ) throws(BillingError) {
    var open = promised.sorted { ($1.amount, $0.reason) < ($0.amount, $1.reason) }
    var rest: [InvoiceLine] = []
    for line in lines.sorted(by: InvoiceLine.isListed) {
      if let index = open.firstIndex(where: { -Int128($0.amount.micro) == Int128(line.amount.micro) }) {
        open.remove(at: index)
        control.creditLines += 1
      } else {
        rest.append(line)
      }
    }
    for line in rest {
      let isPromised = !open.isEmpty
      let credit = isPromised ? open.removeFirst() : nil
      try add(credit, line, &differences)
      control.linesInBreaks += 1
    }
    for credit in open { try add(credit, nil, &differences) }
  }

  private func add(
    _ credit: PromisedCredit?, _ line: InvoiceLine?, _ differences: inout Differences
  ) throws(BillingError) {
    let granted = Int128(line?.amount.micro ?? 0)
    let due = -Int128(credit?.amount.micro ?? 0)
    let difference = granted - due
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
      identity: ["credit", credit.map { $0.reason + $0.amount.description } ?? ""] + (line?.reference ?? []),
      cause: cause, evidence: line.map(Place.text) ?? "credits in the configuration")
    found.billingKey = line?.billingKey
    found.ourAmount = credit == nil ? nil : try Rounding.money(due)
    found.invoiceAmount = line?.amount
    try differences.add(found, (.credits, difference))
  }
}

extension Money {
  /// The exact amount, to tell one from another.
  fileprivate var description: String { text(minimumDecimals: 2) }
}
