import Topics

/// Graphs whose best partition is known.
enum SmallGraphs {
  /// Two groups of five nodes, all connected within, and one edge between them.
  static let twoCliques: WeightedGraph = {
    var edges: [(Int, Int)] = [(4, 5)]
    for start in [0, 5] {
      for first in start..<start + 5 {
        for second in first + 1..<start + 5 { edges.append((first, second)) }
      }
    }
    return graph(10, edges)
  }()

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

  static func graph(_ nodes: Int, _ edges: [(Int, Int)]) -> WeightedGraph {
    WeightedGraph(
      nodes: nodes,
      edges: edges.map { WeightedGraph.Edge(from: Int32($0.0), to: Int32($0.1), weight: 1) })
  }
}
