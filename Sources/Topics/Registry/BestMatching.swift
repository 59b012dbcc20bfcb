/// Pairs the rows of a table of counts with its columns, one to one, so that the counts of the pairs sum to the most.
///
/// A pair whose count is zero is no pair. Of equally good matchings it is always the same one, whatever the run.
/// Source: Jonker and Volgenant, "A shortest augmenting path algorithm for dense and sparse linear assignment problems"
/// (1987), after Kuhn's Hungarian method (1955); the rows enter one by one, each by its shortest augmenting path.
package struct BestMatching: Sendable, Hashable {
  /// Of every row: its column; nil for a row without one.
  package let columnOfRow: [Int?]
  /// Of every column: its row; nil for a column without one.
  package let rowOfColumn: [Int?]

  /// - Parameter counts: row-major, `rows` x `columns`, none negative.
  /// - Complexity: the smaller side squared times the larger.
  package init(counts: [Int], rows: Int, columns: Int) {
    precondition(counts.count == rows * columns, "a table of another shape")
    precondition(counts.allSatisfy { $0 >= 0 }, "a count is not negative")
    let isWide = rows <= columns
    let assigned =
      isWide
      ? BestMatching.assignment(counts, rows: rows, columns: columns)
      : BestMatching.assignment(
        BestMatching.transposed(counts, rows: rows, columns: columns), rows: columns, columns: rows)
    var columnOfRow = [Int?](repeating: nil, count: rows)
    var rowOfColumn = [Int?](repeating: nil, count: columns)
    for (short, long) in assigned.enumerated() {
      let (row, column) = isWide ? (short, long) : (long, short)
      guard counts[row * columns + column] > 0 else { continue }
      columnOfRow[row] = column
      rowOfColumn[column] = row
    }
    self.columnOfRow = columnOfRow
    self.rowOfColumn = rowOfColumn
  }

  /// The column of every row, all different; there are at least as many columns as rows.
  private static func assignment(_ counts: [Int], rows: Int, columns: Int) -> [Int] {
    // What a row and a column are worth at the least cost; column `columns` stands for the row that enters.
    var rowValue = [Int](repeating: 0, count: rows)
    var columnValue = [Int](repeating: 0, count: columns + 1)
    var rowOf = [Int](repeating: -1, count: columns + 1)
    for entering in 0..<rows {
      rowOf[columns] = entering
      var distance = [Int](repeating: Int.max, count: columns)
      var previous = [Int](repeating: columns, count: columns)
      var open = Array(0..<columns)
      var visited: [Int] = []
      var column = columns
      repeat {
        visited.append(column)
        let row = rowOf[column]
        let reached = rowValue[row]
        var least = Int.max
        var leastPlace = 0
        for place in open.indices {
          let candidate = open[place]
          // The cost of a pair is its count below zero.
          let cost = -counts[row * columns + candidate] - reached - columnValue[candidate]
          if cost < distance[candidate] {
            distance[candidate] = cost
            previous[candidate] = column
          }
          if distance[candidate] < least {
            least = distance[candidate]
            leastPlace = place
          }
        }
        for seen in visited {
          rowValue[rowOf[seen]] += least
          columnValue[seen] -= least
        }
        for candidate in open { distance[candidate] -= least }
        column = open.remove(at: leastPlace)
      } while rowOf[column] >= 0
      while column != columns {
        rowOf[column] = rowOf[previous[column]]
        column = previous[column]
      }
    }
    var columnOf = [Int](repeating: -1, count: rows)
    for column in 0..<columns where rowOf[column] >= 0 { columnOf[rowOf[column]] = column }
    return columnOf
  }

  private static func transposed(_ counts: [Int], rows: Int, columns: Int) -> [Int] {
    var turned = [Int](repeating: 0, count: counts.count)
    for row in 0..<rows {
      for column in 0..<columns { turned[column * rows + row] = counts[row * columns + column] }
    }
    return turned
  }
}
