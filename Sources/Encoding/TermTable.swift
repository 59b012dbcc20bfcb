/// The position of every term in the order in which the terms came: a hash table with open addressing.
///
/// Terms are hashes already, mixed so that all bits are used: their low bits name the slot.
struct TermTable: Sendable {
  /// The terms by their position.
  private(set) var terms: [UInt64] = []
  /// Above, the upper half of a term; below, its position plus 1. Zero where the slot is empty; a power of two of them,
  /// at most half of them taken.
  private var slots = [UInt64](repeating: 0, count: 16)

  init() {}

  /// - Parameter terms: distinct.
  init(_ terms: some Collection<UInt64>) {
    for term in terms { _ = insert(term) }
  }

  var count: Int { terms.count }

  /// Where a term stands, or nil when it is not in the table.
  func position(of term: UInt64) -> Int? {
    let entry = slots[slot(of: term)]
    return entry == 0 ? nil : TermTable.position(entry)
  }

  /// Where a term stands, after adding it at the end if it is new.
  mutating func insert(_ term: UInt64) -> Int {
    let slot = slot(of: term)
    if slots[slot] != 0 { return TermTable.position(slots[slot]) }
    terms.append(term)
    slots[slot] = TermTable.entry(term, at: terms.count - 1)
    if terms.count * 2 > slots.count { grow() }
    return terms.count - 1
  }

  /// The slot that holds a term, or the empty one where it would go.
  private func slot(of term: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: term) & mask
    while slots[slot] != 0 {
      // The upper halves differ for nearly every other term: no need to look further into memory.
      if slots[slot] >> 32 == term >> 32, terms[TermTable.position(slots[slot])] == term { return slot }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private mutating func grow() {
    slots = [UInt64](repeating: 0, count: slots.count * 2)
    for (position, term) in terms.enumerated() { slots[slot(of: term)] = TermTable.entry(term, at: position) }
  }

  private static func entry(_ term: UInt64, at position: Int) -> UInt64 {
    (term >> 32) << 32 | UInt64(position + 1)
  }

  private static func position(_ entry: UInt64) -> Int {
    Int(entry & 0xFFFF_FFFF) - 1
  }
}
