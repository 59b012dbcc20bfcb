import Foundation
import LinearAlgebra
import Records

/// The static part of a text's vector: the mean of its word pieces' own vectors, weighted by how rare they are in the
/// corpus. It knows words, not sentences, and so complements the encoder's view.
///
/// A word piece's vector is what the encoder makes of it alone, centred over the corpus's vocabulary and reduced to
/// its principal components.
/// Source: Arora, Liang and Ma, "A simple but tough-to-beat baseline for sentence embeddings" (2017), with the inverse
/// document frequency for their weight; the static vectors as in van Dongen and Tulkens, "Model2Vec" (2024).
struct StaticVectors: Sendable {
  /// Columns of a vector.
  static let width = 64

  /// Texts of the sample, and of every word piece those that hold it.
  let texts: Int
  let frequencies: [UInt32]
  /// The mean of the vocabulary's vectors.
  let mean: [Float]
  /// At most `width` x `mean.count`.
  let basis: Matrix

  /// Learns frequencies and components from a sample.
  ///
  /// - Parameter seed: of the search for the components.
  /// - Throws: what the encoder's cache throws.
  static func fit(_ tokens: [[Int32]], encoder: CachedEncoder, seed: UInt64) throws -> StaticVectors {
    var frequencies: [UInt32] = []
    for text in tokens {
      for piece in Set(pieces(of: text)) {
        let needed = Int(piece) + 1 - frequencies.count
        if needed > 0 { frequencies += [UInt32](repeating: 0, count: needed) }
        frequencies[Int(piece)] += 1
      }
    }
    let vocabulary = frequencies.indices.filter { frequencies[$0] > 0 }.map { Int32($0) }
    var vectors = try pieceVectors(vocabulary, encoder: encoder)
    var mean = [Float](repeating: 0, count: vectors.columns)
    for row in 0..<vectors.rows {
      for column in mean.indices { mean[column] += vectors[row, column] / Float(vectors.rows) }
    }
    vectors.subtract(mean)
    var generator = SeededGenerator(seed: seed)
    return StaticVectors(
      texts: tokens.count, frequencies: frequencies, mean: mean,
      basis: leadingDirections(of: vectors, count: width, using: &generator))
  }

  /// A row of length 1 per text, or of zeros for a text without word pieces: `tokens.count` x `basis.rows`.
  ///
  /// - Throws: what the encoder's cache throws.
  func vectors(for tokens: [[Int32]], encoder: CachedEncoder) throws -> Matrix {
    let vocabulary = Set(tokens.flatMap(StaticVectors.pieces)).sorted()
    var centred = try StaticVectors.pieceVectors(vocabulary, encoder: encoder)
    centred.subtract(mean)
    let table = exactProduct(RoundedRows(rounding: centred), withRowsOf: RoundedRows(rounding: basis))
    let rowOf = Dictionary(uniqueKeysWithValues: zip(vocabulary, 0...))
    let width = basis.rows
    var vectors = Matrix(rows: tokens.count, columns: width)
    let source = table.elements.span
    var target = vectors.elements.mutableSpan
    for (row, text) in tokens.enumerated() {
      for piece in StaticVectors.pieces(of: text) {
        let start = (rowOf[piece] ?? 0) * width
        axpy(weight(of: piece), source.extracting(start..<start + width), onto: &target, at: row * width)
      }
    }
    vectors.normaliseRows()
    return vectors
  }

  /// ln((1 + texts) / (1 + texts with it)) + 1, as for terms.
  private func weight(of piece: Int32) -> Float {
    let frequency = Int(piece) < frequencies.count ? frequencies[Int(piece)] : 0
    return Float(log(Double(1 + texts) / Double(1 + frequency)) + 1)
  }

  /// The tokens between the marks of start and end.
  private static func pieces(of tokens: [Int32]) -> ArraySlice<Int32> {
    tokens.dropFirst().dropLast()
  }

  private static func pieceVectors(_ pieces: [Int32], encoder: CachedEncoder) throws -> Matrix {
    let marks = encoder.encoder.tokens(of: "")
    return try encoder.vectors(for: pieces.map { [marks[0], $0, marks[1]] })
  }
}

extension Matrix {
  /// Takes the same numbers off every row.
  fileprivate mutating func subtract(_ numbers: [Float]) {
    for row in 0..<rows {
      for column in 0..<columns { elements[row * columns + column] -= numbers[column] }
    }
  }
}
