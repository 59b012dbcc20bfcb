/// Steps of a neural network between its products, on rows of arrays and in place.

/// Puts the Gaussian error linear unit of the first `count` numbers in their place: x·Φ(x) = x/2·(1 + erf(x/√2)).
///
/// Source: Hendrycks and Gimpel, "Gaussian error linear units" (2016), the exact form.
package func applyGELU(to values: inout [Float], count: Int) {
  var values = values.mutableSpan
  for index in 0..<count {
    let x = values[index]
    values[index] = 0.5 * x * (1 + errorFunction(x * 0.707_106_781))
  }
}

/// Adds `bias` to each of the first `rows` rows of `values`.
///
/// - Parameter values: row-major, at least `rows` x `bias.count`.
package func add(bias: [Float], to values: inout [Float], rows: Int) {
  let width = bias.count
  let bias = bias.span
  var values = values.mutableSpan
  for row in 0..<rows {
    let start = row * width
    for column in 0..<width { values[start + column] += bias[column] }
  }
}

/// The scale and shift of a layer normalisation.
///
/// Source: Ba, Kiros and Hinton, "Layer normalization" (2016).
package struct LayerNorm: Sendable {
  private let weight: [Float]
  private let bias: [Float]

  /// Keeps a row without any variance from a division by zero.
  private static let epsilon: Float = 1e-12

  package init(weight: [Float], bias: [Float]) {
    precondition(weight.count == bias.count, "a bias for every weight")
    self.weight = weight
    self.bias = bias
  }

  /// Brings each of the first `rows` rows of `values` to mean 0 and variance 1, then scales and shifts its columns.
  ///
  /// - Parameter values: row-major, at least `rows` columns of the weights' number.
  package func apply(to values: inout [Float], rows: Int) {
    let width = weight.count
    let weight = weight.span
    let bias = bias.span
    var values = values.mutableSpan
    for row in 0..<rows {
      let start = row * width
      let line = start..<start + width
      let mean = sum(of: values.span.extracting(line)) / Float(width)
      for index in line { values[index] -= mean }
      let variance = squares(of: values.span.extracting(line)) / Float(width)
      let scale = 1 / (variance + LayerNorm.epsilon).squareRoot()
      for column in 0..<width {
        values[start + column] = values[start + column] * scale * weight[column] + bias[column]
      }
    }
  }

  /// The same after adding a residual to every row: what closes each half of a transformer's layer.
  ///
  /// - Parameters:
  ///   - values: row-major, at least `rows` columns of the weights' number.
  ///   - residual: of the same shape.
  package func apply(to values: inout [Float], rows: Int, adding residual: [Float]) {
    do {
      let residual = residual.span
      var values = values.mutableSpan
      for index in 0..<rows * weight.count { values[index] += residual[index] }
    }
    apply(to: &values, rows: rows)
  }
}
