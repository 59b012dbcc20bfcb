import LinearAlgebra

/// Distinct texts in groups, each with a centre; a text belongs to the group whose centre is nearest.
///
/// Groups below the minimum size that are close to no other stand last: their texts are rare.
struct Partition: Sendable {
  /// Of every text.
  private(set) var group: [Int]
  /// One row per group: those that are topics first, then the rare ones.
  private(set) var centres: Matrix
  /// How many of the groups are topics.
  private(set) var topics: Int
  /// The share of texts whose nearest centre is that of the group the graph gave them.
  private(set) var agreement: Double

  /// Settles the groups that were found in the graph: small ones join or become rare, then every text goes to its nearest centre.
  ///
  /// - Parameters:
  ///   - found: the group of every row of `vectors`, numbered without gaps.
  ///   - multiplicity: how many tickets every row stands for.
  ///   - minimumSize: of a topic, in tickets.
  init(settling found: [Int], of vectors: Matrix, multiplicity: [Int], minimumSize: Int) {
    let count = (found.max() ?? -1) + 1
    var group = found
    var isRare = [Bool](repeating: false, count: count)
    let sizes = Partition.sizes(of: found, groups: count, multiplicity: multiplicity)
    let large = (0..<count).filter { sizes[$0] >= minimumSize }
    let foundCentres = vectors.centres(of: found, groups: count)
    if large.count < count {
      let closeness = large.map { topic in
        Partition.lowestDecile(of: vectors, in: topic, group: found, centres: foundCentres)
      }
      let target = large.isEmpty ? nil : foundCentres.nearestRows(of: foundCentres.rows(at: large))
      var joined = Array(0..<count)
      for small in 0..<count where sizes[small] < minimumSize {
        if let target, target.products[small] >= closeness[target.positions[small]] {
          joined[small] = large[target.positions[small]]
        } else {
          isRare[small] = true
        }
      }
      group = found.map { joined[$0] }
    }
    let rare = (0..<count).filter { isRare[$0] }
    var order = large + rare
    var number = Partition.numbers(order, count: count)
    let seeds = group.map { number[$0] }
    var centres = vectors.centres(of: seeds, groups: order.count)
    topics = large.count
    var nearest = centres.rows > 0 ? vectors.nearestRows(of: centres).positions : []
    // A topic that loses its texts to others may have become too small: its texts go where they are nearest.
    while topics > 1 {
      let now = Partition.sizes(of: nearest, groups: order.count, multiplicity: multiplicity)
      guard let smallest = (0..<topics).min(by: { (now[$0], $0) < (now[$1], $1) }),
        now[smallest] < minimumSize
      else { break }
      order.remove(at: smallest)
      centres = centres.rows(at: Array(0..<centres.rows).filter { $0 != smallest })
      topics -= 1
      nearest = vectors.nearestRows(of: centres).positions
    }
    number = Partition.numbers(order, count: count)
    let kept = zip(group, nearest).reduce(0) { $0 + (number[$1.0] == $1.1 ? 1 : 0) }
    self.group = nearest
    self.centres = centres
    agreement = group.isEmpty ? 1 : Double(kept) / Double(group.count)
  }

  /// Puts the topics into another order; `order` holds every topic's present number once.
  mutating func reorder(_ order: [Int]) {
    let number = Partition.numbers(order, count: topics)
    group = group.map { $0 < topics ? number[$0] : $0 }
    centres = centres.rows(at: order + Array(topics..<centres.rows))
  }

  /// Joins a topic to the one with the nearest centre; every text goes to its nearest centre again.
  mutating func join(_ topic: Int, of vectors: Matrix) {
    let others = (0..<topics).filter { $0 != topic }
    guard !others.isEmpty else { return }
    let nearest = centres.rows(at: [topic]).nearestRows(of: centres.rows(at: others)).positions[0]
    let order = others + Array(topics..<centres.rows)
    var number = Partition.numbers(order, count: centres.rows)
    number[topic] = nearest
    centres = vectors.centres(of: group.map { number[$0] }, groups: order.count)
    topics -= 1
    group = vectors.nearestRows(of: centres).positions
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
