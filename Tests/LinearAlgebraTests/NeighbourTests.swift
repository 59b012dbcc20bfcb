import LinearAlgebra
import Testing

@Suite struct `The nearest rows` {
  @Test(arguments: [1, 3, 7, 16, 40, 300])
  func `are those of a brute-force search, in blocks of any size`(blockRows: Int) {
    var generator = SplitSequence(state: 11)
    var vectors = generator.matrix(rows: 90, columns: 6)
    vectors.normaliseRows()
    let lists = NeighbourLists(of: vectors, count: 5, blockRows: blockRows)
    for row in 0..<90 {
      let products = (0..<90).map { dot(vectors.row(row).span, vectors.row($0).span) }
      let expected = (0..<90).filter { $0 != row }.sorted { products[$0] > products[$1] }.prefix(5)
      #expect(lists[row].map(Int.init) == Array(expected))
    }
  }

  @Test(arguments: [1, 5, 16, 33, 64])
  func `are the same in blocks of any size where many are equally near`(blockRows: Int) {
    let vectors = Matrix(rows: 64, columns: 2, elements: (0..<64).flatMap { [Float($0 % 3), 1] })
    let whole = NeighbourLists(of: vectors, count: 30, blockRows: 64)
    #expect(NeighbourLists(of: vectors, count: 30, blockRows: blockRows).neighbours == whole.neighbours)
    #expect(whole[0].prefix(3) == [1, 2, 3])
    #expect(whole[2].prefix(3) == [5, 8, 11])
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
}
