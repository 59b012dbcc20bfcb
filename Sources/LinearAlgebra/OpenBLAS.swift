import COpenBLAS
import Dispatch

/// OpenBLAS works on the calling thread alone: what is split among cores is split here, in parts whose size does not
/// depend on the machine, since another split would give other last digits.
let threadsAreSet: Void = openblas_set_num_threads(1)

/// Rows of a product that one core works out at a time.
private let blockRows = 256

/// The product of two matrices, each taken as it is or transposed, on all cores.
///
/// - Precondition: the inner dimensions agree.
/// - Complexity: rows x inner x columns.
package func gemm(
  _ left: Matrix, _ right: Matrix, transposeLeft: Bool = false, transposeRight: Bool = false
) -> Matrix {
  let rows = transposeLeft ? left.columns : left.rows
  let inner = transposeLeft ? left.rows : left.columns
  let columns = transposeRight ? right.rows : right.columns
  precondition(
    inner == (transposeRight ? right.columns : right.rows), "inner dimensions differ")
  var product = Matrix(rows: rows, columns: columns)
  guard rows > 0, columns > 0, inner > 0 else { return product }
  _ = threadsAreSet
  unsafe left.elements.withUnsafeBufferPointer { leftRows in
    unsafe right.elements.withUnsafeBufferPointer { rightRows in
      unsafe product.elements.withUnsafeMutableBufferPointer { productRows in
        guard let leftFirst = leftRows.baseAddress, let rightFirst = rightRows.baseAddress,
          let productFirst = productRows.baseAddress
        else { return }
        // Every part writes rows of its own.
        nonisolated(unsafe) let (a, b, c) = unsafe (leftFirst, rightFirst, productFirst)
        DispatchQueue.concurrentPerform(iterations: (rows + blockRows - 1) / blockRows) { block in
          let start = block * blockRows
          unsafe cblas_sgemm(
            CblasRowMajor, transposeLeft ? CblasTrans : CblasNoTrans,
            transposeRight ? CblasTrans : CblasNoTrans,
            blasint(min(blockRows, rows - start)), blasint(columns), blasint(inner), 1,
            a + start * (transposeLeft ? 1 : inner), blasint(max(1, left.columns)),
            b, blasint(max(1, right.columns)), 0, c + start * columns, blasint(columns))
        }
      }
    }
  }
  return product
}

/// The eigenvalues of a symmetric matrix, largest first, and its eigenvectors as the rows of a matrix in that order.
///
/// LAPACK's `ssyev`. The sign of every vector is fixed: its element of largest size is positive.
package func symmetricEigen(_ matrix: Matrix) -> (values: [Float], vectors: Matrix) {
  precondition(matrix.rows == matrix.columns, "only a square matrix has eigenvalues")
  let size = matrix.rows
  guard size > 0 else { return ([], matrix) }
  _ = threadsAreSet
  var vectors = matrix.elements
  var values = [Float](repeating: 0, count: size)
  var order = Int32(size)
  var stride = order
  var workCount = Int32(40 * size)
  var work = [Float](repeating: 0, count: Int(workCount))
  var status: Int32 = 0
  unsafe ssyev_("V", "U", &order, &vectors, &stride, &values, &work, &workCount, &status, 1, 1)
  precondition(status == 0, "the eigenvalues of a finite matrix did not converge")

  var sorted = Matrix(rows: size, columns: size)
  for row in 0..<size {
    let source = (size - 1 - row) * size
    var largest: Float = 0
    for column in 0..<size where abs(vectors[source + column]) > abs(largest) {
      largest = vectors[source + column]
    }
    let sign: Float = largest < 0 ? -1 : 1
    for column in 0..<size {
      sorted[row, column] = sign * vectors[source + column]
    }
  }
  return (values.reversed(), sorted)
}

/// Rows and columns of the blocks of a Cholesky factor.
private let choleskyBlock = 256

/// Overwrites the lower triangle of a symmetric positive definite matrix by its Cholesky factor; what stands above the
/// diagonal means nothing afterwards.
///
/// Right-looking, block by block (Golub and Van Loan, "Matrix computations", 4.2.6): LAPACK's `spotrf` on the diagonal
/// block, then the rows below it on all cores.
func choleskyFactorise(_ matrix: inout Matrix) {
  let size = matrix.rows
  _ = threadsAreSet
  unsafe matrix.elements.withUnsafeMutableBufferPointer { elements in
    guard let first = elements.baseAddress else { return }
    // Every part writes rows of its own.
    nonisolated(unsafe) let base = unsafe first
    let stride = blasint(size)
    for start in Swift.stride(from: 0, to: size, by: choleskyBlock) {
      let width = min(choleskyBlock, size - start)
      nonisolated(unsafe) let diagonal = unsafe base + start * size + start
      var (order, leading, status) = (Int32(width), Int32(size), Int32(0))
      // LAPACK goes by columns: our lower triangle is its upper one.
      unsafe spotrf_("U", &order, diagonal, &leading, &status, 1)
      precondition(status == 0, "the matrix is not positive definite")
      let below = start + width
      let blocks = (size - below + choleskyBlock - 1) / choleskyBlock
      DispatchQueue.concurrentPerform(iterations: blocks) { block in
        let row = below + block * choleskyBlock
        unsafe cblas_strsm(
          CblasRowMajor, CblasRight, CblasLower, CblasTrans, CblasNonUnit,
          blasint(min(choleskyBlock, size - row)), blasint(width), 1,
          diagonal, stride, base + row * size + start, stride)
      }
      // The last block of rows has the most work: it begins first.
      DispatchQueue.concurrentPerform(iterations: blocks) { block in
        let row = below + (blocks - 1 - block) * choleskyBlock
        let rows = min(choleskyBlock, size - row)
        unsafe cblas_sgemm(
          CblasRowMajor, CblasNoTrans, CblasTrans,
          blasint(rows), blasint(row + rows - below), blasint(width), -1,
          base + row * size + start, stride, base + below * size + start, stride,
          1, base + row * size + below, stride)
      }
    }
  }
}

/// Columns of the right-hand side that one core works out at a time.
private let substitutedColumns = 32

/// Overwrites B by the A of L·Lᵀ·A = B, with the leading block of the factor L that has as many rows as B.
func choleskySubstitute(_ lower: Matrix, _ sides: inout Matrix) {
  let (size, rows, columns) = (lower.rows, sides.rows, sides.columns)
  guard rows > 0, columns > 0 else { return }
  _ = threadsAreSet
  unsafe lower.elements.withUnsafeBufferPointer { factor in
    unsafe sides.elements.withUnsafeMutableBufferPointer { elements in
      guard let factorFirst = factor.baseAddress, let first = elements.baseAddress else { return }
      // Every part writes columns of its own.
      nonisolated(unsafe) let (l, b) = unsafe (factorFirst, first)
      let parts = (columns + substitutedColumns - 1) / substitutedColumns
      DispatchQueue.concurrentPerform(iterations: parts) { part in
        let start = part * substitutedColumns
        for transposition in [CblasNoTrans, CblasTrans] {
          unsafe cblas_strsm(
            CblasRowMajor, CblasLeft, CblasLower, transposition, CblasNonUnit,
            blasint(rows), blasint(min(substitutedColumns, columns - start)), 1,
            l, blasint(size), b + start, blasint(columns))
        }
      }
    }
  }
}
