import LinearAlgebra
import Records
import Testing
import Topics

@Suite struct `A placer of tickets` {
  private static let width = 24
  private static let date = Timestamp(milliseconds: 1_700_000_000_000)

  /// Rows of length 1, each given by its parts along the first axes.
  private func vectors(_ rows: [[Float]]) -> Matrix {
    var matrix = Matrix(rows: rows.count, columns: Self.width)
    for (row, parts) in rows.enumerated() {
      for (axis, part) in parts.enumerated() { matrix[row, axis] = part }
    }
    matrix.normaliseRows()
    return matrix
  }

  private func axis(_ number: Int) -> [Float] {
    (0..<Self.width).map { $0 == number ? 1 : 0 }
  }

  private func topic(_ index: Int, centre: [Float], status: Topic.Status = .active) -> RegisteredTopic {
    RegisteredTopic(
      topic: Topic(id: "t-000\(index + 1)", parentID: nil, name: "Topic \(index)", keywords: [], status: status),
      centre: centre, reach: 0.8, bornAt: Self.date, origin: .found)
  }

  /// Topics on the axes 0, 1 and 3; `t-0003` is retired; a rare group on axis 2.
  private var registry: TopicRegistry {
    var model = TopicModelState(encoder: "bag", settings: "auto", fittedAt: Self.date)
    model.rareCentres = axis(2)
    return TopicRegistry(
      model: model,
      topics: [
        topic(0, centre: axis(0)), topic(1, centre: axis(1)), topic(2, centre: [], status: .retired),
        topic(3, centre: axis(3)),
      ])
  }

  private func placer(seeds: [SeedVectors] = [], pinned: Set<Int> = []) -> TopicPlacer {
    TopicPlacer(registry, width: Self.width, seeds: seeds, pinned: pinned)
  }

  private func topics(_ places: [TopicPlace]) -> [Int?] { places.map(\.placement.topic) }

  @Test func `puts each at its nearest centre and says how near`() throws {
    let places = placer().places(of: vectors([[1, 0.2], [0.2, 1], [0, 0.2, 0.1, 1]]))
    #expect(topics(places) == [0, 1, 3], "the registry's numbers, though a retired topic stands between")
    guard case .assigned(_, let similarity) = try #require(places.first).placement else { return }
    #expect(abs(similarity - 1 / Float(1.04).squareRoot()) < 1e-6)
  }

  @Test func `calls rare what is nearest to a rare group, and what nothing is known of`() {
    let places = placer().places(of: vectors([[0.3, 0, 1], [], [1, 0, 0.9]]))
    #expect(places.map(\.placement).prefix(2) == [.unassigned(.rare), .unassigned(.rare)])
    #expect(places[2].placement.topic == 0)
    let empty = TopicRegistry(model: TopicModelState(encoder: "bag", settings: "auto", fittedAt: Self.date))
    let none = TopicPlacer(empty, width: Self.width).places(of: vectors([[1]]))
    #expect(none.map(\.placement) == [.unassigned(.rare)])
  }

  @Test func `is far where a ticket is beyond the reach of its topic`() {
    let places = placer().places(of: vectors([[1, 0.5], [1, 0, 0, 0, 1], [0.3, 0, 1]]))
    #expect(places.map(\.isFar) == [false, true, false])
  }

  @Test func `lets a known topic hold, but not one without a centre`() {
    let tickets = vectors([[1, 0.2], [1, 0.2], [1, 0.2], [0.2, 0, 1]])
    let places = placer().places(of: tickets, known: [1, 2, nil, 3])
    #expect(topics(places) == [1, 0, 0, 3], "known topics hold against a rare group too")
    #expect(places[0].isFar, "but the ticket is as far from it as it is")
  }

  @Test func `gives a pinned topic what is nearest to it, also from known topics`() {
    let tickets = vectors([[1, 0.2], [0.2, 1]])
    #expect(topics(placer(pinned: [0]).places(of: tickets, known: [1, 1])) == [0, 1])
    #expect(topics(placer(pinned: [3]).places(of: tickets, known: [1, 1])) == [1, 1])
  }

  @Test func `lets a seeded topic claim what is like its examples, also from known topics`() throws {
    let seed = SeedVectors(
      topic: 2, examples: vectors([[1, 0, 0, 0, 0.5], [1, 0, 0, 0, 0.6], [1, 0, 0, 0, 0.4]]),
      counterexamples: vectors([]))
    let tickets = vectors([[1, 0, 0, 0, 0.5], [1, -0.5], [0.2, 1]])
    let places = placer(seeds: [seed]).places(of: tickets, known: [1, nil, nil])
    #expect(topics(places) == [2, 0, 1])
    let claim = try #require(places[0].claim)
    #expect(claim.rule == 0 && claim.nearest == 0 && claim.claim.similarity > 0.9)
    #expect(places[0].weights.isEmpty && !places[0].isFar)
    #expect(places[1].claim == nil && places[2].claim == nil)
  }

  @Test func `weighs the topics of a ticket about two of them`() {
    let places = placer().places(of: vectors([[0.8, 0, 0, 0.7], [1, 0.1]]))
    #expect(places[0].weights.map(\.topic) == [0, 3])
    #expect(abs(places[0].weights.reduce(0) { $0 + $1.weight } - 1) < 1e-6)
    #expect(places[1].weights.isEmpty)
  }

  @Test func `gives the same in any batches`() {
    var generator = SeededGenerator(seed: 8)
    let tickets = vectors((0..<1300).map { _ in (0..<6).map { _ in Float.random(in: 0...1, using: &generator) } })
    let known = (0..<1300).map { _ in Bool.random(using: &generator) ? Int.random(in: 0..<4, using: &generator) : nil }
    let whole = placer().places(of: tickets, known: known)
    #expect(Set(topics(whole)) == [0, 1, 3, nil])
    for size in [1, 7, 512, 600] {
      let parts = stride(from: 0, to: 1300, by: size).flatMap { start in
        let rows = Array(start..<min(start + size, 1300))
        return placer().places(of: tickets.rows(at: rows), known: rows.map { known[$0] })
      }
      #expect(parts == whole, "batches of \(size)")
    }
  }

  @Test func `follows a projection of the space`() {
    /// Turns the axes 0 and 1 into each other.
    func turned(_ matrix: Matrix) -> Matrix {
      var turned = matrix
      for row in 0..<matrix.rows { (turned[row, 0], turned[row, 1]) = (matrix[row, 1], matrix[row, 0]) }
      return turned
    }
    let placer = TopicPlacer(registry, width: Self.width, projection: turned)
    #expect(topics(placer.places(of: vectors([[1, 0.2], [0.2, 1]]))) == [1, 0])
  }
}
