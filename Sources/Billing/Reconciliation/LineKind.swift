import Records

/// What an invoice line is, as far as its own words and numbers tell.
enum LineKind: Hashable {
  /// Task usage, of one conversation or of many.
  case usage
  /// Something else that is charged, such as a plan's fee.
  case other
  case credit
  case tax
  /// The sum of all lines, or of all but tax.
  case total, subtotal
  /// In another currency than the account's.
  case foreign

  /// - Parameter currency: the account's.
  init(_ line: InvoiceLine, currency: Currency) {
    let words = LineKind.words(line.metric) + LineKind.words(line.description)
    if line.currency != currency {
      self = .foreign
    } else if line.billingKey == nil, LineKind.isTax(words) {
      self = .tax
    } else if line.billingKey == nil, LineKind.isTotal(line, words) {
      self = words.contains { $0.hasPrefix("sub") || $0 == "net" } ? .subtotal : .total
    } else if line.amount < .zero {
      self = .credit
    } else if line.billingKey != nil || (!line.isProration && LineKind.isUsage(words)) {
      self = .usage
    } else {
      self = .other
    }
  }

  /// What the line counts, when it says so.
  static func unit(of line: InvoiceLine) -> BillableUnitKind? {
    for text in [line.description, line.metric] {
      let words = words(text)
      if words.contains(where: { $0.hasPrefix("repl") }) { return .reply }
      if words.contains(where: { $0.hasPrefix("conversation") || $0.hasPrefix("ticket") }) { return .conversation }
    }
    return nil
  }

  /// Whether a line puts something right that is not this month's usage, as far as its words tell: a correction of an
  /// earlier month, an adjustment, a true-up to a minimum.
  static func isCorrection(_ line: InvoiceLine) -> Bool {
    (words(line.metric) + words(line.description)).contains { word in
      ["correct", "adjust", "minimum", "maximum", "late", "revers", "void", "trueup"].contains { word.hasPrefix($0) }
    }
  }

  /// Whether a charge is for the use of tasks, as far as its words tell.
  static func isForTasks(_ line: InvoiceLine) -> Bool {
    line.amount > .zero && !line.isProration && isUsage(words(line.metric) + words(line.description))
  }

  private static func words(_ text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter }
  }

  private static func isTax(_ words: [Substring]) -> Bool {
    words.contains { ["tax", "taxes", "vat", "gst", "hst", "pst", "mwst", "ust", "tva", "iva"].contains($0) }
  }

  /// A line that states a total has no price of its own: nothing is multiplied.
  private static func isTotal(_ line: InvoiceLine, _ words: [Substring]) -> Bool {
    let isSingle = line.quantityMicro.map { $0 == Money.microPerUnit } ?? true
    let names: Set<Substring> = ["total", "totals", "subtotal", "sum", "gesamt", "summe"]
    let isNamed = words.contains(where: names.contains) || (words.contains("amount") && words.contains("due"))
    return isSingle && isNamed
  }

  private static func isUsage(_ words: [Substring]) -> Bool {
    words.contains { word in
      ["task", "conversation", "repl", "ticket", "usage"].contains { word.hasPrefix($0) }
    }
  }
}
