extension SparseMatrix {
  /// Rows of the Gram matrix that one core works out at a time.
  private static let gramPart = 64
  /// Rows that are worked out before they are copied to their place.
  private static let gramWave = 1024

  /// The inner products of all pairs of rows: `rows` x `rows`, the lower triangle with the diagonal alone; zeros above.
  ///
  /// - Complexity: over all columns, the squares of their numbers of entries.
  package func lowerGram() -> Matrix {
    let byColumn = columnEntries()
    var gram: [Float] = []
    gram.reserveCapacity(rows * rows)
    // In waves, so that little of the matrix stands twice in memory.
    for wave in stride(from: 0, to: rows, by: SparseMatrix.gramWave) {
      let count = min(SparseMatrix.gramWave, rows - wave)
      let parts = concurrentParts(of: count, size: SparseMatrix.gramPart) { part in
        lowerGramRows(wave + part.lowerBound..<wave + part.upperBound, byColumn)
      }
      for part in parts { gram.append(contentsOf: part) }
    }
    return Matrix(rows: rows, columns: rows, elements: gram)
  }

  private func lowerGramRows(_ part: Range<Int>, _ byColumn: ColumnEntries) -> [Float] {
    var products = [Float](repeating: 0, count: part.count * rows)
    var target = products.mutableSpan
    let entryRows = byColumn.rows.span
    let entryValues = byColumn.values.span
    for row in part {
      let start = (row - part.lowerBound) * rows
      for entry in offsets[row]..<offsets[row + 1] {
        let value = values[entry]
        let column = Int(indices[entry])
        for other in byColumn.offsets[column]..<byColumn.offsets[column + 1] {
          let otherRow = Int(entryRows[other])
          guard otherRow <= row else { break }
          target[start + otherRow] += value * entryValues[other]
        }
      }
    }
    return products
  }

  /// The same entries column by column, in the order of the rows.
  private func columnEntries() -> ColumnEntries {
    var sorted = ColumnEntries(
      offsets: [Int](repeating: 0, count: columns + 1),
      rows: [Int32](repeating: 0, count: indices.count),
      values: [Float](repeating: 0, count: values.count))
    for column in indices { sorted.offsets[Int(column) + 1] += 1 }
    for column in 0..<columns { sorted.offsets[column + 1] += sorted.offsets[column] }
    var next = sorted.offsets
    for row in 0..<rows {
      for entry in offsets[row]..<offsets[row + 1] {
        let column = Int(indices[entry])
        sorted.rows[next[column]] = Int32(row)
        sorted.values[next[column]] = values[entry]
        next[column] += 1
      }
    }
    return sorted
  }
}

/// A sparse matrix in compressed columns (CSC).
private struct ColumnEntries: Sendable {
  /// `columns + 1` offsets into `rows` and `values`.
  var offsets: [Int]
  var rows: [Int32]
  var values: [Float]
}
