import Foundation
import LinearAlgebra

/// The terms that a sample of texts has in common, with their weights.
struct Vocabulary: Sendable {
  /// Of every term, by its column: ln((1 + texts) / (1 + texts with it)) + 1.
  private(set) var inverseFrequencies: [Float] = []
  private var columns: [UInt64: Int32] = [:]

  var count: Int { inverseFrequencies.count }

  /// From so many different texts on, a term that most of them hold tells nothing.
  private static let variedTexts = 50

  /// Keeps the terms that occur in at least `leastTexts` texts and in at most `mostShare` of them; of more than
  /// `limit` terms the most frequent.
  init(texts: [String], reader: TermReader, leastTexts: Int, mostShare: Double, limit: Int) {
    var reader = reader
    var frequencies: [UInt64: Int32] = [:]
    for text in texts {
      reader.read(text)
      for term in Set(reader.terms) { frequencies[term, default: 0] += 1 }
    }
    // A handful of different texts share everything that matters: the upper limit is for many.
    let isVaried = Set(texts).count >= Vocabulary.variedTexts
    let most = isVaried ? mostShare * Double(texts.count) : Double(texts.count)
    let kept = frequencies.filter { $0.value >= leastTexts && Double($0.value) <= most }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit)
    columns.reserveCapacity(kept.count)
    for (column, term) in kept.enumerated() {
      columns[term.key] = Int32(column)
      inverseFrequencies.append(
        Float(log(Double(1 + texts.count) / Double(1 + term.value)) + 1))
    }
  }

  /// A row of length 1 for every text: (1 + ln count) times the term's inverse document frequency.
  ///
  /// Source: Manning, Raghavan and Schütze, "Introduction to information retrieval" (2008), 6.4.1.
  func weights(of texts: some Collection<String>, reader: TermReader) -> SparseMatrix {
    var reader = reader
    var matrix = SparseMatrix(columns: count)
    var found: [Int32] = []
    for text in texts {
      reader.read(text)
      found.removeAll(keepingCapacity: true)
      for term in reader.terms {
        if let column = columns[term] { found.append(column) }
      }
      found.sort()
      append(found, to: &matrix)
    }
    return matrix
  }

  private func append(_ sorted: [Int32], to matrix: inout SparseMatrix) {
    var indices: [Int32] = []
    var values: [Float] = []
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, sorted[end] == sorted[start] { end += 1 }
      indices.append(sorted[start])
      values.append((1 + log(Float(end - start))) * inverseFrequencies[Int(sorted[start])])
      start = end
    }
    let length = values.reduce(0) { $0 + $1 * $1 }.squareRoot()
    matrix.append(indices: indices, values: values.map { $0 / length })
  }
}
