package import LinearAlgebra

extension Matrix {
  /// The mean direction of the rows of every group: `groups` x `columns`, rows of length 1.
  package func centres(of group: [Int], groups: Int) -> Matrix {
    precondition(group.count == rows, "a group for every row")
    var centres = Matrix(rows: groups, columns: columns)
    for row in 0..<rows {
      let start = group[row] * columns
      for column in 0..<columns {
        centres.elements[start + column] += elements[row * columns + column]
      }
    }
    centres.normaliseRows()
    return centres
  }

  /// The simplified silhouette of a grouping: the mean over rows of (b - a) / max(a, b), with the cosine distances a to
  /// the own group's centre and b to the nearest other centre.
  ///
  /// Between -1 and 1; 0 when there are fewer than two groups. A ticket alone in its group counts 0: it is its own centre,
  /// so that otherwise nothing would separate better than groups of one.
  /// - Parameter multiplicity: how many tickets every row stands for.
  /// Source: Hruschka, de Castro and Campello, "Evolutionary algorithms for clustering gene-expression data" (2004).
  package func simplifiedSilhouette(of group: [Int], centres: Matrix, multiplicity: [Int]) -> Double {
    guard rows > 0, centres.rows > 1 else { return 0 }
    let products = gemm(self, centres, transposeRight: true)
    var tickets = [Int](repeating: 0, count: centres.rows)
    for (row, own) in group.enumerated() { tickets[own] += multiplicity[row] }
    var sum = 0.0
    for row in 0..<rows where tickets[group[row]] > 1 {
      var other = -Float.infinity
      for centre in 0..<centres.rows where centre != group[row] {
        other = max(other, products[row, centre])
      }
      let own = 1 - products[row, group[row]]
      let nearest = 1 - other
      let larger = max(own, nearest)
      if larger > 0 { sum += Double((nearest - own) / larger) }
    }
    return sum / Double(rows)
  }
}
