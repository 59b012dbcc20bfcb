import Synchronization

/// The most similar other rows of every row of a matrix, by inner product.
///
/// The products are those of whole numbers, as in `RoundedRows`: exact, and so the same lists on every machine.
package struct NeighbourLists: Sendable {
  package let rows: Int
  /// Neighbours of every row: the number asked for, or all others when there are fewer.
  package let count: Int
  /// `rows` x `count`: row by row, the most similar first; of equally similar ones the lower row first.
  package let neighbours: [Int32]

  /// - Parameter blockRows: a core holds the products of so many rows with as many others at a time.
  /// - Complexity: half of rows² x columns, since every product serves both its rows.
  package init(of vectors: Matrix, count wanted: Int, blockRows: Int = 768) {
    let rows = vectors.rows
    let count = max(0, min(wanted, rows - 1))
    let rounded = RoundedRows(roundingAlike: vectors).wholes
    let blocks = stride(from: 0, to: count > 0 ? rows : 0, by: blockRows).map { start in
      SharedLists(NearestLists(of: start..<min(rows, start + blockRows), count: count))
    }
    // Pairs of one distance after another: two cores seldom want the same block.
    let pairs = blocks.indices.flatMap { distance in (0..<blocks.count - distance).map { ($0, $0 + distance) } }
    _ = concurrentParts(of: pairs.count, size: 1) { part in
      let (first, second) = (blocks[pairs[part.lowerBound].0], blocks[pairs[part.lowerBound].1])
      var products = [Float](repeating: 0, count: first.rows.count * second.rows.count)
      multiply(
        rounded, Block(rows: first.rows, columns: vectors.columns),
        by: rounded, Block(rows: second.rows, columns: vectors.columns), transposeRight: true, into: &products,
        Block(rows: first.rows.count, columns: second.rows.count))
      first.compare(with: second, products)
    }
    self.rows = rows
    self.count = count
    neighbours = blocks.flatMap(\.positions)
  }

  /// The neighbours of one row, the most similar first.
  package subscript(row: Int) -> ArraySlice<Int32> {
    neighbours[row * count..<(row + 1) * count]
  }
}

extension Block {
  /// Some rows of a matrix.
  fileprivate init(rows: Range<Int>, columns: Int) {
    self.init(start: rows.lowerBound * columns, rows: rows.count, columns: columns)
  }
}

/// The lists of a block of rows, which several cores add to.
private final class SharedLists: Sendable {
  let rows: Range<Int>
  private let lists: Mutex<NearestLists>

  init(_ lists: NearestLists) {
    rows = lists.rows
    self.lists = Mutex(lists)
  }

  var positions: [Int32] { lists.withLock { $0.positions } }

  /// Adds each to the lists of the other.
  ///
  /// - Parameter products: a row for every row here, a column for every row of `other`, which is not before this one.
  func compare(with other: SharedLists, _ products: [Float]) {
    lists.withLock { own in
      if other === self {
        own.compareWithin(products)
      } else {
        other.lists.withLock { theirs in own.compare(with: &theirs, products) }
      }
    }
  }
}
