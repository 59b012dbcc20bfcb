import Records
import Store
import Topics

/// What the archive knows of topics: the list, one of them with its history, or all of them fitted anew.
package struct TopicsRun {
  private let options: RunOptions
  private let console: Console

  package init(_ options: RunOptions, console: Console) {
    self.options = options
    self.console = console
  }

  /// One line per topic that is not retired, in the order of the ids.
  ///
  /// - Throws: what opening the archive throws, `RunError.noTopics`.
  package func list() throws -> RunVerdict {
    let view = try RegistryView(Session(options, console: console))
    let shown = view.registry.topics.indices.filter { view.topics[$0].status != .retired }
    let retired = view.registry.topics.count - shown.count
    var lines = ["topic   status   tickets  born        parent  name"]
    lines += shown.map { index in
      let topic = view.topics[index]
      let columns = [
        (topic.id, -7), (topic.status.rawValue, -8), ((view.sizes[index] ?? 0).grouped, 7),
        (" " + view.registry.topics[index].bornAt.description.prefix(10), -11), (topic.parentID ?? "", -7),
      ]
      return columns.map { Text.padded($0.0, $0.1) }.joined(separator: " ") + topic.name
    }
    lines.append(
      "\(Text.count(shown.count, "topic")), \(retired.grouped) retired; fitted at \(view.registry.model.fittedAt)")
    return RunVerdict(output: lines, findings: view.findings)
  }

  /// Everything about one topic.
  ///
  /// - Throws: what opening the archive throws, `RunError.noTopics`, `RunError.unknownTopic`.
  package func show(_ id: String) throws -> RunVerdict {
    let view = try RegistryView(Session(options, console: console))
    guard let index = view.registry.index(ofTopic: id) else { throw RunError.unknownTopic(id) }
    let (found, shown) = (view.registry.topics[index], view.topics[index])
    let parent = view.registry.parents.first { $0.id == shown.parentID }
    var lines = [
      "\(id) \"\(shown.name)\"",
      "status    \(shown.status.rawValue)",
      "tickets   \((view.sizes[index] ?? 0).grouped) in the last report; assay explain \(id) lists them",
      "keywords  \(shown.keywords.joined(separator: ", "))",
      "parent    \(parent.map { "\($0.id) \"\($0.name)\"" } ?? "none")",
      "origin    \(found.origin.words), \(found.bornAt)",
    ]
    if found.topic.name != shown.name { lines.append("found as  \"\(found.topic.name)\"") }
    let history = view.registry.events.filter { $0.topicID == id }
    lines += history.map { "history   \($0.at) \($0.kind.rawValue): \($0.detail)" }
    return RunVerdict(output: lines, findings: view.findings)
  }

  /// Finds all topics anew, carries ids over, writes the report, and says what became of each topic.
  ///
  /// - Throws: the error of the stage that cannot go on; then nothing was changed.
  package func refit() throws -> RunVerdict {
    let known = try Session(options, console: console).archive.topicRegistry()?.events.count ?? 0
    let verdict = try AnalysisRun(options, console: console, reading: .archiveOnly, isRefit: true).run()
    let view = try RegistryView(Session(options, console: console))
    let events = view.registry.events.dropFirst(known)
    let names = Dictionary(uniqueKeysWithValues: view.topics.map { ($0.id, $0.name) })
    let lines = events.map { event in
      "\(event.topicID)  \(Text.padded(event.kind.rawValue, -12)) \"\(names[event.topicID] ?? "")\": \(event.detail)"
    }
    return RunVerdict(output: lines + verdict.output, findings: verdict.findings)
  }
}

/// The registry with the manager's hand applied, and how many tickets the last report showed under each topic.
private struct RegistryView {
  let registry: TopicRegistry
  /// As shown, in the registry's order.
  let topics: [Topic]
  let sizes: [Int: Int]
  let findings: [Finding]

  init(_ session: Session) throws {
    guard let registry = try session.archive.topicRegistry() else {
      throw RunError.noTopics(path: session.options.databasePath)
    }
    let curated = try CurationFile(session).rules(registry)
    self.registry = registry
    topics = Curation(curated.rules, in: registry).topics
    sizes = try session.archive.reportedTickets()
    findings = curated.findings
  }
}

extension RegisteredTopic.Origin {
  /// Where a topic comes from, for a reader.
  fileprivate var words: String {
    switch self {
    case .found: "found in the tickets"
    case .seeded(let name): "described in the configuration as \"\(name)\""
    case .split(let topicID, let keyword): "split from \(topicID) by the keyword \"\(keyword)\""
    }
  }
}
