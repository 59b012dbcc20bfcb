import Records

/// An id of an execution whose key number is wanted.
struct KeyLookup {
  /// Position of the execution in its batch.
  let event: Int
  let account: Int32
  let kind: BillingKeyKind
  let hash: UInt64
  /// The key's number once it is found.
  var number = KeyTable.none

  /// Nil when the execution has no id of the kind.
  init?(_ kind: BillingKeyKind, of row: MeteredRow, in events: borrowing Span<UsageEvent>) {
    let id = kind.isTicket ? events[row.event].ticketID : events[row.event].conversationID
    guard let id else { return nil }
    event = row.event
    account = row.account
    self.kind = kind
    hash = KeyLookup.hash(account: row.account, kind: kind, id: id)
  }

  /// An id that is no execution's.
  init(account: Int32, kind: BillingKeyKind, id: String) {
    event = 0
    self.account = account
    self.kind = kind
    hash = KeyLookup.hash(account: account, kind: kind, id: id)
  }

  /// The id itself.
  func id(in events: borrowing Span<UsageEvent>) -> String {
    (kind.isTicket ? events[event].ticketID : events[event].conversationID) ?? ""
  }

  /// FNV-1a (Fowler, Noll, Vo) over the bytes, finished with the mixer of SplitMix64.
  private static func hash(account: Int32, kind: BillingKeyKind, id: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(UInt32(bitPattern: account))
    if kind.isTicket { hash = ~hash }
    let bytes = id.utf8.span
    for index in bytes.indices { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
    return hash ^ (hash >> 31)
  }
}

extension BillingKeyKind {
  /// On the hot path: `==` of another module's enumeration is a call that is not inlined.
  var isTicket: Bool {
    switch self {
    case .ticket: true
    case .conversation: false
    }
  }
}
