import Records

/// Finds groups of nodes with high modularity.
///
/// Source: Traag, Waltman and van Eck, "From Louvain to Leiden: guaranteeing well-connected communities" (2019),
/// algorithm 1: local moving with a queue, refinement, aggregation by the refined groups.
package enum Leiden {
  /// How often the whole algorithm starts again from its own result, at most.
  package static let passLimit = 10
  /// A pass that gains less modularity is the last one.
  private static let leastGain = 1e-4

  /// The group of every node, numbered from 0 in the order of the groups' first nodes.
  ///
  /// Every group is connected. The result depends on the arguments alone.
  /// - Parameter passes: at most so many; the first one comes within a thousandth of what all of them reach.
  package static func groups(
    of graph: WeightedGraph, resolution: Double, seed: UInt64, passes: Int = passLimit
  ) -> [Int] {
    var generator = SeededGenerator(seed: seed)
    var best = Array(0..<graph.nodes)
    guard graph.total > 0 else { return best }
    var bestQuality = graph.modularity(of: best, resolution: resolution)
    for _ in 0..<passes {
      let found = pass(over: graph, from: best, resolution: resolution, generator: &generator)
      let quality = graph.modularity(of: found, resolution: resolution)
      let gain = quality - bestQuality
      if gain > 0 {
        best = found
        bestQuality = quality
      }
      guard gain >= leastGain else { break }
    }
    return best
  }

  private static func pass(
    over graph: WeightedGraph, from start: [Int], resolution: Double, generator: inout SeededGenerator
  ) -> [Int] {
    var current = graph
    var group = start
    /// The node of `current` that every node of `graph` has become part of.
    var member = Array(0..<graph.nodes)
    while true {
      let moved = LocalMoves.groups(
        of: current, from: group, resolution: resolution, generator: &generator)
      let (groups, groupCount) = renumbered(moved)
      group = groups
      guard groupCount < current.nodes else { break }
      let (parts, partCount) = renumbered(
        Refinement.parts(of: group, in: current, resolution: resolution, generator: &generator))
      guard partCount < current.nodes else { break }
      var groupOfPart = [Int](repeating: 0, count: partCount)
      for node in 0..<current.nodes { groupOfPart[parts[node]] = group[node] }
      for node in 0..<graph.nodes { member[node] = parts[member[node]] }
      current = current.merged(by: parts, groups: partCount)
      group = groupOfPart
    }
    return renumbered(member.map { group[$0] }).groups
  }

  /// The same groups, numbered without gaps in the order of their first nodes, and how many they are.
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
