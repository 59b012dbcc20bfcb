import Records

/// Lines that sum up what the bill posts beside the month's usage: corrections of earlier months, adjustments. The
/// invoice rarely names a conversation for them, so the amount tells which is which.
struct PostedLines {
  let bill: BillSummary
  let account: Account
  /// Of the account.
  let charges: [Charge]

  /// Takes every invoice line without a key that states exactly the amount of such a line of ours, when its words or
  /// its sign say that it is no usage.
  func take(from lines: inout OpenLines, _ matching: inout KeyedMatching, into differences: inout Differences) {
    for line in bill.lines where line.accountID == account.id && [.correction, .adjustment].contains(line.kind) {
      let open = matching.unpaired(charges.filter { isPart($0, of: line) })
      guard !open.isEmpty, let taken = lines.takeCorrection(of: line.amount) else { continue }
      matching.take(open)
      let exact = open.reduce(Int128(0)) { $0 + Int128($1.amount.micro) }
      differences.book(Int128(taken.amount.micro) - exact, as: .rounding)
      differences.control.matched += 1
      differences.control.chargesMatched += open.count
    }
  }

  private func isPart(_ charge: Charge, of line: StatementLine) -> Bool {
    charge.kind == line.kind && charge.priceID == line.priceID && charge.correctsPeriod == line.correctsPeriod
      && charge.correctsPriceID == line.correctsPriceID
  }
}
