package import LinearAlgebra

/// The measures of a transformer.
package struct EncoderShape: Sendable, Hashable {
  /// Word pieces.
  package var vocabulary: Int
  /// Columns of a token's state.
  package var width: Int
  package var layers: Int
  package var heads: Int
  /// Columns of the wide step between two halves of a layer.
  package var inner: Int
  /// The greatest length of a text in tokens.
  package var positions: Int

  package init(vocabulary: Int, width: Int, layers: Int, heads: Int, inner: Int, positions: Int) {
    self.vocabulary = vocabulary
    self.width = width
    self.layers = layers
    self.heads = heads
    self.inner = inner
    self.positions = positions
  }
}

/// All that the sentence encoder has learnt: the body of a `WeightsFile`.
///
/// Stored as the six numbers of the shape, the length of the vocabulary, the vocabulary, and the weights in the order of
/// the properties here. A matrix is the scales of its runs and then its bytes; embeddings have a scale a row.
package struct EncoderParameters: Sendable, Hashable {
  package let shape: EncoderShape
  /// One word piece a line, UTF-8.
  package let vocabulary: [UInt8]
  /// A row for every word piece.
  package let words: ByteMatrix
  /// A row for every position.
  package let positions: ByteMatrix
  /// What marks a token of the first of two texts.
  package let kind: [Float]
  package let norm: NormParameters
  package let layers: [LayerParameters]

  package init(
    shape: EncoderShape, vocabulary: [UInt8], words: ByteMatrix, positions: ByteMatrix, kind: [Float],
    norm: NormParameters, layers: [LayerParameters]
  ) {
    self.shape = shape
    self.vocabulary = vocabulary
    self.words = words
    self.positions = positions
    self.kind = kind
    self.norm = norm
    self.layers = layers
  }

  /// Nil when the bytes hold less or more than their shape asks for.
  init?(body: [UInt8]) {
    var reader = ByteReader(body[...])
    var numbers: [Int] = []
    for _ in 0..<7 {
      guard let number = reader.number() else { return nil }
      numbers.append(Int(number))
    }
    let shape = EncoderShape(
      vocabulary: numbers[0], width: numbers[1], layers: numbers[2], heads: numbers[3], inner: numbers[4],
      positions: numbers[5])
    guard let vocabulary = reader.bytes(numbers[6]),
      let words = reader.matrix(rows: shape.vocabulary, columns: shape.width, run: shape.width),
      let positions = reader.matrix(rows: shape.positions, columns: shape.width, run: shape.width),
      let kind = reader.floats(shape.width),
      let norm = NormParameters(from: &reader, shape: shape)
    else { return nil }
    var layers: [LayerParameters] = []
    for _ in 0..<shape.layers {
      guard let layer = LayerParameters(from: &reader, shape: shape) else { return nil }
      layers.append(layer)
    }
    guard reader.isAtEnd else { return nil }
    self.init(
      shape: shape, vocabulary: Array(vocabulary), words: words, positions: positions, kind: kind, norm: norm,
      layers: layers)
  }

  /// The body of a `WeightsFile`.
  package var body: [UInt8] {
    var writer = ByteWriter()
    let numbers = [shape.vocabulary, shape.width, shape.layers, shape.heads, shape.inner, shape.positions]
    for number in numbers + [vocabulary.count] { writer.append(UInt32(number)) }
    writer.append(vocabulary)
    writer.append(words)
    writer.append(positions)
    writer.append(kind)
    norm.write(to: &writer)
    for layer in layers { layer.write(to: &writer) }
    return writer.bytes
  }
}
