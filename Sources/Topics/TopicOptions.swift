package import Records

/// How topics are looked for.
package struct TopicOptions: Sendable, Hashable {
  package var granularity = Granularity.auto
  /// A smaller group of tickets joins a topic that is close, or is `rare`.
  package var minimumSize = 10
  /// How many nearest neighbours a text has in the graph.
  package var neighbours = 30
  package var seed: UInt64 = 1
  /// At most this many tickets are clustered; of more, a seeded sample, and the rest is placed.
  package var sampleSize = 12_000
  /// At most this many word pieces are read by the transformer to cluster: a sample of long conversations is smaller
  /// than one of single lines, and takes as long.
  package var encodedPieces = 500_000
  /// The resolutions among which `auto` chooses, ascending.
  package var resolutions: [Double] = [0.5, 1, 2, 3, 5, 8]

  package init() {}
}
