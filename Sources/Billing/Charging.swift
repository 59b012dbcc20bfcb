import Records

/// Writes out units as charges: the rows of `charges.csv`.
struct Charging {
  private let usage: MeteredUsage
  private let month: Month
  private let reading: Reading
  private let dayTables: [DayTable]
  private let order: UnitOrder
  private let keys: [KeyTable.Key]
  private let cells: [UsageCell]

  /// - Parameter dayTables: For every account of the usage, the days of the month.
  init(usage: MeteredUsage, month: Month, reading: Reading, dayTables: [DayTable], order: UnitOrder) {
    self.usage = usage
    self.month = month
    self.reading = reading
    self.dayTables = dayTables
    self.order = order
    keys = usage.ledger.table.keys
    cells = usage.ledger.cells
  }

  /// The charges of rated units and of amounts that are not tied to one, ordered by account and time; at one time by
  /// billing key, unit, price and task, adjustments last.
  ///
  /// - Throws: `BillingError.overflow`.
  func charges(_ units: [UsageUnit], _ adjustments: [PriceAdjustment]) throws(BillingError) -> [Charge] {
    let starts = usage.usage.map { $0.account.calendar.period(of: month).start }
    let ranks = order.accountRanks
    var waiting = adjustments.sorted { isOrdered($0, $1) }[...]
    var charges: [Charge] = []
    charges.reserveCapacity(units.count + adjustments.count)
    for position in order.positions(of: units) {
      let unit = units[position]
      let rank = ranks[Int(keys[Int(unit.key)].account)]
      while let next = waiting.first, (ranks[next.price.account], next.occurredAt) < (rank, unit.usedAt) {
        charges.append(charge(next, starts))
        waiting.removeFirst()
      }
      charges.append(try charge(unit, starts))
    }
    return charges + waiting.map { charge($0, starts) }
  }

  private func isOrdered(_ left: PriceAdjustment, _ right: PriceAdjustment) -> Bool {
    let ranks = order.accountRanks
    func place(_ item: PriceAdjustment) -> (Int, Timestamp, Int, Int, Int) {
      let rank = item.price.part.rank
      return (ranks[item.price.account], item.occurredAt, item.price.version, rank.0, rank.1)
    }
    return place(left) < place(right)
  }

  private func charge(_ adjustment: PriceAdjustment, _ starts: [Timestamp]) -> Charge {
    let price = adjustment.price
    let version = usage.book.versions[price.version]
    let account = usage.usage[price.account].account
    let table = dayTables[price.account]
    let priceID = version.id + price.part.suffix
    var charge = Charge(
      id: "c-" + Digest.name(of: [account.id, Charge.Kind.adjustment.rawValue, priceID, month.description]),
      accountID: account.id, periodStart: starts[price.account], billingKey: "", keyKind: .conversation, task: "",
      executionID: "", usedAt: adjustment.occurredAt,
      localDay: table.days[table.position(of: adjustment.occurredAt)], priceID: priceID, unit: version.unit,
      quantity: adjustment.amount < .zero ? -1 : 1, unitPrice: Money(micro: abs(adjustment.amount.micro)),
      amount: adjustment.amount, currency: version.currency)
    charge.kind = .adjustment
    charge.executions = 0
    return charge
  }

  private func charge(_ unit: UsageUnit, _ starts: [Timestamp]) throws(BillingError) -> Charge {
    let key = keys[Int(unit.key)]
    let cell = cells[Int(unit.firstCell)]
    let account = Int(key.account)
    let version = usage.book.versions[Int(cell.version)]
    let task = usage.tasks[Int(cell.task)]
    let table = dayTables[account]
    let unitPrice = version.terms.unitPrice(of: unit.part)
    var charge = Charge(
      id: id(unit, key, accountID: usage.usage[account].account.id, task: task, priceID: version.id),
      accountID: usage.usage[account].account.id, periodStart: starts[account], billingKey: key.id,
      keyKind: key.kind, task: task, executionID: usage.ledger.executionIDs[Int(unit.firstCell)], usedAt: unit.usedAt,
      localDay: table.days[table.position(of: unit.usedAt)], priceID: version.id + unit.part.suffix, unit: unit.kind,
      quantity: unit.quantity, unitPrice: unitPrice, amount: try Rounding.exact(unit.quantity, at: unitPrice),
      currency: version.currency)
    charge.flags = unit.marks.flags
    charge.executions = unit.executions
    return charge
  }

  /// A hash of what makes the unit one: nothing that a later execution or another price could change, but for the
  /// parts that follow the first of a unit in several.
  private func id(
    _ unit: UsageUnit, _ key: KeyTable.Key, accountID: String, task: String, priceID: String
  ) -> String {
    var identity = [accountID, key.kind.rawValue, key.id, unit.kind.rawValue]
    switch unit.kind {
    case .conversation: break
    case .conversationTask: identity.append(task)
    case .reply: identity.append(priceID)
    }
    if unit.kind == .reply || reading.recurrence == .oncePerPeriod { identity.append(month.description) }
    if unit.executions == 0 { identity.append(unit.part.suffix) }
    return "c-" + Digest.name(of: identity)
  }
}
