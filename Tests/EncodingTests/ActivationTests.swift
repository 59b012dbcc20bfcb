import Foundation
import LinearAlgebra
import Testing

@Suite struct `The steps between a network's products` {
  @Test func `the error function inside GELU is exact to single precision`() {
    let arguments = stride(from: Float(-8), through: 8, by: 1 / 512).map { $0 }
    var values = arguments
    applyGELU(to: &values, rows: 1, bias: [Float](repeating: 0, count: values.count))
    for (x, value) in zip(arguments.map(Double.init), values) {
      let expected = x / 2 * (1 + erf(x / 2.0.squareRoot()))
      #expect(abs(Double(value) - expected) <= 4e-7 * max(1, abs(x)), "\(x)")
    }
  }

  @Test func `the powers of e inside the soft-max are exact to single precision`() {
    for length in [1, 2, 15, 16, 17, 33] {
      let start = (0..<length * length).map { Float($0 * 7919 % 1013) / 13 - 50 }
      var values = start
      var scales = [Float](repeating: 0, count: length)
      exponentiateRows(&values, count: length, scales: &scales)
      for row in 0..<length {
        let line = start[row * length..<(row + 1) * length]
        let largest = line.max() ?? 0
        let expected = line.map { exp(Double($0 - largest)) }
        for (column, value) in expected.enumerated() {
          #expect(abs(Double(values[row * length + column]) / value - 1) < 1e-6)
        }
        #expect(abs(Double(scales[row]) * expected.reduce(0, +) - 1) < 1e-6)
      }
    }
  }

  @Test func `a layer normalisation gives mean 0 and variance 1 before weight and bias`() {
    let width = 40
    var values = (0..<2 * width).map { Float($0 * 37 % 101) }
    let residual = [Float](repeating: 2, count: 2 * width)
    let norm = LayerNorm(weight: [Float](repeating: 3, count: width), bias: [Float](repeating: 5, count: width))
    norm.apply(to: &values, rows: 2, adding: residual, bias: residual)
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
      transposeRight: true, factor: 2, into: &product, Block(start: 7, rows: 2, columns: 4, stride: 6))
    for row in 0..<2 {
      for column in 0..<4 {
        let sum = (0..<3).reduce(Float(0)) { $0 + left[11 + row * 10 + $1] * right[4 + column * 12 + $1] }
        #expect(product[7 + row * 6 + column] == 2 * sum)
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
