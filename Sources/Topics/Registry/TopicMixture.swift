package import LinearAlgebra
package import Records

/// The topics of a ticket with several problems, with weights that sum to 1.
///
/// A text of two problems has a vector between their centres. So the vector is written as a sum of centres: the nearest
/// one first, then that which explains most of what is left, each with a factor above 0, up to three; a further one
/// must explain 15 % more than those before. The factors are the weights.
///
/// Measured on Banking77, 106 fitted topics: of 400 pairs of tickets joined into one text, 79 % get several topics and
/// 56 % both of the pair; of single tickets, 13 % get several. A soft-max over the similarities that errs as often on
/// single tickets finds both in 10 %: topics near the first one crowd out the second problem.
/// Source: Pati, Rezaiifar and Krishnaprasad, "Orthogonal matching pursuit" (1993).
package struct TopicMixture: Sendable {
  /// Inner products of the centres, topics x topics.
  private let products: Matrix

  private static let leastGain: Float = 0.15
  private static let limit = 3

  /// - Parameter centres: a row of length 1 per topic.
  package init(centres: Matrix) {
    products = gemm(centres, centres, transposeRight: true)
  }

  /// A ticket's topics, the heaviest first, of equal ones the first; empty when it has one.
  ///
  /// The nearest topic is always among them.
  /// - Parameter similarities: of the ticket to every centre.
  /// - Returns: `topic` is a row of the centres.
  /// - Complexity: linear in the number of centres.
  package func weights(similarities: [Float]) -> [TopicWeight] {
    precondition(similarities.count == products.rows, "a similarity to every centre")
    var pursuit = Pursuit(similarities)
    guard let first = pursuit.nearest() else { return [] }
    pursuit.add(first, products: products)
    var factors: [Float] = []
    while pursuit.topics.count < TopicMixture.limit,
      let next = pursuit.best(explaining: TopicMixture.leastGain * pursuit.explained)
    {
      guard let wider = solution(for: pursuit.topics + [next], similarities: similarities) else { break }
      factors = wider
      pursuit.add(next, products: products)
    }
    let sum = factors.reduce(0, +)
    return zip(pursuit.topics, factors).map { TopicWeight(topic: $0, weight: $1 / sum) }
      .sorted { $0.weight != $1.weight ? $0.weight > $1.weight : $0.topic < $1.topic }
  }

  /// The factors of some centres whose sum comes closest to the ticket; nil when one of them is not above 0.
  private func solution(for topics: [Int], similarities: [Float]) -> [Float]? {
    // Gaussian elimination of the two or three normal equations.
    let count = topics.count
    var rows = topics.map { row in topics.map { products[row, $0] } + [similarities[row]] }
    for pivot in 0..<count {
      for row in 0..<count where row != pivot {
        let factor = rows[row][pivot] / rows[pivot][pivot]
        for column in pivot...count { rows[row][column] -= factor * rows[pivot][column] }
      }
    }
    let factors = (0..<count).map { rows[$0][count] / rows[$0][$0] }
    return factors.allSatisfy { $0 > 0 } ? factors : nil
  }
}

/// A vector on its way to being written as a sum of centres, known by its similarities to them alone.
private struct Pursuit {
  private(set) var topics: [Int] = []
  /// The squared length of what the chosen centres explain of the vector.
  private(set) var explained: Float = 0
  /// Of every topic: the inner product of its centre with what is not yet explained.
  private var residual: [Float]
  /// Of every topic: the squared length of what its centre has beside those chosen.
  private var beside: [Float]
  /// An orthonormal basis of the chosen centres: of every element, its inner products with all centres.
  private var basis: [[Float]] = []

  /// A centre that differs less from those chosen says nothing of its own.
  private static let leastBeside: Float = 0.05

  init(_ similarities: [Float]) {
    residual = similarities
    beside = [Float](repeating: 1, count: similarities.count)
  }

  /// The most similar topic, of equal ones the first; nil when none is similar at all.
  func nearest() -> Int? {
    var best: Int?
    var most: Float = 0
    for topic in residual.indices where residual[topic] > most {
      best = topic
      most = residual[topic]
    }
    return best
  }

  /// The topic that explains most of what is left, of equal ones the first; nil when none explains as much as asked.
  func best(explaining least: Float) -> Int? {
    var best: Int?
    var most: Float = 0
    for topic in residual.indices where residual[topic] > 0 && beside[topic] > Pursuit.leastBeside {
      let gain = residual[topic] * residual[topic] / beside[topic]
      if gain > most {
        best = topic
        most = gain
      }
    }
    return most >= least ? best : nil
  }

  mutating func add(_ topic: Int, products: Matrix) {
    // Gram and Schmidt: the part of the centre that stands at right angles to those chosen.
    var direction = products.row(topic)
    for other in basis {
      let part = other[topic]
      for index in direction.indices { direction[index] -= part * other[index] }
    }
    let scale = 1 / beside[topic].squareRoot()
    let length = residual[topic] * scale
    for index in direction.indices {
      direction[index] *= scale
      residual[index] -= direction[index] * length
      beside[index] -= direction[index] * direction[index]
    }
    explained += length * length
    basis.append(direction)
    topics.append(topic)
  }
}
