import Records

/// Holds one account's month against its invoices.
struct AccountComparison {
  private let input: ReconciliationInput
  private let bill: AccountBill
  /// Without credits.
  private let charges: [Charge]
  /// What the month's own credits come to, in millionths: negative.
  private let creditTotal: Int128
  private let reading: InvoiceReading
  private let conflicts: Set<String>

  /// - Parameter lines: the account's invoice lines of the month.
  init(_ input: ReconciliationInput, _ bill: AccountBill, charges: [Charge], lines: [InvoiceLine]) {
    self.input = input
    self.bill = bill
    self.charges = charges.filter { $0.kind != .credit }
    creditTotal = charges.filter { $0.kind == .credit }.reduce(0) { $0 + Int128($1.amount.micro) }
    conflicts = input.conflicts[bill.account.id] ?? []
    reading = InvoiceReading(lines, currency: bill.account.currency, statedTotals: input.terms.invoiceTotals)
  }

  /// Self-check, keyed lines, other currencies, whole quantities, what is left, credits, and doubts, in this order; each
  /// takes what it explains, so that no difference is counted twice.
  ///
  /// - Throws: `BillingError.overflow`.
  func result() throws(BillingError) -> (AccountReconciliation, [BillingBreak]) {
    var differences = Differences(account: bill.account, period: bill.period, asOf: input.asOf, control: control)
    let others = OtherLines(reading: reading, terms: input.terms)
    try others.checkSums(into: &differences)
    var matching = keyedMatching
    var lines = OpenLines(reading, matching)
    PostedLines(bill: input.bill, account: bill.account, charges: charges)
      .take(from: &lines, &matching, into: &differences)
    try others.list(lines.others, into: &differences)
    var credits = lines.credits.filter { $0.billingKey == nil }
    credits +=
      try matching.match(
        lines.usage.filter { $0.billingKey != nil }, credits: lines.credits.filter { $0.billingKey != nil },
        into: &differences)
    try others.listForeign(&matching, charges: charges, into: &differences)
    try compareRest(lines.usage.filter { $0.billingKey == nil }, matching.unpaired(charges), into: &differences)
    try CreditComparison(due: dueCredits).compare(credits, into: &differences)
    try DataBreaks(
      bill: bill, charges: charges, conflicts: conflicts, invoicedUsage: AccountComparison.sum(lines.usage)
    ).list(into: &differences)
    return try concluded(differences)
  }

  /// What is to be compared, before anything is.
  private var control: ReconciliationControl {
    ReconciliationControl(
      invoiceLines: reading.lines.count + reading.repeated.count + reading.conflicting.count + reading.totals.count,
      charges: charges.count)
  }

  /// Compares usage lines without a key with the charges that are left; without such lines the charges are not invoiced.
  private func compareRest(
    _ lines: [InvoiceLine], _ charges: [Charge], into differences: inout Differences
  ) throws(BillingError) {
    if lines.isEmpty {
      try LogOnlyCharges(history: input.history, period: bill.period, month: input.bill.month, stated: statedPeriod)
        .list(charges, into: &differences)
    } else {
      try aggregate.compare(lines, with: charges, into: &differences)
    }
  }

  /// Adds what rounding and nobody explains, and the totals.
  private func concluded(_ found: Differences) throws(BillingError) -> (AccountReconciliation, [BillingBreak]) {
    var differences = found
    let statement = input.bill.lines.filter {
      $0.accountID == bill.account.id && $0.currency == bill.account.currency
    }
    let billed = statement.reduce(Int128(0)) { $0 + Int128($1.amount.micro) }
    let exact = charges.reduce(creditTotal) { $0 + Int128($1.amount.micro) }
    let ours = billed - agreed.reduce(Int128(0)) { $0 + Int128($1.amount.micro) }
    differences.book(exact - billed, as: .rounding)
    differences.book(reading.total - ours - differences.total, as: .unexplained)
    try addRemainders(&differences, rows: reading.lines.count + charges.count + statement.count)
    let invoiceTotal = try Rounding.money(reading.total)
    let account = AccountReconciliation(
      account: bill.account, period: bill.period, invoices: Set(reading.invoices.map(\.number)).sorted(),
      control: differences.control, ourTotal: try Rounding.money(ours), invoiceTotal: invoiceTotal,
      parts: try differences.parts(),
      materiality: try materiality(invoiceTotal))
    return (account, differences.breaks)
  }

  /// The breaks that sums of money without a cause are: rounding, as far as rows can explain it, and the unexplained.
  private func addRemainders(_ differences: inout Differences, rows: Int) throws(BillingError) {
    let named = differences.breaks.reduce(Int128(0)) { $0 + Int128($1.difference.micro) }
    let unexplained = differences.amount(of: .unexplained)
    let rounding = differences.total - named - unexplained
    let most = Int128(rows) * Int128(bill.account.currency.microPerMinorUnit) / 2
    if rounding != 0 {
      let isSmall = rounding.magnitude <= most.magnitude
      var found = differences.newBreak(
        isSmall ? .rounding : .unexplained, identity: ["rounding"],
        cause: isSmall
          ? "amounts are rounded line by line: accept" : "more than rounding line by line can come to: investigate",
        evidence: "\(rows.grouped) lines and charges")
      found.difference = try Rounding.money(rounding)
      differences.append(found)
    }
    if unexplained != 0 {
      var found = differences.newBreak(
        .unexplained, identity: [], cause: "no line and no charge accounts for it: investigate",
        evidence: "the totals of the statement and of the invoice")
      found.difference = try Rounding.money(unexplained)
      differences.append(found)
    }
  }

  private var keyedMatching: KeyedMatching {
    let last = bill.period.end.advanced(milliseconds: -1)
    let price = input.book.version(account: bill.account.id, at: last)?.unitPrice ?? .zero
    let keys = reading.lines.compactMap(\.line.billingKey)
    return KeyedMatching(
      charges, accountID: bill.account.id, unitPrice: price,
      comparison: PairComparison(terms: input.terms, conflicts: conflicts),
      unknown: InvoiceOnlyLines(
        evidence: input.evidence, history: input.history, policy: input.policy, period: bill.period,
        month: input.bill.month),
      idsOfInterest: Set(keys))
  }

  private var aggregate: AggregateComparison {
    AggregateComparison(
      terms: input.terms, book: input.book, account: bill.account, period: bill.period,
      interpretations: input.bill.interpretations)
  }

  /// Credits that are known from the configuration of the comparison only.
  private var agreed: [PromisedCredit] {
    input.terms.credits.filter { $0.accountID == bill.account.id && $0.month == input.bill.month }
  }

  /// All credits that the invoice should have: those of the bill too.
  private var dueCredits: [DueCredit] {
    let own = input.bill.lines.filter { $0.accountID == bill.account.id && $0.kind == .credit }
    return agreed.map { DueCredit(credit: $0, place: "credits in the configuration") }
      + own.map { line in
        let credit = PromisedCredit(
          accountID: bill.account.id, month: input.bill.month, amount: Money(micro: -line.amount.micro),
          reason: line.reason ?? line.priceID)
        return DueCredit(credit: credit, place: "credits of our statement")
      }
  }

  /// The period of the usage lines when all that name one agree.
  private var statedPeriod: Period? {
    let periods = Set(reading.lines(.usage).compactMap(\.period))
    return periods.count == 1 ? periods.first : nil
  }

  private func materiality(_ invoiceTotal: Money) throws(BillingError) -> Money {
    let share = LineMoney.product(Int128(input.terms.materialShareMicro), Int128(invoiceTotal.micro))
    return max(input.terms.materialAmount, try Rounding.money(Int128(share.magnitude)))
  }

  private static func sum(_ lines: [InvoiceLine]) -> Int128 {
    lines.reduce(0) { $0 + Int128($1.amount.micro) }
  }
}
