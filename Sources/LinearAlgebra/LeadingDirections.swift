/// How often the directions are turned towards the leading ones.
private let turns = 24

/// Directions in which the rows of a matrix are largest, as orthonormal rows: `count` x `matrix.columns`, or fewer when
/// there are not as many columns or they depend on each other.
///
/// The rows are not centred: of all projections to as few columns, the exact leading directions keep most of their squared
/// lengths, and so their inner products (Eckart and Young, 1936); these keep as much but for a small part, and are the
/// same bits on every machine. Subspace iteration: Golub and Van Loan, "Matrix computations", 8.2.4.
/// - Parameter generator: draws the directions to start from.
package func leadingDirections(
  of matrix: Matrix, count: Int, using generator: inout some RandomNumberGenerator
) -> Matrix {
  let columns = RoundedRows(rounding: matrix.transposed)
  let squares = exactProduct(columns, withRowsOf: columns)
  let start = Matrix.uniform(rows: min(count, matrix.columns), columns: matrix.columns, using: &generator)
  return (0..<turns).reduce(start.orthonormalRows) { directions, _ in
    directions.innerProducts(withRowsOf: squares).orthonormalRows
  }
}

extension Matrix {
  /// Rows that one core works out at a time.
  private static let innerPart = 8

  /// The inner products of all rows with all rows of another matrix: `rows` x `others.rows`; the same bits on every
  /// machine, and slower than `gemm`.
  fileprivate func innerProducts(withRowsOf others: Matrix) -> Matrix {
    let parts = concurrentParts(of: rows, size: Matrix.innerPart) { part in
      let own = elements.span
      let theirs = others.elements.span
      return part.flatMap { row in
        let vector = own.extracting(row * columns..<(row + 1) * columns)
        return (0..<others.rows).map { dot(vector, theirs.extracting($0 * columns..<($0 + 1) * columns)) }
      }
    }
    return Matrix(rows: rows, columns: others.rows, parts: parts)
  }

  /// Orthonormal rows that span what these span; those that depend on the rows before them drop out.
  ///
  /// Modified Gram-Schmidt, twice, since once leaves rounding errors (Golub and Van Loan, 5.2.8).
  fileprivate var orthonormalRows: Matrix {
    var kept: [[Float]] = []
    for row in 0..<rows {
      var vector = self.row(row)
      let length = dot(vector.span, vector.span).squareRoot()
      for _ in 0..<2 {
        for other in kept {
          let shared = dot(vector.span, other.span)
          var rest = vector.mutableSpan
          axpy(-shared, other.span, onto: &rest, at: 0)
        }
      }
      let rest = dot(vector.span, vector.span).squareRoot()
      guard rest > length * 1e-5 else { continue }
      kept.append(vector.map { $0 / rest })
    }
    return Matrix(rows: kept.count, columns: columns, parts: kept)
  }
}
