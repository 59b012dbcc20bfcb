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

  package var transposed: Matrix {
    var turned = Matrix(rows: columns, columns: rows)
    let source = elements.span
    var target = turned.elements.mutableSpan
    for row in 0..<rows {
      for column in 0..<columns { target[column * rows + row] = source[row * columns + column] }
    }
    return turned
  }

  /// A random matrix of numbers between -1 and 1, as good a sketch as normal ones and cheap to draw: four at a time.
  static func uniform(rows: Int, columns: Int, using generator: inout some RandomNumberGenerator) -> Matrix {
    var matrix = Matrix(rows: rows, columns: columns)
    var bits: UInt64 = 0
    for index in 0..<rows * columns {
      if index % 4 == 0 { bits = generator.next() }
      matrix.elements[index] = Float(Int16(truncatingIfNeeded: bits)) / 32768
      bits >>= 16
    }
    return matrix
  }
}
