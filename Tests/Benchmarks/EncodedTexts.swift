import Encoding
import Foundation
import LinearAlgebra
import Records

/// The vectors of a comparison's texts: those of the folder, or the sentence encoder's, which are then left there.
struct EncodedTexts {
  let texts: [String]
  /// A row of length 1 per text.
  let vectors: Matrix

  /// - Throws: what reading and writing the files throws, `EncodingError`, and `BenchmarkFailure` when the files do not
  ///   fit each other.
  init(folder: URL) throws {
    texts = try String(contentsOf: folder.appending(path: "texts.txt"), encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    let file = folder.appending(path: "vectors.f32")
    if FileManager.default.fileExists(atPath: file.path) {
      vectors = try Matrix(littleEndian: Data(contentsOf: file), rows: texts.count)
      return
    }
    let cleaned = texts.map { text in
      if case .text(let cleaned) = TicketText(subject: "", customerMessages: [text]) { cleaned } else { text }
    }
    let encoder = TextEncoder.sentence(CachedEncoder(try SentenceEncoder(), cache: MemoryCache()))
    vectors = try TextSpace.fit(cleaned, by: encoder, seed: 1).vectors(for: cleaned)
    try vectors.littleEndian.write(to: file)
  }
}

/// Keeps vectors while the benchmark runs.
private final class MemoryCache: VectorCache {
  private var kept: [VectorKey: [Float]] = [:]

  func vectors(for keys: [VectorKey]) -> [VectorKey: [Float]] {
    Dictionary(uniqueKeysWithValues: keys.compactMap { key in kept[key].map { (key, $0) } })
  }

  func keep(_ vectors: [(key: VectorKey, vector: [Float])]) {
    for (key, vector) in vectors where kept[key] == nil { kept[key] = vector }
  }
}

extension Matrix {
  /// - Throws: `BenchmarkFailure` when the bytes are not those of whole rows.
  fileprivate init(littleEndian bytes: Data, rows: Int) throws {
    guard rows > 0, bytes.count % (4 * rows) == 0 else {
      throw BenchmarkFailure(description: "\(bytes.count) bytes of vectors for \(rows) texts")
    }
    let bytes = [UInt8](bytes)
    let elements = (0..<bytes.count / 4).map { index in
      let bits = (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[4 * index + $1]) << (8 * UInt32($1)) }
      return Float(bitPattern: bits)
    }
    self.init(rows: rows, columns: elements.count / rows, elements: elements)
  }

  fileprivate var littleEndian: Data {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(4 * elements.count)
    for element in elements {
      for byte in 0..<4 { bytes.append(UInt8(truncatingIfNeeded: element.bitPattern >> (8 * UInt32(byte)))) }
    }
    return Data(bytes)
  }
}
