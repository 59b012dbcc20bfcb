import Records

/// The words a reader meets instead of break codes.
enum BreakWords {
  /// What a code means, short enough for a chart.
  static func name(_ code: BreakCode) -> String {
    switch code {
    case .invoiceOnly: "Invoiced, not in the log"
    case .logOnly: "In the log, not invoiced"
    case .duplicateBilled: "Charged twice"
    case .billedInEarlierPeriod: "Charged in an earlier period"
    case .cutoff: "Another period by another calendar"
    case .late: "Came in after the close"
    case .priceVariance: "Another unit price"
    case .unitVariance: "Another unit was counted"
    case .quantityVariance: "Another quantity"
    case .nonBillableBilled: "Not billable, but charged"
    case .unknownTicket: "Ticket not known"
    case .duplicateConflict: "Copies contradict each other"
    case .priceMissing: "No price in force"
    case .suspense: "Row set aside"
    case .keyDerived: "Execution without an id"
    case .environmentUnknown: "Environment not stated"
    case .eligibility: "Too few tickets for tasks"
    case .interpretation: "Wording with two readings"
    case .mergeDouble: "Merged tickets charged twice"
    case .creditMissing: "Promised credit missing"
    case .rounding: "Rounding"
    case .arithmetic: "Wrong sum on the invoice"
    case .currencyMismatch: "In another currency"
    case .taxOut: "Tax"
    case .unexplained: "Unexplained"
    }
  }

  /// What to do about breaks of a code.
  static func action(_ code: BreakCode) -> String {
    switch code {
    case .invoiceOnly, .duplicateBilled, .billedInEarlierPeriod, .priceVariance, .unitVariance, .nonBillableBilled,
      .creditMissing:
      "dispute with the vendor"
    case .quantityVariance: "ask the vendor for the ids, dispute the surplus"
    case .logOnly: "accrue, expect it on the next invoice"
    case .cutoff: "nothing: it nets to zero over two periods"
    case .late: "nothing: it is corrected in the next period"
    case .unknownTicket: "export the tickets, or ask what became of them"
    case .duplicateConflict, .suspense, .keyDerived, .environmentUnknown, .mergeDouble: "put our own log right"
    case .priceMissing: "complete the price book"
    case .eligibility, .interpretation: "settle the contract with the vendor"
    case .rounding: "accept"
    case .arithmetic: "reject the invoice, have it corrected"
    case .currencyMismatch: "have it invoiced in the account's currency"
    case .taxOut: "nothing: check it apart"
    case .unexplained: "investigate; nothing may be closed before"
    }
  }

  /// A part of the difference.
  static func name(_ kind: DifferencePart.Kind) -> String {
    switch kind {
    case .quantity: "Quantity: (theirs − ours) × our price"
    case .price: "Price: their quantity × (theirs − ours)"
    case .unit: "Another unit was counted"
    case .arithmetic: "Wrong sums on the invoice"
    case .currency: "Charged in another currency only"
    case .credits: "Credits"
    case .tax: "Tax"
    case .rounding: "Rounding"
    case .unexplained: "Unexplained"
    }
  }

  static func name(_ age: BreakAge) -> String {
    switch age {
    case .week: "0 to 7 days"
    case .month: "8 to 30 days"
    case .twoMonths: "31 to 60 days"
    case .longer: "more than 60 days"
    }
  }

  /// Money with its sign, also when it is a plus.
  static func signed(_ amount: Money, _ currency: Currency) -> String {
    (amount > .zero ? "+" : "") + NumberText.exact(amount, in: currency)
  }

  /// The steps of a waterfall: the codes that move money.
  static func steps(_ groups: [BreakGroup]) -> [(name: String, amount: Money)] {
    groups.filter { $0.amount != .zero }.map { (name: name($0.code), amount: $0.amount) }
  }
}
