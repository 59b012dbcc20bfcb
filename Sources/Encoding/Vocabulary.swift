import Foundation
import LinearAlgebra

/// The terms that a sample of texts has in common, with their weights.
struct Vocabulary: Sendable {
  /// Lengths, in bytes, of the character runs that are terms too.
  let characterRuns: ClosedRange<Int>?
  /// The columns of the terms.
  let terms: TermTable
  /// Of every term, by its column: ln((1 + texts) / (1 + texts with it)) + 1.
  let inverseFrequencies: [Float]

  /// From so many different texts on, a term that most of them hold tells nothing.
  private static let variedTexts = 50
  /// In fewer texts than these every term is kept.
  private static let manyTexts = 200
  /// Texts that one core weighs at a time.
  private static let part = 256

  init(characterRuns: ClosedRange<Int>?, terms: TermTable, inverseFrequencies: [Float]) {
    precondition(terms.count == inverseFrequencies.count, "a frequency for every term")
    self.characterRuns = characterRuns
    self.terms = terms
    self.inverseFrequencies = inverseFrequencies
  }

  /// Keeps the terms that occur in at least `leastTexts` texts and in at most `mostShare` of them; of more than
  /// `limit` terms the most frequent.
  init(texts: [String], options: TermOptions) {
    var reader = TermReader(characterRuns: options.characterRuns)
    var found = TermTable()
    var frequencies: [Int32] = []
    var lastTexts: [Int32] = []
    for (number, text) in texts.enumerated() {
      reader.read(text)
      for term in reader.terms {
        let position = found.insert(term)
        if position == frequencies.count {
          frequencies.append(1)
          lastTexts.append(Int32(number))
        } else if lastTexts[position] != number {
          frequencies[position] += 1
          lastTexts[position] = Int32(number)
        }
      }
    }
    // A handful of different texts share everything that matters: the upper limit is for many.
    let isVaried = Set(texts).count >= Vocabulary.variedTexts
    let most = isVaried ? options.mostShare * Double(texts.count) : Double(texts.count)
    let least = texts.count < Vocabulary.manyTexts ? 1 : options.leastTexts
    let kept = zip(found.terms, frequencies).filter { $0.1 >= least && Double($0.1) <= most }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(options.limit)
    self.init(
      characterRuns: options.characterRuns, terms: TermTable(kept.map(\.0)),
      inverseFrequencies: kept.map { Float(log(Double(1 + texts.count) / Double(1 + $0.1)) + 1) })
  }

  var count: Int { terms.count }

  /// A row of length 1 for every text, or an empty one where no term occurs: `texts.count` x `count`.
  func weights(of texts: [String]) -> SparseMatrix {
    let parts = concurrentParts(of: texts.count, size: Vocabulary.part) { part in
      var reader = WeightReader(self)
      var matrix = SparseMatrix(columns: count)
      for text in texts[part] {
        reader.read(text)
        matrix.append(indices: reader.columns, values: reader.values)
      }
      return matrix
    }
    var matrix = SparseMatrix(columns: count)
    for part in parts { matrix.append(rowsOf: part) }
    return matrix
  }
}
