package import Records

/// Where units stay that are charged in a closed period although their first use has moved to another one: a late
/// execution made it earlier, or a cancelled one made it later (rules 58 and 61).
///
/// Only units that have moved are here, so that a bill costs no more than before when none has.
package struct UnitHomes: Sendable {
  package static let none = UnitHomes()

  /// By number of the billing key.
  private var homes: [Int: [Home]] = [:]
  /// Every unit that has moved, ordered by account, key and unit.
  package private(set) var moves: [UnitMove] = []

  private struct Home: Sendable {
    let kind: BillableUnitKind
    let task: Int32
    let month: Int32
    let usedAt: Timestamp
  }

  private init() {}

  /// - Parameter billed: What closed periods charge, of every account, as far as it has changed.
  package init(usage: MeteredUsage, policy: BillingPolicy, billed: [BilledUnit]) {
    guard policy.recurrence == .onceEver, !billed.isEmpty else { return }
    var chain = CellChain(usage)
    var folding = UnitFolding(usage.book, Reading(policy))
    for (key, own) in UnitHomes.keys(usage, billed) {
      guard chain.load(key: key, month: nil) else { continue }
      folding.fold(chain.links, key: key)
      for unit in folding.units where unit.kind != .reply {
        let task = usage.tasks[Int(unit.task)]
        let charged = own.filter { $0.unit == unit.kind && (unit.kind == .conversation || $0.task == task) }
        guard let home = charged.min(by: { ($0.month, $0.usedAt) < ($1.month, $1.usedAt) }) else { continue }
        let month = MonthTable.number(of: home.month)
        guard month != unit.month else { continue }
        homes[key, default: []].append(Home(kind: unit.kind, task: unit.task, month: month, usedAt: home.usedAt))
        moves.append(
          UnitMove(
            unit: home, firstUsedAt: unit.usedAt, executionID: usage.ledger.executionIDs[Int(unit.firstCell)]))
      }
    }
    moves.sort { UnitMove.isOrdered($0, before: $1) }
  }

  /// Whether a unit of a key has moved.
  func concern(key: Int) -> Bool {
    !homes.isEmpty && homes[key] != nil
  }

  /// The units of a key, each in the month where it is charged.
  func applied(to units: [UsageUnit]) -> [UsageUnit] {
    units.map { unit in
      let home = homes[Int(unit.key)]?.first {
        $0.kind == unit.kind && (unit.kind == .conversation || $0.task == unit.task)
      }
      guard let home else { return unit }
      var unit = unit
      unit.month = home.month
      unit.usedAt = home.usedAt
      return unit
    }
  }

  /// The numbers of the keys that units are charged under, in their order; of a conversation that turned out to be
  /// part of a ticket, the ticket's (rule 18).
  private static func keys(_ usage: MeteredUsage, _ billed: [BilledUnit]) -> [(Int, [BilledUnit])] {
    let accounts = Dictionary(
      usage.usage.enumerated().map { ($1.account.id, Int32($0)) }, uniquingKeysWith: { first, _ in first })
    let table = usage.ledger.table
    var found: [Int: [BilledUnit]] = [:]
    for unit in billed where unit.quantity > 0 && unit.unit != .reply {
      guard let account = accounts[unit.accountID],
        let number = table.number(account: account, kind: unit.keyKind, id: unit.billingKey)
      else { continue }
      let ticket = table.keys[number].ticket
      found[ticket == KeyTable.none ? number : Int(ticket), default: []].append(unit)
    }
    return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

/// A charged unit whose first use is in another period now.
package struct UnitMove: Sendable, Hashable {
  package let unit: BilledUnit
  package let firstUsedAt: Timestamp
  package let executionID: String

  static func isOrdered(_ left: UnitMove, before right: UnitMove) -> Bool {
    (left.unit.accountID, left.unit.month, left.unit.chargeID) < (
      right.unit.accountID, right.unit.month, right.unit.chargeID
    )
  }
}
