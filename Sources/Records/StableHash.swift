/// A 64-bit hash that is the same in every run, unlike the standard library's.
///
/// Source: Fowler, Noll and Vo, FNV-1a, 64-bit; `finished` adds the avalanche of SplitMix64 (Steele and others, 2014).
@frozen
package struct StableHash: Sendable {
  @usableFromInline var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of nothing.
  @inlinable
  package init() {}

  /// Appends one byte.
  @inlinable
  package mutating func append(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  /// Appends a text and a separator, so that `a` `bc` and `ab` `c` differ.
  @inlinable
  package mutating func append(_ text: String) {
    let span = text.utf8Span.span
    for position in span.indices { append(span[position]) }
    append(UInt8(0xFF))
  }

  /// Appends a number.
  @inlinable
  package mutating func append(_ number: Int64) {
    value = StableHash.mixed(value ^ UInt64(bitPattern: number))
  }

  /// The hash of everything appended.
  @inlinable
  package var finished: UInt64 { StableHash.mixed(value) }

  /// Spreads every bit of a number over all 64.
  @inlinable
  package static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// The hash of some texts in order.
  package static func of(_ texts: String...) -> UInt64 {
    var hash = StableHash()
    for text in texts { hash.append(text) }
    return hash.finished
  }
}
