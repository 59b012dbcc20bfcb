import LinearAlgebra

/// Distinct texts in the groups that the graph gave them, each group with a centre.
///
/// Groups below the minimum size join a topic that is close; those close to none stand last: their texts are rare.
struct Partition: Sendable {
  /// Of every text.
  private(set) var group: [Int]
  /// One row per group: those that are topics first, then the rare ones.
  private(set) var centres: Matrix
  /// How many of the groups are topics.
  private(set) var topics: Int

  /// - Parameters:
  ///   - found: the group of every row of `vectors`, numbered without gaps.
  ///   - multiplicity: how many tickets every row stands for.
  ///   - minimumSize: of a topic, in tickets.
  init(settling found: [Int], of vectors: Matrix, multiplicity: [Int], minimumSize: Int) {
    let count = (found.max() ?? -1) + 1
    var joined = Array(0..<count)
    var isRare = [Bool](repeating: false, count: count)
    let sizes = Partition.sizes(of: found, groups: count, multiplicity: multiplicity)
    let large = (0..<count).filter { sizes[$0] >= minimumSize }
    if large.count < count {
      let centres = vectors.centres(of: found, groups: count)
      let closeness = large.map { topic in
        Partition.lowestDecile(of: vectors, in: topic, group: found, centres: centres)
      }
      let target = large.isEmpty ? nil : centres.nearestRows(of: centres.rows(at: large))
      for small in 0..<count where sizes[small] < minimumSize {
        if let target, target.products[small] >= closeness[target.positions[small]] {
          joined[small] = large[target.positions[small]]
        } else {
          isRare[small] = true
        }
      }
    }
    let order = large + (0..<count).filter { isRare[$0] }
    let number = Partition.numbers(order, count: count)
    group = found.map { number[joined[$0]] }
    centres = vectors.centres(of: group, groups: order.count)
    topics = large.count
  }

  /// The share of texts whose nearest centre is that of their own group: how far centres tell what the graph does.
  func agreement(of vectors: Matrix) -> Double {
    guard !group.isEmpty else { return 1 }
    let nearest = vectors.nearestRows(of: centres).positions
    return Double(zip(group, nearest).count { $0 == $1 }) / Double(group.count)
  }

  /// Puts the topics into another order; `order` holds every topic's present number once.
  mutating func reorder(_ order: [Int]) {
    let number = Partition.numbers(order, count: topics)
    group = group.map { $0 < topics ? number[$0] : $0 }
    centres = centres.rows(at: order + Array(topics..<centres.rows))
  }

  /// Joins a topic to the one with the nearest centre.
  mutating func join(_ topic: Int, of vectors: Matrix) {
    let others = (0..<topics).filter { $0 != topic }
    guard !others.isEmpty else { return }
    let nearest = centres.rows(at: [topic]).nearestRows(of: centres.rows(at: others)).positions[0]
    let order = others + Array(topics..<centres.rows)
    var number = Partition.numbers(order, count: centres.rows)
    number[topic] = nearest
    group = group.map { number[$0] }
    centres = vectors.centres(of: group, groups: order.count)
    topics -= 1
  }

  /// Tickets in every group.
  func sizes(multiplicity: [Int]) -> [Int] {
    Partition.sizes(of: group, groups: centres.rows, multiplicity: multiplicity)
  }

  private static func sizes(of group: [Int], groups: Int, multiplicity: [Int]) -> [Int] {
    var sizes = [Int](repeating: 0, count: groups)
    for (row, number) in group.enumerated() { sizes[number] += multiplicity[row] }
    return sizes
  }

  private static func numbers(_ order: [Int], count: Int) -> [Int] {
    var numbers = [Int](repeating: -1, count: count)
    for (number, old) in order.enumerated() { numbers[old] = number }
    return numbers
  }

  /// What nine of ten members of a group reach in similarity to its centre.
  private static func lowestDecile(
    of vectors: Matrix, in topic: Int, group: [Int], centres: Matrix
  ) -> Float {
    let members = vectors.rows(at: group.indices.filter { group[$0] == topic })
    let similarities = members.nearestRows(of: centres.rows(at: [topic])).products.sorted()
    return similarities[similarities.count / 10]
  }
}
