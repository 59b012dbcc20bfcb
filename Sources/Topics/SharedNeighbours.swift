package import LinearAlgebra

extension WeightedGraph {
  /// The shared-neighbour graph: an edge between two rows of which one is a neighbour of the other, weighted by the
  /// Jaccard index of their neighbour lists, each with the row itself.
  ///
  /// Source: Jarvis and Patrick, "Clustering using a similarity measure based on shared near neighbors" (1973).
  package init(sharedNeighbours lists: NeighbourLists) {
    let parts = concurrentParts(of: lists.rows, size: WeightedGraph.sharedPart) { lists.sharedEdges(ofRows: $0) }
    var ends = EdgeEnds()
    for edge in parts.joined() {
      ends.append(from: edge.from, to: edge.to, weight: edge.weight)
      ends.append(from: edge.to, to: edge.from, weight: edge.weight)
    }
    self.init(ends, loops: [Double](repeating: 0, count: lists.rows))
  }

  /// Rows whose edges one core finds at a time.
  private static let sharedPart = 2048
}

extension NeighbourLists {
  /// The edges that some rows have with their neighbours; a mutual pair's only once, with its lower row.
  fileprivate func sharedEdges(ofRows part: Range<Int>) -> [WeightedGraph.Edge] {
    var edges: [WeightedGraph.Edge] = []
    let neighbours = neighbours.span
    let size = count + 1
    /// The last row in whose list, with the row itself, a row stood.
    var seen = [Int](repeating: -1, count: rows)
    for row in part {
      let own = row * count..<(row + 1) * count
      seen[row] = row
      for entry in own { seen[Int(neighbours[entry])] = row }
      for entry in own {
        let other = Int(neighbours[entry])
        var shared = 1
        var isMutual = false
        for theirs in other * count..<(other + 1) * count {
          let neighbour = Int(neighbours[theirs])
          if seen[neighbour] == row { shared += 1 }
          if neighbour == row { isMutual = true }
        }
        // A mutual pair is seen from both sides; it is one edge.
        if isMutual, other < row { continue }
        edges.append(
          WeightedGraph.Edge(
            from: Int32(row), to: Int32(other), weight: Double(shared) / Double(2 * size - shared)))
      }
    }
    return edges
  }
}
