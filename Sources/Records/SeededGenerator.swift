/// A small random generator whose sequence depends on its seed alone.
///
/// Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014), SplitMix64.
package struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) {
    state = seed
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// `count` distinct elements of `elements`, in a random order; all of them when there are fewer.
  package mutating func sample<Element>(_ elements: [Element], count: Int) -> [Element] {
    var pool = elements
    let taken = Swift.min(count, pool.count)
    for position in 0..<taken {
      pool.swapAt(position, Int.random(in: position..<pool.count, using: &self))
    }
    return Array(pool.prefix(taken))
  }
}
