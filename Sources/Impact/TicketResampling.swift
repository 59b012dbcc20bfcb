package import Records

/// Draws as many tickets as there are, with replacement, and counts them by cell: tickets that count alike.
///
/// A draw is a place among all tickets, cell after cell. How many of some draws lie in the lower half of a stretch of
/// places is a number of coins that fall on heads, so whole stretches are drawn at once, by counting random bits: exact,
/// in whole numbers, and in far fewer steps than there are tickets.
package struct TicketResampling: Sendable {
  /// Where each cell ends among the places.
  private let ends: [Int]
  /// The power of two that covers all places.
  private let span: Int

  /// - Parameter cells: Tickets in each cell.
  package init(_ cells: [Int]) {
    var end = 0
    ends = cells.map { count in
      end += count
      return end
    }
    var span = 1
    while span < end { span *= 2 }
    self.span = span
  }

  /// One resample: drawn tickets by cell; they sum to all tickets.
  ///
  /// - Complexity: about (tickets / 64) x log2(tickets) random numbers.
  package func counts(_ generator: inout SeededGenerator) -> [Int] {
    var counts = [Int](repeating: 0, count: ends.count)
    var open = ends.last ?? 0
    // Draws of places beyond the last ticket are made again.
    while open > 0 { open = draw(open, from: 0, to: span, firstCell: 0, &counts, &generator) }
    return counts
  }

  /// Spreads draws over a stretch of places, and returns how many lie beyond the last ticket.
  private func draw(
    _ draws: Int, from start: Int, to end: Int, firstCell: Int, _ counts: inout [Int],
    _ generator: inout SeededGenerator
  ) -> Int {
    guard draws > 0 else { return 0 }
    var cell = firstCell
    while cell < ends.count, ends[cell] <= start { cell += 1 }
    guard cell < ends.count else { return draws }
    if end <= ends[cell] {
      counts[cell] += draws
      return 0
    }
    let middle = (start + end) / 2
    let low = TicketResampling.heads(draws, &generator)
    return draw(low, from: start, to: middle, firstCell: cell, &counts, &generator)
      + draw(draws - low, from: middle, to: end, firstCell: cell, &counts, &generator)
  }

  /// How many of some fair coins fall on heads.
  private static func heads(_ coins: Int, _ generator: inout SeededGenerator) -> Int {
    var left = coins
    var heads = 0
    while left >= 64 {
      heads += generator.next().nonzeroBitCount
      left -= 64
    }
    return left == 0 ? heads : heads + (generator.next() >> UInt64(64 - left)).nonzeroBitCount
  }
}
