import LinearAlgebra
package import Records

/// The sentence encoder with a memory: no sequence of word pieces is encoded twice.
package struct CachedEncoder {
  let encoder: SentenceEncoder
  private let cache: any VectorCache
  private let progress: @Sendable (Int, Int) -> Void

  /// Vectors that are encoded before they are kept: a run that is killed loses no more.
  private static let chunk = 1024

  /// - Parameter progress: called from time to time with how many of how many texts are encoded.
  package init(
    _ encoder: SentenceEncoder, cache: any VectorCache, progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) {
    self.encoder = encoder
    self.cache = cache
    self.progress = progress
  }

  /// A vector of length 1 for every sequence of tokens: `tokens.count` x `SentenceEncoder.width`.
  ///
  /// - Throws: what the cache throws.
  func vectors(for tokens: [[Int32]]) throws -> Matrix {
    let keys = tokens.map(key)
    var known = try cache.vectors(for: Array(Set(keys)))
    var missing: [(key: VectorKey, tokens: [Int32])] = []
    var seen = Set(known.keys)
    for (key, tokens) in zip(keys, tokens) where seen.insert(key).inserted { missing.append((key, tokens)) }
    // By length, so that a chunk's batches are even.
    missing.sort { ($0.tokens.count, $0.key) < ($1.tokens.count, $1.key) }
    for start in stride(from: 0, to: missing.count, by: CachedEncoder.chunk) {
      let part = missing[start..<min(missing.count, start + CachedEncoder.chunk)]
      let (total, progress) = (missing.count, progress)
      let encoded = encoder.vectors(for: part.map(\.tokens)) { progress(start + $0, total) }
      let fresh = zip(part, 0..<encoded.rows).map { (key: $0.0.key, vector: encoded.row($0.1)) }
      try cache.keep(fresh)
      for (key, vector) in fresh { known[key] = vector }
    }
    var matrix = Matrix(rows: tokens.count, columns: SentenceEncoder.width)
    for (row, key) in keys.enumerated() {
      let start = row * SentenceEncoder.width
      matrix.elements.replaceSubrange(start..<start + SentenceEncoder.width, with: known[key] ?? [])
    }
    return matrix
  }

  private func key(_ tokens: [Int32]) -> VectorKey {
    var bytes = ByteWriter()
    for token in tokens { bytes.append(UInt32(bitPattern: token)) }
    let digest = Digest(of: Array(encoder.fingerprint.utf8) + bytes.bytes)
    return VectorKey(high: digest.prefix64, low: digest.second64)
  }
}
