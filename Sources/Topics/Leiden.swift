import Foundation
import Records

/// Finds groups of nodes with high modularity.
///
/// Source: Traag, Waltman and van Eck, "From Louvain to Leiden: guaranteeing well-connected communities" (2019),
/// algorithm 1: local moving with a queue, refinement, aggregation by the refined groups.
package struct Leiden {
  private let resolution: Double
  private var generator: SeededGenerator
  /// Scratch of `weightsToGroups`: the weight to every group, all zero between calls.
  private var weightTo: [Double] = []
  private var touched: [Int] = []

  /// How often the whole algorithm starts again from its own result, at most; it stops when nothing improves.
  private static let passLimit = 10
  /// How freely the refinement chooses among groups: the theta of the paper, in units of edge weight.
  private static let randomness = 0.01

  private init(resolution: Double, seed: UInt64) {
    self.resolution = resolution
    generator = SeededGenerator(seed: seed)
  }

  /// The group of every node, numbered from 0 in the order of the groups' first nodes.
  package static func groups(of graph: WeightedGraph, resolution: Double, seed: UInt64) -> [Int] {
    var run = Leiden(resolution: resolution, seed: seed)
    var best = Array(0..<graph.nodes)
    guard graph.total > 0 else { return best }
    var bestQuality = graph.modularity(of: best, resolution: resolution)
    for _ in 0..<passLimit {
      let found = run.pass(over: graph, from: best)
      let quality = graph.modularity(of: found, resolution: resolution)
      guard quality > bestQuality + 1e-9 else { break }
      best = found
      bestQuality = quality
    }
    return best
  }

  private mutating func pass(over graph: WeightedGraph, from start: [Int]) -> [Int] {
    var current = graph
    var group = start
    /// The node of `current` that every node of `graph` has become part of.
    var member = Array(0..<graph.nodes)
    while true {
      group = Leiden.renumbered(moved(current, from: group)).groups
      guard (group.max() ?? 0) + 1 < current.nodes else { break }
      let (refined, count) = Leiden.renumbered(refinement(of: group, in: current))
      guard count < current.nodes else { break }
      var groupOfRefined = [Int](repeating: 0, count: count)
      for node in 0..<current.nodes { groupOfRefined[refined[node]] = group[node] }
      for node in 0..<graph.nodes { member[node] = refined[member[node]] }
      current = current.merged(by: refined, groups: count)
      group = groupOfRefined
    }
    return Leiden.renumbered(member.map { group[$0] }).groups
  }

  /// Moves single nodes to the neighbouring group that gains most, until no node wants to move.
  private mutating func moved(_ graph: WeightedGraph, from start: [Int]) -> [Int] {
    var group = start
    weightTo = [Double](repeating: 0, count: graph.nodes)
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
    var head = 0
    while head < queue.count {
      let node = queue[head]
      head += 1
      isQueued[node] = false
      let own = group[node]
      collectWeights(from: node, in: graph) { group[$0] }
      strength[own] -= graph.strengths[node]
      let share = resolution * graph.strengths[node] / graph.total
      var best = own
      var bestGain = weightTo[own] - share * strength[own]
      for candidate in touched.sorted() where candidate != own {
        let gain = weightTo[candidate] - share * strength[candidate]
        if gain > bestGain + 1e-12 {
          best = candidate
          bestGain = gain
        }
      }
      if bestGain < -1e-12, size[own] > 1, let fresh = empty.popLast() { best = fresh }
      clearWeights()
      strength[best] += graph.strengths[node]
      guard best != own else { continue }
      group[node] = best
      size[own] -= 1
      size[best] += 1
      if size[own] == 0 { empty.append(own) }
      for entry in graph.offsets[node]..<graph.offsets[node + 1] {
        let neighbour = Int(graph.targets[entry])
        if group[neighbour] != best, !isQueued[neighbour] {
          isQueued[neighbour] = true
          queue.append(neighbour)
        }
      }
    }
    return group
  }

  /// Splits every group into well-connected parts: starting from single nodes, only merging within the group.
  private mutating func refinement(of group: [Int], in graph: WeightedGraph) -> [Int] {
    var part = Array(0..<graph.nodes)
    var strength = graph.strengths
    var size = [Int](repeating: 1, count: graph.nodes)
    var groupStrength = [Double](repeating: 0, count: graph.nodes)
    for node in 0..<graph.nodes { groupStrength[group[node]] += graph.strengths[node] }
    /// The weight of the edges that leave a part for the rest of its group.
    var leaving = [Double](repeating: 0, count: graph.nodes)
    for node in 0..<graph.nodes {
      for entry in graph.offsets[node]..<graph.offsets[node + 1]
      where group[Int(graph.targets[entry])] == group[node] {
        leaving[node] += graph.weights[entry]
      }
    }
    weightTo = [Double](repeating: 0, count: graph.nodes)
    var order = Array(0..<graph.nodes)
    order.shuffle(using: &generator)
    for node in order where size[part[node]] == 1 {
      let whole = groupStrength[group[node]]
      let own = graph.strengths[node]
      guard leaving[node] >= resolution * own * (whole - own) / graph.total else { continue }
      collectWeights(from: node, in: graph) { group[$0] == group[node] ? part[$0] : nil }
      let share = resolution * own / graph.total
      let candidates = touched.sorted().filter { candidate in
        candidate != part[node] && weightTo[candidate] - share * strength[candidate] >= 0
          && leaving[candidate] >= resolution * strength[candidate]
            * (whole - strength[candidate]) / graph.total
      }
      let gains = candidates.map { weightTo[$0] - share * strength[$0] }
      if let chosen = chosen(among: candidates, gains: gains) {
        leaving[chosen] += leaving[node] - 2 * weightTo[chosen]
        strength[chosen] += own
        strength[node] -= own
        size[chosen] += 1
        size[node] -= 1
        part[node] = chosen
      }
      clearWeights()
    }
    return part
  }

  /// One of the candidates, by chance in proportion to exp(gain / randomness); nil when there is none.
  private mutating func chosen(among candidates: [Int], gains: [Double]) -> Int? {
    guard let largest = gains.max() else { return nil }
    let odds = gains.map { exp(($0 - largest) / Leiden.randomness) }
    var left = Double.random(in: 0..<odds.reduce(0, +), using: &generator)
    for (candidate, odd) in zip(candidates, odds) {
      left -= odd
      if left < 0 { return candidate }
    }
    return candidates.last
  }

  /// Adds up the weights from a node to every group among its neighbours into `weightTo` and `touched`.
  private mutating func collectWeights(
    from node: Int, in graph: WeightedGraph, group: (Int) -> Int?
  ) {
    for entry in graph.offsets[node]..<graph.offsets[node + 1] {
      guard let target = group(Int(graph.targets[entry])) else { continue }
      if weightTo[target] == 0 { touched.append(target) }
      weightTo[target] += graph.weights[entry]
    }
  }

  private mutating func clearWeights() {
    for target in touched { weightTo[target] = 0 }
    touched.removeAll(keepingCapacity: true)
  }

  private static func renumbered(_ group: [Int]) -> (groups: [Int], count: Int) {
    var numbers = [Int](repeating: -1, count: (group.max() ?? -1) + 1)
    var count = 0
    let groups = group.map { old in
      if numbers[old] < 0 {
        numbers[old] = count
        count += 1
      }
      return numbers[old]
    }
    return (groups, count)
  }
}
