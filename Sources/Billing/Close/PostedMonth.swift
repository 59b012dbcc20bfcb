import Records

/// What was posted for one month, key by key, to be held against today's rating of it.
///
/// Results are compared and not causes, so that late, cancelled and merged executions, another price and another policy
/// are all found in the same way.
struct PostedMonth {
  /// What has changed of a month.
  struct Changes {
    /// Hashes of billing keys, by position of the account.
    var hashes: [Set<UInt64>]
    /// Numbers of those billing keys that have units today.
    var keys: Set<Int32> = []
  }

  private let usage: MeteredUsage
  /// By position of the account: the sum of what was posted for a key, with wrapping, by the key's hash.
  private var sums: [[UInt64: UInt64]]
  /// By position of the account: keys that count as changed, come what may.
  private var watched: [Set<UInt64>]

  /// - Parameters:
  ///   - closes: Those that hold.
  ///   - joined: By position of the account, from `joinedTickets(_:_:)`.
  init(
    _ month: Month, _ closes: [ClosedPeriod], of ledger: PostedLedger, _ usage: MeteredUsage, joined: [Set<UInt64>]
  ) {
    self.usage = usage
    sums = Array(repeating: [:], count: usage.usage.count)
    watched = joined
    for (position, entry) in usage.usage.enumerated() {
      let own = closes.filter { $0.accountID == entry.account.id }
      guard let close = own.first(where: { $0.month == month }) else { continue }
      let rows = ledger.prints(of: close)
      sums[position].reserveCapacity(rows.count)
      for row in rows { sums[position][row.print.key, default: 0] &+= row.print.content }
      for charge in own.flatMap(\.charges) where charge.correctsPeriod == close.period.start {
        watched[position].insert(ChargePrint.key(charge.keyKind, charge.billingKey))
      }
    }
  }

  /// By position of the account, the hashes of tickets that turned out to hold a conversation that was charged by
  /// itself: what was charged for both must be looked at together (rule 18).
  static func joinedTickets(_ ledger: PostedLedger, _ usage: MeteredUsage) -> [Set<UInt64>] {
    var joined = [Set<UInt64>](repeating: [], count: usage.usage.count)
    var charged = joined
    for (position, entry) in usage.usage.enumerated() {
      for close in ledger.holding where close.accountID == entry.account.id {
        charged[position].formUnion(ledger.prints(of: close).filter(\.print.isOfConversation).map(\.print.key))
      }
    }
    guard charged.contains(where: { !$0.isEmpty }) else { return joined }
    let keys = usage.ledger.table.keys
    for key in keys where key.ticket != KeyTable.none {
      guard charged[Int(key.account)].contains(ChargePrint.key(key.kind, key.id)) else { continue }
      let ticket = keys[Int(key.ticket)]
      joined[Int(key.account)].insert(ChargePrint.key(ticket.kind, ticket.id))
    }
    return joined
  }

  /// The keys whose units today are not those that were posted, and those that were corrected before: what was
  /// corrected is compared row by row.
  func changes(in units: [UsageUnit]) -> Changes {
    var rest = sums
    var priceIDs = PriceNames(usage.book)
    let hashes = units.map { unit in
      let key = usage.ledger.table.keys[Int(unit.key)]
      let hash = ChargePrint.key(key.kind, key.id)
      rest[Int(key.account)][hash, default: 0] &-= content(of: unit, &priceIDs)
      return hash
    }
    var changes = Changes(hashes: watched)
    for account in rest.indices {
      for (hash, sum) in rest[account] where sum != 0 { changes.hashes[account].insert(hash) }
    }
    for (unit, hash) in zip(units, hashes) {
      let account = Int(usage.ledger.table.keys[Int(unit.key)].account)
      if changes.hashes[account].contains(hash) { changes.keys.insert(unit.key) }
    }
    return changes
  }

  private func content(of unit: UsageUnit, _ names: inout PriceNames) -> UInt64 {
    let cell = usage.ledger.cells[Int(unit.firstCell)]
    let price = names.price(Int(cell.version), unit.part)
    return ChargePrint.content(
      of: unit.kind, task: usage.tasks[Int(cell.task)], priceID: price.id, quantity: unit.quantity,
      unitPrice: price.unitPrice, amount: Money(micro: unit.quantity &* price.unitPrice.micro))
  }
}

/// Ids and unit prices of the parts of prices, each put together once.
private struct PriceNames {
  private let book: PriceBook
  private var known: [Part: (id: String, unitPrice: Money)] = [:]

  private struct Part: Hashable {
    let version: Int
    let part: PricePart
  }

  init(_ book: PriceBook) {
    self.book = book
  }

  mutating func price(_ version: Int, _ part: PricePart) -> (id: String, unitPrice: Money) {
    let place = Part(version: version, part: part)
    if let price = known[place] { return price }
    let terms = book.versions[version].terms
    let price = (id: book.versions[version].id + part.suffix, unitPrice: terms.unitPrice(of: part))
    known[place] = price
    return price
  }
}
