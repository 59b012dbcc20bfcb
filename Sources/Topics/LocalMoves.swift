import Records

/// The first phase of the Leiden algorithm: single nodes move to the group that gains most, until none wants to move.
///
/// Source: Traag, Waltman and van Eck (2019), `MoveNodesFast` of algorithm 2.
enum LocalMoves {
  /// - Parameter start: the group of every node, below the number of nodes.
  static func groups(
    of graph: WeightedGraph, from start: [Int], resolution: Double, generator: inout SeededGenerator
  ) -> [Int] {
    var group = start
    var strength = [Double](repeating: 0, count: graph.nodes)
    var size = [Int](repeating: 0, count: graph.nodes)
    for node in 0..<graph.nodes {
      strength[group[node]] += graph.strengths[node]
      size[group[node]] += 1
    }
    var empty = (0..<graph.nodes).reversed().filter { size[$0] == 0 }
    var queue = Array(0..<graph.nodes)
    queue.shuffle(using: &generator)
    var isQueued = [Bool](repeating: true, count: graph.nodes)
    var around = GroupWeights(groups: graph.nodes)
    let tolerance = graph.leastGain
    var head = 0
    while head < queue.count {
      let node = queue[head]
      head += 1
      isQueued[node] = false
      let own = group[node]
      let ownStrength = graph.strengths[node]
      let share = resolution * ownStrength / graph.total
      let entries = graph.offsets[node]..<graph.offsets[node + 1]
      for entry in entries {
        around.add(graph.weights[entry], to: group[Int(graph.targets[entry])])
      }
      strength[own] -= ownStrength
      var best = own
      var bestGain = around.weight[own] - share * strength[own]
      for candidate in around.groups {
        let gain = around.weight[candidate] - share * strength[candidate]
        if gain > bestGain + tolerance {
          best = candidate
          bestGain = gain
        }
      }
      if bestGain < -tolerance, size[own] > 1, let fresh = empty.popLast() { best = fresh }
      around.clear()
      strength[best] += ownStrength
      guard best != own else { continue }
      group[node] = best
      size[own] -= 1
      size[best] += 1
      if size[own] == 0 { empty.append(own) }
      for entry in entries {
        let neighbour = Int(graph.targets[entry])
        if !isQueued[neighbour], group[neighbour] != best {
          isQueued[neighbour] = true
          queue.append(neighbour)
        }
      }
    }
    return group
  }
}
