/// A month's bill held against the vendor's invoices for it.
package struct Reconciliation: Sendable, Hashable {
  package var month: Month
  /// By account id.
  package var accounts: [AccountReconciliation]
  /// Over all accounts, the largest difference first.
  package var breaks: [BillingBreak]

  package init(month: Month, accounts: [AccountReconciliation], breaks: [BillingBreak]) {
    self.month = month
    self.accounts = accounts
    self.breaks = breaks
  }

  /// Whether an account's open breaks need somebody to act.
  package var isMaterial: Bool { accounts.contains { isMaterial($0) } }

  /// Whether an account's open breaks need somebody to act: their money exceeds the materiality, or one of them is of a
  /// kind that always does.
  package func isMaterial(_ account: AccountReconciliation) -> Bool {
    let open = breaks(of: account).filter { $0.state.status.isOpen }
    let money = open.reduce(Int128(0)) { $0 + Int128($1.difference.micro.magnitude) }
    return open.contains { $0.code.isAlwaysListed } || money > Int128(account.materiality.micro)
  }

  /// An account's breaks, the largest difference first.
  package func breaks(of account: AccountReconciliation) -> [BillingBreak] {
    breaks.filter { $0.accountID == account.account.id }
  }
}

/// One account's month against its invoices, in the account's currency.
package struct AccountReconciliation: Sendable, Hashable {
  package var account: Account
  package var period: Period
  /// Numbers of the invoices, sorted.
  package var invoices: [String]
  package var control: ReconciliationControl
  /// What the log and the price book support: the rounded statement lines less the credits that were promised.
  package var ourTotal: Money
  /// What the invoices ask for: their stated totals, or the sums of their lines where none is stated.
  package var invoiceTotal: Money
  /// What the difference consists of, in the order of `DifferencePart.Kind.allCases`; they sum to it.
  package var parts: [DifferencePart]
  /// Below this much money a difference asks nobody to act.
  package var materiality: Money

  package init(
    account: Account, period: Period, invoices: [String], control: ReconciliationControl, ourTotal: Money,
    invoiceTotal: Money, parts: [DifferencePart], materiality: Money
  ) {
    self.account = account
    self.period = period
    self.invoices = invoices
    self.control = control
    self.ourTotal = ourTotal
    self.invoiceTotal = invoiceTotal
    self.parts = parts
    self.materiality = materiality
  }

  /// The invoice's total minus ours.
  ///
  /// - Throws: `ArithmeticOverflow`.
  package var difference: Money { get throws { try invoiceTotal.subtracting(ourTotal) } }
}

/// What became of every invoice line and of every charge.
package struct ReconciliationControl: Sendable, Hashable {
  package var invoiceLines: Int
  package var charges: Int
  /// Lines that equal what we charge, and those within the tolerance.
  package var matched: Int
  package var matchedWithinTolerance: Int
  /// Lines that a break is about.
  package var linesInBreaks: Int
  /// Lines that repeat another line of the same number word for word.
  package var repeatedLines: Int
  /// Lines that state a total.
  package var totalLines: Int
  /// Credit lines that were promised.
  package var creditLines: Int
  /// Charges that a line equals, within the tolerance or not; then those that a break is about.
  package var chargesMatched: Int
  package var chargesInBreaks: Int

  package init(invoiceLines: Int, charges: Int) {
    self.invoiceLines = invoiceLines
    self.charges = charges
    matched = 0
    matchedWithinTolerance = 0
    linesInBreaks = 0
    repeatedLines = 0
    totalLines = 0
    creditLines = 0
    chargesMatched = 0
    chargesInBreaks = 0
  }

  /// Whether every line and every charge is accounted for.
  package var addsUp: Bool {
    invoiceLines == matched + matchedWithinTolerance + linesInBreaks + repeatedLines + totalLines + creditLines
      && charges == chargesMatched + chargesInBreaks
  }
}

/// A part of the difference between the invoice and our total.
package struct DifferencePart: Sendable, Hashable {
  package var kind: Kind
  package var amount: Money

  package init(kind: Kind, amount: Money) {
    self.kind = kind
    self.amount = amount
  }

  /// Why there is a difference.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// (their quantity - our quantity) x our price.
    case quantity
    /// Their quantity x (their price - our price).
    case price
    /// Another unit was counted, so that quantities cannot be compared.
    case unit
    /// A line is not quantity x unit price, or the lines are not the stated total.
    case arithmetic
    /// What we charge and the invoice has in another currency only.
    case currency
    case credits
    case tax
    case rounding
    case unexplained
  }
}

extension BreakStatus {
  /// Whether somebody still has to act.
  package var isOpen: Bool { self == .open || self == .reopened || self == .disputed }
}

extension BreakCode {
  /// Whether a break of this kind is material whatever its money (billing section 4).
  package var isAlwaysListed: Bool { self == .invoiceOnly || self == .arithmetic }

  /// Where a difference comes from, and so who acts.
  package enum Side: Sendable, Hashable {
    /// Charged too much or too little by the vendor: to be disputed.
    case dispute
    /// Comes right by itself in another period.
    case timing
    /// Not compared: tax, other currencies.
    case outside
    /// A doubt about our own data or the contract; it moves no money.
    case data
    case rounding
    case unexplained
  }

  /// Who has to do something about breaks of the code.
  package var side: Side {
    switch self {
    case .invoiceOnly, .duplicateBilled, .billedInEarlierPeriod, .priceVariance, .unitVariance, .quantityVariance,
      .nonBillableBilled, .creditMissing, .arithmetic, .interpretation:
      .dispute
    case .logOnly, .cutoff, .late: .timing
    case .currencyMismatch, .taxOut: .outside
    case .unknownTicket, .duplicateConflict, .priceMissing, .suspense, .keyDerived, .environmentUnknown,
      .eligibility, .mergeDouble:
      .data
    case .rounding: .rounding
    case .unexplained: .unexplained
    }
  }
}
