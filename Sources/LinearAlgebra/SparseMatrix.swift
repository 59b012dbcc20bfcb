/// A matrix of mostly zeros in compressed rows (CSR).
package struct SparseMatrix: Sendable {
  package let columns: Int
  /// `rows + 1` offsets into `indices` and `values`.
  package private(set) var offsets: [Int] = [0]
  /// The columns of the entries, row by row.
  package private(set) var indices: [Int32] = []
  package private(set) var values: [Float] = []

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

  /// The product with a dense matrix: `rows` x `dense.columns`.
  ///
  /// Every row of the product is summed by itself in the order of its entries, so that batches give what the whole
  /// would give.
  package func multiplied(by dense: Matrix) -> Matrix {
    precondition(dense.rows == columns, "inner dimensions differ")
    var product = Matrix(rows: rows, columns: dense.columns)
    let width = dense.columns
    let source = dense.elements.span
    var target = product.elements.mutableSpan
    for row in 0..<rows {
      for entry in offsets[row]..<offsets[row + 1] {
        let column = Int(indices[entry])
        let vector = source.extracting(column * width..<(column + 1) * width)
        axpy(values[entry], vector, onto: &target, at: row * width)
      }
    }
    return product
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
