import Records

/// Writes out units as charges: the rows of `charges.csv`.
struct Charging {
  private let usage: MeteredUsage
  private let month: Month
  private let reading: Reading
  private let dayTables: [DayTable]
  private let keys: [KeyTable.Key]
  private let cells: [UsageCell]

  /// - Parameter dayTables: For every account of the usage, the days of the month.
  init(usage: MeteredUsage, month: Month, reading: Reading, dayTables: [DayTable]) {
    self.usage = usage
    self.month = month
    self.reading = reading
    self.dayTables = dayTables
    keys = usage.ledger.table.keys
    cells = usage.ledger.cells
  }

  /// The charges of rated units, ordered by account, time of use, billing key, unit, price and task.
  ///
  /// - Throws: `BillingError.overflow`.
  func charges(_ units: [UsageUnit]) throws(BillingError) -> [Charge] {
    let ranks = accountRanks()
    let ordered = units.indices.map { index in
      Place(
        account: ranks[Int(keys[Int(units[index].key)].account)],
        usedAt: units[index].usedAt, unit: index)
    }
    .sorted { left, right in
      if left.account != right.account { return left.account < right.account }
      if left.usedAt != right.usedAt { return left.usedAt < right.usedAt }
      return isOrdered(units[left.unit], units[right.unit])
    }
    let starts = usage.usage.map { $0.account.zone.start(of: month.firstDay) }
    var charges: [Charge] = []
    charges.reserveCapacity(ordered.count)
    for place in ordered { charges.append(try charge(units[place.unit], starts)) }
    return charges
  }

  /// What charges are sorted by before any text is compared.
  private struct Place {
    let account: Int
    let usedAt: Timestamp
    /// Position in the units.
    let unit: Int
  }

  /// The place of every account in the order of ids.
  private func accountRanks() -> [Int] {
    var ranks = [Int](repeating: 0, count: usage.usage.count)
    let ordered = ranks.indices.sorted { usage.usage[$0].account.id < usage.usage[$1].account.id }
    for (rank, account) in ordered.enumerated() { ranks[account] = rank }
    return ranks
  }

  /// Breaks ties of account and time.
  private func isOrdered(_ left: UsageUnit, _ right: UsageUnit) -> Bool {
    let (leftKey, rightKey) = (keys[Int(left.key)], keys[Int(right.key)])
    if leftKey.id != rightKey.id { return leftKey.id < rightKey.id }
    let (leftCell, rightCell) = (cells[Int(left.firstCell)], cells[Int(right.firstCell)])
    return (leftKey.kind.rawValue, left.kind.rawValue, leftCell.version, usage.tasks[Int(leftCell.task)])
      < (rightKey.kind.rawValue, right.kind.rawValue, rightCell.version, usage.tasks[Int(rightCell.task)])
  }

  private func charge(_ unit: UsageUnit, _ starts: [Timestamp]) throws(BillingError) -> Charge {
    let key = keys[Int(unit.key)]
    let cell = cells[Int(unit.firstCell)]
    let account = Int(key.account)
    let version = usage.book.versions[Int(cell.version)]
    let task = usage.tasks[Int(cell.task)]
    let table = dayTables[account]
    var charge = Charge(
      id: id(unit, key, accountID: usage.usage[account].account.id, task: task, priceID: version.id),
      accountID: usage.usage[account].account.id, periodStart: starts[account], billingKey: key.id,
      keyKind: key.kind, task: task, executionID: usage.ledger.executionIDs[Int(unit.firstCell)], usedAt: unit.usedAt,
      localDay: table.days[table.position(of: unit.usedAt)], priceID: version.id, unit: unit.kind,
      quantity: unit.quantity, unitPrice: version.unitPrice,
      amount: try Rounding.exact(unit.quantity, at: version.unitPrice), currency: version.currency)
    charge.flags = unit.marks.flags
    charge.executions = unit.executions
    return charge
  }

  /// A hash of what makes the unit one: nothing that a later execution or another price could change.
  private func id(
    _ unit: UsageUnit, _ key: KeyTable.Key, accountID: String, task: String, priceID: String
  ) -> String {
    let separator = "\u{1F}"
    var identity = accountID + separator + key.kind.rawValue + separator + key.id + separator + unit.kind.rawValue
    switch unit.kind {
    case .conversation: break
    case .conversationTask: identity += separator + task
    case .reply: identity += separator + priceID
    }
    if unit.kind == .reply || reading.recurrence == .oncePerPeriod {
      identity += separator + month.description
    }
    let digits = String(Digest(of: identity).prefix64, radix: 16)
    return "c-" + String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
