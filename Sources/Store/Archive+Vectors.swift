import GRDB
package import Records

extension Archive: VectorCache {
  /// - Throws: `StoreError`.
  package func vectors(for keys: [VectorKey]) throws -> [VectorKey: [Float]] {
    try reading { database in
      let row = try BulkStatement(database, "SELECT vector FROM vector_cache WHERE key = ?")
      var vectors: [VectorKey: [Float]] = [:]
      // In the order of the table, so that no page is read twice.
      for key in keys.sorted() {
        row.bind(bytes: key.bytes, at: 0)
        if try row.next() { vectors[key] = try [Float](packedFloats: row.bytes(at: 0)) }
        row.reset()
      }
      return vectors
    }
  }

  /// Keeps all or, when it throws, none; of two vectors with one key the first.
  ///
  /// - Throws: `StoreError`.
  package func keep(_ vectors: [(key: VectorKey, vector: [Float])]) throws {
    if vectors.isEmpty { return }
    let order = vectors.indices.sorted { (vectors[$0].key, $0) < (vectors[$1].key, $1) }
    let bytes = vectors.reduce(0) { $0 + 16 + 4 * $1.vector.count }
    try writing(bytes: Int64(bytes)) { database in
      let insert = try BulkStatement(
        database, "INSERT INTO vector_cache (key, vector) VALUES (?, ?) ON CONFLICT DO NOTHING")
      for index in order {
        insert.bind(bytes: vectors[index].key.bytes, at: 0)
        insert.bind(bytes: vectors[index].vector.packedFloats, at: 1)
        try insert.run()
      }
    }
  }
}

extension VectorKey {
  /// The most significant byte first, so that keys and bytes have one order.
  fileprivate var bytes: [UInt8] {
    [high, low].flatMap { half in
      stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: half >> UInt64($0)) }
    }
  }
}
