import LinearAlgebra
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

  @Test func `lives with no nodes and with no edges`() {
    #expect(Leiden.groups(of: SmallGraphs.graph(0, []), resolution: 1, seed: 1).isEmpty)
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
