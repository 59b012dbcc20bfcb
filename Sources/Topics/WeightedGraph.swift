/// An undirected graph with weighted edges, as adjacency lists one behind the other.
package struct WeightedGraph: Sendable {
  /// `nodes + 1` offsets into `targets` and `weights`.
  package let offsets: [Int]
  /// Neighbours, ascending within a node; an edge stands in the lists of both its ends.
  package let targets: [Int32]
  package let weights: [Double]
  /// Of every node: twice the weight inside it, from the nodes that were merged into it.
  package let loops: [Double]
  /// Of every node: the sum of its edges' weights and its loop.
  package let strengths: [Double]
  /// The sum of all strengths: twice the weight of the graph.
  package let total: Double

  /// How many nodes there are.
  package var nodes: Int { loops.count }

  /// - Parameters:
  ///   - edges: each edge once, in any direction, between different nodes; equal pairs add up.
  ///   - loops: twice the weight inside every node.
  package init(nodes: Int, edges: [Edge], loops: [Double]? = nil) {
    var directed: [Edge] = []
    directed.reserveCapacity(2 * edges.count)
    for edge in edges {
      directed.append(edge)
      directed.append(Edge(from: edge.to, to: edge.from, weight: edge.weight))
    }
    directed.sort { ($0.from, $0.to) < ($1.from, $1.to) }
    var offsets = [0]
    var targets: [Int32] = []
    var weights: [Double] = []
    var position = 0
    let ownLoops = loops ?? [Double](repeating: 0, count: nodes)
    var strengths = ownLoops
    for node in 0..<nodes {
      let start = targets.count
      while position < directed.count, directed[position].from == node {
        let edge = directed[position]
        if targets.count > start, targets[targets.count - 1] == edge.to {
          weights[weights.count - 1] += edge.weight
        } else {
          targets.append(edge.to)
          weights.append(edge.weight)
        }
        strengths[node] += edge.weight
        position += 1
      }
      offsets.append(targets.count)
    }
    self.offsets = offsets
    self.targets = targets
    self.weights = weights
    self.loops = ownLoops
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
    var edges: [Edge] = []
    for node in 0..<nodes {
      loops[group[node]] += self.loops[node]
      for entry in offsets[node]..<offsets[node + 1] {
        let target = Int(targets[entry])
        if group[node] == group[target] {
          loops[group[node]] += weights[entry]
        } else if node < target {
          edges.append(
            Edge(from: Int32(group[node]), to: Int32(group[target]), weight: weights[entry]))
        }
      }
    }
    return WeightedGraph(nodes: groups, edges: edges, loops: loops)
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
      strength[group[node]] += strengths[node]
      inside[group[node]] += loops[node]
      for entry in offsets[node]..<offsets[node + 1] where group[Int(targets[entry])] == group[node] {
        inside[group[node]] += weights[entry]
      }
    }
    return (0..<groups).reduce(0) { sum, index in
      let share = strength[index] / total
      return sum + inside[index] / total - resolution * share * share
    }
  }
}

extension WeightedGraph {
  /// The shared-neighbour graph: an edge between two rows of which one is a neighbour of the other, weighted by the
  /// Jaccard index of their neighbour lists, each with the row itself.
  ///
  /// Source: Jarvis and Patrick, "Clustering using a similarity measure based on shared near neighbors" (1973).
  package init(sharedNeighbours lists: NeighbourLists) {
    let sets = (0..<lists.rows).map { row in (lists[row] + [Int32(row)]).sorted() }
    var edges: [Edge] = []
    for row in 0..<lists.rows {
      for neighbour in lists[row] {
        let other = Int(neighbour)
        // A mutual pair is seen from both sides; it is one edge.
        if other < row, lists[other].contains(Int32(row)) { continue }
        let shared = WeightedGraph.sharedCount(sets[row], sets[other])
        guard shared > 0 else { continue }
        let union = sets[row].count + sets[other].count - shared
        edges.append(
          Edge(from: Int32(row), to: neighbour, weight: Double(shared) / Double(union)))
      }
    }
    self.init(nodes: lists.rows, edges: edges)
  }

  private static func sharedCount(_ left: [Int32], _ right: [Int32]) -> Int {
    var (leftIndex, rightIndex, count) = (0, 0, 0)
    while leftIndex < left.count, rightIndex < right.count {
      if left[leftIndex] == right[rightIndex] {
        count += 1
        leftIndex += 1
        rightIndex += 1
      } else if left[leftIndex] < right[rightIndex] {
        leftIndex += 1
      } else {
        rightIndex += 1
      }
    }
    return count
  }
}
