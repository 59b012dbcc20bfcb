extension WeightedGraph {
  /// The shared-neighbour graph: an edge between two rows of which one is a neighbour of the other, weighted by the
  /// Jaccard index of their neighbour lists, each with the row itself.
  ///
  /// Source: Jarvis and Patrick, "Clustering using a similarity measure based on shared near neighbors" (1973).
  package init(sharedNeighbours lists: NeighbourLists) {
    var ends = EdgeEnds()
    let size = lists.count + 1
    /// The last row in whose list, with the row itself, a row stood.
    var seen = [Int](repeating: -1, count: lists.rows)
    for row in 0..<lists.rows {
      let own = row * lists.count..<(row + 1) * lists.count
      seen[row] = row
      for entry in own { seen[Int(lists.neighbours[entry])] = row }
      for entry in own {
        let other = Int(lists.neighbours[entry])
        var shared = 1
        var isMutual = false
        for theirs in other * lists.count..<(other + 1) * lists.count {
          let neighbour = Int(lists.neighbours[theirs])
          if seen[neighbour] == row { shared += 1 }
          if neighbour == row { isMutual = true }
        }
        // A mutual pair is seen from both sides; it is one edge.
        if isMutual, other < row { continue }
        let weight = Double(shared) / Double(2 * size - shared)
        ends.append(from: Int32(row), to: Int32(other), weight: weight)
        ends.append(from: Int32(other), to: Int32(row), weight: weight)
      }
    }
    self.init(ends, loops: [Double](repeating: 0, count: lists.rows))
  }
}
