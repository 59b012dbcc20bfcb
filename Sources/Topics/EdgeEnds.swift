/// The ends of edges, as a table of three columns: where each is, where it leads and its weight.
struct EdgeEnds {
  private(set) var from: [Int32] = []
  private(set) var to: [Int32] = []
  private(set) var weight: [Double] = []

  var count: Int { weight.count }

  mutating func append(from: Int32, to: Int32, weight: Double) {
    self.from.append(from)
    self.to.append(to)
    self.weight.append(weight)
  }

  /// By `from`, of equal ones by `to`, of those in their present order.
  ///
  /// - Complexity: linear in the number of ends and nodes.
  func sorted(nodes: Int) -> EdgeEnds {
    let byTarget = sorted(by: to, below: nodes)
    return byTarget.sorted(by: byTarget.from, below: nodes)
  }

  /// A counting sort that keeps the order of equal keys.
  private func sorted(by keys: [Int32], below limit: Int) -> EdgeEnds {
    var next = [Int](repeating: 0, count: limit + 1)
    for key in keys { next[Int(key) + 1] += 1 }
    for key in 0..<limit { next[key + 1] += next[key] }
    var result = self
    for index in keys.indices {
      let place = next[Int(keys[index])]
      next[Int(keys[index])] += 1
      result.from[place] = from[index]
      result.to[place] = to[index]
      result.weight[place] = weight[index]
    }
    return result
  }
}
