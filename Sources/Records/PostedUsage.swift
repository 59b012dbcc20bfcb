/// A charged unit in short: enough to tell whether what is charged for its conversation or ticket has changed.
package struct ChargePrint: Sendable, Hashable {
  /// A hash of the billing key.
  package var key: UInt64
  /// A hash of what is charged for it.
  package var content: UInt64

  /// - Parameters:
  ///   - key: From `key(_:_:)`.
  ///   - content: From `content(of:task:priceID:quantity:unitPrice:amount:)`.
  package init(key: UInt64, content: UInt64) {
    self.key = key
    self.content = content
  }

  /// The hash of a billing key; odd for a ticket's, even for a conversation's.
  package static func key(_ kind: BillingKeyKind, _ id: String) -> UInt64 {
    var hash = StableHash()
    hash.append(id)
    return kind == .ticket ? hash.finished | 1 : hash.finished & ~1
  }

  /// Whether it is charged to a conversation of which no ticket was known.
  package var isOfConversation: Bool { key & 1 == 0 }

  /// The hash of everything that a correction would be posted for.
  ///
  /// - Parameter task: Of no matter where units are not counted by task.
  package static func content(
    of unit: BillableUnitKind, task: String, priceID: String, quantity: Int64, unitPrice: Money, amount: Money
  ) -> UInt64 {
    var hash = StableHash()
    hash.append(unit.rawValue)
    if unit == .conversationTask { hash.append(task) }
    hash.append(priceID)
    hash.append(quantity)
    hash.append(unitPrice.micro)
    hash.append(amount.micro)
    return hash.finished
  }
}

/// A unit that a close has charged: where the ledger keeps the row, and the row in short.
package struct PostedUsage: Sendable, Hashable {
  package var entry: Int64
  package var print: ChargePrint

  package init(entry: Int64, print: ChargePrint) {
    self.entry = entry
    self.print = print
  }
}
