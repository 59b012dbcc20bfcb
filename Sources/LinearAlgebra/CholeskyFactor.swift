/// The lower triangular L of K + penalty·I = L·Lᵀ, with which linear systems of K are solved.
///
/// The factor of a leading block of K is the leading block of L: one factorisation serves the first rows and all rows.
package struct CholeskyFactor: Sendable {
  /// Row-major, `size` x `size`; what stands above the diagonal means nothing.
  private let lower: Matrix

  /// - Parameters:
  ///   - matrix: K, symmetric without negative eigenvalues; only its lower triangle is read.
  ///   - penalty: added to the diagonal; above zero.
  /// - Complexity: a third of the cube of the size.
  package init(of matrix: consuming Matrix, penalty: Float) {
    precondition(matrix.rows == matrix.columns, "only a square matrix has a factor")
    precondition(penalty > 0, "without a penalty the matrix may be singular")
    var sum = matrix
    for row in 0..<sum.rows { sum[row, row] += penalty }
    choleskyFactorise(&sum)
    lower = sum
  }

  /// Rows of K.
  package var size: Int { lower.rows }

  /// The A of (K + penalty·I)·A = `targets`, with the leading block of K that has as many rows as `targets`.
  ///
  /// - Complexity: rows² x columns.
  package func solution(for targets: Matrix) -> Matrix {
    precondition(targets.rows <= size, "more targets than rows of the matrix")
    var solution = targets
    choleskySubstitute(lower, &solution)
    return solution
  }
}
