/// One dated version of a price, with the unit it counts.
package struct PriceVersion: Sendable, Hashable {
  /// What is priced, such as `task-usage`; versions of one SKU must not overlap.
  package var sku: String
  /// Nil for every account, else the one account the version holds for.
  package var accountID: String?
  /// The instants it is in force: [from, to); nil is open.
  package var from: Timestamp?
  package var to: Timestamp?
  package var unit: BillableUnitKind
  package var terms: PriceTerms
  package var currency: Currency
  /// `task-usage@2025-09-29`; `task-usage@start` when `from` is open.
  package var id: String

  package init(
    sku: String, id: String, accountID: String? = nil, from: Timestamp? = nil,
    to: Timestamp? = nil, unit: BillableUnitKind, terms: PriceTerms, currency: Currency
  ) {
    self.sku = sku
    self.id = id
    self.accountID = accountID
    self.from = from
    self.to = to
    self.unit = unit
    self.terms = terms
    self.currency = currency
  }

  /// A version with one price for every unit.
  package init(
    sku: String, id: String, accountID: String? = nil, from: Timestamp? = nil,
    to: Timestamp? = nil, unit: BillableUnitKind, unitPrice: Money, currency: Currency
  ) {
    self.init(
      sku: sku, id: id, accountID: accountID, from: from, to: to, unit: unit, terms: PriceTerms(.flat(unitPrice)),
      currency: currency)
  }

  /// The price of a unit as a price list would head it: of a flat price, or of the first tier.
  package var unitPrice: Money { terms.headlinePrice }

  package func isInForce(at instant: Timestamp) -> Bool {
    (from.map { $0 <= instant } ?? true) && (to.map { instant < $0 } ?? true)
  }
}

/// What a price counts.
package enum BillableUnitKind: String, Sendable, Hashable, CaseIterable {
  case conversation
  case conversationTask = "conversation_task"
  case reply
}

/// The readings of the contract that the price's wording leaves open.
package struct BillingPolicy: Sendable, Hashable {
  /// Charge a conversation once in its life, or once in every period it is used in (rule 15).
  package var recurrence: Recurrence
  /// Bill only completed executions instead of every one that was used (rule 23).
  package var strictCompleted: Bool
  /// How a line is rounded (rule 46).
  package var rounding: RoundingRule
  /// Count tiers, included units and blocks of a version from where the period's earlier versions ended, instead of
  /// from nothing (rule 41).
  package var carriesTiers: Bool
  /// What a month may cost each account that has no budget of its own, in its currency; nil for any amount.
  package var budget: Money?

  package init(
    recurrence: Recurrence = .onceEver, strictCompleted: Bool = false,
    rounding: RoundingRule = .halfAwayFromZero, carriesTiers: Bool = false
  ) {
    self.recurrence = recurrence
    self.strictCompleted = strictCompleted
    self.rounding = rounding
    self.carriesTiers = carriesTiers
  }

  package enum Recurrence: String, Sendable, Hashable, CaseIterable {
    case onceEver = "once_ever"
    case oncePerPeriod = "once_per_period"
  }
}

/// From a date on, how many tickets a month an account needs for tasks to be offered (rule 44).
package struct EligibilityRule: Sendable, Hashable {
  package var from: Timestamp?
  package var ticketsPerMonth: Int

  package init(from: Timestamp? = nil, ticketsPerMonth: Int = 5000) {
    self.from = from
    self.ticketsPerMonth = ticketsPerMonth
  }
}

/// An account that is billed.
package struct Account: Sendable, Hashable {
  package var id: String
  package var name: String
  package var zone: TimeZoneRules
  /// The day of the month on which a billing period starts.
  package var anchorDay: Int
  /// Later zones and anchor days.
  package var calendarChanges: [CalendarChange]
  package var isEnterprise: Bool
  package var currency: Currency
  /// What a month may cost; nil where the policy's budget holds.
  package var budget: Money?

  package init(
    id: String = TaskExecution.defaultAccountID, name: String = "", zone: TimeZoneRules = .utc, anchorDay: Int = 1,
    isEnterprise: Bool = false, currency: Currency = .usd
  ) {
    self.id = id
    self.name = name
    self.zone = zone
    self.anchorDay = anchorDay
    calendarChanges = []
    self.isEnterprise = isEnterprise
    self.currency = currency
  }

  /// The account's billing periods.
  package var calendar: BillingCalendar {
    BillingCalendar(PeriodRule(zone: zone, anchorDay: anchorDay), changes: calendarChanges)
  }
}

/// Names of the vendor as the FOCUS file shows them.
package struct VendorNames: Sendable, Hashable {
  package var provider: String
  package var service: String

  package init(provider: String = "My AskAI", service: String = "My AskAI Tasks") {
    self.provider = provider
    self.service = service
  }
}
