/// The nodes of every group, as lists one behind the other; ascending within a group.
struct Members {
  private let nodes: [Int]
  private let offsets: [Int]

  init(of group: [Int], groups: Int) {
    var offsets = [Int](repeating: 0, count: groups + 1)
    for own in group { offsets[own + 1] += 1 }
    for own in 0..<groups { offsets[own + 1] += offsets[own] }
    var next = offsets
    var nodes = [Int](repeating: 0, count: group.count)
    for node in group.indices {
      nodes[next[group[node]]] = node
      next[group[node]] += 1
    }
    self.nodes = nodes
    self.offsets = offsets
  }

  subscript(group: Int) -> ArraySlice<Int> { nodes[offsets[group]..<offsets[group + 1]] }
}
