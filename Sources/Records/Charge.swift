/// A charged unit, credit, correction or true-up: a row of `charges.csv`.
package struct Charge: Sendable, Hashable {
  /// Stable: a hash of account, billing key, unit kind and period.
  package var id: String
  package var accountID: String
  package var periodStart: Timestamp
  /// Empty for an amount that is not tied to a unit; what is known of a unit's use is empty then too.
  package var billingKey: String
  package var keyKind: BillingKeyKind
  package var task: String
  /// The first billable execution.
  package var executionID: String
  package var usedAt: Timestamp
  package var localDay: CivilDate
  package var priceID: String
  package var unit: BillableUnitKind
  package var quantity: Int64
  package var unitPrice: Money
  /// Quantity x unit price, exact; rounding happens on the statement line.
  package var amount: Money
  package var currency: Currency
  package var kind: Kind
  /// The closed period a correction belongs to.
  package var correctsPeriod: Timestamp?
  /// The price that a correction of the price alone replaces; its quantity is then 0 (rule 64).
  package var correctsPriceID: String?
  package var flags: [ChargeFlag]
  /// Billable executions behind the unit.
  package var executions: Int

  package init(
    id: String, accountID: String, periodStart: Timestamp, billingKey: String,
    keyKind: BillingKeyKind, task: String, executionID: String, usedAt: Timestamp,
    localDay: CivilDate, priceID: String, unit: BillableUnitKind, quantity: Int64,
    unitPrice: Money, amount: Money, currency: Currency
  ) {
    self.id = id
    self.accountID = accountID
    self.periodStart = periodStart
    self.billingKey = billingKey
    self.keyKind = keyKind
    self.task = task
    self.executionID = executionID
    self.usedAt = usedAt
    self.localDay = localDay
    self.priceID = priceID
    self.unit = unit
    self.quantity = quantity
    self.unitPrice = unitPrice
    self.amount = amount
    self.currency = currency
    kind = .usage
    flags = []
    executions = 1
  }

  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case usage, credit, correction, adjustment
  }
}

/// Which id a unit is charged under (rule 18).
package enum BillingKeyKind: String, Sendable, Hashable, CaseIterable {
  case ticket, conversation
}

package enum ChargeFlag: String, Sendable, Hashable, CaseIterable {
  case environmentUnknown = "ENV_UNKNOWN"
  case unknownTicket = "UNKNOWN_TICKET"
  case keyDerived = "KEY_DERIVED"
  case handover = "HANDOVER"
  case assumedZone = "ASSUMED_ZONE"
  case priceBoundary = "PRICE_BOUNDARY"
  /// An execution behind it arrived after its period's end, and before its close (rule 54).
  case late = "LATE"
}

/// A line of the bill: account x period x price version, or a part of one that has its own price (rule 46).
package struct StatementLine: Sendable, Hashable {
  package var accountID: String
  package var period: Period
  package var status: StatementStatus
  package var priceID: String
  package var unit: BillableUnitKind
  package var quantity: Int64
  package var unitPrice: Money
  /// Rounded once to the currency's minor unit.
  package var amount: Money
  package var currency: Currency
  /// Rounded amount minus the exact one.
  package var roundingDifference: Money
  /// An adjustment has quantity 1 or -1 and counts no units.
  package var kind: Charge.Kind
  /// The start of the closed period, and the price, that a correction is about.
  package var correctsPeriod: Timestamp?
  package var correctsPriceID: String?
  /// The invoice the line is on; nil until its period is closed (rule 51).
  package var invoiceID: String?
  /// Why a credit is given; nil for other lines.
  package var reason: String?
  /// Billable executions behind the units.
  package var executions: Int
  package var duplicates: Int
  package var nonBillable: Int
  package var suspense: Int

  package init(
    accountID: String, period: Period, status: StatementStatus, priceID: String,
    unit: BillableUnitKind, quantity: Int64, unitPrice: Money, amount: Money, currency: Currency,
    roundingDifference: Money
  ) {
    self.accountID = accountID
    self.period = period
    self.status = status
    self.priceID = priceID
    self.unit = unit
    self.quantity = quantity
    self.unitPrice = unitPrice
    self.amount = amount
    self.currency = currency
    self.roundingDifference = roundingDifference
    kind = .usage
    executions = 0
    duplicates = 0
    nonBillable = 0
    suspense = 0
  }
}

package enum StatementStatus: String, Sendable, Hashable, CaseIterable {
  case draft, closed, superseded
}
