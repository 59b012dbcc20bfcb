package import Records

/// The manager's hand over the topics: what is shown instead of what was found.
///
/// Nothing that was found is changed, so that removing a rule restores what was.
package struct Curation: Sendable {
  /// As shown; one per registered topic, in the registry's order, so that placements keep their indices.
  package let topics: [Topic]
  /// What the splits look for; a ticket's mask comes from it.
  package let matcher: KeywordMatcher
  /// Of every topic: the bits of its splits and where they lead, in the order of the lines.
  private var splits: [[(bit: UInt64, topic: Int)]]
  /// Of every topic: where its tickets go; nil for those that stay.
  private var target: [Int?]

  /// - Parameters:
  ///   - rules: those that can be applied, see `CurationRules`.
  ///   - registry: in which the splits are registered, see `TopicRegistry.register(splits:at:)`.
  package init(_ rules: [CurationRule], in registry: TopicRegistry) {
    let count = registry.topics.count
    splits = [[(bit: UInt64, topic: Int)]](repeating: [], count: count)
    target = [Int?](repeating: nil, count: count)
    var shown = ShownTopics(registry)
    var keywords: [String] = []
    for rule in rules {
      guard let topic = registry.index(ofTopic: rule.topicID) else { continue }
      switch rule.action {
      case .rename(let name): shown.rename(topic, to: name)
      case .merge(let id):
        target[topic] = registry.index(ofTopic: id)
        shown.topics[topic].status = .merged
      case .split(let keyword):
        let origin = RegisteredTopic.Origin.split(topicID: rule.topicID, keyword: keyword)
        guard let part = registry.topics.firstIndex(where: { $0.origin == origin }) else { continue }
        splits[topic].append((1 << UInt64(keywords.count), part))
        keywords.append(keyword)
        shown.addPart(part, of: topic, keyword: keyword)
      case .mute: shown.topics[topic].status = .muted
      case .done: shown.topics[topic].status = .done
      case .pin: continue
      }
    }
    matcher = KeywordMatcher(keywords)
    topics = shown.finished()
  }

  /// The topic a ticket of another is shown under.
  ///
  /// A topic's first split whose keyword the text holds takes the ticket, else its merge; and so on from there.
  /// - Parameter keywords: of the ticket's text, from `matcher`.
  package func shownTopic(of topic: Int, keywords: UInt64) -> Int {
    var current = topic
    while true {
      if let split = splits[current].first(where: { keywords & $0.bit != 0 }) {
        current = split.topic
      } else if let next = target[current] {
        current = next
      } else {
        return current
      }
    }
  }

  /// A ticket's placement as shown: that of its topics that are shown as one are added up.
  ///
  /// - Returns: the weights the heaviest first, of equal ones the first topic; none when one topic is left.
  package func applied(
    to placement: TopicPlacement, weights: [TopicWeight], keywords: UInt64
  ) -> (placement: TopicPlacement, weights: [TopicWeight]) {
    guard case .assigned(let topic, let similarity) = placement else { return (placement, weights) }
    let shown = TopicPlacement.assigned(topic: shownTopic(of: topic, keywords: keywords), similarity: similarity)
    var sums: [TopicWeight] = []
    for weight in weights {
      let own = shownTopic(of: weight.topic, keywords: keywords)
      if let known = sums.firstIndex(where: { $0.topic == own }) {
        sums[known].weight += weight.weight
      } else {
        sums.append(TopicWeight(topic: own, weight: weight.weight))
      }
    }
    guard sums.count > 1 else { return (shown, []) }
    return (shown, sums.sorted { $0.weight != $1.weight ? $0.weight > $1.weight : $0.topic < $1.topic })
  }
}

extension TopicRegistry {
  /// Registers the topics of splits that are applied for the first time, under the next numbers.
  package mutating func register(splits rules: [CurationRule], at date: Timestamp) {
    var names = UniqueNames()
    for topic in topics where topic.topic.status != .retired { names.take(topic.topic.name) }
    for rule in rules {
      guard case .split(let keyword) = rule.action, let source = index(ofTopic: rule.topicID) else { continue }
      let origin = RegisteredTopic.Origin.split(topicID: rule.topicID, keyword: keyword)
      guard !topics.contains(where: { $0.origin == origin }) else { continue }
      let name = names.name(topics[source].topic.name + ": " + keyword, keywords: [])
      let topic = Topic(
        id: TopicIdentifier.topic(topics.count), parentID: nil, name: name, keywords: [keyword], status: .active)
      topics.append(RegisteredTopic(topic: topic, centre: [], reach: 0, bornAt: date, origin: origin))
      events.append(
        TopicEvent(
          topicID: topic.id, at: date, kind: .splitFrom,
          detail: "tickets of \(rule.topicID) that hold the keyword \(Finding.quoted(keyword))"))
    }
  }
}
