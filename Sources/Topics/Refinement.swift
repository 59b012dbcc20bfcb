import Foundation
import Records

/// The second phase of the Leiden algorithm: every group is split into well-connected parts.
///
/// Source: Traag, Waltman and van Eck (2019), `RefinePartition` and `MergeNodesSubset` of algorithm 2.
enum Refinement {
  /// How freely a node chooses among parts: the theta of the paper, in units of edge weight.
  private static let randomness = 0.01

  /// The part of every node, starting from single nodes and only merging within a group.
  static func parts(
    of group: [Int], in graph: WeightedGraph, resolution: Double, generator: inout SeededGenerator
  ) -> [Int] {
    var part = Array(0..<graph.nodes)
    var strength = graph.strengths
    var size = [Int](repeating: 1, count: graph.nodes)
    var groupStrength = [Double](repeating: 0, count: graph.nodes)
    /// The weight of the edges that leave a part for the rest of its group.
    var leaving = [Double](repeating: 0, count: graph.nodes)
    for node in 0..<graph.nodes {
      let own = group[node]
      groupStrength[own] += graph.strengths[node]
      for entry in graph.offsets[node]..<graph.offsets[node + 1]
      where group[Int(graph.targets[entry])] == own {
        leaving[node] += graph.weights[entry]
      }
    }
    var order = Array(0..<graph.nodes)
    order.shuffle(using: &generator)
    var around = GroupWeights(groups: graph.nodes)
    var choice = WeightedChoice()
    let tolerance = graph.leastGain
    let density = resolution / graph.total
    for node in order where size[node] == 1 && part[node] == node {
      let ownGroup = group[node]
      let whole = groupStrength[ownGroup]
      let own = graph.strengths[node]
      let share = density * own
      guard leaving[node] >= share * (whole - own) - tolerance else { continue }
      for entry in graph.offsets[node]..<graph.offsets[node + 1] {
        let neighbour = Int(graph.targets[entry])
        if group[neighbour] == ownGroup { around.add(graph.weights[entry], to: part[neighbour]) }
      }
      for candidate in around.groups {
        let gain = around.weight[candidate] - share * strength[candidate]
        guard gain >= -tolerance else { continue }
        let theirs = strength[candidate]
        if leaving[candidate] >= density * theirs * (whole - theirs) - tolerance {
          choice.add(candidate, gain: gain)
        }
      }
      if let chosen = choice.taken(randomness: randomness, generator: &generator) {
        leaving[chosen] += leaving[node] - 2 * around.weight[chosen]
        strength[chosen] += own
        strength[node] = 0
        size[chosen] += 1
        size[node] = 0
        part[node] = chosen
      }
      around.clear()
    }
    return part
  }
}

/// Candidates of which one is taken by chance, in proportion to exp(gain / randomness).
private struct WeightedChoice {
  private var candidates: [Int] = []
  private var gains: [Double] = []

  mutating func add(_ candidate: Int, gain: Double) {
    candidates.append(candidate)
    gains.append(gain)
  }

  /// One of the candidates, which are then forgotten; nil when there is none.
  mutating func taken(randomness: Double, generator: inout SeededGenerator) -> Int? {
    guard var chosen = candidates.first, var largest = gains.first else { return nil }
    for gain in gains where gain > largest { largest = gain }
    var sum = 0.0
    for index in gains.indices {
      gains[index] = exp((gains[index] - largest) / randomness)
      sum += gains[index]
    }
    var left = Double.random(in: 0..<sum, using: &generator)
    for index in gains.indices {
      chosen = candidates[index]
      left -= gains[index]
      if left < 0 { break }
    }
    candidates.removeAll(keepingCapacity: true)
    gains.removeAll(keepingCapacity: true)
    return chosen
  }
}
