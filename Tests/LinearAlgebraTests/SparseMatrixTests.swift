import LinearAlgebra
import Testing

@Suite struct `Sparse matrices` {
  private let dense = Matrix(rows: 3, columns: 4, elements: [1, 0, 2, 0, 0, 0, 0, 0, 0, 3, 4, 0])
  private var sparse: SparseMatrix {
    var matrix = SparseMatrix(columns: 4)
    // The columns of a row may come in any order.
    matrix.append(indices: [2, 0], values: [2, 1])
    matrix.append(indices: [], values: [])
    matrix.append(indices: [1, 2], values: [3, 4])
    return matrix
  }

  @Test func `multiply like dense ones`() {
    var generator = SplitSequence(state: 3)
    let right = generator.matrix(rows: 4, columns: 37)
    let left = generator.matrix(rows: 3, columns: 37)
    #expect(isClose(sparse.multiplied(by: right), gemm(dense, right)))
    #expect(isClose(sparse.transposedMultiplied(by: left), gemm(dense, left, transposeLeft: true)))
  }

  @Test func `know the products of their rows below the diagonal`() {
    #expect(sparse.lowerGram().elements == [5, 0, 0, 0, 0, 0, 8, 0, 25])
  }

  @Test func `give the row products of a large matrix part by part`() {
    var generator = SplitSequence(state: 4)
    var matrix = SparseMatrix(columns: 5)
    for _ in 0..<150 {
      matrix.append(indices: [4, 1], values: [Float.random(in: 0...1, using: &generator), 2])
    }
    let gram = matrix.lowerGram()
    for (row, column) in [(0, 0), (63, 5), (64, 64), (149, 63), (149, 149)] {
      let expected = 4 + matrix.values[2 * row] * matrix.values[2 * column]
      #expect(abs(gram[row, column] - expected) < 1e-5)
    }
    #expect(gram[5, 63] == 0)
  }

  @Test func `are joined and cut by rows`() {
    var joined = sparse.prefix(1)
    joined.append(rowsOf: sparse)
    #expect(joined.offsets == [0, 2, 2 + 2, 4, 6])
    #expect(joined.indices == [2, 0, 2, 0, 1, 2])
    #expect(joined.values == [2, 1, 2, 1, 3, 4])
    #expect(sparse.prefix(0).rows == 0)
  }

  @Test(arguments: [1, 3, 4, 5, 8, 11])
  func `rows are added one after the other, however many there are`(count: Int) {
    var generator = SplitSequence(state: 6)
    let source = generator.matrix(rows: 20, columns: 19)
    let positions = (0..<count).map { Int32($0 * 7 % 20) }
    let factors = generator.matrix(rows: 1, columns: count).elements
    var found = Matrix(rows: 2, columns: 19)
    found.add(rowsOf: source, at: positions.span, times: factors.span, toRow: 1)
    var expected = [Float](repeating: 0, count: 19)
    for (position, factor) in zip(positions, factors) {
      for column in 0..<19 { expected[column] += factor * source[Int(position), column] }
    }
    #expect(found.row(0) == [Float](repeating: 0, count: 19))
    #expect(found.row(1) == expected)
  }

  private func isClose(_ found: Matrix, _ expected: Matrix) -> Bool {
    found.rows == expected.rows && zip(found.elements, expected.elements).allSatisfy { abs($0 - $1) < 1e-5 }
  }
}
