/// Steps of a neural network between its products, on rows of arrays and in place.

/// Adds `bias` to each of the first `rows` rows of `values` and puts the Gaussian error linear unit of every sum in its
/// place: x·Φ(x) = x/2·(1 + erf(x/√2)).
///
/// Source: Hendrycks and Gimpel, "Gaussian error linear units" (2016), the exact form.
/// - Parameter values: row-major, at least `rows` x `bias.count`.
package func applyGELU(to values: inout [Float], rows: Int, bias: [Float]) {
  let width = bias.count
  let bias = bias.span
  var values = values.mutableSpan
  for row in 0..<rows {
    let start = row * width
    for column in 0..<width {
      let x = values[start + column] + bias[column]
      values[start + column] = 0.5 * x * (1 + errorFunction(x * 0.707_106_781))
    }
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

/// Puts e^(x - m) in the place of every element x of a square matrix, m being the largest of its row: a soft-max but for
/// the division.
///
/// - Parameters:
///   - values: row-major, at least `count` x `count`.
///   - scales: on return, its first `count` elements hold 1 / sum of each row.
package func exponentiateRows(_ values: inout [Float], count: Int, scales: inout [Float]) {
  var values = values.mutableSpan
  var scales = scales.mutableSpan
  for row in 0..<count {
    let line = row * count..<(row + 1) * count
    let largest = maximum(of: values.span.extracting(line))
    for index in line { values[index] = exponential(values[index] - largest) }
    scales[row] = 1 / sum(of: values.span.extracting(line))
  }
}

/// Multiplies every row of a block by its scale.
package func scaleRows(of values: inout [Float], _ block: Block, by scales: [Float]) {
  var values = values.mutableSpan
  for row in 0..<block.rows {
    let scale = scales[row]
    let start = block.start + row * block.stride
    for index in start..<start + block.columns { values[index] *= scale }
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

  /// The same after adding a residual and a bias to every row: what closes each half of a transformer's layer.
  ///
  /// - Parameters:
  ///   - values: row-major, at least `rows` columns of the weights' number.
  ///   - residual: of the same shape.
  ///   - addend: added to every row.
  package func apply(to values: inout [Float], rows: Int, adding residual: [Float], bias addend: [Float]) {
    let width = weight.count
    do {
      let residual = residual.span
      let addend = addend.span
      var values = values.mutableSpan
      for row in 0..<rows {
        let start = row * width
        for column in 0..<width {
          values[start + column] += residual[start + column] + addend[column]
        }
      }
    }
    apply(to: &values, rows: rows)
  }
}
