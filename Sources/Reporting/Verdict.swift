package import Records

/// A reconciliation in words: what an accountant would say of it.
package enum Verdict {
  /// One line for every account, joined: by how much the invoice is off, and what that consists of.
  ///
  /// - Throws: `ArithmeticOverflow`.
  package static func sentence(_ reconciliation: Reconciliation) throws -> String {
    let isSeveral = reconciliation.accounts.count > 1
    return try reconciliation.accounts.map { account in
      (isSeveral ? "Account \(account.account.id): " : "") + (try sentence(account, reconciliation))
    }.joined(separator: " ")
  }

  /// The verdict on one account.
  ///
  /// - Throws: `ArithmeticOverflow`.
  static func sentence(_ account: AccountReconciliation, _ reconciliation: Reconciliation) throws -> String {
    let currency = account.account.currency
    let breaks = reconciliation.breaks(of: account)
    let difference = try account.difference
    let amount = money(Money(micro: Int64(clamping: difference.micro.magnitude)), currency)
    var text =
      difference == .zero
      ? "The invoice equals what the log and the price book support, \(money(account.ourTotal, currency))."
      : "The invoice is \(amount) \(difference > .zero ? "higher" : "lower") than the log and the price book support."
    let parts = try parts(breaks, currency)
    if !parts.isEmpty { text += " " + parts.joined(separator: "; ") + "." }
    let open = breaks.count { $0.state.status.isOpen }
    guard !breaks.isEmpty else { return text + " There is nothing to settle." }
    return text
      + " \(Words.plural(breaks.count, "break", "breaks")), \(NumberText.count(open)) open; "
      + (reconciliation.isMaterial(account)
        ? "somebody has to act before this is paid."
        : "they come to no more than \(money(account.materiality, currency)), nobody has to act.")
  }

  /// A part of the difference in words.
  package static func name(_ kind: DifferencePart.Kind) -> String {
    switch kind {
    case .quantity: "quantity: (theirs - ours) x our price"
    case .price: "price: their quantity x (theirs - ours)"
    case .unit: "unit: something else was counted"
    case .arithmetic: "sums that are wrong on the invoice"
    case .currency: "charged in another currency only"
    case .credits: "credits"
    case .tax: "tax"
    case .rounding: "rounding"
    case .unexplained: "unexplained"
    }
  }

  private static func parts(_ breaks: [BillingBreak], _ currency: Currency) throws -> [String] {
    var tax = Money.zero
    var sums: [BreakCode.Side: Money] = [:]
    for found in breaks {
      if found.code == .taxOut {
        tax = try tax.adding(found.difference)
      } else {
        sums[found.code.side] = try (sums[found.code.side] ?? .zero).adding(found.difference)
      }
    }
    let clauses: [(Money?, more: String, less: String)] = [
      (sums[.dispute], "is charged beyond what is due: dispute it", "is charged less than is due"),
      (tax, "is tax, which is not compared", "is tax taken back, which is not compared"),
      (sums[.outside], "is charged in another currency", "of usage is charged in another currency instead"),
      (sums[.timing], "belongs to another period", "of usage is not invoiced yet"),
      (sums[.data], "too much hangs on doubts about our own log", "too little hangs on doubts about our own log"),
      (sums[.rounding], "more is rounding", "less is rounding"),
      (sums[.unexplained], "more is unexplained", "less is unexplained"),
    ]
    return clauses.compactMap { amount, more, less in
      guard let amount, amount != .zero else { return nil }
      let size = Money(micro: Int64(clamping: amount.micro.magnitude))
      return "\(money(size, currency)) \(amount > .zero ? more : less)"
    }
  }

  private static func money(_ amount: Money, _ currency: Currency) -> String {
    "\(amount.text(minimumDecimals: currency.minorUnitDigits)) \(currency.code)"
  }
}
