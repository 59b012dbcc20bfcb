package import LinearAlgebra
import Records
import Synchronization

/// Turns texts into vectors by what they mean: a transformer that was taught to put sentences of like meaning close.
///
/// Source: Reimers and Gurevych, "Sentence-BERT" (2019), with the distilled model of Wang and others, "MiniLM" (2020):
/// the mean of the last layer's states over all tokens, brought to length 1.
package struct SentenceEncoder: Sendable {
  /// Columns of every vector.
  package static let width = 384
  /// What a report calls it.
  package static let name = "all-MiniLM-L6-v2 (int8)"

  /// The SHA-256 of the weights and the vocabulary, in hexadecimal: what else gives another vector to the same text.
  package let fingerprint: String

  private let shape: EncoderShape
  private let vocabulary: PieceVocabulary
  /// Bytes still: of most rows nothing is ever asked.
  private let words: ByteMatrix
  /// What stands for a position, with the kind of text added: row-major, positions x width.
  private let positions: [Float]
  private let norm: LayerNorm
  private let layers: [TransformerLayer]

  /// Loads the weights.
  ///
  /// - Parameter path: of the weights; nil for the file that came with the program (see `WeightsLocation`).
  /// - Throws: `EncodingError`.
  package init(path: String? = nil) throws(EncodingError) {
    let path = if let path { path } else { try WeightsLocation.path() }
    let file = try WeightsFile(path: path)
    guard let parameters = EncoderParameters(body: file.body), parameters.shape.width == SentenceEncoder.width,
      let vocabulary = PieceVocabulary(text: parameters.vocabulary), vocabulary.count == parameters.words.rows
    else { throw .damaged(path: path) }
    fingerprint = file.digest.hexadecimal
    shape = parameters.shape
    self.vocabulary = vocabulary
    words = parameters.words
    var positions = parameters.positions.expanded()
    add(bias: parameters.kind, to: &positions, rows: shape.positions)
    self.positions = positions
    norm = parameters.norm.layer
    layers = concurrentParts(of: shape.layers, size: 1) { part in
      TransformerLayer(parameters.layers[part.lowerBound])
    }
  }

  /// The numbers of a text's word pieces: at least the two that mark start and end, at most 128.
  package func tokens(of text: String) -> [Int32] {
    var reader = WordPieceReader(vocabulary: vocabulary, limit: shape.positions)
    return reader.tokens(of: text)
  }

  /// A vector of length 1 for every sequence of tokens: `tokens.count` x `width`.
  ///
  /// Every bit of a vector depends on its sequence alone, neither on those beside it nor on the machine.
  /// - Parameters:
  ///   - tokens: each as `tokens(of:)` gives them.
  ///   - progress: called from time to time, from any thread but never from two at once, with how many are done.
  package func vectors(for tokens: [[Int32]], progress: @Sendable (Int) -> Void) -> Matrix {
    let batches = TokenBatches(of: tokens)
    let multiplicities = batches.multiplicities
    let done = Mutex(0)
    let results = concurrentParts(of: batches.batches.count, size: 1) { part in
      let batch = batches.batches[part.lowerBound]
      let vectors = vectors(of: batches.sequences[batch])
      done.withLock { done in
        done += multiplicities[batch].reduce(0, +)
        progress(done)
      }
      return vectors.elements
    }
    let distinct = Matrix(
      rows: batches.sequences.count, columns: SentenceEncoder.width, elements: Array(results.joined()))
    return distinct.rows(at: batches.positions)
  }

  private func vectors(of sequences: ArraySlice<[Int32]>) -> Matrix {
    var batch = TransformerBatch(lengths: sequences.map(\.count), shape: shape)
    for (sequence, rows) in zip(sequences, batch.texts) {
      precondition((1...shape.positions).contains(sequence.count), "a sequence of no or too many tokens")
      let start = rows.lowerBound * shape.width
      batch.states.replaceSubrange(
        start..<rows.upperBound * shape.width, with: positions[..<(rows.count * shape.width)])
      for (position, token) in sequence.enumerated() {
        words.add(row: Int(token), to: &batch.states, at: start + position * shape.width)
      }
    }
    norm.apply(to: &batch.states, rows: batch.tokenCount)
    for layer in layers { layer.apply(to: &batch) }
    return batch.meanStates()
  }
}
