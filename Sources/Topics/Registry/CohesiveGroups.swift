import LinearAlgebra

/// Groups of vectors, joined pair by pair as long as the best joint group is as cohesive as asked.
///
/// A graph of few nodes falls into many small groups; what is one topic comes together here.
struct CohesiveGroups {
  /// Rows of every group, ascending; the groups in the order of their first rows.
  let members: [[Int]]

  /// - Parameters:
  ///   - start: the group of every row of `vectors`, numbered without gaps.
  ///   - floor: what the length of the mean of a joint group must reach.
  /// - Complexity: groups² a join after the sums of all pairs.
  init(joining start: [Int], of vectors: Matrix, multiplicity: [Int], floor: Float) {
    let count = (start.max() ?? -1) + 1
    var members = [[Int]](repeating: [], count: count)
    for (row, group) in start.enumerated() { members[group].append(row) }
    let sums = Matrix(
      rows: count, columns: vectors.columns,
      parts: members.map { rows in
        vectors.weightedSum(ofRows: rows, weights: rows.map { Float(multiplicity[$0]) })
      })
    // Inner products of the sums: a joint sum's length follows from them without the vectors.
    var products = gemm(sums, sums, transposeRight: true)
    var sizes = members.map { rows in rows.reduce(0) { $0 + Float(multiplicity[$1]) } }
    var open = Array(0..<count)
    while true {
      var best: (left: Int, right: Int, cohesion: Float)?
      for (place, left) in open.enumerated() {
        for right in open[(place + 1)...] {
          let squared = products[left, left] + products[right, right] + 2 * products[left, right]
          let cohesion = max(0, squared).squareRoot() / (sizes[left] + sizes[right])
          if cohesion > best?.cohesion ?? -1 { best = (left, right, cohesion) }
        }
      }
      guard let best, best.cohesion >= floor else { break }
      let (left, right) = (best.left, best.right)
      members[left] += members[right]
      sizes[left] += sizes[right]
      products[left, left] += products[right, right] + 2 * products[left, right]
      open.removeAll { $0 == right }
      for other in open where other != left {
        products[left, other] += products[right, other]
        products[other, left] = products[left, other]
      }
    }
    self.members = open.map { members[$0].sorted() }.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
  }
}

extension Matrix {
  /// The sum of some rows, each times its weight.
  func weightedSum(ofRows positions: [Int], weights: [Float]) -> [Float] {
    var sum = Matrix(rows: 1, columns: columns)
    let rows = positions.map { Int32($0) }
    sum.add(rowsOf: self, at: rows.span, times: weights.span, toRow: 0)
    return sum.elements
  }

  /// Of every row: its similarity to the mean direction of all other rows.
  func similaritiesToOthers() -> [Float] {
    let sum = weightedSum(ofRows: Array(0..<rows), weights: [Float](repeating: 1, count: rows))
    let squared = dot(sum.span, sum.span)
    return (0..<rows).map { row in
      let own = elements.span.extracting(row * columns..<(row + 1) * columns)
      let product = dot(own, sum.span)
      let length = max(0, squared - 2 * product + dot(own, own)).squareRoot()
      return length > 0 ? (product - dot(own, own)) / length : 0
    }
  }
}
