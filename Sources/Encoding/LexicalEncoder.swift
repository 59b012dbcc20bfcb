package import LinearAlgebra
import Records

/// Turns texts into vectors by the words they share: TF-IDF weights, reduced by a truncated SVD.
///
/// Source: Deerwester and others, "Indexing by latent semantic analysis" (1990).
package struct LexicalEncoder: Sendable {
  private let map: TermMap

  private init(map: TermMap) {
    self.map = map
  }

  /// Learns vocabulary and directions from a sample.
  ///
  /// - Parameters:
  ///   - texts: cleaned texts, in an order that does not depend on the input's (by ticket id).
  ///   - seed: of the randomised decomposition.
  ///   - width: columns of the vectors.
  ///   - options: what counts as a term; the defaults were measured.
  package static func fit(
    _ texts: [String], seed: UInt64, width: Int = 256, options: TermOptions = TermOptions()
  ) -> LexicalEncoder {
    let vocabulary = Vocabulary(texts: texts, options: options)
    var generator = SeededGenerator(seed: seed)
    let decomposition = TruncatedSVD(of: vocabulary.weights(of: texts), rank: width, using: &generator)
    return LexicalEncoder(map: TermMap(vocabulary: vocabulary, directions: decomposition.rightVectors))
  }

  /// Columns of every vector; fewer than asked for when the sample does not hold as many directions.
  package var width: Int { map.width }

  /// A vector of length 1 for every text, or of zeros where no word of the sample occurs: `texts.count` x `width`.
  ///
  /// A text's vector does not depend on the texts beside it, so that any batches give the same vectors.
  package func vectors(for texts: [String]) -> Matrix {
    map.vectors(for: texts)
  }

  /// The encoder as bytes, by which a later run gives the same vectors bit for bit.
  package var packed: [UInt8] { map.packed }

  /// The encoder that was packed; nil for other bytes.
  package init?(packed: [UInt8]) {
    guard let map = TermMap(packed: packed) else { return nil }
    self.map = map
  }
}
