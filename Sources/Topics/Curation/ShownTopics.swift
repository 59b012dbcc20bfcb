import Records

/// Topics on their way from what was found to what is shown.
struct ShownTopics {
  /// In the registry's order.
  var topics: [Topic]
  private var isRenamed: [Bool]
  /// In the order of the lines.
  private var parts: [(topic: Int, source: Int, keyword: String)] = []

  /// Topics that were split off are not shown until a rule does so again.
  init(_ registry: TopicRegistry) {
    topics = registry.topics.map { registered in
      var topic = registered.topic
      if case .split = registered.origin { topic.status = .retired }
      return topic
    }
    isRenamed = [Bool](repeating: false, count: topics.count)
  }

  mutating func rename(_ topic: Int, to name: String) {
    topics[topic].name = name
    isRenamed[topic] = true
  }

  /// Shows a topic that is split off another.
  mutating func addPart(_ part: Int, of source: Int, keyword: String) {
    parts.append((part, source, keyword))
    if topics[part].status == .retired { topics[part].status = .active }
  }

  /// The topics, those split off named after the shown name of what they are split from, and beside it.
  func finished() -> [Topic] {
    var topics = topics
    var names = UniqueNames()
    let named = parts.filter { !isRenamed[$0.topic] }
    let isNamedLater = Set(named.map(\.topic))
    for index in topics.indices
    where topics[index].status != .retired && topics[index].status != .merged && !isNamedLater.contains(index) {
      names.take(topics[index].name)
    }
    // A part of a part comes after what it is a part of: it was registered later.
    for part in parts.sorted(by: { $0.topic < $1.topic }) {
      topics[part.topic].parentID = topics[part.source].parentID
      if isNamedLater.contains(part.topic) {
        topics[part.topic].name = names.name(topics[part.source].name + ": " + part.keyword, keywords: [])
      }
    }
    return topics
  }
}
