import LinearAlgebra
import Testing

@Suite struct `Dense matrices` {
  private let left = Matrix(rows: 2, columns: 3, elements: [1, 2, 3, 4, 5, 6])
  private let right = Matrix(rows: 3, columns: 2, elements: [7, 8, 9, 10, 11, 12])
  private let product = Matrix(rows: 2, columns: 2, elements: [58, 64, 139, 154])

  @Test func `a product is that of the textbook, however its factors are stored`() {
    let leftTurned = Matrix(rows: 3, columns: 2, elements: [1, 4, 2, 5, 3, 6])
    let rightTurned = Matrix(rows: 2, columns: 3, elements: [7, 9, 11, 8, 10, 12])
    #expect(gemm(left, right) == product)
    #expect(gemm(leftTurned, right, transposeLeft: true) == product)
    #expect(gemm(left, rightTurned, transposeRight: true) == product)
    #expect(gemm(leftTurned, rightTurned, transposeLeft: true, transposeRight: true) == product)
  }

  @Test func `rows and columns change places`() {
    #expect(left.transposed == Matrix(rows: 3, columns: 2, elements: [1, 4, 2, 5, 3, 6]))
  }

  @Test func `an empty matrix multiplies to an empty one or to zeros`() {
    #expect(gemm(Matrix(rows: 0, columns: 3), right) == Matrix(rows: 0, columns: 2))
    #expect(
      gemm(Matrix(rows: 1, columns: 0), Matrix(rows: 0, columns: 2))
        == Matrix(rows: 1, columns: 2, elements: [0, 0]))
  }

  @Test func `rows become length 1, and a row of zeros stays`() {
    var matrix = Matrix(rows: 2, columns: 2, elements: [3, 4, 0, 0])
    matrix.normaliseRows()
    #expect(abs(matrix[0, 0] - 0.6) < 1e-6)
    #expect(abs(matrix[0, 1] - 0.8) < 1e-6)
    #expect(matrix.row(1) == [0, 0])
  }

  @Test func `the nearest row is the most similar one, of equal ones the first`() {
    let vectors = Matrix(rows: 2, columns: 2, elements: [1, 0, 0, 1])
    let candidates = Matrix(rows: 3, columns: 2, elements: [0.6, 0.8, 0, 1, 0, 1])
    let nearest = vectors.nearestRows(of: candidates)
    #expect(nearest.positions == [0, 1])
    #expect(nearest.products == [0.6, 1])
  }

  @Test func `a row is answered the same alone and in company`() {
    var generator = SplitSequence(state: 5)
    let vectors = generator.matrix(rows: 37, columns: 19)
    let candidates = generator.matrix(rows: 11, columns: 19)
    let whole = vectors.nearestRows(of: candidates)
    for row in 0..<vectors.rows {
      let alone = vectors.rows(at: [row]).nearestRows(of: candidates)
      #expect(alone.positions == [whole.positions[row]])
      #expect(alone.products == [whole.products[row]])
    }
  }
}

/// Repeatable numbers between -1 and 1 (a linear congruential generator, Knuth's constants).
struct SplitSequence: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 33)
  }

  mutating func matrix(rows: Int, columns: Int) -> Matrix {
    var elements: [Float] = []
    for _ in 0..<rows * columns { elements.append(Float.random(in: -1...1, using: &self)) }
    return Matrix(rows: rows, columns: columns, elements: elements)
  }
}
