import Records

/// Numbers the conversations and tickets of a log in the order they are first seen, and remembers which conversation
/// belongs to which ticket.
///
/// An open-addressing hash table of 8 bytes a slot over an array of keys: a third of what a dictionary takes, with one
/// hash a look-up.
struct KeyTable: Sendable {
  /// The end of a list of cells, or no link.
  static let none: Int32 = -1

  /// One id of one account.
  struct Key: Sendable {
    let id: String
    let account: Int32
    let kind: BillingKeyKind
    /// For a conversation: the key of the ticket it is part of, or `none`.
    var ticket: Int32 = KeyTable.none
    /// First of the key's cells in the ledger, or `none`.
    var firstCell: Int32 = KeyTable.none
  }

  private(set) var keys: [Key] = []
  /// Hash in the upper half, key number plus one in the lower; 0 is free. A power of two long.
  private var slots = [UInt64](repeating: 0, count: 1024)

  /// Makes room for keys; what stays unused takes no memory.
  mutating func reserve(keys count: Int) {
    keys.reserveCapacity(count)
  }

  /// Finds the numbers of ids, new or known.
  ///
  /// A table of millions is far larger than a processor's caches. Reading the slots of all ids first, then their keys,
  /// lets the waits for memory overlap, where one look-up after the other would add them up.
  mutating func number(_ lookups: inout [KeyLookup], in events: borrowing Span<UsageEvent>) {
    for index in lookups.indices { lookups[index].number = guess(lookups[index].hash) }
    for index in lookups.indices {
      lookups[index].number = number(lookups[index], id: lookups[index].id(in: events))
    }
  }

  /// The number of one id; nil when it was never seen.
  func number(account: Int32, kind: BillingKeyKind, id: String) -> Int? {
    let lookup = KeyLookup(account: account, kind: kind, id: id)
    let number = slot(of: lookup, id: id).number
    return number == KeyTable.none ? nil : Int(number)
  }

  /// Notes that a conversation is part of a ticket. Of several tickets the one with the smallest id is kept, so that
  /// the order of rows does not matter.
  mutating func link(conversation: Int32, ticket: Int32) {
    let known = keys[Int(conversation)].ticket
    if known == ticket { return }
    if known == KeyTable.none || keys[Int(ticket)].id < keys[Int(known)].id {
      keys[Int(conversation)].ticket = ticket
    }
  }

  mutating func setFirstCell(_ cell: Int32, of key: Int32) {
    keys[Int(key)].firstCell = cell
  }

  /// The first key with this hash, most likely the one; `none` when there is none yet.
  private func guess(_ hash: UInt64) -> Int32 {
    let mask = slots.count - 1
    var position = Int(truncatingIfNeeded: hash >> 32) & mask
    while slots[position] != 0 {
      if slots[position] >> 32 == hash >> 32 { return KeyTable.number(inSlot: slots[position]) }
      position = (position + 1) & mask
    }
    return KeyTable.none
  }

  private mutating func number(_ lookup: KeyLookup, id: String) -> Int32 {
    if lookup.number != KeyTable.none, isKey(lookup.number, lookup, id) { return lookup.number }
    let (position, number) = slot(of: lookup, id: id)
    if number != KeyTable.none { return number }
    keys.append(Key(id: id, account: lookup.account, kind: lookup.kind))
    slots[position] = (lookup.hash & 0xFFFF_FFFF_0000_0000) | UInt64(keys.count)
    if keys.count * 4 > slots.count * 3 { grow() }
    return Int32(keys.count - 1)
  }

  /// Where an id is, or where it would be put.
  private func slot(of lookup: KeyLookup, id: String) -> (position: Int, number: Int32) {
    let mask = slots.count - 1
    var position = Int(truncatingIfNeeded: lookup.hash >> 32) & mask
    while slots[position] != 0 {
      if slots[position] >> 32 == lookup.hash >> 32 {
        let number = KeyTable.number(inSlot: slots[position])
        if isKey(number, lookup, id) { return (position, number) }
      }
      position = (position + 1) & mask
    }
    return (position, KeyTable.none)
  }

  private func isKey(_ number: Int32, _ lookup: KeyLookup, _ id: String) -> Bool {
    let key = Int(number)
    return keys[key].id == id && keys[key].account == lookup.account && keys[key].kind.isTicket == lookup.kind.isTicket
  }

  private static func number(inSlot slot: UInt64) -> Int32 {
    Int32(truncatingIfNeeded: slot & 0xFFFF_FFFF) - 1
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    let mask = slots.count - 1
    for slot in old where slot != 0 {
      var position = Int(truncatingIfNeeded: slot >> 32) & mask
      while slots[position] != 0 { position = (position + 1) & mask }
      slots[position] = slot
    }
  }
}
