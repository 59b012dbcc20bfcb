/// The leading singular values and right singular vectors of a sparse matrix.
///
/// Source: Halko, Martinsson and Tropp, "Finding structure with randomness" (2011), algorithms 4.4 (randomised subspace
/// iteration) and 5.1 (direct SVD), with the small problem solved as a symmetric eigenproblem.
package struct TruncatedSVD: Sendable {
  /// Largest first; fewer than asked for when the matrix has a lower rank.
  package let singularValues: [Float]
  /// The right singular vectors as columns: `matrix.columns` x `singularValues.count`.
  package let rightVectors: Matrix

  /// - Parameters:
  ///   - rank: how many singular values are wanted.
  ///   - oversampling: extra directions of the sketch, dropped at the end.
  ///   - powerIterations: each sharpens the sketch towards the leading directions.
  ///   - generator: the only source of randomness.
  package init(
    of matrix: SparseMatrix, rank: Int, oversampling: Int = 10, powerIterations: Int = 2,
    using generator: inout some RandomNumberGenerator
  ) {
    let width = min(rank + oversampling, matrix.rows, matrix.columns)
    let sketch = Matrix.uniform(rows: matrix.columns, columns: width, using: &generator)
    var range = orthonormalised(matrix.multiplied(by: sketch))
    for _ in 0..<powerIterations {
      let opposite = orthonormalised(matrix.transposedMultiplied(by: range))
      range = orthonormalised(matrix.multiplied(by: opposite))
    }
    // With B = rangeᵀ·matrix, the eigenpairs of B·Bᵀ are its squared singular values and left vectors.
    let projected = matrix.transposedMultiplied(by: range)
    let (values, vectors) = symmetricEigen(gemm(projected, projected, transposeLeft: true))
    let floor = (values.first ?? 0) * 1e-6
    let kept = values.prefix(rank).prefix { $0 > 0 && $0 >= floor }
    singularValues = kept.map { $0.squareRoot() }
    var leading = vectors.rows(at: Array(kept.indices))
    for row in kept.indices {
      for column in 0..<leading.columns { leading[row, column] /= singularValues[row] }
    }
    rightVectors = gemm(projected, leading, transposeRight: true)
  }
}

/// An orthonormal basis of the columns of a tall matrix, as columns; linearly dependent ones drop out.
///
/// Y·V·Λ^(-1/2) with the eigenvectors V and eigenvalues Λ of YᵀY; done twice, since once leaves the rounding errors of the squared
/// condition number.
package func orthonormalised(_ matrix: Matrix) -> Matrix {
  var basis = matrix
  for _ in 0..<2 {
    let (values, vectors) = symmetricEigen(gemm(basis, basis, transposeLeft: true))
    let floor = (values.first ?? 0) * 1e-6
    let kept = values.prefix { $0 > 0 && $0 >= floor }
    var scaled = vectors.rows(at: Array(kept.indices))
    for row in kept.indices {
      let scale = 1 / values[row].squareRoot()
      for column in 0..<scaled.columns { scaled[row, column] *= scale }
    }
    basis = gemm(basis, scaled, transposeRight: true)
  }
  return basis
}
