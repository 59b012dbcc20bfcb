/// A dense matrix of single-precision numbers, row by row.
package struct Matrix: Sendable, Hashable {
  package let rows: Int
  package let columns: Int
  /// Row-major, `rows` x `columns`.
  package var elements: [Float]

  /// A matrix of zeros.
  package init(rows: Int, columns: Int) {
    self.init(rows: rows, columns: columns, elements: [Float](repeating: 0, count: rows * columns))
  }

  /// - Precondition: `elements` holds `rows * columns` numbers, row by row.
  package init(rows: Int, columns: Int, elements: [Float]) {
    precondition(elements.count == rows * columns, "a matrix of another shape")
    self.rows = rows
    self.columns = columns
    self.elements = elements
  }

  /// - Parameter parts: the elements row by row, cut anywhere.
  package init(rows: Int, columns: Int, parts: [[Float]]) {
    var elements: [Float] = []
    elements.reserveCapacity(rows * columns)
    for part in parts { elements.append(contentsOf: part) }
    self.init(rows: rows, columns: columns, elements: elements)
  }

  package subscript(row: Int, column: Int) -> Float {
    get { elements[row * columns + column] }
    set { elements[row * columns + column] = newValue }
  }

  /// A copy of one row.
  package func row(_ row: Int) -> [Float] {
    Array(elements[row * columns..<(row + 1) * columns])
  }

  /// The rows at `positions`, in that order.
  package func rows(at positions: [Int]) -> Matrix {
    var picked: [Float] = []
    picked.reserveCapacity(positions.count * columns)
    for position in positions {
      picked.append(contentsOf: elements[position * columns..<(position + 1) * columns])
    }
    return Matrix(rows: positions.count, columns: columns, elements: picked)
  }
}
