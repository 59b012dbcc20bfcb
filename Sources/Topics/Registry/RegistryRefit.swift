package import Records

/// The registry after all topics were fitted anew: ids carried over, new ones given, and what became of each.
package struct RegistryRefit: Sendable, Hashable {
  package private(set) var registry: TopicRegistry
  /// Of every topic of the fit: its index in the registry.
  package private(set) var topicOfGroup: [Int]

  /// Carries ids over by the tickets that old and new topics share.
  ///
  /// - A topic that goes on keeps id, name and day of birth; keywords, centre, reach and parent are the fit's.
  /// - A new one gets the next number and, when another has its name, a name with a keyword; it is `new`, in the
  ///   very first fit `active`.
  /// - One that no group goes on with is `retired` and has no centre any more; a pinned one stays `active` with its
  ///   former tickets' centre, so that a placement by the nearest of all centres finds its tickets.
  /// - Topics that the manager described or split off are not the fit's: they stay as they are.
  /// - Parameters:
  ///   - previous: nil for the first fit.
  ///   - model: of the fit.
  ///   - overlap: a row per topic of the previous registry, retired ones included, and a column per topic of the fit.
  ///   - pinned: in any order.
  ///   - reserved: names that the manager gave; no new topic gets one.
  ///   - date: as-of of the run.
  package init(
    previous: TopicRegistry?, model: TopicModelState, topics: [FittedTopic], parents: [FittedParent],
    overlap: TicketOverlap, pinned: [PinnedTopic] = [], reserved: [String] = [], at date: Timestamp
  ) {
    let old = previous?.topics ?? []
    precondition(overlap.old == old.count && overlap.new == topics.count, "an overlap of other topics")
    let isCarried = old.map { $0.origin == .found && $0.topic.status != .retired }
    let isFirst = !old.contains { $0.origin == .found }
    let matching = overlap.matching(where: isCarried)
    registry = TopicRegistry(
      model: model, topics: old, parents: previous?.parents ?? [], events: previous?.events ?? [])
    topicOfGroup = []

    let parentIDs = carryParents(parents, topics: topics, overlap: overlap, isFirst: isFirst)
    var names = UniqueNames()
    for name in reserved { names.take(name) }
    for index in old.indices where old[index].origin != .found || matching.columnOfRow[index] != nil {
      names.take(old[index].topic.name)
    }
    for pin in pinned {
      if let index = registry.index(ofTopic: pin.topicID) { names.take(old[index].topic.name) }
    }
    for (group, fitted) in topics.enumerated() {
      let parentID = fitted.parent.map { parentIDs[$0] }
      if let index = matching.rowOfColumn[group] {
        registry.topics[index].topic.parentID = parentID
        registry.topics[index].topic.keywords = fitted.keywords
        registry.topics[index].topic.status = .active
        registry.topics[index].centre = fitted.centre
        registry.topics[index].reach = fitted.reach
        topicOfGroup.append(index)
      } else {
        topicOfGroup.append(registry.topics.count)
        let topic = Topic(
          id: TopicIdentifier.topic(registry.topics.count), parentID: parentID,
          name: names.name(fitted.name, keywords: fitted.keywords),
          keywords: fitted.keywords, status: isFirst ? .active : .new)
        registry.topics.append(
          RegisteredTopic(
            topic: topic, centre: fitted.centre, reach: fitted.reach, bornAt: date, origin: .found))
      }
    }
    let isUnmatched = old.indices.map { isCarried[$0] && matching.columnOfRow[$0] == nil }
    for index in old.indices where isUnmatched[index] {
      let pin = pinned.first { $0.topicID == old[index].topic.id }
      registry.topics[index].topic.parentID = nil
      registry.topics[index].topic.status = pin == nil ? .retired : .active
      registry.topics[index].centre = pin?.centre ?? []
      registry.topics[index].reach = pin?.reach ?? 0
    }
    let account = RefitAccount(overlap: overlap, topicOfGroup: topicOfGroup, date: date)
    registry.events += registry.topics.indices.compactMap { index in
      let id = registry.topics[index].topic.id
      if index >= old.count { return account.birth(of: id, index: index) }
      guard isCarried[index] else { return nil }
      guard isUnmatched[index] else { return account.continuation(of: id, index: index) }
      return registry.topics[index].topic.status == .retired
        ? account.end(of: id, index: index, ids: registry.topics.map(\.topic.id))
        : TopicEvent(topicID: id, at: date, kind: .kept, detail: "pinned; no group of its own in this fit")
    }
  }

  /// Carries the parents over by the same tickets; the ids of the fit's parents.
  private mutating func carryParents(
    _ parents: [FittedParent], topics: [FittedTopic], overlap: TicketOverlap, isFirst: Bool
  ) -> [String] {
    let known = registry.parents.count
    let numberOfID = Dictionary(uniqueKeysWithValues: registry.parents.indices.map { (registry.parents[$0].id, $0) })
    let parentOverlap = overlap.merged(
      old: registry.topics.map { topic in topic.topic.parentID.flatMap { numberOfID[$0] } }, count: known,
      new: topics.map(\.parent), count: parents.count)
    let matching = parentOverlap.matching(where: registry.parents.map { $0.status != .retired })
    var names = UniqueNames()
    for index in 0..<known {
      if let group = matching.columnOfRow[index] {
        names.take(registry.parents[index].name)
        registry.parents[index].keywords = parents[group].keywords
        registry.parents[index].status = .active
      } else {
        registry.parents[index].status = .retired
      }
    }
    return parents.enumerated().map { group, parent in
      if let index = matching.rowOfColumn[group] { return registry.parents[index].id }
      let new = Topic(
        id: TopicIdentifier.parent(registry.parents.count), parentID: nil,
        name: names.name(parent.name, keywords: parent.keywords), keywords: parent.keywords,
        status: isFirst ? .active : .new)
      registry.parents.append(new)
      return new.id
    }
  }
}
