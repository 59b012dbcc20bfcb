/// The weights of a fully connected layer of a neural network.
package struct DenseLayer: Sendable {
  /// One for every output.
  package let bias: [Float]
  /// A row for every output.
  private let weights: RoundedRows

  package var inputs: Int { weights.columns }
  package var outputs: Int { bias.count }

  /// - Parameter weights: row-major, `bias.count` x `inputs`.
  package init(inputs: Int, weights: [Float], bias: [Float]) {
    precondition(weights.count == inputs * bias.count, "weights of another shape")
    self.weights = RoundedRows(rounding: Matrix(rows: bias.count, columns: inputs, elements: weights))
    self.bias = bias
  }

  /// Writes what the layer makes of the first `rows` rows of `input` to the front of `output`, on the calling thread
  /// alone; the same bits on every machine.
  ///
  /// - Parameter output: row-major, at least `rows` x `outputs`.
  package func apply(to input: RoundedRows, rows: Int, into output: inout [Float]) {
    multiply(
      input.wholes, Block(rows: rows, columns: inputs), by: weights.wholes, Block(rows: outputs, columns: inputs),
      transposeRight: true, into: &output, Block(rows: rows, columns: outputs))
    let columnScales = weights.scales.span
    let bias = bias.span
    let width = bias.count
    var values = output.mutableSpan
    for row in 0..<rows {
      let scale = input.scales[row]
      let start = row * width
      for column in 0..<width {
        values[start + column] = values[start + column] * (scale * columnScales[column]) + bias[column]
      }
    }
  }
}
