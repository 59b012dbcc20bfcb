import LinearAlgebra
import Records
import Testing
import Topics

@Suite struct `Weights of a ticket's topics` {
  /// Ten topics at right angles but for the last two, which are near each other.
  private var centres: Matrix {
    var centres = Matrix(rows: 10, columns: 16)
    for topic in 0..<10 { centres[topic, topic] = 1 }
    centres[9, 8] = 1
    centres[9, 9] = 0.6
    centres.normaliseRows()
    return centres
  }

  private func weights(_ parts: [Int: Float], noise: Float = 0) -> [TopicWeight] {
    let centres = centres
    var ticket = Matrix(rows: 1, columns: 16)
    for (topic, part) in parts {
      for column in 0..<16 { ticket[0, column] += part * centres[topic, column] }
    }
    ticket[0, 15] += noise
    ticket.normaliseRows()
    return TopicMixture(centres: centres)
      .weights(similarities: gemm(ticket, centres, transposeRight: true).elements)
  }

  @Test func `are none for a ticket of one topic`() {
    #expect(weights([3: 1]).isEmpty)
    #expect(weights([3: 1], noise: 1).isEmpty, "however far it is from the centre")
    #expect(weights([3: 1, 4: 0.2]).isEmpty, "or a word of another one")
  }

  @Test func `name both topics of a ticket with two problems, the heavier first`() {
    let two = weights([2: 0.4, 6: 0.6], noise: 0.4)
    #expect(two.map(\.topic) == [6, 2])
    #expect(abs(two[0].weight - 0.6) < 1e-5 && abs(two[1].weight - 0.4) < 1e-5)
    #expect(weights([6: 1, 2: 1]).map(\.topic) == [2, 6], "of equal ones the first")
  }

  @Test func `do not count a topic twice where two are near each other`() {
    #expect(weights([8: 1]).isEmpty)
    #expect(weights([8: 1, 1: 1]).map(\.topic).sorted() == [1, 8])
  }

  @Test func `are at most three and sum to one`() {
    let three = weights([0: 1, 1: 1, 2: 1, 3: 0.9])
    #expect(three.map(\.topic) == [0, 1, 2])
    #expect(abs(three.reduce(0) { $0 + $1.weight } - 1) < 1e-6)
  }

  @Test func `of a ticket like nothing are none`() {
    #expect(TopicMixture(centres: centres).weights(similarities: [Float](repeating: 0, count: 10)).isEmpty)
    #expect(TopicMixture(centres: Matrix(rows: 0, columns: 16)).weights(similarities: []).isEmpty)
  }

  @Test func `hold the nearest topic, all above zero, whatever the similarities`() {
    var generator = SeededGenerator(seed: 4)
    var centres = Matrix(
      rows: 30, columns: 16, elements: (0..<480).map { _ in Float.random(in: -0.3...1, using: &generator) })
    centres.normaliseRows()
    let mixture = TopicMixture(centres: centres)
    for _ in 0..<100 {
      var ticket = Matrix(
        rows: 1, columns: 16, elements: (0..<16).map { _ in Float.random(in: -1...1, using: &generator) })
      ticket.normaliseRows()
      let weights = mixture.weights(similarities: gemm(ticket, centres, transposeRight: true).elements)
      #expect(weights.count != 1 && weights.count <= 3)
      guard !weights.isEmpty else { continue }
      #expect(weights.allSatisfy { $0.weight > 0 })
      #expect(weights.contains { $0.topic == ticket.nearestRows(of: centres).positions[0] })
      #expect(zip(weights, weights.dropFirst()).allSatisfy { $0.weight >= $1.weight })
    }
  }
}
