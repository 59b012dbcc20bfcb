import LinearAlgebra
import Records
import Testing
import Topics

@Suite struct `The Leiden algorithm` {
  @Test func `separates two cliques at their bridge`() {
    let groups = Leiden.groups(of: SmallGraphs.twoCliques, resolution: 1, seed: 1)
    #expect(groups == [0, 0, 0, 0, 0, 1, 1, 1, 1, 1])
    // 2 x (10/21 - 1/4): 20 of 21 edges inside, two groups of equal strength.
    let quality = SmallGraphs.twoCliques.modularity(of: groups, resolution: 1)
    #expect(abs(quality - (20.0 / 21 - 0.5)) < 1e-12)
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `reaches the best known modularity of the karate club`(seed: UInt64) {
    #expect(SmallGraphs.karateClub.total == 156)
    let groups = Leiden.groups(of: SmallGraphs.karateClub, resolution: 1, seed: seed)
    let quality = SmallGraphs.karateClub.modularity(of: groups, resolution: 1)
    #expect(quality > 0.4155 && quality < 0.4199, "seed \(seed)")
  }

  @Test func `finds the optimum of the karate club for some seed`() {
    let best = (1...10 as ClosedRange<UInt64>).map { seed in
      SmallGraphs.karateClub.modularity(
        of: Leiden.groups(of: SmallGraphs.karateClub, resolution: 1, seed: seed), resolution: 1)
    }.max()
    #expect(abs((best ?? 0) - 0.41979) < 0.0001)
  }

  @Test func `finds every clique of a ring, or pairs of them where the resolution limit joins them`() {
    // Fortunato and Barthélemy (2007): pairs have the higher modularity when there are more than m(m - 1) + 2 cliques
    // of m nodes: 22 of five.
    let few = Leiden.groups(of: SmallGraphs.ringOfCliques(10, size: 5), resolution: 1, seed: 1)
    #expect(few == (0..<50).map { $0 / 5 })
    let many = SmallGraphs.ringOfCliques(30, size: 5)
    let pairs = many.modularity(of: (0..<150).map { $0 / 10 }, resolution: 1)
    let found = Leiden.groups(of: many, resolution: 1, seed: 1)
    #expect(many.modularity(of: found, resolution: 1) > pairs - 0.01)
    #expect(Set(found).count < 30)
    #expect(Leiden.groups(of: many, resolution: 2, seed: 1) == (0..<150).map { $0 / 5 })
  }

  @Test func `goes by the weights of the edges`() {
    // A ring of six: which pairs belong together is said by the weights alone.
    let evenPairs = (0..<6).map { ($0, ($0 + 1) % 6, $0 % 2 == 0 ? 5.0 : 1) }
    let oddPairs = (0..<6).map { ($0, ($0 + 1) % 6, $0 % 2 == 1 ? 5.0 : 1) }
    #expect(Leiden.groups(of: SmallGraphs.weighted(6, evenPairs), resolution: 1, seed: 1) == [0, 0, 1, 1, 2, 2])
    #expect(Leiden.groups(of: SmallGraphs.weighted(6, oddPairs), resolution: 1, seed: 1) == [0, 1, 1, 2, 2, 0])
    let pieces = evenPairs.flatMap { from, to, weight in
      [(from, to, weight * 0.25), (to, from, weight * 0.75)]
    }
    #expect(SmallGraphs.weighted(6, pieces).strengths == SmallGraphs.weighted(6, evenPairs).strengths)
    #expect(SmallGraphs.weighted(6, pieces).targets.count == 12)
  }

  @Test func `leaves a star of equal weights whole, or single nodes at a high resolution`() {
    let star = SmallGraphs.graph(8, (1..<8).map { (0, $0) })
    #expect(Leiden.groups(of: star, resolution: 0.9, seed: 1) == [0, 0, 0, 0, 0, 0, 0, 0])
    #expect(Leiden.groups(of: star, resolution: 3, seed: 1) == Array(0..<8))
  }

  @Test func `gives more groups at a higher resolution, and one group at none`() {
    let counts = [0.001, 1, 3, 100].map { resolution in
      Set(Leiden.groups(of: SmallGraphs.karateClub, resolution: resolution, seed: 1)).count
    }
    #expect(counts[0] == 1)
    #expect(counts[1] == 4)
    #expect(counts[2] > 4)
    #expect(counts[3] == 34)
  }

  @Test func `never joins what is not connected`() {
    let graph = SmallGraphs.graph(5, [(0, 1), (2, 3)])
    #expect(Leiden.groups(of: graph, resolution: 0.01, seed: 3) == [0, 0, 1, 1, 2])
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>, [0.3, 1, 4])
  func `gives groups that are connected`(seed: UInt64, resolution: Double) {
    let graph = WeightedGraph(
      nodes: 300, edges: SmallGraphs.randomEdges(nodes: 300, count: 600, seed: seed))
    let groups = Leiden.groups(of: graph, resolution: resolution, seed: seed)
    #expect(graph.connectedPieces(of: groups) == Set(groups).count, "seed \(seed)")
  }

  @Test func `leaves no node that would gain by moving to a neighbour's group`() {
    let graph = WeightedGraph(
      nodes: 200, edges: SmallGraphs.randomEdges(nodes: 200, count: 1_000, seed: 5))
    let groups = Leiden.groups(of: graph, resolution: 1, seed: 5)
    let quality = graph.modularity(of: groups, resolution: 1)
    for node in 0..<200 {
      var moved = groups
      for entry in graph.offsets[node]..<graph.offsets[node + 1] {
        moved[node] = groups[Int(graph.targets[entry])]
        #expect(graph.modularity(of: moved, resolution: 1) < quality + 1e-5)
      }
    }
  }

  @Test func `gives the same groups in whatever order and direction the edges come`() {
    let edges = SmallGraphs.randomEdges(nodes: 200, count: 1_200, seed: 7)
    var generator = SeededGenerator(seed: 8)
    let others = edges.shuffled(using: &generator).map { edge in
      Bool.random(using: &generator)
        ? edge : WeightedGraph.Edge(from: edge.to, to: edge.from, weight: edge.weight)
    }
    let (first, second) = (
      WeightedGraph(nodes: 200, edges: edges), WeightedGraph(nodes: 200, edges: others)
    )
    #expect(first.targets == second.targets)
    #expect(first.weights == second.weights)
    #expect(
      Leiden.groups(of: first, resolution: 2, seed: 1) == Leiden.groups(of: second, resolution: 2, seed: 1))
  }

  @Test func `lives with no nodes, a single one and no edges`() {
    #expect(Leiden.groups(of: SmallGraphs.graph(0, []), resolution: 1, seed: 1).isEmpty)
    #expect(Leiden.groups(of: SmallGraphs.graph(1, []), resolution: 1, seed: 1) == [0])
    #expect(Leiden.groups(of: SmallGraphs.graph(3, []), resolution: 1, seed: 1) == [0, 1, 2])
  }

  @Test func `weighs an edge by the shared part of both neighbour lists`() {
    // Two rows of three: each has the other two of its row as neighbours, so that all lists of a row are the same.
    let points: [Float] = [0, 0.1, 0.2, 1.5, 1.6, 1.7]
    let vectors = Matrix(
      rows: 6, columns: 2, elements: points.flatMap { [1 - $0 * $0 / 4, $0] })
    let graph = WeightedGraph(sharedNeighbours: NeighbourLists(of: vectors, count: 2))
    #expect(graph.total == 12)
    #expect(graph.weights.allSatisfy { $0 == 1 })
    #expect(Leiden.groups(of: graph, resolution: 1, seed: 1) == [0, 0, 0, 1, 1, 1])
  }
}

extension WeightedGraph {
  /// Into how many pieces the edges within groups join the nodes.
  fileprivate func connectedPieces(of group: [Int]) -> Int {
    var isReached = [Bool](repeating: false, count: nodes)
    var pieces = 0
    for start in 0..<nodes where !isReached[start] {
      pieces += 1
      isReached[start] = true
      var open = [start]
      while let node = open.popLast() {
        for entry in offsets[node]..<offsets[node + 1] {
          let neighbour = Int(targets[entry])
          guard group[neighbour] == group[node], !isReached[neighbour] else { continue }
          isReached[neighbour] = true
          open.append(neighbour)
        }
      }
    }
    return pieces
  }
}
