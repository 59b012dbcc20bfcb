import Records

/// How all topics together grew, whatever a few of them did.
///
/// Source: the median of ratios of Anders and Huber, "Differential expression analysis for sequence count data" (2010),
/// there for genes.
enum MiddleGrowth {
  /// Fewer topics have no middle to speak of.
  private static let leastTopics = 5

  /// How many times its tickets before the middle topic has now, topics weighed by their tickets; nil for few topics.
  static func of(_ counts: [(current: Share, before: Share)]) -> Double? {
    let topics = counts.map { (now: $0.current.successes, then: $0.before.successes) }.filter { $0.now + $0.then > 0 }
    guard topics.count >= leastTopics else { return nil }
    let growths = topics.map { (growth: Double($0.now) / Double($0.then), tickets: $0.now + $0.then) }
      .sorted { ($0.growth, $0.tickets) < ($1.growth, $1.tickets) }
    let half = growths.reduce(0) { $0 + $1.tickets } / 2
    var tickets = 0
    for topic in growths {
      tickets += topic.tickets
      if tickets > half { return topic.growth > 0 && topic.growth.isFinite ? topic.growth : nil }
    }
    return nil
  }
}
