import Records
import Topics

/// Graphs whose best partition is known, and random ones.
enum SmallGraphs {
  /// Two groups of five nodes, all connected within, and one edge between them.
  static let twoCliques = ringOfCliques(2, size: 5, isClosed: false)

  /// The karate club of Zachary (1977): 34 members, 78 friendships.
  static let karateClub = graph(
    34,
    [
      [1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 17, 19, 21, 31], [2, 3, 7, 13, 17, 19, 21, 30],
      [3, 7, 8, 9, 13, 27, 28, 32], [7, 12, 13], [6, 10], [6, 10, 16], [16], [], [30, 32, 33], [33], [],
      [], [], [33], [32, 33], [32, 33], [], [], [32, 33], [33], [32, 33], [], [32, 33],
      [25, 27, 29, 32, 33], [25, 27, 31], [31], [29, 33], [33], [31, 33], [32, 33], [32, 33], [32, 33],
      [33], [],
    ].enumerated().flatMap { node, others in others.map { (node, $0) } })

  /// Groups of nodes that are all connected within, one edge from the last node of each to the first of the next.
  static func ringOfCliques(_ cliques: Int, size: Int, isClosed: Bool = true) -> WeightedGraph {
    var edges: [(Int, Int)] = []
    for start in stride(from: 0, to: cliques * size, by: size) {
      for first in start..<start + size {
        for second in first + 1..<start + size { edges.append((first, second)) }
      }
      if isClosed || start + size < cliques * size {
        edges.append((start + size - 1, (start + size) % (cliques * size)))
      }
    }
    return graph(cliques * size, edges)
  }

  /// Edges of random weights between random nodes, more often between those of one of ten groups.
  static func randomEdges(nodes: Int, count: Int, seed: UInt64) -> [WeightedGraph.Edge] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      let from = Int.random(in: 0..<nodes, using: &generator)
      var to = from
      while to == from || (to % 10 != from % 10 && Int.random(in: 0..<8, using: &generator) > 0) {
        to = Int.random(in: 0..<nodes, using: &generator)
      }
      return WeightedGraph.Edge(
        from: Int32(from), to: Int32(to), weight: Double.random(in: 0.05...1, using: &generator))
    }
  }

  static func graph(_ nodes: Int, _ edges: [(Int, Int)]) -> WeightedGraph {
    WeightedGraph(
      nodes: nodes,
      edges: edges.map { WeightedGraph.Edge(from: Int32($0.0), to: Int32($0.1), weight: 1) })
  }

  static func weighted(_ nodes: Int, _ edges: [(Int, Int, Double)]) -> WeightedGraph {
    WeightedGraph(
      nodes: nodes,
      edges: edges.map { WeightedGraph.Edge(from: Int32($0.0), to: Int32($0.1), weight: $0.2) })
  }
}
