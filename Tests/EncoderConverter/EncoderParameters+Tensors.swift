import Encoding
import LinearAlgebra

extension EncoderParameters {
  /// Picks the tensors of a BERT model of 6 layers by their published names; the pooler and the positions behind the
  /// 128th have no part in a sentence vector.
  ///
  /// - Throws: `EncoderConversionError`.
  init(tensors: TensorFile, vocabulary: [UInt8]) throws(EncoderConversionError) {
    let words = try tensors.matrix("embeddings.word_embeddings.weight")
    let shape = EncoderShape(
      vocabulary: words.rows, width: words.columns, layers: 6, heads: 12, inner: 4 * words.columns, positions: 128)
    var layers: [LayerParameters] = []
    for number in 0..<shape.layers {
      layers.append(try LayerParameters(tensors: tensors, prefix: "encoder.layer.\(number)."))
    }
    self.init(
      shape: shape, vocabulary: vocabulary, words: ByteMatrix(rounding: words, run: shape.width),
      positions: ByteMatrix(
        rounding: try tensors.matrix("embeddings.position_embeddings.weight", rows: shape.positions),
        run: shape.width),
      kind: try tensors.matrix("embeddings.token_type_embeddings.weight", rows: 1).elements,
      norm: try NormParameters(tensors: tensors, name: "embeddings.LayerNorm"), layers: layers)
  }
}

extension LayerParameters {
  fileprivate init(tensors: TensorFile, prefix: String) throws(EncoderConversionError) {
    let parts = ["query", "key", "value"].map { prefix + "attention.self." + $0 }
    self.init(
      attention: try DenseParameters(tensors: tensors, stacking: parts),
      attentionOutput: try DenseParameters(tensors: tensors, stacking: [prefix + "attention.output.dense"]),
      attentionNorm: try NormParameters(tensors: tensors, name: prefix + "attention.output.LayerNorm"),
      inner: try DenseParameters(tensors: tensors, stacking: [prefix + "intermediate.dense"]),
      output: try DenseParameters(tensors: tensors, stacking: [prefix + "output.dense"]),
      norm: try NormParameters(tensors: tensors, name: prefix + "output.LayerNorm"))
  }
}

extension DenseParameters {
  /// One layer of several with the same inputs, their outputs one behind the other.
  fileprivate init(tensors: TensorFile, stacking names: [String]) throws(EncoderConversionError) {
    var rows = 0
    var elements: [Float] = []
    var bias: [Float] = []
    for name in names {
      let matrix = try tensors.matrix(name + ".weight")
      rows += matrix.rows
      elements += matrix.elements
      bias += try tensors.vector(name + ".bias")
    }
    let stacked = Matrix(rows: rows, columns: elements.count / rows, elements: elements)
    self.init(weights: ByteMatrix(rounding: stacked, run: DenseParameters.run), bias: bias)
  }
}

extension NormParameters {
  fileprivate init(tensors: TensorFile, name: String) throws(EncoderConversionError) {
    self.init(weight: try tensors.vector(name + ".weight"), bias: try tensors.vector(name + ".bias"))
  }
}
