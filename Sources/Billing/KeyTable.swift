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

  /// The number of an id, new or known.
  mutating func number(account: Int32, kind: BillingKeyKind, id: String) -> Int32 {
    let hash = KeyTable.hash(account: account, kind: kind, id: id)
    let mask = slots.count - 1
    var position = Int(truncatingIfNeeded: hash >> 32) & mask
    while slots[position] != 0 {
      let slot = slots[position]
      if slot >> 32 == hash >> 32 {
        let number = Int(truncatingIfNeeded: slot & 0xFFFF_FFFF) - 1
        if keys[number].account == account, keys[number].kind == kind, keys[number].id == id {
          return Int32(number)
        }
      }
      position = (position + 1) & mask
    }
    keys.append(Key(id: id, account: account, kind: kind))
    slots[position] = (hash & 0xFFFF_FFFF_0000_0000) | UInt64(keys.count)
    if keys.count * 4 > slots.count * 3 { grow() }
    return Int32(keys.count - 1)
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

  /// FNV-1a (Fowler, Noll, Vo) over the bytes, finished with the mixer of SplitMix64.
  private static func hash(account: Int32, kind: BillingKeyKind, id: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(UInt32(bitPattern: account))
    if kind == .ticket { hash = ~hash }
    for byte in id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
    return hash ^ (hash >> 31)
  }
}
