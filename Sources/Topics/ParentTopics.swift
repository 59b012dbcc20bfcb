import LinearAlgebra

/// Coarser topics above the topics of a run.
enum ParentTopics {
  /// How much coarser the cut is than that of the topics.
  private static let coarsening = 0.3

  /// The parent of every topic, numbered from 0 in the order of their first topics; nil for a topic that stands alone.
  ///
  /// The same graph is cut at a lower resolution, starting from the topics, so that no topic is split among parents.
  static func parents(
    of partition: Partition, in graph: WeightedGraph, resolution: Double, seed: UInt64
  ) -> [Int?] {
    let topics = graph.merged(by: partition.group, groups: partition.centres.rows)
    let groups = Leiden.groups(of: topics, resolution: resolution * coarsening, seed: seed)
    let ofTopics = groups.prefix(partition.topics)
    var children = [Int](repeating: 0, count: groups.count)
    for group in ofTopics { children[group] += 1 }
    // A single parent of everything says nothing.
    guard children.max() ?? 0 < partition.topics else { return [Int?](repeating: nil, count: partition.topics) }
    var numbers = [Int?](repeating: nil, count: groups.count)
    var count = 0
    return ofTopics.map { group in
      guard children[group] > 1 else { return nil }
      if numbers[group] == nil {
        numbers[group] = count
        count += 1
      }
      return numbers[group]
    }
  }
}
