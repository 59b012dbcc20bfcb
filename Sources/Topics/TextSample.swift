import Records

/// A ticket that a sample drew.
package struct SampledText: Sendable {
  /// Where the ticket stands among all tickets.
  package let position: Int
  package let id: String
  package let text: String
  fileprivate let draw: UInt64
}

/// A seeded random sample of a stream of texts that does not depend on their order.
///
/// Every ticket draws a number from its id and the seed; those with the smallest numbers stay. Memory grows with the
/// sample only.
package struct TextSample: Sendable {
  /// Tickets seen so far.
  package private(set) var seen = 0
  private let limit: Int
  private let seed: UInt64
  private var kept: [SampledText] = []

  /// - Parameter limit: tickets in the sample, at most.
  package init(limit: Int, seed: UInt64) {
    self.limit = limit
    self.seed = seed
  }

  /// Offers a ticket to the sample; ids must be distinct.
  package mutating func add(position: Int, id: String, text: String) {
    seen += 1
    kept.append(
      SampledText(position: position, id: id, text: text, draw: TextSample.draw(id, seed: seed)))
    // Sorting twice the limit once per limit arrivals costs less than keeping order on each.
    if kept.count >= 2 * max(limit, 1) { trim() }
  }

  /// The sampled tickets by ascending id: as many of those first drawn as the budget pays for.
  ///
  /// - Parameters:
  ///   - budget: what the tickets may cost together.
  ///   - cost: of a text, at least 0.
  package func tickets(budget: Int = .max, cost: (String) -> Int = { _ in 0 }) -> [SampledText] {
    var copy = self
    copy.trim()
    var left = budget
    let paid = copy.kept.prefix { ticket in
      left -= cost(ticket.text)
      return left >= 0
    }
    return paid.sorted { $0.id < $1.id }
  }

  private mutating func trim() {
    kept.sort { ($0.draw, $0.id) < ($1.draw, $1.id) }
    kept.removeLast(max(0, kept.count - limit))
  }

  private static func draw(_ id: String, seed: UInt64) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    var generator = SeededGenerator(seed: hash ^ (seed &* 0x9E37_79B9_7F4A_7C15))
    return generator.next()
  }
}
