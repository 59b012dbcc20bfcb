package import LinearAlgebra

/// What turns texts into vectors.
package enum TextEncoder {
  /// By what they mean: a transformer.
  case sentence(CachedEncoder)
  /// By the words they share.
  case lexical

  /// What a report calls it.
  package var name: String {
    switch self {
    case .sentence: "\(SentenceEncoder.name) with static vectors"
    case .lexical: "lexical: TF-IDF with truncated SVD"
    }
  }

  /// What tells its vectors from those of another: two spaces with different identities do not compare.
  package var identity: String {
    switch self {
    case .sentence(let cached): "sentence, space 2, " + cached.encoder.fingerprint
    case .lexical: "lexical, space 1"
    }
  }

  /// How many word pieces the transformer would read of a text: what it costs; 0 when there is none.
  package func cost(of text: String) -> Int {
    switch self {
    case .sentence(let cached): cached.encoder.tokens(of: text).count
    case .lexical: 0
    }
  }
}

/// The space that the tickets of a run lie in, learned from a sample of them.
package struct TextSpace {
  private let kind: Kind

  private enum Kind {
    case sentence(SentenceSpace, CachedEncoder)
    case lexical(LexicalEncoder)
  }

  private init(_ kind: Kind) {
    self.kind = kind
  }

  /// - Parameters:
  ///   - texts: cleaned texts, in an order that does not depend on the input's (by ticket id).
  ///   - seed: of the randomised decomposition of the lexical encoder.
  /// - Throws: what the encoder's cache throws.
  package static func fit(_ texts: [String], by encoder: TextEncoder, seed: UInt64) throws -> TextSpace {
    switch encoder {
    case .sentence(let cached): TextSpace(.sentence(try .fit(texts, encoder: cached, seed: seed), cached))
    case .lexical: TextSpace(.lexical(.fit(texts, seed: seed)))
    }
  }

  /// Columns of every vector.
  package var width: Int {
    switch kind {
    case .sentence(let space, _): space.width
    case .lexical(let encoder): encoder.width
    }
  }

  /// A vector of length 1 for every text, or of zeros for one in which nothing is known.
  ///
  /// - Throws: what the encoder's cache throws.
  package func vectors(for texts: [String]) throws -> Matrix {
    switch kind {
    case .sentence(let space, let cached): try space.vectors(for: texts, encoder: cached)
    case .lexical(let encoder): encoder.vectors(for: texts)
    }
  }

  /// The space as bytes, by which a later run gives the same vectors bit for bit.
  package var packed: [UInt8] {
    switch kind {
    case .sentence(let space, _): space.packed
    case .lexical(let encoder): encoder.packed
    }
  }

  /// The space that was packed by the same encoder; nil for other bytes.
  package init?(packed: [UInt8], encoder: TextEncoder) {
    switch encoder {
    case .sentence(let cached):
      guard let space = SentenceSpace(packed: packed) else { return nil }
      kind = .sentence(space, cached)
    case .lexical:
      guard let encoder = LexicalEncoder(packed: packed) else { return nil }
      kind = .lexical(encoder)
    }
  }
}
