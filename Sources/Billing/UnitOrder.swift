import Records

/// The order in which units are used and listed: by account, time of use, billing key, unit, price and task.
struct UnitOrder {
  /// The place of every account in the order of ids.
  let accountRanks: [Int]
  private let keys: [KeyTable.Key]
  private let tasks: [String]

  init(_ usage: MeteredUsage) {
    var ranks = [Int](repeating: 0, count: usage.usage.count)
    let ordered = ranks.indices.sorted { usage.usage[$0].account.id < usage.usage[$1].account.id }
    for (rank, account) in ordered.enumerated() { ranks[account] = rank }
    accountRanks = ranks
    keys = usage.ledger.table.keys
    tasks = usage.tasks
  }

  /// The positions of units in their order. - Complexity: O(n log n).
  func positions(of units: [UsageUnit]) -> [Int] {
    units.indices.map { index in
      Place(account: accountRanks[Int(keys[Int(units[index].key)].account)], usedAt: units[index].usedAt, unit: index)
    }
    .sorted { left, right in
      if left.account != right.account { return left.account < right.account }
      if left.usedAt != right.usedAt { return left.usedAt < right.usedAt }
      return isOrdered(units[left.unit], units[right.unit])
    }
    .map(\.unit)
  }

  /// What units are sorted by before any text is compared.
  private struct Place {
    let account: Int
    let usedAt: Timestamp
    /// Position in the units.
    let unit: Int
  }

  /// Breaks ties of account and time.
  private func isOrdered(_ left: UsageUnit, _ right: UsageUnit) -> Bool {
    let (leftKey, rightKey) = (keys[Int(left.key)], keys[Int(right.key)])
    if leftKey.id != rightKey.id { return leftKey.id < rightKey.id }
    let leftTies = (leftKey.kind.rawValue, left.kind.rawValue, left.version, tasks[Int(left.task)])
    let rightTies = (rightKey.kind.rawValue, right.kind.rawValue, right.version, tasks[Int(right.task)])
    return leftTies == rightTies ? left.part.rank < right.part.rank : leftTies < rightTies
  }
}
