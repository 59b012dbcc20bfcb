import Impact
import Records
import Testing

struct TicketResamplingTests {
  @Test func `A resample draws as many tickets as there are, whatever the cells`() {
    var generator = SeededGenerator(seed: 4)
    for cells in [[], [0], [1], [5], [0, 7, 0], [3, 1, 4, 1, 5, 9, 2, 6], [1_000_000, 1, 999]] {
      let counts = TicketResampling(cells).counts(&generator)
      #expect(counts.count == cells.count && counts.reduce(0, +) == cells.reduce(0, +))
      #expect(zip(cells, counts).allSatisfy { $0 > 0 || $1 == 0 })
    }
  }

  @Test func `Means and variances are those of drawing ticket by ticket`() {
    let cells = [50, 10, 0, 200, 3, 137]
    let total = 400.0
    let resampling = TicketResampling(cells)
    var generator = SeededGenerator(seed: 11)
    let runs = 4000
    var sums = [Double](repeating: 0, count: cells.count)
    var squares = sums
    for _ in 0..<runs {
      for (cell, count) in resampling.counts(&generator).enumerated() {
        sums[cell] += Double(count)
        squares[cell] += Double(count * count)
      }
    }
    for (cell, size) in cells.enumerated() {
      let mean = sums[cell] / Double(runs)
      let variance = squares[cell] / Double(runs) - mean * mean
      let expected = Double(size) * (1 - Double(size) / total)
      // Five standard errors of each.
      #expect(abs(mean - Double(size)) <= 5 * (expected / Double(runs)).squareRoot() + 1e-9)
      #expect(abs(variance - expected) <= 5 * expected * (2.5 / Double(runs)).squareRoot() + 1e-9)
    }
  }
}
