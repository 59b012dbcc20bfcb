import Records

/// The difference between what is charged now and what was billed, charge by charge.
struct ChargeDifference {
  /// Ordered by time of use, charge id and price; without rows of nothing.
  private(set) var rows: [Charge] = []

  private let zone: TimeZoneRules

  /// - Parameters:
  ///   - billed: By charge id.
  ///   - now: The charges of the same period from everything known.
  /// - Throws: `BillingError.overflow`.
  init(billed: [String: [BilledUnits.Part]], now: [Charge], zone: TimeZoneRules) throws(BillingError) {
    self.zone = zone
    var current = Dictionary(grouping: now, by: \.id)
    var heirs = ChargeDifference.heirs(billed, current)
    for (id, parts) in billed.sorted(by: { $0.key < $1.key }) {
      // What goes on under another id is posted under the one it was billed by, so that the next run finds it.
      let heir = heirs.removeValue(forKey: id) ?? id
      let charges = (current.removeValue(forKey: heir) ?? []).map { charge in
        var charge = charge
        charge.id = id
        return charge
      }
      try compare(parts, charges)
    }
    for (_, charges) in current.sorted(by: { $0.key < $1.key }) { try compare([], charges) }
    rows.sort { left, right in
      (left.usedAt, left.id, left.priceID, left.quantity) < (right.usedAt, right.id, right.priceID, right.quantity)
    }
  }

  /// Charges that go on under another id, because a link between conversation and ticket was learned (rule 18): the
  /// same first execution and unit, one id gone and one new. By the id that is gone.
  private static func heirs(
    _ billed: [String: [BilledUnits.Part]], _ current: [String: [Charge]]
  ) -> [String: String] {
    struct FirstUse: Hashable {
      let executionID: String
      let unit: BillableUnitKind
    }
    var new: [FirstUse: String] = [:]
    for (id, charges) in current.sorted(by: { $0.key < $1.key }) where billed[id] == nil {
      for charge in charges where !charge.billingKey.isEmpty {
        new[FirstUse(executionID: charge.executionID, unit: charge.unit)] = id
      }
    }
    guard !new.isEmpty else { return [:] }
    var heirs: [String: String] = [:]
    for (id, parts) in billed.sorted(by: { $0.key < $1.key }) where current[id] == nil {
      guard let charge = parts.first?.charge, !charge.billingKey.isEmpty else { continue }
      heirs[id] = new.removeValue(forKey: FirstUse(executionID: charge.executionID, unit: charge.unit))
    }
    return heirs
  }

  /// Compares one charge, price by price.
  private mutating func compare(_ parts: [BilledUnits.Part], _ charges: [Charge]) throws(BillingError) {
    var old = parts
    var new: [Charge] = []
    for charge in charges {
      let same = old.firstIndex { $0.charge.priceID == charge.priceID && $0.charge.unitPrice == charge.unitPrice }
      guard let same else {
        new.append(charge)
        continue
      }
      let part = old.remove(at: same)
      try append(
        charge, quantity: charge.quantity - part.quantity, amount: difference(charge.amount, part.amount))
    }
    for charge in new {
      let replaced = old.firstIndex { $0.quantity == charge.quantity }
      guard let replaced else {
        try append(charge, quantity: charge.quantity, amount: charge.amount)
        continue
      }
      let part = old.remove(at: replaced)
      var row = charge
      row.correctsPriceID = part.charge.priceID
      try append(row, quantity: 0, amount: difference(charge.amount, part.amount))
    }
    for part in old {
      try append(part.charge, quantity: -part.quantity, amount: Money(micro: -part.amount.micro), isGone: true)
    }
  }

  /// - Parameter isGone: Whether nothing is left of the charge; its executions are then not consumed either.
  private mutating func append(
    _ charge: Charge, quantity: Int64, amount: Money, isGone: Bool = false
  ) throws(BillingError) {
    guard quantity != 0 || amount != .zero || charge.correctsPriceID != nil else { return }
    var row = charge
    row.quantity = quantity
    row.amount = amount
    row.executions = quantity == 0 ? 0 : isGone ? -abs(charge.executions) : charge.executions
    if isGone { row.correctsPriceID = nil }
    rows.append(row)
  }

  private func difference(_ now: Money, _ before: Money) throws(BillingError) -> Money {
    try Rounding.sum([now, Money(micro: -before.micro)])
  }
}
