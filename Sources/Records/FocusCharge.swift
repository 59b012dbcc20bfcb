/// A row of the FOCUS 1.2 cost and usage file: account, local day, price version or part of one.
///
/// Source: FinOps Foundation, FOCUS specification 1.2. Columns whose value never varies are the writer's.
package struct FocusCharge: Sendable, Hashable {
  package var accountID: String
  package var accountName: String
  package var billingPeriod: Period
  package var chargePeriod: Period
  /// Rounded by largest remainder, so that the days sum to the statement line (rule 48).
  package var billedCost: Money
  /// Quantity x unit price, exact.
  package var listCost: Money
  package var unitPrice: Money
  package var pricingQuantity: Int64
  package var unit: BillableUnitKind
  /// Executions consumed.
  package var consumedQuantity: Int64
  package var currency: Currency
  package var sku: String
  package var priceID: String
  package var provider: String
  package var service: String
  /// Null until an invoice exists.
  package var invoiceID: String?
  package var isCorrection: Bool
  /// An adjustment has quantity 1 or -1 and counts no units.
  package var kind: Charge.Kind
  /// The price that a correction of the price alone replaces.
  package var correctsPriceID: String?
  /// Why a credit is given; nil for other rows.
  package var reason: String?
  /// Units by task, sorted by task name.
  package var tasks: [NamedCount]

  package init(
    accountID: String, accountName: String, billingPeriod: Period, chargePeriod: Period,
    billedCost: Money, listCost: Money, unitPrice: Money, pricingQuantity: Int64,
    unit: BillableUnitKind, consumedQuantity: Int64, currency: Currency, sku: String,
    priceID: String, provider: String, service: String, tasks: [NamedCount]
  ) {
    self.accountID = accountID
    self.accountName = accountName
    self.billingPeriod = billingPeriod
    self.chargePeriod = chargePeriod
    self.billedCost = billedCost
    self.listCost = listCost
    self.unitPrice = unitPrice
    self.pricingQuantity = pricingQuantity
    self.unit = unit
    self.consumedQuantity = consumedQuantity
    self.currency = currency
    self.sku = sku
    self.priceID = priceID
    self.provider = provider
    self.service = service
    self.tasks = tasks
    isCorrection = false
    kind = .usage
  }
}
