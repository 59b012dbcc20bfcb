import Records

/// The lines that are no task usage in the account's currency: taxes, other charges, other currencies; and what
/// contradicts itself.
struct OtherLines {
  let reading: InvoiceReading
  let terms: ReconciliationTerms

  /// Every invoice must be the sum of its lines (the self-check).
  ///
  /// - Throws: `BillingError.overflow`.
  func checkSums(into differences: inout Differences) throws(BillingError) {
    let tolerance = terms.toleranceMicro(differences.account.currency).magnitude
    for invoice in reading.invoices {
      guard let stated = invoice.stated else { continue }
      let difference = Int128(stated.micro) - invoice.sum
      guard difference.magnitude > tolerance else {
        differences.book(difference, as: .rounding)
        continue
      }
      let sum = try Rounding.money(invoice.sum).text(minimumDecimals: 2)
      var found = differences.newBreak(
        .arithmetic, identity: ["total", invoice.vendor, invoice.number],
        cause: "the lines sum to \(sum), not to the stated \(stated.text(minimumDecimals: 2)): reject the invoice",
        evidence: invoice.totalLine.map(Place.text) ?? "invoice \(invoice.number), total stated apart from its lines")
      found.ourAmount = try Rounding.money(invoice.sum)
      found.invoiceAmount = stated
      try differences.add(found, (.arithmetic, difference))
    }
  }

  /// - Parameter others: Charges for something else than tasks.
  /// - Throws: `BillingError.overflow`.
  func list(
    _ others: [InvoiceLine], into differences: inout Differences
  ) throws(BillingError) {
    for line in reading.lines(.tax) {
      try add(.taxOut, line, "a tax: listed, not compared", .tax, &differences)
    }
    for line in others {
      let cause =
        line.isProration
        ? "a prorated charge that is not for a task: find out what it is for"
        : "not for a task, and the price book has no price for it: find out what it is for"
      try add(.invoiceOnly, line, cause, .quantity, &differences)
    }
    differences.control.linesInBreaks += reading.lines(.tax).count + others.count
    for line in reading.conflicting {
      var found = differences.newBreak(
        .duplicateConflict, identity: line.reference + [line.amount.text(minimumDecimals: 2)],
        cause: "another line of the invoice has this number and says something else: ask which one holds",
        evidence: Place.text(line))
      found.billingKey = line.billingKey
      found.invoiceQuantityMicro = line.quantityMicro
      found.invoiceAmount = line.amount
      try differences.add(found)
      differences.control.linesInBreaks += 1
    }
    differences.control.repeatedLines = reading.repeated.count
    differences.control.totalLines = reading.totals.count
  }

  /// Lines in another currency: what is due for them in the account's own is missing.
  ///
  /// - Throws: `BillingError.overflow`.
  func listForeign(
    _ matching: inout KeyedMatching, charges: [Charge],
    into differences: inout Differences
  ) throws(BillingError) {
    let foreign = reading.lines(.foreign)
    for line in foreign where line.billingKey != nil {
      let charge = matching.takeCharge(of: line)
      try add(foreign: line, charge.map { [$0] } ?? [], &differences)
      differences.control.chargesInBreaks += charge == nil ? 0 : 1
    }
    var rest = reading.lines(.usage).isEmpty ? matching.unpaired(charges) : []
    for line in foreign where line.billingKey == nil {
      let isUsage = LineKind.isForTasks(line)
      try add(foreign: line, isUsage ? rest : [], &differences)
      guard isUsage else { continue }
      differences.control.chargesInBreaks += rest.count
      matching.take(rest)
      rest = []
    }
    differences.control.linesInBreaks += foreign.count
  }

  private func add(
    foreign line: InvoiceLine, _ charges: [Charge], _ differences: inout Differences
  ) throws(BillingError) {
    let theirs = "\(line.currency.code) \(line.amount.text(in: line.currency))"
    let cause =
      "charged as \(theirs), which cannot be added to \(differences.account.currency.code): have it invoiced in "
      + differences.account.currency.code
    var found = differences.newBreak(
      .currencyMismatch, identity: [line.billingKey ?? ""] + line.reference, cause: cause,
      evidence: Place.text(line) + (charges.first.map { "; " + Place.text($0) } ?? ""))
    found.billingKey = line.billingKey
    found.invoiceQuantityMicro = line.quantityMicro
    let ours = OurSide(charges)
    try ours?.write(into: &found)
    try differences.add(found, (.currency, -(ours?.amount ?? 0)))
  }

  private func add(
    _ code: BreakCode, _ line: InvoiceLine, _ cause: String, _ kind: DifferencePart.Kind,
    _ differences: inout Differences
  ) throws(BillingError) {
    var found = differences.newBreak(code, identity: line.reference, cause: cause, evidence: Place.text(line))
    found.invoiceQuantityMicro = line.quantityMicro
    found.invoiceAmount = line.amount
    try differences.add(found, (kind, Int128(line.amount.micro)))
  }
}
