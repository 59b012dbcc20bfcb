package import Records

/// What closed periods have charged for one unit so far, corrections included.
package struct BilledUnit: Sendable, Hashable {
  package let accountID: String
  package let chargeID: String
  package let keyKind: BillingKeyKind
  package let billingKey: String
  package let unit: BillableUnitKind
  package let task: String
  /// The period it is charged in.
  package let month: Month
  package let usedAt: Timestamp
  package let quantity: Int64
}

/// What is billed for the closed periods of one account: each close, and the corrections of later ones.
package struct BilledUnits: Sendable {
  /// The part of a charge under one price.
  struct Part: Sendable {
    /// The row that was posted last.
    var charge: Charge
    var quantity: Int64
    var amount: Money
  }

  /// The closes that hold, oldest period first.
  package let closes: [ClosedPeriod]
  /// By start of the original period, then charge id; no part of them has quantity 0.
  private(set) var parts: [Timestamp: [String: [Part]]] = [:]

  /// - Parameter closes: Of one account, those that hold, oldest period first; with the charges in question.
  /// - Throws: `BillingError.overflow`.
  init(_ closes: [ClosedPeriod]) throws(BillingError) {
    self.closes = closes
    for close in closes {
      for charge in close.charges where charge.kind != .credit {
        try add(charge, origin: charge.correctsPeriod ?? close.period.start)
      }
    }
  }

  /// The month of a closed period that starts at an instant.
  func month(of start: Timestamp) -> Month? {
    closes.first { $0.period.start == start }?.month
  }

  /// The units that are charged, as far as charges are at hand, ordered by period and charge id.
  var units: [BilledUnit] {
    closes.flatMap { close in
      (parts[close.period.start] ?? [:]).sorted { $0.key < $1.key }.flatMap { chargeID, parts in
        parts.filter { !$0.charge.billingKey.isEmpty }.map { part in
          BilledUnit(
            accountID: close.accountID, chargeID: chargeID, keyKind: part.charge.keyKind,
            billingKey: part.charge.billingKey, unit: part.charge.unit, task: part.charge.task, month: close.month,
            usedAt: part.charge.usedAt, quantity: part.quantity)
        }
      }
    }
  }

  /// The rounded amounts of all lines for a period.
  ///
  /// - Throws: `BillingError.overflow`.
  func amount(of origin: Timestamp) throws(BillingError) -> Money {
    try Rounding.sum(
      closes.flatMap { close in
        close.lines.filter { $0.kind != .credit && ($0.correctsPeriod ?? close.period.start) == origin }.map(\.amount)
      })
  }

  private mutating func add(_ charge: Charge, origin: Timestamp) throws(BillingError) {
    var known = parts[origin]?[charge.id] ?? []
    var quantity = charge.quantity
    var amount = charge.amount
    if let old = charge.correctsPriceID {
      // The price alone was corrected: what was charged under the old one is charged under the new one now.
      let position =
        known.firstIndex { $0.charge.priceID == old && $0.charge.unitPrice != charge.unitPrice }
        ?? known.firstIndex { $0.charge.priceID == old }
      if let position {
        quantity = known[position].quantity
        amount = try Rounding.sum([amount, known[position].amount])
        known.remove(at: position)
      }
    }
    let same = known.firstIndex { $0.charge.priceID == charge.priceID && $0.charge.unitPrice == charge.unitPrice }
    if let same {
      quantity = try sum(quantity, known[same].quantity)
      amount = try Rounding.sum([amount, known[same].amount])
      known.remove(at: same)
    }
    if quantity != 0 { known.append(Part(charge: charge, quantity: quantity, amount: amount)) }
    parts[origin, default: [:]][charge.id] = known.isEmpty ? nil : known
  }
}
