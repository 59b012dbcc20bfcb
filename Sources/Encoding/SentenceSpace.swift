package import LinearAlgebra

/// The space of the sentence encoder, learned from a sample: what a text means (E), which word pieces it is made of
/// (Z), and, where the sample is not all English, which terms it shares with others (L), side by side.
///
/// A vector is E + .5 Z: measured on three sets of tickets, one to four points of normalised mutual information over E
/// alone. The encoder was taught English; of a text in another language it knows little but its pieces, so that its
/// vector leans on the words: .5 E + .5 Z + L. Measured on two of those sets with every English word replaced by a made-up
/// one: two and four points over E + .5 Z.
package struct SentenceSpace: Sendable {
  /// How much each part weighs.
  private struct Weights {
    let sentence: Float
    let statics: Float
    let lexical: Float

    static let english = Weights(sentence: 1, statics: 0.5, lexical: 0)
    static let other = Weights(sentence: 0.5, statics: 0.5, lexical: 1)
  }

  /// From this share of texts in other languages on the space has a lexical part; below it they are too few to learn
  /// from.
  private static let leastForeignShare = 0.02
  private static let lexicalWidth = 128

  private let statics: StaticVectors
  private let lexical: LexicalEncoder?

  private init(statics: StaticVectors, lexical: LexicalEncoder?) {
    self.statics = statics
    self.lexical = lexical
  }

  /// - Parameter seed: of the randomised decompositions.
  /// - Throws: what the encoder's cache throws.
  package static func fit(_ texts: [String], encoder: CachedEncoder, seed: UInt64) throws -> SentenceSpace {
    let foreign = texts.count(where: isForeign)
    return SentenceSpace(
      statics: try .fit(texts.map(encoder.encoder.tokens), encoder: encoder, seed: seed),
      lexical: Double(foreign) < leastForeignShare * Double(texts.count) || foreign == 0
        ? nil : .fit(texts, seed: seed, width: lexicalWidth))
  }

  /// Columns of every vector.
  var width: Int { SentenceEncoder.width + statics.basis.rows + (lexical?.width ?? 0) }

  /// A vector of length 1 for every text: `texts.count` x `width`.
  ///
  /// - Throws: what the encoder's cache throws.
  package func vectors(for texts: [String], encoder: CachedEncoder) throws -> Matrix {
    let tokens = texts.map(encoder.encoder.tokens)
    let parts = [
      try encoder.vectors(for: tokens), try statics.vectors(for: tokens, encoder: encoder),
      lexical?.vectors(for: texts) ?? Matrix(rows: texts.count, columns: 0),
    ]
    var vectors = Matrix(rows: texts.count, columns: width)
    var target = vectors.elements.mutableSpan
    for row in texts.indices {
      let weights = lexical != nil && SentenceSpace.isForeign(texts[row]) ? Weights.other : .english
      var start = row * width
      for (part, weight) in zip(parts, [weights.sentence, weights.statics, weights.lexical]) {
        let own = part.elements.span.extracting(row * part.columns..<(row + 1) * part.columns)
        axpy(weight, own, onto: &target, at: start)
        start += part.columns
      }
    }
    vectors.normaliseRows()
    return vectors
  }

  private static func isForeign(_ text: String) -> Bool {
    WrittenLanguage.code(of: text).map { $0 != "en" } ?? false
  }

  /// The space as bytes, by which a later run gives the same vectors.
  package var packed: [UInt8] {
    var bytes = ByteWriter()
    bytes.append(statics)
    return bytes.bytes + (lexical?.packed ?? [])
  }

  /// The space that was packed; nil for other bytes.
  package init?(packed: [UInt8]) {
    var bytes = ByteReader(packed[...])
    guard let statics = bytes.staticVectors() else { return nil }
    self.statics = statics
    if bytes.isAtEnd {
      lexical = nil
    } else {
      guard let encoder = LexicalEncoder(packed: Array(bytes.rest)) else { return nil }
      lexical = encoder
    }
  }
}
