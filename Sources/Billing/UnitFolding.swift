import Records

/// One unit, or the replies of one conversation, charged in one month under one price version.
struct UsageUnit: Sendable {
  /// Position in the ledger's keys.
  let key: Int32
  /// Position of the cell with the unit's first execution, of which time, task, month and version are a copy.
  let firstCell: Int32
  var usedAt: Timestamp
  var quantity: Int64
  /// Billable executions behind the unit in its own month.
  var executions: Int
  let task: Int32
  var month: Int32
  let version: Int16
  let kind: BillableUnitKind
  var marks: UsageMarks
  /// The part of the price it falls in, once that is known.
  var part = PricePart.whole
}

extension UsageUnit {
  /// The unit that a cell opens.
  fileprivate init(key: Int, _ link: CellChain.Link, _ kind: BillableUnitKind) {
    let cell = link.cell
    self.init(
      key: Int32(key), firstCell: link.position, usedAt: cell.usedAt, quantity: kind == .reply ? cell.replies : 1,
      executions: Int(cell.executions), task: cell.task, month: cell.month, version: cell.version, kind: kind,
      marks: cell.marks)
  }

  /// Adds a later use.
  fileprivate mutating func add(_ cell: UsageCell) {
    guard month == cell.month else { return }
    let (sum, overflow) = quantity.addingReportingOverflow(kind == .reply ? cell.replies : 0)
    quantity = overflow ? .max : sum
    executions += Int(cell.executions)
    marks.formUnion(cell.marks)
  }
}

/// Folds the cells of a billing key into units under one reading (rules 11 to 16, 23, 39 and 40).
struct UnitFolding {
  /// The units of the last chain, in the order of first use. The array lives on from key to key.
  private(set) var units: [UsageUnit] = []

  private let isOnceEver: Bool
  private let strictCompleted: Bool
  /// The kind counted under every version of the book.
  private let kinds: [BillableUnitKind]

  init(_ book: PriceBook, _ reading: Reading) {
    isOnceEver = reading.recurrence == .onceEver
    strictCompleted = reading.strictCompleted
    kinds = book.versions.map { reading.kind($0.unit) }
  }

  /// Fills `units`. A cell opens a unit unless an earlier one of the same kind (and task, or period, where those
  /// count) has.
  mutating func fold(_ links: [CellChain.Link], key: Int) {
    units.removeAll(keepingCapacity: true)
    // The latest use comes first in a chain.
    var index = links.count
    while index > 0 {
      index -= 1
      let cell = links[index].cell
      guard cell.isCompleted || !strictCompleted else { continue }
      let kind = cell.version == PriceTimeline.unpriced ? .conversation : kinds[Int(cell.version)]
      if let known = position(covering: cell, kind) {
        units[known].add(cell)
      } else {
        units.append(UsageUnit(key: key, links[index], kind))
      }
    }
    if units.count > 1, units.contains(where: { $0.kind != units[0].kind }) {
      for index in units.indices { units[index].marks.insert(.priceBoundary) }
    }
  }

  /// The unit that is already charged and that a use in `cell` is part of.
  private func position(covering cell: UsageCell, _ kind: BillableUnitKind) -> Int? {
    for index in units.indices where covers(units[index], cell, kind) { return index }
    return nil
  }

  private func covers(_ unit: UsageUnit, _ cell: UsageCell, _ kind: BillableUnitKind) -> Bool {
    switch (unit.kind, kind) {
    case (.reply, .reply): unit.version == cell.version && unit.month == cell.month
    case (.conversation, .conversation): isOnceEver || unit.month == cell.month
    case (.conversationTask, .conversationTask):
      unit.task == cell.task && (isOnceEver || unit.month == cell.month)
    default: false
    }
  }
}
