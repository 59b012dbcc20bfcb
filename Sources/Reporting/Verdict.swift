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

  /// The verdict on one account, in the order in which it is read.
  struct Parts {
    /// By how much the invoice is off.
    let headline: String
    /// What the difference consists of, a clause for each side.
    let clauses: [String]
    /// How many breaks there are, and whether somebody has to act.
    let conclusion: String
  }

  /// - Throws: `ArithmeticOverflow`.
  static func parts(_ account: AccountReconciliation, _ reconciliation: Reconciliation) throws -> Parts {
    let currency = account.account.currency
    let breaks = reconciliation.breaks(of: account)
    let difference = try account.difference
    let amount = money(Money(micro: Int64(clamping: difference.micro.magnitude)), currency)
    let direction = difference > .zero ? "higher" : "lower"
    let headline =
      difference == .zero
      ? "The invoice equals what the log and the price book support, \(money(account.ourTotal, currency))."
      : "The invoice is \(amount) \(direction) than the log and the price book support."
    let conclusion: String
    if breaks.isEmpty {
      conclusion = "There is nothing to settle."
    } else {
      let open = NumberText.count(breaks.count { $0.state.status.isOpen })
      conclusion =
        "\(Words.plural(breaks.count, "break", "breaks")), \(open) open: "
        + (reconciliation.isMaterial(account)
          ? "somebody has to act before this is paid."
          : "no more than \(money(account.materiality, currency)) in all, nobody has to act.")
    }
    return Parts(headline: headline, clauses: try clauses(breaks, currency), conclusion: conclusion)
  }

  private static func sentence(
    _ account: AccountReconciliation, _ reconciliation: Reconciliation
  ) throws -> String {
    let parts = try parts(account, reconciliation)
    let clauses = parts.clauses.isEmpty ? [] : [parts.clauses.joined(separator: "; ") + "."]
    return ([parts.headline] + clauses + [parts.conclusion]).joined(separator: " ")
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

  /// A clause for what each side adds to the invoice, and one for what it takes from it: the two are not netted.
  private static func clauses(_ breaks: [BillingBreak], _ currency: Currency) throws -> [String] {
    let wordings: [(side: BreakCode.Side, isTax: Bool, more: String, less: String)] = [
      (.dispute, false, "is charged beyond what is due: dispute it", "less is charged than is due"),
      (.outside, true, "is tax, which is not compared", "is tax taken back, which is not compared"),
      (.outside, false, "is charged in another currency", "of usage is charged in another currency instead"),
      (.timing, false, "belongs to another period", "of usage is not invoiced yet"),
      (.data, false, "too much hangs on doubts about our own log", "too little hangs on doubts about our own log"),
      (.rounding, false, "more is rounding", "less is rounding"),
      (.unexplained, false, "more is unexplained", "less is unexplained"),
    ]
    return try wordings.flatMap { wording in
      let own = breaks.filter { side(of: $0) == wording.side && ($0.code == .taxOut) == wording.isTax }
        .map(\.difference)
      let sums = [
        (try own.filter { $0 > .zero }.sum(), wording.more), (try own.filter { $0 < .zero }.sum(), wording.less),
      ]
      return sums.filter { $0.0 != .zero }.map { sum, words in
        "\(money(Money(micro: Int64(clamping: sum.micro.magnitude)), currency)) \(words)"
      }
    }
  }

  /// What we took back and the invoice still charges is no matter of time.
  private static func side(of item: BillingBreak) -> BreakCode.Side {
    item.code == .logOnly && item.difference > .zero ? .dispute : item.code.side
  }

  private static func money(_ amount: Money, _ currency: Currency) -> String {
    "\(amount.text(minimumDecimals: currency.minorUnitDigits)) \(currency.code)"
  }
}
