/// A difference between the price book, the log and the vendor's invoice, or a row that billing cannot use: a row of
/// `reconciliation.csv`.
package struct BillingBreak: Sendable, Hashable {
  /// Stable over runs: a hash of code, account, period, billing key and price.
  package var id: String
  package var code: BreakCode
  package var accountID: String
  package var periodStart: Timestamp
  package var billingKey: String?
  package var priceID: String?
  /// In millionths of a unit; nil on the side that has no such row.
  package var ourQuantityMicro: Int64?
  package var invoiceQuantityMicro: Int64?
  package var ourAmount: Money?
  package var invoiceAmount: Money?
  /// The invoice's amount minus ours.
  package var difference: Money
  package var currency: Currency
  /// One plain clause, and what to do about it.
  package var likelyCause: String
  /// Where to look: file, line, execution.
  package var evidence: String
  package var state: BreakState

  /// - Parameter identity: what tells the break from others of its code, such as billing key and price.
  package init(
    _ code: BreakCode, accountID: String, periodStart: Timestamp, identity: [String], currency: Currency,
    firstSeenAt: Timestamp
  ) {
    id = "b-" + Digest.name(of: [code.rawValue, accountID, periodStart.description] + identity)
    self.code = code
    self.accountID = accountID
    self.periodStart = periodStart
    self.currency = currency
    difference = .zero
    likelyCause = ""
    evidence = ""
    state = BreakState(firstSeenAt: firstSeenAt)
  }
}

/// What a break is (billing section 4).
package enum BreakCode: String, Sendable, Hashable, CaseIterable {
  case invoiceOnly = "INV_ONLY"
  case logOnly = "LOG_ONLY"
  case duplicateBilled = "DUP_BILLED"
  case billedInEarlierPeriod = "XPERIOD_DUP"
  case cutoff = "CUTOFF"
  case late = "LATE"
  case priceVariance = "PRICE_VAR"
  case unitVariance = "UNIT_VAR"
  case quantityVariance = "QTY_VAR"
  case nonBillableBilled = "NONBILLABLE_BILLED"
  case unknownTicket = "UNKNOWN_TICKET"
  case duplicateConflict = "DUP_CONFLICT"
  case priceMissing = "PRICE_MISSING"
  case suspense = "SUSPENSE"
  case keyDerived = "KEY_DERIVED"
  case environmentUnknown = "ENV_UNKNOWN"
  case eligibility = "ELIGIBILITY"
  case interpretation = "INTERPRETATION"
  case mergeDouble = "MERGE_DOUBLE"
  case creditMissing = "CREDIT_MISSING"
  case rounding = "ROUNDING"
  case arithmetic = "ARITH"
  case currencyMismatch = "CURRENCY_MISMATCH"
  case taxOut = "TAX_OUT"
  case unexplained = "UNEXPLAINED"
}

/// How far people have got with a break; carried over from run to run by its id.
package struct BreakState: Sendable, Hashable {
  package var status: BreakStatus
  /// When a run found it for the first time.
  package var firstSeenAt: Timestamp
  /// Who decided, and why; nil for nobody yet.
  package var statusBy: String?
  package var statusReason: String?

  package init(
    status: BreakStatus = .open, firstSeenAt: Timestamp, statusBy: String? = nil, statusReason: String? = nil
  ) {
    self.status = status
    self.firstSeenAt = firstSeenAt
    self.statusBy = statusBy
    self.statusReason = statusReason
  }
}

package enum BreakStatus: String, Sendable, Hashable, CaseIterable {
  /// `reopened`: resolved once, and found again.
  case open, accepted, disputed, resolved, reopened
}
