import Records

/// One unit, or the replies of one conversation, charged in one month under one price version.
struct UsageUnit: Sendable {
  /// Position in the ledger's keys.
  let key: Int32
  /// Position of the cell with the unit's first execution; gives month, version, task, time and execution.
  let firstCell: Int32
  let kind: BillableUnitKind
  var quantity: Int64
  /// Billable executions behind the unit in its own month.
  var executions: Int
  var marks: UsageMarks
}

/// Folds the cells of the billing keys into units under one reading (rules 11 to 16, 23, 39 and 40).
struct UnitCounting {
  // The ledger's arrays side by side: reaching them through the ledger would count references for every cell.
  private let keys: [KeyTable.Key]
  private let cells: [UsageCell]
  private let executionIDs: [String]
  private let tasks: [String]
  private let kinds: [BillableUnitKind]
  private let reading: Reading

  init(_ usage: MeteredUsage, _ reading: Reading) {
    keys = usage.ledger.table.keys
    cells = usage.ledger.cells
    executionIDs = usage.ledger.executionIDs
    tasks = usage.ledger.tasks
    kinds = usage.book.versions.map { reading.kind($0.unit) }
    self.reading = reading
  }

  /// Calls `body` with every unit whose first execution lies in a month, in the order of keys.
  ///
  /// - Parameter month: As numbered by `MonthTable`; nil for units of any month.
  func forEachUnit(
    in month: Int32?, _ body: (UsageUnit) throws(BillingError) -> Void
  ) throws(BillingError) {
    var chain: [Int32] = []
    for key in keys.indices {
      let first = keys[key].firstCell
      guard first != KeyTable.none else { continue }
      if cells[Int(first)].next == KeyTable.none {
        let cell = cells[Int(first)]
        if cell.isIn(month) && isCounted(cell) { try body(unit(of: Int32(key), first, cell, kind(of: cell))) }
        continue
      }
      guard collect(first, month, into: &chain) else { continue }
      for unit in units(of: Int32(key), chain) where cells[Int(unit.firstCell)].isIn(month) {
        try body(unit)
      }
    }
  }

  private func isCounted(_ cell: UsageCell) -> Bool {
    cell.isCompleted || !reading.strictCompleted
  }

  private func kind(of cell: UsageCell) -> BillableUnitKind {
    cell.version == PriceTimeline.unpriced ? .conversation : kinds[Int(cell.version)]
  }

  /// The unit that a cell opens.
  private func unit(
    of key: Int32, _ position: Int32, _ cell: UsageCell, _ kind: BillableUnitKind
  ) -> UsageUnit {
    UsageUnit(
      key: key, firstCell: position, kind: kind, quantity: kind == .reply ? cell.replies : 1,
      executions: Int(cell.executions), marks: cell.marks)
  }

  /// Fills `chain` with a key's cells that the reading counts, earliest first; false when none is of the month.
  private func collect(_ first: Int32, _ month: Int32?, into chain: inout [Int32]) -> Bool {
    chain.removeAll(keepingCapacity: true)
    var hasMonth = false
    var position = first
    while position != KeyTable.none {
      let cell = cells[Int(position)]
      if isCounted(cell) {
        hasMonth = hasMonth || cell.isIn(month)
        chain.append(position)
      }
      position = cell.next
    }
    if chain.count > 1 && hasMonth { chain.sort { isEarlier($0, $1) } }
    return hasMonth
  }

  private func isEarlier(_ left: Int32, _ right: Int32) -> Bool {
    let (leftCell, rightCell) = (cells[Int(left)], cells[Int(right)])
    if leftCell.usedAt != rightCell.usedAt { return leftCell.usedAt < rightCell.usedAt }
    return (executionIDs[Int(left)], tasks[Int(leftCell.task)])
      < (executionIDs[Int(right)], tasks[Int(rightCell.task)])
  }

  /// The units of one key, in the order of first use. A cell opens a unit unless an earlier one of the same kind (and
  /// task, or period, where those count) has.
  private func units(of key: Int32, _ chain: [Int32]) -> [UsageUnit] {
    var units: [UsageUnit] = []
    for position in chain {
      let cell = cells[Int(position)]
      let kind = kind(of: cell)
      guard let known = units.firstIndex(where: { covers($0, cell, kind) }) else {
        units.append(unit(of: key, position, cell, kind))
        continue
      }
      guard cells[Int(units[known].firstCell)].month == cell.month else { continue }
      let replies = kind == .reply ? cell.replies : 0
      let (sum, overflow) = units[known].quantity.addingReportingOverflow(replies)
      units[known].quantity = overflow ? .max : sum
      units[known].executions += Int(cell.executions)
      units[known].marks.formUnion(cell.marks)
    }
    if let kind = units.first?.kind, units.contains(where: { $0.kind != kind }) {
      for index in units.indices { units[index].marks.insert(.priceBoundary) }
    }
    return units
  }

  /// Whether a use in `cell` is part of a unit that is already charged.
  private func covers(_ unit: UsageUnit, _ cell: UsageCell, _ kind: BillableUnitKind) -> Bool {
    let first = cells[Int(unit.firstCell)]
    guard unit.kind == kind else { return false }
    switch kind {
    case .reply: return first.version == cell.version && first.month == cell.month
    case .conversation where reading.recurrence == .onceEver: return true
    case .conversation: return first.month == cell.month
    case .conversationTask:
      return first.task == cell.task
        && (reading.recurrence == .onceEver || first.month == cell.month)
    }
  }
}

extension UsageCell {
  /// Whether the cell is of a month; nil stands for any.
  fileprivate func isIn(_ wanted: Int32?) -> Bool {
    wanted.map { $0 == month } ?? true
  }
}
