import Configuration
import Impact
import Records
import Reporting
import Store

/// Puts together what the reports show: the results of the stages, the examples' texts, and the run's own facts.
struct ReportAssembly {
  private let session: Session
  private let scope: RunScope
  private let analysis: RunAnalysis

  init(_ session: Session, _ scope: RunScope, _ analysis: RunAnalysis) {
    self.session = session
    self.scope = scope
    self.analysis = analysis
  }

  /// - Throws: `StoreError`.
  func contents(stages: [StageFigures]) throws -> ReportContents {
    let impact = analysis.impact
    var contents = ReportContents(
      label: scope.label, run: try runFacts(stages), overview: impact.overview,
      assumptions: session.assumptions(analysis.bill.summary, scope))
    contents.automatableStatement = AutomatableShare.statement
    contents.trendStatement = VolumeTest.statement
    contents.topics = try impact.topics.map(withExamples)
    contents.parents = analysis.topics.parents
    contents.bands = impact.bands
    contents.candidates = impact.candidates
    contents.pair = impact.pair
    contents.tickets = ticketRows
    contents.bill = analysis.bill.summary
    contents.findings = try findings
    return contents
  }

  private func runFacts(_ stages: [StageFigures]) throws -> RunFacts {
    var run = RunFacts(
      version: Release.version, seed: session.options.seed, asOf: scope.asOf,
      zone: scope.zone.identifier)
    run.configurationSHA256 = session.configurationDigest.hexadecimal
    run.priceBookSHA256 = PriceBookText.digest(session.priceBook).hexadecimal
    run.encoder = FoundTopics.encoderName
    run.granularity = session.configuration.granularity.description
    run.topicChoice = analysis.topics.figures
    run.inputs = try session.archive.imports()
    run.stages = stages
    return run
  }

  /// The examples with their texts: subject and the first message that says something, personal data replaced. Later
  /// messages are left out: answers to "may I have your name" are what should not be shown.
  private func withExamples(_ summary: TopicSummary) throws -> TopicSummary {
    var summary = summary
    for index in summary.examples.indices {
      let keys = try session.archive.ticketKeys(withID: summary.examples[index].ticketID)
      guard let ticket = try session.archive.tickets(ids: keys).first else { continue }
      let words = ticket.messages.filter { $0.author == .customer && $0.isPublic }.map(\.text)
      let saying = words.first { $0.split(separator: " ").count >= 4 } ?? words.first
      let text = [ticket.subject, saying ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")
      let shown = session.configuration.redactsExamples ? Redaction.redacted(text) : text
      summary.examples[index].text = shown.count > 240 ? shown.prefix(240) + "…" : shown
    }
    return summary
  }

  private var ticketRows: [TicketRow] {
    let facts = analysis.impact.facts
    let anyTimes = facts.contains { $0.createdAt != nil }
    return zip(facts, analysis.topics.placements).compactMap { ticket, placement in
      guard scope.holds(ticket, anyTimes: anyTimes) else { return nil }
      var ticket = ticket
      ticket.chargedUnits = analysis.bill.unitsByTicket[ticket.ticketID] ?? 0
      switch placement {
      case .assigned(let topic, let similarity):
        return TicketRow(
          facts: ticket, topicID: analysis.topics.topics[topic].id, reason: nil, weight: 1,
          similarity: Double(similarity))
      case .unassigned(let reason):
        return TicketRow(facts: ticket, topicID: "", reason: reason, weight: 1, similarity: nil)
      }
    }
  }

  /// Whether there are tickets and none of them says anything.
  private var hasNoText: Bool {
    let placements = analysis.topics.placements
    return !placements.isEmpty && placements.allSatisfy { $0 == .unassigned(.noText) }
  }

  private var findings: [Finding] {
    get throws {
      var all = try session.archive.findings() + analysis.impact.findings + analysis.bill.summary.findings
      all += try session.archive.conflicts().map(Finding.init(conflict:))
      if hasNoText {
        all.append(
          Finding(
            .warning, .noText,
            message: "no ticket holds a customer's words, so there are no topics; export the messages too",
            action: .reported))
      }
      if analysis.futureTickets > 0 {
        all.append(
          Finding(
            .warning, .futureTime,
            message: Text.count(analysis.futureTickets, "ticket") + " created later than as-of "
              + "\(scope.asOf): set aside, no figure counts it", action: .suspended))
      }
      return all.sorted(by: Finding.isListed)
    }
  }
}

extension Finding {
  /// Copies of one execution that contradict each other (billing rule 2).
  fileprivate init(conflict: ExecutionConflict) {
    self.init(
      .warning, .duplicateConflict,
      message: "execution \(Finding.quoted(conflict.executionID)) of account \(conflict.accountID) arrived with "
        + "different \(conflict.fields.joined(separator: ", ")); the earliest copy is rated, \(conflict.copies) set aside",
      action: .quarantined)
  }
}
