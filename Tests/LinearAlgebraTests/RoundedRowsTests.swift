import LinearAlgebra
import Testing

@Suite struct `Rows rounded to whole numbers` {
  @Test(arguments: [1, 3, 32, 384, 1536])
  func `have products without a rounding error, whatever they hold`(columns: Int) {
    var generator = SplitSequence(state: 21)
    var matrix = generator.matrix(rows: 40, columns: columns)
    // Rows that would leave single precision first: all alike, one large number, very small and very large ones.
    for column in 0..<columns {
      matrix[0, column] = 3
      matrix[1, column] = column == 0 ? 1e6 : 1e-6
      matrix[2, column] *= 1e-20
      matrix[3, column] *= 1e15
      matrix[4, column] = 0
    }
    let rounded = RoundedRows(rounding: matrix)
    let products = exactProduct(rounded, withRowsOf: rounded)
    for row in 0..<rounded.rows {
      let own = rounded.wholes[row * columns..<(row + 1) * columns].map(Int.init)
      #expect(own.reduce(0) { $0 + $1 * $1 } <= 4096 * 4096)
      for other in 0..<rounded.rows {
        let theirs = rounded.wholes[other * columns..<(other + 1) * columns].map(Int.init)
        let exact = zip(own, theirs).reduce(0) { $0 + $1.0 * $1.1 }
        #expect(products[row, other] == Float(exact) * (rounded.scales[row] * rounded.scales[other]))
      }
    }
  }

  @Test func `are off by half a step at most`() {
    var generator = SplitSequence(state: 22)
    let matrix = generator.matrix(rows: 20, columns: 100)
    for rounded in [RoundedRows(rounding: matrix), RoundedRows(roundingAlike: matrix)] {
      for (index, element) in matrix.elements.enumerated() {
        let scale = rounded.scales[index / 100]
        #expect(abs(rounded.wholes[index] * scale - element) <= scale * 0.501)
      }
    }
  }

  @Test func `rounded alike share their scale, and rows of zeros stay`() {
    let rounded = RoundedRows(roundingAlike: Matrix(rows: 3, columns: 2, elements: [3, 4, 0.3, 0.4, 0, 0]))
    #expect(Set(rounded.scales).count == 1)
    #expect(rounded.wholes.suffix(2) == [0, 0])
    #expect(RoundedRows(roundingAlike: Matrix(rows: 2, columns: 1)).wholes == [0, 0])
  }
}
