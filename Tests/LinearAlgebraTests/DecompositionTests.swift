import LinearAlgebra
import Testing

@Suite struct `Decompositions` {
  @Test func `eigenpairs of a symmetric matrix come largest first with a fixed sign`() {
    let (values, vectors) = symmetricEigen(Matrix(rows: 2, columns: 2, elements: [2, 1, 1, 2]))
    let half = Float(0.5).squareRoot()
    #expect(isClose(values, [3, 1]))
    #expect(isClose(vectors.row(0), [half, half]))
    #expect(isClose(vectors.row(1).map(abs), [half, half]))
    #expect((vectors[1, 0] < 0) != (vectors[1, 1] < 0))
  }

  @Test func `a basis has orthonormal columns, and dependent ones drop out`() {
    let matrix = Matrix(rows: 3, columns: 3, elements: [1, 2, 0, 0, 0, 1, 1, 2, 1])
    let basis = orthonormalised(matrix)
    #expect(basis.columns == 2)
    #expect(isClose(gemm(basis, basis, transposeLeft: true).elements, [1, 0, 0, 1]))
  }

  @Test func `the leading directions of rows are those in which they are largest`() {
    var generator = SplitSequence(state: 6)
    let matrix = Matrix(rows: 2, columns: 3, elements: [0, 2, 0, 3, 0, 0])
    let first = leadingDirections(of: matrix, count: 1, using: &generator)
    #expect(isClose(first.elements.map(abs), [1, 0, 0]))
    let all = leadingDirections(of: matrix, count: 5, using: &generator)
    #expect(all.rows == 2)
    #expect(isClose(gemm(all, all, transposeRight: true).elements, [1, 0, 0, 1]))
    #expect(leadingDirections(of: Matrix(rows: 0, columns: 3), count: 2, using: &generator).rows == 0)
  }

  @Test func `the leading directions keep what the eigenvectors keep, but for a thousandth`() {
    var generator = SplitSequence(state: 7)
    let matrix = gemm(
      generator.matrix(rows: 200, columns: 30), generator.matrix(rows: 30, columns: 60))
    let found = leadingDirections(of: matrix, count: 12, using: &generator)
    let values = symmetricEigen(gemm(matrix, matrix, transposeLeft: true)).values
    let kept = gemm(matrix, found, transposeRight: true).elements.reduce(0) { $0 + $1 * $1 }
    #expect(kept > 0.999 * values.prefix(12).reduce(0, +))
  }

  @Test func `the singular values of a known matrix are found`() {
    // A = [3 0; 4 5] has the singular values sqrt(45) and sqrt(5).
    var matrix = SparseMatrix(columns: 2)
    matrix.append(indices: [0], values: [3])
    matrix.append(indices: [0, 1], values: [4, 5])
    var generator = SplitSequence(state: 1)
    let found = TruncatedSVD(of: matrix, rank: 2, using: &generator)
    #expect(isClose(found.singularValues, [Float(45).squareRoot(), Float(5).squareRoot()]))
    let half = Float(0.5).squareRoot()
    #expect(isClose(found.rightVectors.elements.map(abs), [half, half, half, half]))
  }

  @Test func `the leading directions of a larger matrix carry nearly all it holds`() {
    // Rank 3 plus one percent of noise: the truncated product must give the matrix back up to the noise.
    var generator = SplitSequence(state: 9)
    let low = gemm(generator.matrix(rows: 60, columns: 3), generator.matrix(rows: 3, columns: 40))
    let noise = generator.matrix(rows: 60, columns: 40)
    var matrix = SparseMatrix(columns: 40)
    for row in 0..<60 {
      matrix.append(
        indices: (0..<40).map(Int32.init),
        values: (0..<40).map { low[row, $0] + 0.01 * noise[row, $0] })
    }
    let found = TruncatedSVD(of: matrix, rank: 3, using: &generator)
    let right = found.rightVectors
    #expect(isClose(gemm(right, right, transposeLeft: true).elements, [1, 0, 0, 0, 1, 0, 0, 0, 1]))
    let rebuilt = gemm(matrix.multiplied(by: right), right, transposeRight: true)
    let worst = zip(rebuilt.elements, low.elements).map { abs($0 - $1) }.max() ?? 1
    #expect(worst < 0.03)
  }

  @Test func `a matrix of lower rank than asked gives as many directions as it has`() {
    var matrix = SparseMatrix(columns: 4)
    for _ in 0..<10 { matrix.append(indices: [1, 3], values: [0.6, 0.8]) }
    var generator = SplitSequence(state: 2)
    let found = TruncatedSVD(of: matrix, rank: 3, using: &generator)
    #expect(isClose(found.singularValues, [Float(10).squareRoot()]))
    #expect(isClose(found.rightVectors.elements.map(abs), [0, 0.6, 0, 0.8]))
  }

  @Test func `nothing decomposes into nothing`() {
    var generator = SplitSequence(state: 2)
    let found = TruncatedSVD(of: SparseMatrix(columns: 0), rank: 3, using: &generator)
    #expect(found.singularValues.isEmpty)
    #expect(found.rightVectors.columns == 0)
  }

  @Test func `the same seed gives the same bits`() {
    var matrix = SparseMatrix(columns: 30)
    var numbers = SplitSequence(state: 3)
    for row in 0..<50 {
      let columns = [Int32(row % 30), Int32((row * 7 + 3) % 30)].sorted()
      guard columns[0] != columns[1] else { continue }
      matrix.append(indices: columns, values: [1, Float.random(in: 0...1, using: &numbers)])
    }
    var first = SplitSequence(state: 4)
    var second = SplitSequence(state: 4)
    #expect(
      TruncatedSVD(of: matrix, rank: 5, using: &first).rightVectors
        == TruncatedSVD(of: matrix, rank: 5, using: &second).rightVectors)
  }

  private func isClose(_ found: [Float], _ expected: [Float]) -> Bool {
    found.count == expected.count && zip(found, expected).allSatisfy { abs($0 - $1) < 1e-4 }
  }
}
