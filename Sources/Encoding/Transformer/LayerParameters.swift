package import LinearAlgebra

/// The weights of one layer of a transformer.
package struct LayerParameters: Sendable, Hashable {
  /// Query, key and value one below the other: 3 x width rows.
  package let attention: DenseParameters
  package let attentionOutput: DenseParameters
  package let attentionNorm: NormParameters
  package let inner: DenseParameters
  package let output: DenseParameters
  package let norm: NormParameters

  package init(
    attention: DenseParameters, attentionOutput: DenseParameters, attentionNorm: NormParameters,
    inner: DenseParameters, output: DenseParameters, norm: NormParameters
  ) {
    self.attention = attention
    self.attentionOutput = attentionOutput
    self.attentionNorm = attentionNorm
    self.inner = inner
    self.output = output
    self.norm = norm
  }

  init?(from reader: inout ByteReader, shape: EncoderShape) {
    let width = shape.width
    guard let attention = DenseParameters(from: &reader, outputs: 3 * width, inputs: width),
      let attentionOutput = DenseParameters(from: &reader, outputs: width, inputs: width),
      let attentionNorm = NormParameters(from: &reader, shape: shape),
      let inner = DenseParameters(from: &reader, outputs: shape.inner, inputs: width),
      let output = DenseParameters(from: &reader, outputs: width, inputs: shape.inner),
      let norm = NormParameters(from: &reader, shape: shape)
    else { return nil }
    self.init(
      attention: attention, attentionOutput: attentionOutput, attentionNorm: attentionNorm, inner: inner,
      output: output, norm: norm)
  }

  func write(to writer: inout ByteWriter) {
    attention.write(to: &writer)
    attentionOutput.write(to: &writer)
    attentionNorm.write(to: &writer)
    inner.write(to: &writer)
    output.write(to: &writer)
    norm.write(to: &writer)
  }
}

/// Weights (a row for every output) and bias of a fully connected layer.
package struct DenseParameters: Sendable, Hashable {
  package let weights: ByteMatrix
  package let bias: [Float]

  /// How many weights share a scale. With one scale a row the vectors of very short texts turn by up to 0.004 in cosine,
  /// with this by less than 0.001.
  package static let run = 64

  package init(weights: ByteMatrix, bias: [Float]) {
    self.weights = weights
    self.bias = bias
  }

  init?(from reader: inout ByteReader, outputs: Int, inputs: Int) {
    guard let weights = reader.matrix(rows: outputs, columns: inputs, run: DenseParameters.run),
      let bias = reader.floats(outputs)
    else { return nil }
    self.init(weights: weights, bias: bias)
  }

  func write(to writer: inout ByteWriter) {
    writer.append(weights)
    writer.append(bias)
  }

  /// The same in single precision, ready for use.
  var layer: DenseLayer {
    DenseLayer(inputs: weights.columns, weights: weights.expanded(), bias: bias)
  }
}

/// Scale and shift of a layer normalisation, one of each for every column.
package struct NormParameters: Sendable, Hashable {
  package let weight: [Float]
  package let bias: [Float]

  package init(weight: [Float], bias: [Float]) {
    self.weight = weight
    self.bias = bias
  }

  init?(from reader: inout ByteReader, shape: EncoderShape) {
    guard let weight = reader.floats(shape.width), let bias = reader.floats(shape.width) else { return nil }
    self.init(weight: weight, bias: bias)
  }

  func write(to writer: inout ByteWriter) {
    writer.append(weight)
    writer.append(bias)
  }

  /// Ready for use.
  var layer: LayerNorm { LayerNorm(weight: weight, bias: bias) }
}
