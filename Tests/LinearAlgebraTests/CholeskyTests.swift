import LinearAlgebra
import Testing

@Suite struct `Cholesky factors` {
  @Test func `solve a system known by hand`() {
    // [4 2; 2 5] is [3 2; 2 4] with 1 added to its diagonal; the solutions are columns (1, 2) and (0, 1).
    let factor = CholeskyFactor(of: Matrix(rows: 2, columns: 2, elements: [3, 0, 2, 4]), penalty: 1)
    let solution = factor.solution(for: Matrix(rows: 2, columns: 2, elements: [8, 2, 12, 5]))
    #expect(isClose(solution, Matrix(rows: 2, columns: 2, elements: [1, 0, 2, 1])))
  }

  // 256 rows make a block of the factorisation, 32 columns a part of the solution.
  @Test(arguments: [(1, 1), (30, 33), (256, 2), (300, 40), (530, 3)])
  func `solve systems of one block and of several`(rows: Int, columns: Int) {
    var generator = SplitSequence(state: 11)
    let gram = gram(rows: rows, using: &generator)
    let wanted = generator.matrix(rows: rows, columns: columns)
    var sides = gemm(gram, wanted)
    for index in sides.elements.indices { sides.elements[index] += 0.5 * wanted.elements[index] }
    #expect(isClose(CholeskyFactor(of: gram, penalty: 0.5).solution(for: sides), wanted))
  }

  @Test func `of all rows serve the leading ones too`() {
    var generator = SplitSequence(state: 12)
    let gram = gram(rows: 300, using: &generator)
    let sides = generator.matrix(rows: 270, columns: 2)
    let leading = Matrix(rows: 270, columns: 270, elements: (0..<270).flatMap { gram.row($0).prefix(270) })
    let found = CholeskyFactor(of: gram, penalty: 0.5).solution(for: sides)
    #expect(isClose(found, CholeskyFactor(of: leading, penalty: 0.5).solution(for: sides)))
  }

  @Test func `give the same bits again`() {
    var generator = SplitSequence(state: 13)
    let gram = gram(rows: 530, using: &generator)
    let sides = generator.matrix(rows: 530, columns: 40)
    let first = CholeskyFactor(of: gram, penalty: 0.2).solution(for: sides)
    #expect(first == CholeskyFactor(of: gram, penalty: 0.2).solution(for: sides))
  }

  @Test func `of nothing solve nothing`() {
    let factor = CholeskyFactor(of: Matrix(rows: 0, columns: 0), penalty: 1)
    #expect(factor.solution(for: Matrix(rows: 0, columns: 3)) == Matrix(rows: 0, columns: 3))
  }

  /// A symmetric matrix without negative eigenvalues, with a diagonal near 1.
  private func gram(rows: Int, using generator: inout SplitSequence) -> Matrix {
    var factor = generator.matrix(rows: rows, columns: 20)
    factor.normaliseRows()
    return gemm(factor, factor, transposeRight: true)
  }

  private func isClose(_ found: Matrix, _ expected: Matrix) -> Bool {
    found.rows == expected.rows && found.columns == expected.columns
      && zip(found.elements, expected.elements).allSatisfy { abs($0 - $1) < 2e-3 }
  }
}
