/// The weights of a fully connected layer of a neural network.
package struct DenseLayer: Sendable {
  package let inputs: Int
  /// One for every output.
  package let bias: [Float]
  /// Row-major, `outputs` x `inputs`.
  private let weights: [Float]

  package var outputs: Int { bias.count }

  /// - Parameter weights: row-major, `bias.count` x `inputs`.
  package init(inputs: Int, weights: [Float], bias: [Float]) {
    precondition(weights.count == inputs * bias.count, "weights of another shape")
    self.inputs = inputs
    self.weights = weights
    self.bias = bias
  }

  /// Writes what the layer makes of the first `rows` rows of `input` to the front of `output`, without the bias, which
  /// the next step adds in passing; on the calling thread alone.
  ///
  /// - Parameters:
  ///   - input: row-major, at least `rows` x `inputs`.
  ///   - output: row-major, at least `rows` x `outputs`.
  package func apply(to input: [Float], rows: Int, into output: inout [Float]) {
    multiply(
      input, Block(rows: rows, columns: inputs), by: weights, Block(rows: outputs, columns: inputs),
      transposeRight: true, into: &output, Block(rows: rows, columns: outputs))
  }
}
