/// How closely an invoice has to agree, and what was agreed beside the price book.
package struct ReconciliationTerms: Sendable, Hashable {
  /// In millionths of a unit; a larger difference of quantities is a break.
  package var toleranceQuantityMicro: Int64
  /// In minor units of the currency, for each line.
  package var toleranceMinorUnits: Int
  /// Differences up to the larger of the two ask nobody to act: an amount of money, a share of the invoice in millionths.
  package var materialAmount: Money
  package var materialShareMicro: Int64
  /// The totals that invoices state, where no line of theirs does.
  package var invoiceTotals: [StatedTotal]
  package var credits: [PromisedCredit]

  package init() {
    toleranceQuantityMicro = 0
    toleranceMinorUnits = 1
    materialAmount = Money(micro: Money.microPerUnit)
    materialShareMicro = 5000
    invoiceTotals = []
    credits = []
  }
}

/// What an invoice says it comes to.
package struct StatedTotal: Sendable, Hashable {
  package var invoiceNumber: String
  package var amount: Money

  package init(invoiceNumber: String, amount: Money) {
    self.invoiceNumber = invoiceNumber
    self.amount = amount
  }
}

/// A credit that the vendor agreed to grant on the invoice of a month.
package struct PromisedCredit: Sendable, Hashable {
  package var accountID: String
  package var month: Month
  /// How much less is to be paid; positive.
  package var amount: Money
  /// What for, as agreed.
  package var reason: String

  package init(accountID: String, month: Month, amount: Money, reason: String) {
    self.accountID = accountID
    self.month = month
    self.amount = amount
    self.reason = reason
  }
}
