package import LinearAlgebra
import Records

/// Turns texts into vectors by the words they share: TF-IDF weights, reduced by a truncated SVD.
///
/// Source: Deerwester and others, "Indexing by latent semantic analysis" (1990).
package struct LexicalEncoder: Sendable {
  private let vocabulary: Vocabulary
  private let reader: TermReader
  /// Vocabulary x width.
  private let projection: Matrix

  /// Learns vocabulary and directions from a sample.
  ///
  /// - Parameters:
  ///   - texts: cleaned texts, in an order that does not depend on the input's (by ticket id).
  ///   - seed: of the randomised decomposition.
  ///   - options: what counts as a term; the defaults were measured.
  package static func fit(
    _ texts: [String], seed: UInt64, options: LexicalOptions = LexicalOptions()
  ) -> LexicalEncoder {
    let reader = TermReader(characterRuns: options.characterRuns)
    let vocabulary = Vocabulary(
      texts: texts, reader: reader, leastTexts: texts.count < 200 ? 1 : options.leastTexts,
      mostShare: options.mostShare, limit: options.termLimit)
    let weights = vocabulary.weights(of: texts, reader: reader)
    var generator = SeededGenerator(seed: seed)
    let decomposition = TruncatedSVD(of: weights, rank: options.width, using: &generator)
    return LexicalEncoder(
      vocabulary: vocabulary, reader: reader, projection: decomposition.rightVectors)
  }

  /// Columns of every vector; fewer than asked for when the sample does not hold as many directions.
  package var width: Int { projection.columns }

  /// A vector of length 1 for every text, or of zeros where no word of the sample occurs: `texts.count` x `width`.
  ///
  /// A text's vector does not depend on the texts beside it, so that any batches give the same vectors.
  package func vectors(for texts: [String]) -> Matrix {
    var vectors = vocabulary.weights(of: texts, reader: reader).multiplied(by: projection)
    vectors.normaliseRows()
    return vectors
  }
}

/// What the lexical encoder reads as a term, and how wide its vectors are.
package struct LexicalOptions: Sendable, Hashable {
  /// Columns of the vectors.
  package var width = 256
  /// A term must occur in this many texts of the sample (in a small sample one is enough).
  package var leastTexts = 3
  /// A term in more than this share of the texts tells nothing.
  package var mostShare = 0.5
  package var termLimit = 30_000
  /// Lengths, in bytes, of the character runs inside a word that are terms too; nil for words and pairs of words alone.
  package var characterRuns: ClosedRange<Int>? = 3...4

  package init() {}
}
