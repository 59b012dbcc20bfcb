/// Names a text's vector in the archive: a hash of the encoder and of the word pieces it reads.
package struct VectorKey: Sendable, Hashable, Comparable {
  /// 16 bytes.
  package let high: UInt64
  package let low: UInt64

  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  package static func < (left: VectorKey, right: VectorKey) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}

/// Keeps vectors from run to run, so that no text is encoded twice.
package protocol VectorCache {
  /// The vectors that are there, by key.
  func vectors(for keys: [VectorKey]) throws -> [VectorKey: [Float]]
  /// Adds vectors; one that is there already stays as it is.
  func keep(_ vectors: [(key: VectorKey, vector: [Float])]) throws
}
