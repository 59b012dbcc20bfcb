/// An undirected graph with weighted edges, as adjacency lists one behind the other.
package struct WeightedGraph: Sendable {
  /// `nodes + 1` offsets into `targets` and `weights`.
  package let offsets: [Int]
  /// Neighbours, ascending within a node; an edge stands in the lists of both its ends.
  package let targets: [Int32]
  /// Above 0, as many as `targets`.
  package let weights: [Double]
  /// Of every node: twice the weight inside it, from the nodes that were merged into it.
  package let loops: [Double]
  /// Of every node: the sum of its edges' weights and its loop.
  package let strengths: [Double]
  /// The sum of all strengths: twice the weight of the graph.
  package let total: Double

  /// How many nodes there are.
  package var nodes: Int { loops.count }

  /// What a change must gain to be more than rounding: in edge weight, 1e-12 of the modularity.
  var leastGain: Double { 1e-12 * total }

  /// - Parameter edges: each edge once, in any direction, between different nodes, of a weight above 0; equal pairs
  ///   add up. Their order does not matter.
  package init(nodes: Int, edges: [Edge]) {
    var ends = EdgeEnds()
    // Equal pairs are added up from the lightest, whatever order they come in.
    for edge in edges.sorted(by: { $0.weight < $1.weight }) {
      precondition(edge.from != edge.to && edge.weight > 0, "an edge joins two nodes by a weight above 0")
      ends.append(from: edge.from, to: edge.to, weight: edge.weight)
      ends.append(from: edge.to, to: edge.from, weight: edge.weight)
    }
    self.init(ends, loops: [Double](repeating: 0, count: nodes))
  }

  /// - Parameter ends: of every edge both.
  init(_ ends: EdgeEnds, loops: [Double]) {
    let sorted = ends.sorted(nodes: loops.count)
    var offsets: [Int] = []
    var targets: [Int32] = []
    var weights: [Double] = []
    var strengths = loops
    offsets.reserveCapacity(loops.count + 1)
    targets.reserveCapacity(sorted.count)
    weights.reserveCapacity(sorted.count)
    offsets.append(0)
    var position = 0
    for node in loops.indices {
      let start = targets.count
      while position < sorted.count, Int(sorted.from[position]) == node {
        let (target, weight) = (sorted.to[position], sorted.weight[position])
        if targets.count > start, targets[targets.count - 1] == target {
          weights[weights.count - 1] += weight
        } else {
          targets.append(target)
          weights.append(weight)
        }
        strengths[node] += weight
        position += 1
      }
      offsets.append(targets.count)
    }
    self.offsets = offsets
    self.targets = targets
    self.weights = weights
    self.loops = loops
    self.strengths = strengths
    total = strengths.reduce(0, +)
  }

  /// An edge between two nodes.
  package struct Edge: Sendable, Hashable {
    package var from: Int32
    package var to: Int32
    package var weight: Double

    package init(from: Int32, to: Int32, weight: Double) {
      self.from = from
      self.to = to
      self.weight = weight
    }
  }

  /// The graph whose nodes are the groups of a partition, numbered from 0 without gaps.
  func merged(by group: [Int], groups: Int) -> WeightedGraph {
    var loops = [Double](repeating: 0, count: groups)
    var ends = EdgeEnds()
    var around = GroupWeights(groups: groups)
    let members = Members(of: group, groups: groups)
    for own in 0..<groups {
      for node in members[own] {
        loops[own] += self.loops[node]
        for entry in offsets[node]..<offsets[node + 1] {
          let other = group[Int(targets[entry])]
          if other == own {
            loops[own] += weights[entry]
          } else {
            around.add(weights[entry], to: other)
          }
        }
      }
      for other in around.groups {
        ends.append(from: Int32(own), to: Int32(other), weight: around.weight[other])
      }
      around.clear()
    }
    return WeightedGraph(ends, loops: loops)
  }

  /// The modularity of a partition: the share of weight inside groups beyond what chance would put there.
  ///
  /// Source: Reichardt and Bornholdt (2006): sum over groups of e/2m - resolution x (strength/2m)².
  package func modularity(of group: [Int], resolution: Double) -> Double {
    guard total > 0 else { return 0 }
    let groups = (group.max() ?? -1) + 1
    var inside = [Double](repeating: 0, count: groups)
    var strength = [Double](repeating: 0, count: groups)
    for node in 0..<nodes {
      let own = group[node]
      strength[own] += strengths[node]
      inside[own] += loops[node]
      for entry in offsets[node]..<offsets[node + 1] where group[Int(targets[entry])] == own {
        inside[own] += weights[entry]
      }
    }
    return (0..<groups).reduce(0) { sum, index in
      let share = strength[index] / total
      return sum + inside[index] / total - resolution * share * share
    }
  }
}
