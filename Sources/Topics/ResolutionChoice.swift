import LinearAlgebra
import Records

/// How fine the topics are: the resolution of a run and what speaks for it.
struct ResolutionChoice: Sendable {
  let resolution: Double
  let silhouette: Double
  let partition: Partition
}

/// The graph of a sample, cut at any resolution.
struct ResolutionSearch {
  let graph: WeightedGraph
  let vectors: Matrix
  /// How many tickets every node stands for.
  let multiplicity: [Int]
  let minimumSize: Int
  let seed: UInt64
  /// What the cut goes on from; nil for a first fit, or one with other options.
  var continuation: EarlierGroups?

  private static let tolerance = 0.05

  /// Where a granularity cuts the graph; nil for a number of topics, which takes a search.
  ///
  /// `auto` takes the resolution with the largest simplified silhouette, or a coarser one that comes within a twentieth of
  /// it: of cuts that separate nearly as well, a reader wants that with fewer topics. `coarse` and `fine` take a
  /// third and three times that resolution.
  func resolution(of granularity: Granularity, among resolutions: [Double]) -> Double? {
    switch granularity {
    case .auto: best(among: resolutions)
    case .coarse: best(among: resolutions) / 3
    case .fine: best(among: resolutions) * 3
    case .count: nil
    }
  }

  /// The cut of a granularity at its resolution; for a number of topics the one that comes closest to it.
  func choice(_ granularity: Granularity, at resolution: Double?) -> ResolutionChoice {
    if case .count(let wanted) = granularity { return cut(withTopics: wanted) }
    return cut(at: resolution ?? 1)
  }

  private func best(among resolutions: [Double]) -> Double {
    // A first pass of every cut tells how well it separates; only the one that is taken is worked out.
    let silhouettes = concurrentParts(of: resolutions.count, size: 1) { part in
      let groups = Leiden.groups(of: graph, resolution: resolutions[part.lowerBound], seed: seed, passes: 1)
      return silhouette(of: groups)
    }
    let largest = silhouettes.max() ?? 0
    let enough = largest - abs(largest) * ResolutionSearch.tolerance
    return zip(resolutions, silhouettes).first { $0.1 >= enough }?.0 ?? 1
  }

  private func cut(at resolution: Double) -> ResolutionChoice {
    let groups = Leiden.groups(of: graph, resolution: resolution, seed: seed)
    return ResolutionChoice(
      resolution: resolution, silhouette: silhouette(of: groups),
      partition: Partition(
        settling: continued(groups), of: vectors, multiplicity: multiplicity, minimumSize: minimumSize))
  }

  private func silhouette(of groups: [Int]) -> Double {
    let centres = vectors.centres(of: groups, groups: (groups.max() ?? -1) + 1)
    return vectors.simplifiedSilhouette(of: groups, centres: centres, multiplicity: multiplicity)
  }

  /// The groups with those of the earlier fit going on in them.
  private func continued(_ groups: [Int]) -> [Int] {
    guard let continuation else { return groups }
    return ContinuedGroups(
      found: groups, start: continuation.start, topics: continuation.topics, known: continuation.known,
      multiplicity: multiplicity
    ).groups
  }

  /// Halves the interval of resolutions, on a logarithmic scale, until the number of topics fits; joins the closest topics
  /// where even then there are more, since what is not connected is never in one group.
  private func cut(withTopics wanted: Int) -> ResolutionChoice {
    var low = 1.0 / 64
    var high = 256.0
    var best = cut(at: 1)
    for _ in 0..<16 where best.partition.topics != wanted {
      let middle = (low * high).squareRoot()
      let candidate = cut(at: middle)
      let topics = candidate.partition.topics
      if abs(topics - wanted) < abs(best.partition.topics - wanted) { best = candidate }
      if topics < wanted { low = middle } else { high = middle }
    }
    return joined(best, toTopics: max(1, wanted))
  }

  /// Joins the smallest topic to its nearest one until there are no more than wanted.
  private func joined(_ choice: ResolutionChoice, toTopics wanted: Int) -> ResolutionChoice {
    var partition = choice.partition
    guard partition.topics > wanted else { return choice }
    while partition.topics > wanted {
      let sizes = partition.sizes(multiplicity: multiplicity)
      let smallest = (0..<partition.topics).min { (sizes[$0], $0) < (sizes[$1], $1) } ?? 0
      partition.join(smallest, of: vectors)
    }
    let silhouette = vectors.simplifiedSilhouette(
      of: partition.group, centres: partition.centres, multiplicity: multiplicity)
    return ResolutionChoice(
      resolution: choice.resolution, silhouette: silhouette, partition: partition)
  }
}
