package import LinearAlgebra

extension Matrix {
  /// The mean direction of the rows of every group: `groups` x `columns`, rows of length 1.
  package func centres(of group: [Int], groups: Int) -> Matrix {
    precondition(group.count == rows, "a group for every row")
    var centres = Matrix(rows: groups, columns: columns)
    let vectors = elements.span
    var sums = centres.elements.mutableSpan
    for row in 0..<rows {
      axpy(1, vectors.extracting(row * columns..<(row + 1) * columns), onto: &sums, at: group[row] * columns)
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
    let similarities = products.elements.span
    for row in 0..<rows where tickets[group[row]] > 1 {
      let line = similarities.extracting(row * centres.rows..<(row + 1) * centres.rows)
      var other = -Float.infinity
      for centre in line.indices where centre != group[row] && line[centre] > other { other = line[centre] }
      let own = 1 - line[group[row]]
      let nearest = 1 - other
      let larger = max(own, nearest)
      if larger > 0 { sum += Double((nearest - own) / larger) }
    }
    return sum / Double(rows)
  }
}
