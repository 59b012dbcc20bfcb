package import LinearAlgebra

/// The most similar other rows of every row of a matrix, by inner product, exactly.
package struct NeighbourLists: Sendable {
  package let rows: Int
  /// Neighbours of every row: the number asked for, or all others when there are fewer.
  package let count: Int
  /// `rows` x `count`: row by row, the most similar first; of equally similar ones the lower row first.
  package let neighbours: [Int32]

  /// - Parameter blockRows: rows whose products one core holds at a time, `blockRows` x rows numbers.
  /// - Complexity: rows² x columns.
  package init(of vectors: Matrix, count wanted: Int, blockRows: Int = 256) {
    let rows = vectors.rows
    let count = max(0, min(wanted, rows - 1))
    let parts = concurrentParts(of: rows, size: blockRows) { part in
      var products = [Float](repeating: 0, count: part.count * rows)
      gemm(rowsFrom: part.lowerBound, count: part.count, of: vectors, withRowsOf: vectors, into: &products)
      let span = products.span
      var nearest = NearestList(capacity: count)
      var found: [Int32] = []
      found.reserveCapacity(part.count * count)
      for row in 0..<part.count {
        nearest.fill(from: span.extracting(row * rows..<(row + 1) * rows), leavingOut: part.lowerBound + row)
        found.append(contentsOf: nearest.positions)
      }
      return found
    }
    self.rows = rows
    self.count = count
    neighbours = Array(parts.joined())
  }

  /// The neighbours of one row, the most similar first.
  package subscript(row: Int) -> ArraySlice<Int32> {
    neighbours[row * count..<(row + 1) * count]
  }
}

/// The positions of the largest numbers of a list, kept sorted: an insertion is rare once the list is warm.
private struct NearestList {
  let capacity: Int
  private(set) var positions: [Int32] = []
  private var values: [Float] = []

  init(capacity: Int) {
    self.capacity = capacity
    positions.reserveCapacity(capacity + 1)
    values.reserveCapacity(capacity + 1)
  }

  mutating func fill(from products: Span<Float>, leavingOut own: Int) {
    positions.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    guard capacity > 0 else { return }
    var least = -Float.infinity
    for index in products.indices where products[index] > least && index != own {
      insert(products[index], at: index)
      if values.count == capacity { least = values[capacity - 1] }
    }
  }

  private mutating func insert(_ value: Float, at position: Int) {
    if values.count == capacity {
      values.removeLast()
      positions.removeLast()
    }
    var place = values.count
    while place > 0, values[place - 1] < value { place -= 1 }
    values.insert(value, at: place)
    positions.insert(Int32(position), at: place)
  }
}
