import LinearAlgebra
import Records
import Testing
import Topics

@Suite struct `The graph of shared neighbours` {
  @Test func `weighs an edge by what two lists share as sets, each with its own row`() {
    var generator = SeededGenerator(seed: 12)
    var vectors = Matrix(
      rows: 40, columns: 5, elements: (0..<200).map { _ in Float.random(in: -1...1, using: &generator) })
    vectors.normaliseRows()
    let lists = NeighbourLists(of: vectors, count: 6)
    let graph = WeightedGraph(sharedNeighbours: lists)
    let sets = (0..<40).map { row in Set(lists[row] + [Int32(row)]) }
    for row in 0..<40 {
      let others = (0..<40).filter { other in
        other != row && (sets[row].contains(Int32(other)) || sets[other].contains(Int32(row)))
      }
      let entries = graph.offsets[row]..<graph.offsets[row + 1]
      #expect(graph.targets[entries].map(Int.init) == others)
      #expect(
        Array(graph.weights[entries])
          == others.map { other in
            Double(sets[row].intersection(sets[other]).count) / Double(sets[row].union(sets[other]).count)
          })
    }
  }
}
