import Configuration
import Foundation
import Impact
import Records
import Reporting
import Store
import Topics

/// Writes a first task text for a topic of the last report, or checks one that is written.
package struct DraftRun {
  private let options: RunOptions
  private let console: Console

  package init(_ options: RunOptions, console: Console) {
    self.options = options
    self.console = console
  }

  /// - Parameters:
  ///   - topic: an id or a name.
  ///   - path: the file to write; nil prints the text.
  /// - Throws: what opening the archive throws, `RunError.noTopics`, `noSuchTopic`, `tooFewTickets`, `cannotWrite`.
  package func write(_ topic: String, to path: String?) throws -> RunVerdict {
    let session = try Session(options, console: console)
    guard let registry = try session.archive.topicRegistry() else {
      throw RunError.noTopics(path: options.databasePath)
    }
    let shown = Curation(try CurationFile(session).rules(registry).rules, in: registry).topics
    let index = try DraftRun.index(of: topic, in: shown)
    let draft = try DraftAssembly(session, RunScope(session), registry, shown).draft(index)
    let lines = DraftMarkdown(draft).lines
    guard let path else { return RunVerdict(output: lines) }
    do {
      try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw RunError.cannotWrite(path: path, reason: error.localizedDescription)
    }
    return RunVerdict(output: [
      "wrote \(path) for \(draft.topic.id) \"\(draft.topic.name)\" from \(Text.count(draft.ticketIDs.count, "ticket"))"
    ])
  }

  /// Says what is wrong with a task text; needs no archive.
  ///
  /// - Throws: `RunError.cannotRead`, `ConfigurationError`.
  package func check(_ path: String) throws -> RunVerdict {
    let tools = try ConfigurationFile(path: options.configurationPath).configuration.toolsPath.map(ToolsFile.tools)
    guard let data = FileManager.default.contents(atPath: path) else {
      throw RunError.cannotRead(path: path, reason: "no such file, name a task text such as one by assay draft TOPIC")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw RunError.cannotRead(path: path, reason: "it is not UTF-8, save it as UTF-8")
    }
    let findings = TaskTextCheck(tools: tools).findings(text, file: path)
    let wrong = findings.count { $0.severity != .note }
    return RunVerdict(
      output: [wrong == 0 ? "\(path): nothing to mend" : "\(path): \(Text.count(wrong, "finding"))"], findings: findings
    )
  }

  private static func index(of text: String, in topics: [Topic]) throws -> Int {
    if let index = topics.firstIndex(where: { $0.id == text }) { return index }
    let living = topics.indices.filter { topics[$0].status != .retired && topics[$0].status != .merged }
    let wanted = text.lowercased()
    if let index = living.first(where: { topics[$0].name.lowercased() == wanted }) { return index }
    let names = living.map { topics[$0].name }
    let near = NearName.nearest(to: text, of: names, limit: 3).compactMap { name in
      living.first { topics[$0].name == name }.map { "\(topics[$0].id) \"\(name)\"" }
    }
    throw RunError.noSuchTopic(text, near: near)
  }
}
