import LinearAlgebra
import Records
import Testing
import Topics

@Suite struct `Neighbours and silhouette` {
  @Test(arguments: [1, 3, 7, 300])
  func `are those of a brute-force search, in blocks of any size`(blockRows: Int) {
    var generator = SeededGenerator(seed: 11)
    var vectors = Matrix(
      rows: 50, columns: 6, elements: (0..<300).map { _ in Float.random(in: -1...1, using: &generator) })
    vectors.normaliseRows()
    let lists = NeighbourLists(of: vectors, count: 5, blockRows: blockRows)
    for row in 0..<50 {
      let products = (0..<50).map { dot(vectors.row(row).span, vectors.row($0).span) }
      let expected = (0..<50).filter { $0 != row }.sorted { products[$0] > products[$1] }.prefix(5)
      #expect(lists[row].map(Int.init) == Array(expected))
    }
  }

  @Test func `share of two lists is that of their sets, each with its own row`() {
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

  @Test func `of equally similar rows the lower comes first`() {
    let vectors = Matrix(rows: 4, columns: 1, elements: [1, 1, 1, 1])
    let lists = NeighbourLists(of: vectors, count: 2)
    #expect(lists.neighbours == [1, 2, 0, 2, 0, 1, 0, 1])
  }

  @Test func `a row cannot have more neighbours than there are others`() {
    #expect(NeighbourLists(of: Matrix(rows: 1, columns: 1, elements: [1]), count: 5).neighbours.isEmpty)
    #expect(NeighbourLists(of: Matrix(rows: 2, columns: 1, elements: [1, 1]), count: 5).neighbours == [1, 0])
    #expect(NeighbourLists(of: Matrix(rows: 0, columns: 1), count: 5).neighbours.isEmpty)
  }

  @Test func `the silhouette of two right-angled groups is that of the formula`() {
    let vectors = Matrix(rows: 4, columns: 2, elements: [1, 0, 0.8, 0.6, 0, 1, 0, 1])
    let group = [0, 0, 1, 1]
    let centres = vectors.centres(of: group, groups: 2)
    // The first centre is (1.8, .6) / sqrt(3.6): cosines to own and other centre by hand.
    let length = Float(3.6).squareRoot()
    let own: [Float] = [1.8 / length, (0.8 * 1.8 + 0.6 * 0.6) / length, 1, 1]
    let other: [Float] = [0, 0.6, 0.6 / length, 0.6 / length]
    let expected = zip(own, other).map { ($0 - $1) / (1 - $1) }.reduce(0, +) / 4
    let ones = [1, 1, 1, 1]
    let silhouette = vectors.simplifiedSilhouette(of: group, centres: centres, multiplicity: ones)
    #expect(abs(silhouette - Double(expected)) < 1e-5)
    let one = centres.rows(at: [0])
    #expect(vectors.simplifiedSilhouette(of: [0, 0, 0, 0], centres: one, multiplicity: ones) == 0)
  }

  @Test func `the silhouette counts a ticket alone as nothing, a text of many tickets in full`() {
    let vectors = Matrix(rows: 3, columns: 2, elements: [1, 0, 0.8, 0.6, 0, 1])
    let alone = [0, 1, 2]
    #expect(vectors.simplifiedSilhouette(of: alone, centres: vectors, multiplicity: [1, 1, 1]) == 0)
    #expect(abs(vectors.simplifiedSilhouette(of: alone, centres: vectors, multiplicity: [1, 1, 9]) - 1.0 / 3) < 1e-6)
  }
}
