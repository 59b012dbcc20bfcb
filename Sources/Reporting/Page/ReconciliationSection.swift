import Records

/// The match with the vendor's invoice, top down: verdict, totals and control totals, the way from our total to the
/// invoice's, breaks by kind, the largest.
enum ReconciliationSection {
  private static let shownBreaks = 20
  private static let shownAccounts = 10

  /// A node for each account, the first ten.
  ///
  /// - Throws: `ArithmeticOverflow`.
  static func nodes(_ contents: ReportContents) throws -> [Node] {
    guard let reconciliation = contents.reconciliation else { return [] }
    return try reconciliation.accounts.prefix(shownAccounts).enumerated().map { position, account in
      try node(account, position, reconciliation, asOf: contents.run.asOf)
    }
  }

  private static func node(
    _ account: AccountReconciliation, _ position: Int, _ reconciliation: Reconciliation, asOf: Timestamp
  ) throws -> Node {
    let breaks = reconciliation.breaks(of: account)
    let currency = account.account.currency
    let groups = try BreakGroup.groups(breaks)
    let isOnly = reconciliation.accounts.count == 1
    let steps = BreakWords.steps(groups)
    let waterfall = try Waterfall(
      start: ("Our total", account.ourTotal), steps: steps, end: ("The invoice", account.invoiceTotal),
      currency: currency)
    let verdict = try Verdict.parts(account, reconciliation)
    let largest = breaks.prefix(shownBreaks)
    return [
      "heading": .text(isOnly ? "Against the vendor's invoice" : "Account \(account.account.id) against its invoice"),
      "verdict": .text(verdict.headline),
      "hasClauses": .flag(!verdict.clauses.isEmpty),
      "clauses": .texts(verdict.clauses.map(Words.sentence)),
      "conclusion": .text(verdict.conclusion),
      "totalsCaption": .text(
        "From our total to that of \(Words.list(account.invoices.map { "invoice \($0)" })), by what the difference "
          + "consists of."),
      "totalRows": .nodes(try totals(account)),
      "controlRows": .nodes(control(account.control)),
      "controlNote": .text(
        account.control.addsUp
          ? "The parts add up." : "The parts do not add up: do not rely on this comparison."),
      "waterfall": .flag(!steps.isEmpty),
      "waterfallCaption": .text(
        "From our total to the invoice's, a bar for each kind of break; the axis is cut, every bar says its amount."),
      "wideDrawing": .markup(waterfall.markup(id: "waterfall-\(position)", isNarrow: false)),
      "narrowDrawing": .markup(waterfall.markup(id: "waterfall-\(position)-narrow", isNarrow: true)),
      "hasBreaks": .flag(!breaks.isEmpty),
      "codes": .nodes(groups.map { code($0, currency) }),
      "allCount": .text(NumberText.count(breaks.count)),
      "allOpen": .text(NumberText.count(breaks.count { $0.state.status.isOpen })),
      "allAmount": .text(BreakWords.signed(try breaks.map(\.difference).sum(), currency)),
      "ageing": .text(ageing(breaks, asOf)),
      "largestCaption": .text(
        breaks.count > largest.count
          ? "The \(largest.count) largest of \(NumberText.count(breaks.count)) breaks."
          : "All breaks, the largest first."),
      "largest": .nodes(largest.map { row($0, asOf) }),
    ]
  }

  private static func totals(_ account: AccountReconciliation) throws -> [Node] {
    let currency = account.account.currency
    var rows = [row("Our total", "", NumberText.exact(account.ourTotal, in: currency))]
    rows += account.parts.filter { $0.amount != .zero || $0.kind == .unexplained }.map { part in
      let amount = Money(micro: Int64(clamping: part.amount.micro.magnitude))
      return row(
        BreakWords.name(part.kind), part.amount < .zero ? "−" : "+", NumberText.exact(amount, in: currency))
    }
    rows.append(row("The invoice", "=", NumberText.exact(account.invoiceTotal, in: currency), style: "total"))
    return rows
  }

  private static func control(_ control: ReconciliationControl) -> [Node] {
    let lines = [
      ("Equal to a charge", control.matched), ("Within the tolerance", control.matchedWithinTolerance),
      ("In a break", control.linesInBreaks), ("Promised credits", control.creditLines),
      ("Totals", control.totalLines), ("Repeated word for word", control.repeatedLines),
    ]
    var rows = lines.enumerated().filter { $0.offset == 0 || $0.element.1 > 0 }.map { position, line in
      row(line.0, position == 0 ? "" : "+", NumberText.count(line.1))
    }
    rows.append(row("Invoice lines", "=", NumberText.count(control.invoiceLines), style: "total"))
    rows += [
      row("Charges that are invoiced", "", NumberText.count(control.chargesMatched)),
      row("Charges in a break", "+", NumberText.count(control.chargesInBreaks)),
      row("Charges of the month", "=", NumberText.count(control.charges), style: "total"),
    ]
    return rows
  }

  private static func row(_ name: String, _ sign: String, _ amount: String, style: String = "part") -> Node {
    ["name": .text(name), "sign": .text(sign), "amount": .text(amount), "style": .text(style)]
  }

  private static func code(_ group: BreakGroup, _ currency: Currency) -> Node {
    [
      "name": .text(BreakWords.name(group.code)), "code": .text(group.code.rawValue),
      "count": .text(NumberText.count(group.count)), "open": .text(NumberText.count(group.openCount)),
      "amount": .text(BreakWords.signed(group.amount, currency)), "action": .text(BreakWords.action(group.code)),
    ]
  }

  private static func row(_ item: BillingBreak, _ asOf: Timestamp) -> Node {
    [
      "key": .text(item.billingKey ?? "none named"), "code": .text(item.code.rawValue),
      "ours": .text(item.ourAmount.map { NumberText.exact($0, in: item.currency) } ?? ""),
      "ourQuantity": .optional(quantity(item.ourQuantityMicro)),
      "theirs": .text(item.invoiceAmount.map { NumberText.exact($0, in: item.currency) } ?? ""),
      "theirQuantity": .optional(quantity(item.invoiceQuantityMicro)),
      "difference": .text(BreakWords.signed(item.difference, item.currency)),
      "age": .text(NumberText.count(item.state.ageInDays(at: asOf))), "status": .text(item.state.status.rawValue),
      "cause": .text(Words.sentence(item.likelyCause)), "evidence": .text(item.evidence),
    ]
  }

  private static func quantity(_ micro: Int64?) -> String? {
    micro.map { FixedDecimal.text($0, decimals: 6, minimumDecimals: 0) + NumberText.noBreak + "×" }
  }

  /// How long the open breaks have been known.
  private static func ageing(_ breaks: [BillingBreak], _ asOf: Timestamp) -> String {
    let open = breaks.filter { $0.state.status.isOpen }
    guard !open.isEmpty else { return "No break is open." }
    let counts = BreakAge.allCases.map { age in
      "\(NumberText.count(open.count { BreakAge(days: $0.state.ageInDays(at: asOf)) == age })) for \(BreakWords.name(age))"
    }
    return "Open since a run first found them: " + Words.list(counts) + "."
  }
}
