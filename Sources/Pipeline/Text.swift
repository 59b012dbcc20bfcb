import Records

/// Numbers and sentences as the command line prints them.
enum Text {
  /// `1 file`, `1,200 files`.
  ///
  /// - Parameter plural: where it is not the noun with an s.
  static func count(_ number: some BinaryInteger, _ noun: String, plural: String? = nil) -> String {
    "\(number.grouped) \(number == 1 ? noun : plural ?? noun + "s")"
  }

  /// A text on one line, blanks and line ends as single blanks; what is longer ends in an ellipsis.
  ///
  /// - Parameter limit: characters.
  static func line(_ text: String, atMost limit: Int) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > limit ? line.prefix(limit) + "…" : line
  }

  /// `5 rows read = 3 accepted + 1 duplicate + 0 updated + 1 rejected`.
  static func counts(_ counts: RowCounts) -> String {
    "\(count(counts.read, "row")) read = \(counts.accepted.grouped) accepted + "
      + "\(counts.duplicate.grouped) duplicate + \(counts.updated.grouped) updated + "
      + "\(counts.rejected.grouped) rejected"
  }

  /// One line about what became of a file.
  static func line(_ summary: ImportSummary) -> String {
    let format = "\(summary.file): \(summary.kind.rawValue), \(summary.format) (\(summary.reason))"
    return summary.wasKnown
      ? "\(format): already imported, inserted nothing; then \(counts(summary.counts))"
      : "\(format): \(counts(summary.counts))"
  }

  /// A line of the bill.
  static func line(_ line: StatementLine) -> String {
    let amount = "\(line.amount.text(in: line.currency)) \(line.currency.code)"
    if line.kind == .adjustment { return "\(line.priceID): adjustment = \(amount)" }
    if line.kind == .credit { return "credit \(line.priceID)\(line.reason.map { ", \($0)" } ?? ""): \(amount)" }
    let kind = line.correctsPeriod.map { "correction of the period from \($0), " } ?? ""
    if let replaced = line.correctsPriceID {
      let change = replaced == line.priceID ? ", another amount" : " instead of \(replaced)"
      return "\(kind)\(line.priceID)\(change): \(amount)"
    }
    return "\(kind)\(line.priceID): \(line.quantity.grouped) x \(line.unitPrice.text(minimumDecimals: 2)) per "
      + "\(line.unit.rawValue) = \(amount)"
  }

  /// `budget 100.00 USD: 80.00 % charged so far, 20.00 left`.
  static func budget(_ use: BudgetUse, in currency: Currency) -> String {
    let budget = "budget \(use.budget.text(in: currency)) \(currency.code)"
    let charged = use.percentText ?? use.charged.text(in: currency)
    return "\(budget): \(charged) charged so far, \(use.left.text(in: currency)) left"
  }

  /// The text filled up with blanks to a width: on the left, or on the right when the width is negative.
  static func padded(_ text: String, _ width: Int) -> String {
    let blanks = String(repeating: " ", count: max(0, abs(width) - text.count))
    return width < 0 ? text + blanks : blanks + text
  }

  /// A number with a fixed count of decimals, rounded half away from zero.
  static func decimal(_ value: Double, _ decimals: Int) -> String {
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    let scaled = Int64((value * scale).rounded())
    return FixedDecimal.text(scaled, decimals: decimals, minimumDecimals: decimals)
  }
}
