package import Records

/// The rules of `topics-curation.csv` that can be applied, and what is wrong with the others.
///
/// Rules are read in the order of their lines; of two that contradict each other the first is applied.
package struct CurationRules: Sendable, Hashable {
  /// In the order of their lines.
  package private(set) var rules: [CurationRule] = []
  package private(set) var findings: [Finding] = []
  private let file: String

  /// - Parameters:
  ///   - rows: the fields of every line; a first line that starts with `topic_id` is the heading.
  ///   - file: the name to show.
  ///   - registry: with the topics that were split off in earlier runs.
  package init(rows: [(line: Int, fields: [String])], file: String, registry: TopicRegistry) {
    self.file = file
    let reading = CurationReading(rows: rows, file: file)
    var links = TopicLinks(registry: registry, splits: reading.rules)
    for rule in reading.rules.sorted(by: { $0.line < $1.line }) {
      if let problem = unknownTopic(in: rule, registry: registry, links: links) ?? conflict(of: rule) {
        reject(rule, problem)
      } else if let problem = links.add(rule) {
        reject(rule, problem)
      } else {
        rules.append(rule)
      }
    }
    rejectTakenNames(registry)
    findings = (reading.findings + findings).sorted { ($0.line ?? 0, $0.message) < ($1.line ?? 0, $1.message) }
  }

  /// Ids of the topics that no fit may retire.
  package var pinnedIDs: [String] { rules.filter { $0.action == .pin }.map(\.topicID) }

  /// The names that the manager gave: no other topic may get them.
  package var givenNames: [String] {
    rules.compactMap { if case .rename(let name) = $0.action { name } else { nil } }
  }

  private struct Problem {
    var column: Int
    var message: String
    var severity = Finding.Severity.error
  }

  private func unknownTopic(in rule: CurationRule, registry: TopicRegistry, links: TopicLinks) -> Problem? {
    var named = [(column: 1, title: "topic_id", id: rule.topicID)]
    if case .merge(let target) = rule.action { named.append((3, "argument", target)) }
    for (column, title, id) in named {
      guard let index = registry.index(ofTopic: id) else {
        return Problem(
          column: column,
          message: "\(title) is \(Finding.quoted(id)), expected the id of a topic such as "
            + (registry.topics.first?.topic.id ?? TopicIdentifier.topic(0)))
      }
      if registry.topics[index].topic.status == .retired {
        return Problem(
          column: column, message: "topic \(id) is retired; remove the line", severity: .warning)
      }
      if links.isOrphan(index) {
        return Problem(
          column: column, message: "topic \(id) was split off by a rule that is gone; remove the line",
          severity: .warning)
      }
    }
    return nil
  }

  /// What an earlier rule for the same topic has against this one.
  private func conflict(of rule: CurationRule) -> Problem? {
    for earlier in rules where earlier.topicID == rule.topicID {
      let place = "line \(earlier.line)"
      if earlier.action == rule.action {
        return Problem(column: 2, message: "the same rule stands in \(place); remove one", severity: .warning)
      }
      switch (earlier.action, rule.action) {
      case (.rename, .rename), (.merge, .merge):
        return Problem(
          column: 3, message: "\(rule.action.word) contradicts \(place), which has another argument; remove one")
      case (.split, _), (_, .split): continue
      case (.merge, _), (_, .merge), (.mute, .done), (.done, .mute):
        return Problem(
          column: 2, message: "\(rule.action.word) contradicts \(earlier.action.word) in \(place); remove one")
      default: continue
      }
    }
    let splits = rules.count { if case .split = $0.action { true } else { false } }
    if case .split = rule.action, splits == KeywordMatcher.limit {
      return Problem(column: 2, message: "there are more than \(KeywordMatcher.limit) splits; remove some")
    }
    return nil
  }

  /// A new name must not be that of another topic that is shown, after all merges and renames.
  private mutating func rejectTakenNames(_ registry: TopicRegistry) {
    var isSettled = false
    while !isSettled {
      isSettled = true
      var hidden: Set<String> = []
      for rule in rules {
        switch rule.action {
        case .rename, .merge: hidden.insert(rule.topicID)
        default: continue
        }
      }
      var owner: [String: String] = [:]
      for registered in registry.topics
      where registered.topic.status != .retired && !hidden.contains(registered.topic.id) {
        owner[UniqueNames.compared(registered.topic.name)] = registered.topic.id
      }
      for (position, rule) in rules.enumerated() {
        guard case .rename(let name) = rule.action else { continue }
        if let other = owner[UniqueNames.compared(name)] {
          reject(rule, Problem(column: 3, message: "name \(Finding.quoted(name)) is that of \(other); choose another"))
          rules.remove(at: position)
          isSettled = false
          break
        }
        owner[UniqueNames.compared(name)] = rule.topicID
      }
    }
  }

  private mutating func reject(_ rule: CurationRule, _ problem: Problem) {
    findings.append(
      Finding(
        problem.severity, .curation, file: file, line: rule.line, column: problem.column, message: problem.message,
        action: .quarantined))
  }

  private mutating func reject(_ rule: CurationRule, _ message: String) {
    reject(rule, Problem(column: 3, message: message))
  }
}
