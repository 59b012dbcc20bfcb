import Records

/// Where rules send the tickets of topics: merges and splits, which must not lead back to where they start.
struct TopicLinks {
  /// Of every topic, by index: the topics its tickets may go to.
  private var targets: [[Int]]
  private let registry: TopicRegistry
  private let splitOrigins: Set<RegisteredTopic.Origin>

  /// - Parameter splits: all rules of the file, those that are no splits included.
  init(registry: TopicRegistry, splits: [CurationRule]) {
    self.registry = registry
    targets = [[Int]](repeating: [], count: registry.topics.count)
    splitOrigins = Set(
      splits.compactMap { rule in
        if case .split(let keyword) = rule.action { .split(topicID: rule.topicID, keyword: keyword) } else { nil }
      })
  }

  /// Whether a topic was split off by a rule that the file no longer holds.
  func isOrphan(_ topic: Int) -> Bool {
    guard case .split = registry.topics[topic].origin else { return false }
    return !splitOrigins.contains(registry.topics[topic].origin)
  }

  /// Adds what a rule does; the reason why not when it leads in a circle.
  mutating func add(_ rule: CurationRule) -> String? {
    guard let start = registry.index(ofTopic: rule.topicID) else { return nil }
    switch rule.action {
    case .merge(let id):
      guard let target = registry.index(ofTopic: id) else { return nil }
      if start == target { return "topic \(id) cannot be merged into itself" }
      if reaches(from: target, to: start) {
        return "merging \(rule.topicID) into \(id) leads in a circle; remove one of the lines"
      }
      targets[start].append(target)
    case .split(let keyword):
      let origin = RegisteredTopic.Origin.split(topicID: rule.topicID, keyword: keyword)
      guard let target = registry.topics.firstIndex(where: { $0.origin == origin }) else { return nil }
      if reaches(from: target, to: start) {
        return "splitting \(rule.topicID) leads in a circle with a merge into it; remove one of the lines"
      }
      targets[start].append(target)
    default: break
    }
    return nil
  }

  private func reaches(from start: Int, to goal: Int) -> Bool {
    var open = [start]
    var seen: Set<Int> = []
    while let topic = open.popLast() {
      if topic == goal { return true }
      if seen.insert(topic).inserted { open += targets[topic] }
    }
    return false
  }
}
