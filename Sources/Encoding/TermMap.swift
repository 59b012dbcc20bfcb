package import LinearAlgebra

/// A linear map from the terms of a text to a vector.
package struct TermMap: Sendable {
  /// The terms, whose columns are the rows of `directions`.
  let vocabulary: Vocabulary
  /// What every term adds to a vector: terms x width.
  let directions: Matrix

  /// Texts that one core maps at a time.
  private static let part = 256

  init(vocabulary: Vocabulary, directions: Matrix) {
    precondition(vocabulary.count == directions.rows, "a direction for every term")
    self.vocabulary = vocabulary
    self.directions = directions
  }

  /// Columns of every vector.
  package var width: Int { directions.columns }

  /// How many terms are known.
  package var termCount: Int { vocabulary.count }

  /// A vector of length 1 for every text, or of zeros where no known term occurs: `texts.count` x `width`.
  ///
  /// A text's vector does not depend on the texts beside it nor on the number of cores.
  package func vectors(for texts: [String]) -> Matrix {
    let parts = concurrentParts(of: texts.count, size: TermMap.part) { part in
      var reader = WeightReader(vocabulary)
      var vectors = Matrix(rows: part.count, columns: width)
      for row in part {
        reader.read(texts[row])
        vectors.add(
          rowsOf: directions, at: reader.columns.span, times: reader.values.span, toRow: row - part.lowerBound)
      }
      vectors.normaliseRows()
      return vectors.elements
    }
    return Matrix(rows: texts.count, columns: width, parts: parts)
  }
}
