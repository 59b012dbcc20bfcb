import Records

/// A seeded random sample of a stream of texts that does not depend on their order.
///
/// Every ticket draws a number from its id and the seed; those with the smallest numbers stay. Memory grows with the
/// sample only.
package struct TextSample: Sendable {
  /// Tickets seen so far.
  package private(set) var seen = 0
  private let limit: Int
  private let seed: UInt64
  private var kept: [Drawn] = []

  private struct Drawn: Sendable {
    let draw: UInt64
    let id: String
    let text: String

    static func isBefore(_ left: Drawn, _ right: Drawn) -> Bool {
      (left.draw, left.id) < (right.draw, right.id)
    }
  }

  /// - Parameter limit: tickets in the sample, at most.
  package init(limit: Int, seed: UInt64) {
    self.limit = limit
    self.seed = seed
  }

  /// Offers a ticket to the sample; ids must be distinct.
  package mutating func add(id: String, text: String) {
    seen += 1
    kept.append(Drawn(draw: TextSample.draw(id, seed: seed), id: id, text: text))
    // Sorting twice the limit once per limit arrivals costs less than keeping order on each.
    if kept.count >= 2 * max(limit, 1) { trim() }
  }

  /// The sampled tickets by ascending id.
  package func tickets() -> (ids: [String], texts: [String]) {
    var copy = self
    copy.trim()
    let sorted = copy.kept.sorted { $0.id < $1.id }
    return (sorted.map(\.id), sorted.map(\.text))
  }

  private mutating func trim() {
    kept.sort(by: Drawn.isBefore)
    kept.removeLast(max(0, kept.count - limit))
  }

  private static func draw(_ id: String, seed: UInt64) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    var generator = SeededGenerator(seed: hash ^ (seed &* 0x9E37_79B9_7F4A_7C15))
    return generator.next()
  }
}
