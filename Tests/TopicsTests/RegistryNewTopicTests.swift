import LinearAlgebra
import Records
import Testing
import Topics

@Suite struct `New topics between two fits` {
  private let date = Timestamp(milliseconds: 1_700_000_000_000)

  /// Rows of length 1 near some axes of 48, each with noise of its own.
  private func vectors(axes: [Int], noise: Float = 0.5, seed: UInt64 = 1) -> Matrix {
    var generator = SeededGenerator(seed: seed)
    var matrix = Matrix(rows: axes.count, columns: 48)
    for (row, axis) in axes.enumerated() {
      for column in 0..<48 { matrix[row, column] = noise / 7 * Float.random(in: -1.7...1.7, using: &generator) }
      matrix[row, axis] += 1
    }
    matrix.normaliseRows()
    return matrix
  }

  private func fitted() -> (centres: Matrix, reaches: [Float], cohesions: [Float]) {
    let axes = (0..<120).map { $0 % 4 }
    let vectors = vectors(axes: axes)
    let centres = vectors.centres(of: axes, groups: 4)
    return (centres, vectors.reaches(of: axes, centres: centres), vectors.cohesions(of: axes, centres: centres))
  }

  private func far(_ vectors: Matrix, texts: [String]? = nil) -> FarTickets {
    FarTickets(
      ids: (0..<vectors.rows).map { "T-" + String(1_000 + $0) },
      texts: texts ?? (0..<vectors.rows).map { "I want to return my parcel because of reason \($0)" }, vectors: vectors)
  }

  private func newTopics(in far: FarTickets, minimumSize: Int = 10) -> NewTopics {
    var options = TopicOptions()
    options.minimumSize = minimumSize
    let fitted = fitted()
    return NewTopics(
      in: far, centres: fitted.centres, floor: NewTopics.lowerQuartile(of: fitted.cohesions), options: options)
  }

  @Test func `are what comes up often, far from all that was known`() throws {
    let found = newTopics(in: far(vectors(axes: (0..<50).map { $0 < 30 ? 10 : 11 }, noise: 0.4, seed: 7)))
    #expect(found.topics.map(\.size) == [30, 20])
    #expect(found.placements.map { $0?.topic } == (0..<50).map { $0 < 30 ? 0 : 1 })
    #expect(found.placements.allSatisfy { $0.map { $0.similarity > 0.5 } ?? false })
    #expect(found.topics.allSatisfy { $0.reach > 0.5 && $0.reach < 1 && !$0.label.name.isEmpty })
  }

  @Test func `are none among stray tickets of known topics`() {
    let strays = vectors(axes: (0..<60).map { $0 % 4 }, noise: 1.6, seed: 3)
    #expect(newTopics(in: far(strays)).topics.isEmpty)
    #expect(newTopics(in: far(vectors(axes: (0..<60).map { $0 % 4 }, seed: 3))).topics.isEmpty)
  }

  @Test func `are none among tickets that have nothing in common`() {
    let found = newTopics(in: far(vectors(axes: (0..<40).map { 5 + $0 }, seed: 9)))
    #expect(found.topics.isEmpty && found.placements.allSatisfy { $0 == nil })
  }

  @Test func `wait until they are enough`() {
    let nine = vectors(axes: [Int](repeating: 10, count: 9), noise: 0.4, seed: 5)
    #expect(newTopics(in: far(nine)).topics.isEmpty)
    #expect(newTopics(in: far(nine), minimumSize: 9).topics.count == 1)
    #expect(newTopics(in: far(Matrix(rows: 0, columns: 48))).topics.isEmpty)
  }

  @Test func `need more than one text, however often it comes`() {
    let one = vectors(axes: [10], seed: 5)
    let copies = Matrix(rows: 40, columns: 48, parts: [[Float]](repeating: one.elements, count: 40))
    #expect(newTopics(in: far(copies, texts: [String](repeating: "return label", count: 40))).topics.isEmpty)
  }

  @Test func `get an id, a free name, the status new and an event`() throws {
    var registry = TopicRegistry(model: TopicModelState(encoder: "e", settings: "s", fittedAt: date))
    let found = newTopics(in: far(vectors(axes: (0..<50).map { $0 < 30 ? 10 : 11 }, noise: 0.4, seed: 7)))
    try #require(found.topics.count == 2)
    #expect(registry.add(found.topics, reserved: [found.topics[0].label.name], at: date) == [0, 1])
    #expect(registry.add(found.topics, at: date) == [2, 3])
    #expect(registry.topics.map(\.topic.id) == ["t-0001", "t-0002", "t-0003", "t-0004"])
    #expect(Set(registry.topics.map(\.topic.name)).count == 4)
    #expect(registry.topics[0].topic.name != found.topics[0].label.name)
    #expect(registry.topics.allSatisfy { $0.topic.status == .new && $0.centre.count == 48 })
    #expect(registry.events.map(\.kind) == [.new, .new, .new, .new])
    #expect(registry.events[0].detail == "found between two fits in 30 tickets that lay far from every topic")
  }

  @Test func `do not depend on the run`() {
    let pool = far(vectors(axes: (0..<50).map { $0 < 30 ? 10 : 11 }, noise: 0.4, seed: 7))
    #expect(newTopics(in: pool).topics == newTopics(in: pool).topics)
  }
}

@Suite struct `The reach of a topic` {
  @Test func `is what nineteen of twenty of its tickets come up to`() {
    var vectors = Matrix(rows: 20, columns: 2)
    for row in 0..<20 {
      vectors[row, 0] = 1
      vectors[row, 1] = Float(row) / 20
    }
    vectors.normaliseRows()
    let centres = Matrix(rows: 2, columns: 2, elements: [1, 0, 0, 1])
    let reaches = vectors.reaches(of: [Int?](repeating: 0, count: 20), centres: centres)
    #expect(reaches[1] == 0, "a topic without tickets")
    #expect((0..<20).count { vectors[$0, 0] < reaches[0] } == 1)
    #expect(vectors.reaches(of: [Int?](repeating: nil, count: 20), centres: centres) == [0, 0])
    let cohesion = vectors.cohesions(of: [Int?](repeating: 0, count: 20), centres: centres)[0]
    #expect(cohesion > reaches[0] && cohesion < 1)
  }
}
