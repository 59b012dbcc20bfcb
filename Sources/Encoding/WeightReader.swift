import Foundation

/// Weighs the terms of one text after the other.
struct WeightReader {
  /// The columns of the last text's terms, each once, in the order in which they came.
  private(set) var columns: [Int32] = []
  /// Their weights: (1 + ln count) times the term's inverse document frequency, of length 1 together.
  ///
  /// Source: Manning, Raghavan and Schütze, "Introduction to information retrieval" (2008), 6.4.1.
  private(set) var values: [Float] = []
  private let vocabulary: Vocabulary
  private var reader: TermReader
  /// How often a column has come in the text at hand; zeros between two texts.
  private var counts: [Int32]

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    reader = TermReader(characterRuns: vocabulary.characterRuns)
    counts = [Int32](repeating: 0, count: vocabulary.count)
  }

  /// Reads a text into `columns` and `values`.
  mutating func read(_ text: String) {
    reader.read(text)
    columns.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    for term in reader.terms {
      guard let column = vocabulary.terms.position(of: term) else { continue }
      if counts[column] == 0 { columns.append(Int32(column)) }
      counts[column] += 1
    }
    var squares: Float = 0
    for column in columns {
      let count = counts[Int(column)]
      counts[Int(column)] = 0
      let value = (count == 1 ? 1 : 1 + log(Float(count))) * vocabulary.inverseFrequencies[Int(column)]
      squares += value * value
      values.append(value)
    }
    let scale = 1 / squares.squareRoot()
    for index in values.indices { values[index] *= scale }
  }
}
