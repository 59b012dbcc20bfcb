import Foundation
import LinearAlgebra
import Testing

@Suite struct `The steps between a network's products` {
  @Test func `the error function inside GELU is exact to single precision`() {
    let arguments = stride(from: Float(-8), through: 8, by: 1 / 512).map { $0 }
    var values = arguments
    applyGELU(to: &values, count: values.count)
    for (x, value) in zip(arguments.map(Double.init), values) {
      let expected = x / 2 * (1 + erf(x / 2.0.squareRoot()))
      #expect(abs(Double(value) - expected) <= 4e-7 * max(1, abs(x)), "\(x)")
    }
  }

  @Test(arguments: [1, 2, 15, 16, 17, 33, 128])
  func `attention gathers the values of all tokens by the soft-max of query and key`(length: Int) {
    let (width, heads) = (24, 2)
    let projections = (0..<length * 3 * width).map { Float($0 * 7919 % 1013) / 250 - 2 }
    var gathered = RoundedRows(rows: length + 1, columns: width)
    var attention = Attention(tokens: length, width: width, heads: heads)
    attention.gather(0..<length, of: projections, into: &gathered)
    func part(_ token: Int, _ kind: Int, _ head: Int) -> [Double] {
      let start = token * 3 * width + kind * width + head * width / heads
      return projections[start..<start + width / heads].map(Double.init)
    }
    for token in 0..<length {
      for head in 0..<heads {
        let weights = (0..<length).map { other in
          exp(zip(part(token, 0, head), part(other, 1, head)).reduce(0) { $0 + $1.0 * $1.1 } / 12.0.squareRoot())
        }
        for column in 0..<width / heads {
          let sum = (0..<length).reduce(0) { $0 + weights[$1] * part($1, 2, head)[column] }
          let position = token * width + head * width / heads + column
          let found = Double(gathered.wholes[position] * gathered.scales[token])
          #expect(abs(found - sum / weights.reduce(0, +)) < 0.02, "\(token) \(head) \(column)")
        }
      }
    }
  }

  @Test func `a layer normalisation gives mean 0 and variance 1 before weight and bias`() {
    let width = 40
    var values = (0..<2 * width).map { Float($0 * 37 % 101) }
    let residual = [Float](repeating: 2, count: 2 * width)
    let norm = LayerNorm(weight: [Float](repeating: 3, count: width), bias: [Float](repeating: 5, count: width))
    norm.apply(to: &values, rows: 2, adding: residual)
    for row in 0..<2 {
      let line = values[row * width..<(row + 1) * width].map { (Double($0) - 5) / 3 }
      #expect(abs(line.reduce(0, +)) < 1e-4)
      #expect(abs(line.reduce(0) { $0 + $1 * $1 } / Double(width) - 1) < 1e-4)
    }
  }

  @Test func `a product of blocks is that of the matrices they cut out`() {
    let left = (0..<60).map { Float($0 % 7) }
    let right = (0..<60).map { Float($0 % 5) }
    var product = [Float](repeating: -1, count: 30)
    multiply(
      left, Block(start: 11, rows: 2, columns: 3, stride: 10), by: right,
      Block(start: 4, rows: 4, columns: 3, stride: 12),
      transposeRight: true, into: &product, Block(start: 7, rows: 2, columns: 4, stride: 6))
    for row in 0..<2 {
      for column in 0..<4 {
        let sum = (0..<3).reduce(Float(0)) { $0 + left[11 + row * 10 + $1] * right[4 + column * 12 + $1] }
        #expect(product[7 + row * 6 + column] == sum)
      }
    }
    #expect(product.count { $0 == -1 } == 22)
  }

  @Test func `a matrix of bytes is off by half a step at most`() {
    let elements = (0..<4 * 32).map { Float($0 * 7919 % 1013) - 500 }
    let bytes = ByteMatrix(rounding: Matrix(rows: 4, columns: 32, elements: elements), run: 16)
    let expanded = bytes.expanded()
    for (index, element) in elements.enumerated() {
      #expect(abs(expanded[index] - element) <= bytes.scales[index / 16] * 0.5001)
    }
    var row = [Float](repeating: 1, count: 34)
    bytes.add(row: 2, to: &row, at: 1)
    #expect(row == [1] + expanded[64..<96].map { $0 + 1 } + [1])
  }
}
