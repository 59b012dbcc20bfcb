/// The weights from one node to the groups around it, summed in lists that are used again for the next node.
struct GroupWeights {
  /// Of every group; 0 for those that were not added to.
  private(set) var weight: [Double]
  /// Those that were added to, in the order in which they were first.
  private(set) var groups: [Int] = []

  init(groups: Int) {
    weight = [Double](repeating: 0, count: groups)
  }

  /// - Parameter more: above 0.
  mutating func add(_ more: Double, to group: Int) {
    let before = weight[group]
    if before == 0 { groups.append(group) }
    weight[group] = before + more
  }

  mutating func clear() {
    for group in groups { weight[group] = 0 }
    groups.removeAll(keepingCapacity: true)
  }
}
