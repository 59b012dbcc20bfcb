import Records
import Testing
import Topics

@Suite struct `A best matching` {
  private func counts(rows: Int, columns: Int, largest: Int, _ generator: inout SeededGenerator) -> [Int] {
    (0..<rows * columns).map { _ in Int.random(in: 0...largest, using: &generator) }
  }

  private func sum(_ matching: BestMatching, _ counts: [Int], columns: Int) -> Int {
    matching.columnOfRow.enumerated().reduce(0) { sum, pair in
      sum + (pair.element.map { counts[pair.offset * columns + $0] } ?? 0)
    }
  }

  /// Tries every way to give the rows from `row` on a free column or none.
  private func best(_ counts: [Int], rows: Int, columns: Int, row: Int = 0, taken: Int = 0) -> Int {
    guard row < rows else { return 0 }
    var best = best(counts, rows: rows, columns: columns, row: row + 1, taken: taken)
    for column in 0..<columns where taken & (1 << column) == 0 {
      let rest = self.best(counts, rows: rows, columns: columns, row: row + 1, taken: taken | 1 << column)
      best = max(best, counts[row * columns + column] + rest)
    }
    return best
  }

  @Test(arguments: [(1, 1), (2, 5), (5, 2), (4, 4), (5, 6), (6, 5)])
  func `shares as much as the best of all matchings`(shape: (rows: Int, columns: Int)) {
    var generator = SeededGenerator(seed: 5)
    for largest in [1, 3, 100, 100] {
      let counts = counts(rows: shape.rows, columns: shape.columns, largest: largest, &generator)
      let matching = BestMatching(counts: counts, rows: shape.rows, columns: shape.columns)
      #expect(
        sum(matching, counts, columns: shape.columns) == best(counts, rows: shape.rows, columns: shape.columns))
    }
  }

  @Test func `gives no column to two rows and matches nothing where nothing is shared`() {
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<20 {
      let counts = counts(rows: 9, columns: 7, largest: 1, &generator)
      let matching = BestMatching(counts: counts, rows: 9, columns: 7)
      let columns = matching.columnOfRow.compactMap(\.self)
      #expect(Set(columns).count == columns.count)
      for (row, column) in matching.columnOfRow.enumerated() {
        guard let column else { continue }
        #expect(counts[row * 7 + column] > 0)
        #expect(matching.rowOfColumn[column] == row)
      }
    }
    #expect(BestMatching(counts: [0, 0, 0, 0], rows: 2, columns: 2).columnOfRow == [nil, nil])
  }

  @Test func `of nothing is nothing`() {
    #expect(BestMatching(counts: [], rows: 0, columns: 3).rowOfColumn == [nil, nil, nil])
    #expect(BestMatching(counts: [], rows: 2, columns: 0).columnOfRow == [nil, nil])
  }

  @Test func `takes the better whole over the better pair`() {
    #expect(BestMatching(counts: [10, 9, 9, 1], rows: 2, columns: 2).columnOfRow == [1, 0])
  }

  @Test func `of equally good ones is always the same`() {
    let equal = [Int](repeating: 4, count: 36)
    #expect(
      BestMatching(counts: equal, rows: 6, columns: 6) == BestMatching(counts: equal, rows: 6, columns: 6))
  }

  @Test func `of three hundred topics is found, and is a permutation`() {
    var generator = SeededGenerator(seed: 1)
    let counts = counts(rows: 300, columns: 300, largest: 1_000, &generator).map { $0 + 1 }
    let matching = BestMatching(counts: counts, rows: 300, columns: 300)
    #expect(matching.columnOfRow.compactMap(\.self).sorted() == Array(0..<300))
    // With random counts nearly every row gets one of its largest.
    #expect(sum(matching, counts, columns: 300) > 300 * 985)
  }
}
