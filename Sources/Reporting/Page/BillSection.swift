import Records

/// What task usage costs, line by line, with both readings where the wording has two.
enum BillSection {
  /// - Throws: `ArithmeticOverflow`.
  static func node(_ contents: ReportContents) throws -> Node {
    guard let bill = contents.bill else {
      return [
        "empty": "The data holds no task executions, so there is nothing to bill.", "hasBill": .none,
      ]
    }
    let drawing = bill.daily.contains { $0.units > 0 } ? DailyBars.markup(bill.daily) : nil
    let units = bill.daily.reduce(0) { $0 + $1.units }
    let shown = bill.lines.prefix(ReportPage.rowLimit)
    return [
      "empty": .none,
      "hasBill": .flag(true),
      "verdict": .text(try verdict(bill, contents)),
      "linesCaption": .text(
        "Statement for \(DateText.month(bill.month)): a line for each account and price version, rounded once."
          + (bill.lines.count > shown.count
            ? " The first \(shown.count) of \(bill.lines.count); all are in statement.csv." : "")
      ),
      "showsAccounts": .flag(bill.accounts.count > 1),
      "lines": .nodes(shown.map(line)),
      "reconciliations": .nodes(try ReconciliationSection.nodes(contents)),
      "hasTotals": .flag(!bill.lines.isEmpty),
      "totals": .nodes(try totals(bill.lines)),
      "daily": .flag(drawing != nil),
      "dailyDrawing": .optional(drawing),
      "dailyCaption": .text(
        "\(NumberText.count(units)) charged units on the local day of their first use; the days add up to the month."),
      "hasReadings": .flag(!bill.interpretations.isEmpty),
      "readings": .nodes(try bill.interpretations.map(reading)),
      "accounts": .nodes(bill.accounts.prefix(ReportPage.rowLimit).map { AccountRows.node($0, bill) }),
      "whatIf": .optional(WhatIfRows.node(bill)),
    ]
  }

  private static func verdict(_ bill: BillSummary, _ contents: ReportContents) throws -> String {
    guard let totals = try contents.billTotals() else { return "" }
    let amount = NumberText.money(totals.total, in: contents.billCurrency)
    let isDraft = bill.lines.allSatisfy { $0.status == .draft }
    guard totals.units > 0 else {
      return "\(DateText.month(bill.month)): \(amount). No task was used in a way that is charged."
    }
    return
      "\(DateText.month(bill.month)): \(amount) for \(Words.plural(totals.units, "unit", "units"))\(isDraft ? ", a draft until the month is closed" : ""). "
      + "A task costs something only where it was used."
  }

  private static func line(_ line: StatementLine) -> Node {
    [
      "account": .text(line.accountID),
      "price": .text(price(line)),
      "unit": .text(line.kind == .adjustment ? "adjustment" : Words.unit(line.unit, line.quantity)),
      "quantity": .text(NumberText.count(line.quantity)),
      "unitPrice": .text(NumberText.exact(line.unitPrice, in: line.currency)),
      "amount": .text(NumberText.money(line.amount, in: line.currency)),
      "rounding": .text(NumberText.exact(line.roundingDifference, in: line.currency)),
      "executions": .text(NumberText.count(line.executions)),
      "status": .text(line.status.rawValue),
    ]
  }

  /// The price version, and for a correction or credit what it is about.
  private static func price(_ line: StatementLine) -> String {
    switch line.kind {
    case .usage, .adjustment: return line.priceID
    case .credit:
      let reason = line.reason ?? ""
      return "credit \(line.priceID)" + (reason.isEmpty ? "" : ": \(reason)")
    case .correction:
      let start = line.correctsPeriod.map { ", correction of the period from \($0)" } ?? ""
      return line.priceID + start
        + (line.correctsPriceID.map { $0 == line.priceID ? ", another amount" : ", instead of \($0)" } ?? "")
    }
  }

  /// A total per currency: the sum of rounded lines (rule 47).
  private static func totals(_ lines: [StatementLine]) throws -> [Node] {
    var currencies: [Currency] = []
    for line in lines where !currencies.contains(line.currency) { currencies.append(line.currency) }
    return try currencies.map { currency in
      let own = lines.filter { $0.currency == currency }
      return [
        "currency": .text(currency.code),
        "quantity": .text(NumberText.count(own.reduce(0) { $0 + ($1.kind == .usage ? $1.quantity : 0) })),
        "amount": .text(NumberText.money(try own.map(\.amount).sum(), in: currency)),
        "rounding": .text(NumberText.exact(try own.map(\.roundingDifference).sum(), in: currency)),
        "executions": .text(NumberText.count(own.reduce(0) { $0 + $1.executions })),
      ]
    }
  }

  private static func reading(_ item: Interpretation) throws -> Node {
    let difference = try item.other.amount.subtracting(item.chosen.amount)
    return [
      "question": .text(item.question),
      "chosen": .text(words(item.chosen.policy)),
      "chosenUnits": .text(NumberText.count(item.chosen.units)),
      "chosenAmount": .text(NumberText.money(item.chosen.amount, in: item.currency)),
      "other": .text(words(item.other.policy)),
      "otherUnits": .text(NumberText.count(item.other.units)),
      "otherAmount": .text(NumberText.money(item.other.amount, in: item.currency)),
      "difference": .text(
        (difference > .zero ? "+" : "") + NumberText.money(difference, in: item.currency)),
    ]
  }

  /// A policy's name as words.
  private static func words(_ policy: String) -> String {
    policy.split(separator: "_", omittingEmptySubsequences: false).joined(separator: " ")
  }
}
