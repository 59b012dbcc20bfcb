import Foundation
package import LinearAlgebra

/// What claims tickets for a seeded topic.
///
/// A ticket is claimed when it is similar enough to the mean direction of the examples, at least as similar as to
/// every found topic that is not nearest to one of them, and at least as similar as to every counterexample. Similar
/// enough is 0.15 below the mean similarity of the examples, each to the mean of the others.
///
/// Measured on Banking77, random sentences for each of its 77 topics, twice, among 106 found topics: with three
/// sentences precision 0.83 and recall 0.59, with five 0.81 and 0.70; two counterexamples to three sentences 0.86 and
/// 0.56. A threshold alone, the best of five, reaches 0.58 and 0.66. Moving the centre away from the counterexamples
/// costs more recall than it gains.
package struct SeedRule: Sendable, Hashable {
  /// Length 1.
  package let centre: [Float]
  package let threshold: Float
  /// Of the found topics: whether it is nearest to none of the examples.
  private let isRival: [Bool]
  private let counterexamples: Matrix

  private static let slack: Float = 0.15
  /// In units of similarity; it makes the certainty right in the mean on Banking77.
  private static let temperature: Float = 0.03

  /// - Parameters:
  ///   - examples: a row of length 1 each, at least two.
  ///   - counterexamples: a row of length 1 each.
  ///   - centres: of the found topics.
  package init(examples: Matrix, counterexamples: Matrix, centres: Matrix) {
    precondition(examples.rows > 1, "at least two examples")
    centre = examples.centres(of: [Int](repeating: 0, count: examples.rows), groups: 1).elements
    let others = examples.similaritiesToOthers()
    threshold = others.reduce(0, +) / Float(others.count) - SeedRule.slack
    var isRival = [Bool](repeating: true, count: centres.rows)
    if centres.rows > 0 {
      for home in examples.nearestRows(of: centres).positions { isRival[home] = false }
    }
    self.isRival = isRival
    self.counterexamples = counterexamples
  }

  /// Whether a ticket belongs to the topic.
  ///
  /// - Parameters:
  ///   - vector: length 1.
  ///   - similarities: to the centres of the found topics.
  package func claim(of vector: Span<Float>, similarities: [Float]) -> SeedClaim? {
    precondition(similarities.count == isRival.count, "a similarity to every found topic")
    let similarity = dot(vector, centre.span)
    guard similarity >= threshold else { return nil }
    var odds: Float = 1
    for topic in similarities.indices where isRival[topic] {
      guard similarity >= similarities[topic] else { return nil }
      odds += exp((similarities[topic] - similarity) / SeedRule.temperature)
    }
    let rows = counterexamples.elements.span
    for row in 0..<counterexamples.rows {
      let start = row * counterexamples.columns
      guard similarity >= dot(vector, rows.extracting(start..<start + counterexamples.columns)) else { return nil }
    }
    return SeedClaim(similarity: similarity, certainty: 1 / odds)
  }
}

/// A ticket's claim by a seeded topic.
package struct SeedClaim: Sendable, Hashable {
  /// To the centre of the examples.
  package let similarity: Float
  /// How clearly it beats the found topics: its share in a soft-max over them; between 0 and 1.
  package let certainty: Float
}
