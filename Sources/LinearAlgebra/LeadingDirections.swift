/// The directions in which the rows of a matrix are largest, as orthonormal columns: `matrix.columns` x `count`, or fewer
/// when there are not as many columns.
///
/// The rows are not centred: of all projections to as few columns, this one keeps most of their squared lengths, and so
/// their inner products (Eckart and Young, 1936).
package func leadingDirections(of matrix: Matrix, count: Int) -> Matrix {
  let (_, vectors) = symmetricEigen(gemm(matrix, matrix, transposeLeft: true))
  let kept = vectors.rows(at: Array(0..<min(count, vectors.rows)))
  var directions = Matrix(rows: kept.columns, columns: kept.rows)
  for row in 0..<kept.rows {
    for column in 0..<kept.columns { directions[column, row] = kept[row, column] }
  }
  return directions
}
