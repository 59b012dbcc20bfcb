import Records

/// How often each trace of a JSON file is named, from a first look over its bytes: a trace is over with the last of its
/// spans, however far apart they stand.
///
/// Names in texts or links count too: such a trace is only kept longer. Takes 12 bytes a trace and their table.
struct TraceCensus {
  /// A name and what may stand around it are shorter than this.
  private static let longestName = 256
  /// Each with the quote that ends it.
  private static let keys = ["traceId\"", "trace_id\""].map { Array($0.utf8) }

  private var counts: [UInt64: Int32] = [:]
  /// The end of the piece before, in which a name may have begun.
  private var carried: [UInt8] = []

  /// - Throws: `IngestError` when the file cannot be read.
  init(path: String) throws(IngestError) {
    let source = try ByteSource(path: path)
    while let piece = try source.next() { take(piece) }
    count(upTo: carried.count)
    carried = []
  }

  /// Spans that a trace may have; nil for one that the file does not seem to name.
  func count(of traceID: String) -> Int? {
    var hash = StableHash()
    for byte in traceID.utf8 { hash.append(TraceCensus.lowered(byte)) }
    return counts[hash.finished].map(Int.init)
  }

  private mutating func take(_ piece: [UInt8]) {
    carried += piece
    let end = max(0, carried.count - TraceCensus.longestName)
    count(upTo: end)
    carried.removeSubrange(..<end)
  }

  /// Counts the names whose key begins before a position; the bytes before it are done with then.
  private mutating func count(upTo end: Int) {
    for hash in TraceCensus.names(carried.span, upTo: end) { counts[hash, default: 0] += 1 }
  }

  /// The hashes of the names, one for each time that one stands there.
  private static func names(_ bytes: Span<UInt8>, upTo end: Int) -> [UInt64] {
    var found: [UInt64] = []
    for position in 0..<end where bytes[position] == UInt8(ascii: "t") {
      guard let start = valueStart(bytes, position) else { continue }
      var hash = StableHash()
      var next = start
      while next < bytes.count, bytes[next] != UInt8(ascii: "\""), next - start < longestName {
        hash.append(lowered(bytes[next]))
        next += 1
      }
      found.append(hash.finished)
    }
    return found
  }

  /// Where the text of the value begins when a key stands at a position; nil for anything else.
  private static func valueStart(_ bytes: Span<UInt8>, _ position: Int) -> Int? {
    guard position + 8 < bytes.count, bytes[position + 1] == UInt8(ascii: "r"),
      bytes[position + 4] == UInt8(ascii: "e"),
      let key = keys.first(where: { key in
        position + key.count < bytes.count && key.indices.allSatisfy { bytes[position + $0] == key[$0] }
      })
    else { return nil }
    var next = position + key.count
    while next < bytes.count, bytes[next] <= 0x20 || bytes[next] == UInt8(ascii: ":") { next += 1 }
    return next < bytes.count && bytes[next] == UInt8(ascii: "\"") ? next + 1 : nil
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
