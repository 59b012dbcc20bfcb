import Records

/// The cells of one billing key after the other, copied side by side in the order of use.
///
/// One look at a key's scattered cells serves every reading. The array lives on from key to key.
struct CellChain {
  /// A cell and its position in the ledger.
  struct Link {
    let position: Int32
    let cell: UsageCell
  }

  /// Latest first: the ledger lists a key's newest cell first, so that cells mostly arrive in this order.
  private(set) var links: [Link] = []

  // The ledger's arrays side by side: reaching them through the ledger would count references for every cell.
  private let keys: [KeyTable.Key]
  private let cells: [UsageCell]
  private let executionIDs: [String]
  private let tasks: [String]

  init(_ usage: MeteredUsage) {
    keys = usage.ledger.table.keys
    cells = usage.ledger.cells
    executionIDs = usage.ledger.executionIDs
    tasks = usage.tasks
  }

  /// Fills `links` with the cells of a key.
  ///
  /// - Parameter month: As numbered by `MonthTable`; nil for any.
  /// - Returns: false when the key has no cell of the month, and so no unit.
  mutating func load(key: Int, month: Int32?) -> Bool {
    links.removeAll(keepingCapacity: true)
    var hasMonth = false
    var position = keys[key].firstCell
    while position != KeyTable.none {
      let cell = cells[Int(position)]
      if month == nil || cell.month == month { hasMonth = true }
      insert(Link(position: position, cell: cell))
      position = cell.next
    }
    return hasMonth
  }

  /// The account of a key.
  func account(ofKey key: Int) -> Int {
    Int(keys[key].account)
  }

  private mutating func insert(_ link: Link) {
    var place = links.count
    links.append(link)
    while place > 0, isEarlier(links[place - 1], link) {
      links[place] = links[place - 1]
      place -= 1
    }
    links[place] = link
  }

  private func isEarlier(_ left: Link, _ right: Link) -> Bool {
    let (leftTime, rightTime) = (left.cell.usedAt.milliseconds, right.cell.usedAt.milliseconds)
    if leftTime != rightTime { return leftTime < rightTime }
    return (executionIDs[Int(left.position)], tasks[Int(left.cell.task)])
      < (executionIDs[Int(right.position)], tasks[Int(right.cell.task)])
  }
}
