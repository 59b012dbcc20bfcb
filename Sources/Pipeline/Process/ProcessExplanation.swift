import Encoding
import Impact
import Records
import Store

/// Lists the tickets behind a step, a way, a tool, a handover or a rule of a topic, and behind an unlocking tool.
struct ProcessExplanation {
  private let session: Session
  private let console: Console

  init(_ session: Session, _ console: Console) {
    self.session = session
    self.console = console
  }

  /// - Parameter number: as it was asked for.
  /// - Throws: `RunError.unknownNumber`, `StoreError`.
  func explain(_ part: ProcessPart, _ number: String) throws -> RunVerdict {
    let found: (words: String, ticketIDs: [String])?
    switch part {
    case .ofTopic(let topic, let kind, let which):
      guard try session.archive.topicRegistry()?.topics.contains(where: { $0.topic.id == topic }) == true else {
        throw RunError.unknownNumber(number)
      }
      found = self.part(kind, which, of: try session.process(ofTopic: topic, try RunScope(session)))
    case .unlock(let tool):
      found = try unlock(tool)
    }
    guard let found else { throw RunError.unknownNumber(number) }
    let count = Text.count(found.ticketIDs.count, "ticket")
    return RunVerdict(output: ["\(number): \(found.words)"] + found.ticketIDs + ["\(count) behind \(number)"])
  }

  private func part(
    _ kind: ProcessPart.Kind, _ which: String, of process: TopicProcess
  ) -> (words: String, ticketIDs: [String])? {
    switch kind {
    case .step:
      return member(which, of: process.steps).map {
        (words(of: $0) + read($0.tickets) + ($0.condition.map(often) ?? ""), $0.ticketIDs)
      }
    case .variant:
      return member(which, of: process.variants).map { variant in
        let steps = variant.steps.map { words(of: process.steps[$0]) }
        return (steps.joined(separator: ", ") + read(variant.tickets), variant.ticketIDs)
      }
    case .tool:
      return process.tools.first { $0.name == which }.map { ("tool \($0.name)" + read($0.tickets), $0.ticketIDs) }
    case .handover:
      return process.handovers.first { $0.reason.rawValue == which.replacing("-", with: " ") }
        .map { ("passed on, \($0.reason.rawValue)" + read($0.tickets), $0.ticketIDs) }
    case .rule:
      return member(which, of: process.policies).map { ("cited \"\($0.sentence)\"" + read($0.tickets), $0.ticketIDs) }
    }
  }

  private func member<Member>(_ which: String, of members: [Member]) -> Member? {
    Int(which).flatMap { members.indices.contains($0 - 1) ? members[$0 - 1] : nil }
  }

  private func words(of step: ProcessStep) -> String {
    [step.kind.rawValue, step.subject].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func often(_ condition: StepCondition) -> String {
    let sign =
      switch condition.sign {
      case .word(let word): "the customer wrote \"\(word)\" first"
      case .passedOn(let reason): "passed on, \(reason.rawValue)"
      }
    return "; where \(sign)\(read(condition.tickets)), elsewhere\(read(condition.otherwise))"
  }

  private func read(_ share: Share) -> String {
    ", \(share.successes.grouped) of \(share.total.grouped)"
  }

  /// Needs the whole analysis: which tickets are unresolved is no property of the archive.
  private func unlock(_ tool: String) throws -> (words: String, ticketIDs: [String])? {
    var log = StageLog(console)
    let scope = try RunScope(session)
    let analysis = try AnalysisRun(session.options, console: console).analyse(
      session, scope, try TextEncoder(session), &log)
    return analysis.impact.unlocks?.first { $0.name == tool }.map {
      ("unlocked in \($0.topicIDs.joined(separator: ", "))", $0.ticketIDs)
    }
  }
}
