import LinearAlgebra
import Records
import Testing
import Topics

@Suite struct `A seeded topic` {
  /// Rows of length 1 about the axes given, each with a little of an axis of its own from 8 on.
  private func vectors(_ axes: [[Float]]) -> Matrix {
    var matrix = Matrix(rows: axes.count, columns: 24)
    for (row, parts) in axes.enumerated() {
      for (axis, part) in parts.enumerated() { matrix[row, axis] = part }
      matrix[row, 8 + row % 16] += 0.5
    }
    matrix.normaliseRows()
    return matrix
  }

  /// Found topics on the axes 0 to 2.
  private var centres: Matrix {
    var centres = Matrix(rows: 3, columns: 24)
    for topic in 0..<3 { centres[topic, topic] = 1 }
    return centres
  }

  private func claim(_ rule: SeedRule, _ parts: [Float]) -> SeedClaim? {
    var ticket = Matrix(rows: 1, columns: 24)
    for (axis, part) in parts.enumerated() { ticket[0, axis] = part }
    ticket.normaliseRows()
    return rule.claim(
      of: ticket.elements.span, similarities: gemm(ticket, centres, transposeRight: true).elements)
  }

  private func rule(_ examples: [[Float]], not counterexamples: [[Float]] = []) -> SeedRule {
    SeedRule(examples: vectors(examples), counterexamples: vectors(counterexamples), centres: centres)
  }

  @Test func `claims what is like its examples, also from the topic they are in`() throws {
    let rule = rule([[1, 0, 0, 0.5], [1, 0, 0, 0.6], [1, 0, 0, 0.4]])
    let claimed = try #require(claim(rule, [1, 0, 0, 0.5]))
    #expect(claimed.similarity > 0.9 && claimed.certainty > 0.99)
    #expect(claim(rule, [1, 0.2, 0, 0.4]) != nil)
  }

  @Test func `leaves what is nearer to another topic, or near to nothing`() {
    let rule = rule([[1, 0, 0, 0.5], [1, 0, 0, 0.6], [1, 0, 0, 0.4]])
    #expect(claim(rule, [0.6, 1, 0, 0.3]) == nil)
    #expect(claim(rule, [0.5, 0, 0, 0, 0, 0, 0, 1]) == nil)
  }

  @Test func `is surer the clearer it beats the other topics`() throws {
    let rule = rule([[1, 0, 0, 0.5], [1, 0, 0, 0.6], [1, 0, 0, 0.4]])
    let clear = try #require(claim(rule, [1, 0, 0, 0.5]))
    let close = try #require(claim(rule, [1, 0.9, 0, 0.5]))
    #expect(close.certainty < clear.certainty && close.certainty > 0.5)
  }

  @Test func `leaves what is nearer to a counterexample`() {
    let examples: [[Float]] = [[1, 0, 0, 0.5], [1, 0, 0, 0.6], [1, 0, 0, 0.4]]
    let ticket: [Float] = [1, 0, 0, 0.4, 0.5]
    #expect(claim(rule(examples), ticket) != nil)
    #expect(claim(rule(examples, not: [[1, 0, 0, 0.3, 0.6]]), ticket) == nil)
    #expect(claim(rule(examples, not: [[1, 0, 0, 0.3, 0.6]]), [1, 0, 0, 0.5]) != nil)
  }

  @Test func `asks for less the less its examples are alike`() {
    let alike = rule([[1, 0, 0, 0.5], [1, 0, 0, 0.6], [1, 0, 0, 0.4]])
    let various = rule([[1, 0, 0, 0.5], [1, 0, 0, 0, 0.9], [1, 0, 0, 0, 0, 0.9]])
    #expect(various.threshold < alike.threshold)
    #expect(rule([[1], [1, 0, 0, 0.4]]).threshold < 1, "two examples are enough")
  }

  @Test func `gets a ticket before another that is less like it`() {
    let rules = SeedRules([rule([[1], [1, 0, 0, 0.2]]), rule([[1, 0, 0, 0.8], [1, 0, 0, 0.9]])])
    let ticket = vectors([[1, 0, 0, 0.85]])
    let similarities = gemm(ticket, centres, transposeRight: true).elements
    #expect(rules.claim(of: ticket.elements.span, similarities: similarities)?.rule == 1)
    #expect(SeedRules([]).claim(of: ticket.elements.span, similarities: similarities) == nil)
  }

  @Test func `shows the precision it expects, and where its tickets come from`() throws {
    let rule = rule([[1, 0, 0, 0.5], [1, 0, 0, 0.6], [1, 0, 0, 0.4]])
    var evidence = SeedEvidence(topics: 3)
    #expect(evidence.precision.rate == nil)
    for _ in 0..<9 { evidence.add(try #require(claim(rule, [1, 0, 0, 0.5])), nearest: 0) }
    evidence.add(try #require(claim(rule, [1, 1, 0, 0.5])), nearest: 1)
    #expect(evidence.fromTopics == [9, 1, 0])
    #expect(evidence.precision == Share(10, of: 10) || evidence.precision == Share(9, of: 10))
  }

  @Test func `tells how many examples the others would find`() {
    let examples: [[Float]] = [[1, 0, 0, 0.5], [1, 0, 0, 0.6], [1, 0, 0, 0.4], [0, 0, 1]]
    let found = SeedRule.recovered(examples: vectors(examples), counterexamples: vectors([]), centres: centres)
    #expect(found == Share(3, of: 4))
    #expect(
      SeedRule.recovered(examples: vectors([[1], [1]]), counterexamples: vectors([]), centres: centres) == nil)
  }
}
