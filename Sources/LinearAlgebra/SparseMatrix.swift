/// A matrix of mostly zeros in compressed rows (CSR).
package struct SparseMatrix: Sendable {
  package let columns: Int
  /// `rows + 1` offsets into `indices` and `values`.
  package private(set) var offsets: [Int] = [0]
  /// The columns of the entries, row by row.
  package private(set) var indices: [Int32] = []
  package private(set) var values: [Float] = []

  /// Rows that one core multiplies at a time.
  private static let part = 256

  package init(columns: Int) {
    self.columns = columns
  }

  package var rows: Int { offsets.count - 1 }

  /// Adds a row at the end.
  ///
  /// - Parameter indices: distinct columns; `values` holds as many numbers.
  package mutating func append(indices row: [Int32], values rowValues: [Float]) {
    precondition(row.count == rowValues.count, "a value for every column")
    precondition(row.allSatisfy { $0 >= 0 && $0 < columns }, "a column that does not exist")
    indices.append(contentsOf: row)
    values.append(contentsOf: rowValues)
    offsets.append(indices.count)
  }

  /// Adds the rows of another matrix with the same columns at the end.
  package mutating func append(rowsOf other: SparseMatrix) {
    precondition(other.columns == columns, "rows of different widths")
    let start = indices.count
    indices.append(contentsOf: other.indices)
    values.append(contentsOf: other.values)
    for offset in other.offsets.dropFirst() { offsets.append(start + offset) }
  }

  /// The first `count` rows.
  package func prefix(_ count: Int) -> SparseMatrix {
    precondition(count <= rows, "rows that do not exist")
    var leading = SparseMatrix(columns: columns)
    leading.offsets = Array(offsets[...count])
    leading.indices = Array(indices[..<offsets[count]])
    leading.values = Array(values[..<offsets[count]])
    return leading
  }

  /// The product with a dense matrix: `rows` x `dense.columns`.
  ///
  /// Every row of the product is summed by itself in the order of its entries, so that batches give what the whole
  /// would give.
  package func multiplied(by dense: Matrix) -> Matrix {
    precondition(dense.rows == columns, "inner dimensions differ")
    let parts = concurrentParts(of: rows, size: SparseMatrix.part) { part in
      var product = Matrix(rows: part.count, columns: dense.columns)
      for row in part {
        let entries = offsets[row]..<offsets[row + 1]
        product.add(
          rowsOf: dense, at: indices.span.extracting(entries), times: values.span.extracting(entries),
          toRow: row - part.lowerBound)
      }
      return product.elements
    }
    return Matrix(rows: rows, columns: dense.columns, parts: parts)
  }

  /// The product of the transposed matrix with a dense one: `columns` x `dense.columns`.
  package func transposedMultiplied(by dense: Matrix) -> Matrix {
    precondition(dense.rows == rows, "inner dimensions differ")
    var product = Matrix(rows: columns, columns: dense.columns)
    let width = dense.columns
    let source = dense.elements.span
    var target = product.elements.mutableSpan
    for row in 0..<rows {
      let vector = source.extracting(row * width..<(row + 1) * width)
      for entry in offsets[row]..<offsets[row + 1] {
        axpy(values[entry], vector, onto: &target, at: Int(indices[entry]) * width)
      }
    }
    return product
  }
}
