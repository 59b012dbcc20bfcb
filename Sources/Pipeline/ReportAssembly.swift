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
    contents.overview.languages = languages
    let rows = ticketRows
    let weighted = weightedTickets(rows)
    contents.topics = try impact.topics.map { summary in
      var summary = try withExamples(summary)
      summary.weightedTickets = weighted.map { $0[summary.topic.id] ?? 0 }
      return summary
    }
    contents.parents = analysis.topics.parents
    contents.bands = impact.bands
    contents.candidates = impact.candidates
    contents.decision = impact.decision
    contents.tickets = rows
    contents.bill = analysis.bill.summary
    contents.findings = try findings
    contents.review = try ReviewPackTexts(session).filled(impact.review)
    return contents
  }

  private func runFacts(_ stages: [StageFigures]) throws -> RunFacts {
    var run = RunFacts(
      version: Release.version, seed: session.options.seed, asOf: scope.asOf,
      zone: scope.zone.identifier)
    run.configurationSHA256 = session.configurationDigest.hexadecimal
    run.priceBookSHA256 = PriceBookText.digest(session.priceBook).hexadecimal
    run.encoder = analysis.topics.encoderName
    run.topicsFittedAt = analysis.topics.registry.model.fittedAt
    run.granularity = session.configuration.granularity.description
    run.topicChoice = analysis.topics.registry.model.figures
    run.inputs = try session.archive.imports()
    run.stages = stages
    run.ledgerHead = try session.archive.lastCloseHead()
    return run
  }

  /// The examples with their texts.
  private func withExamples(_ summary: TopicSummary) throws -> TopicSummary {
    var summary = summary
    for index in summary.examples.indices {
      let keys = try session.archive.ticketKeys(withID: summary.examples[index].ticketID)
      guard let ticket = try session.archive.tickets(ids: keys).first else { continue }
      summary.examples[index].text = ticket.exampleText(isRedacted: session.configuration.redactsExamples)
    }
    return summary
  }

  /// The window's tickets by language, the most frequent first.
  private var languages: [NamedCount] {
    let facts = analysis.impact.facts
    let anyTimes = facts.contains { $0.createdAt != nil }
    let counts = facts.reduce(into: [String: Int]()) { counts, ticket in
      guard scope.holds(ticket, anyTimes: anyTimes), let language = ticket.language else { return }
      counts[language, default: 0] += 1
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { NamedCount(name: $0.key, count: $0.value) }
  }

  private var ticketRows: [TicketRow] {
    let facts = analysis.impact.facts
    let anyTimes = facts.contains { $0.createdAt != nil }
    return facts.indices.flatMap { position -> [TicketRow] in
      guard scope.holds(facts[position], anyTimes: anyTimes) else { return [] }
      var ticket = facts[position]
      ticket.chargedUnits = analysis.bill.unitsByTicket[ticket.ticketID] ?? 0
      switch analysis.topics.placements[position] {
      case .assigned(let topic, let similarity):
        let several = session.options.listsSeveralTopics ? analysis.topics.weights[position] : []
        let weights = several.isEmpty ? [TopicWeight(topic: topic, weight: 1)] : several
        return weights.map { weight in
          TicketRow(
            facts: ticket, topicID: analysis.topics.topics[weight.topic].id, reason: nil, weight: Double(weight.weight),
            // Measured to the main topic only.
            similarity: weight.topic == topic ? Double(similarity) : nil)
        }
      case .unassigned(let reason):
        return [TicketRow(facts: ticket, topicID: "", reason: reason, weight: 1, similarity: nil)]
      }
    }
  }

  /// The topics' tickets when each counts under all its topics, by topic id; nil unless that was asked for.
  private func weightedTickets(_ rows: [TicketRow]) -> [String: Double]? {
    guard session.options.listsSeveralTopics else { return nil }
    return rows.reduce(into: [:]) { sums, row in
      if row.reason == nil { sums[row.topicID, default: 0] += row.weight }
    }
  }

  /// Whether there are tickets and none of them says anything.
  private var hasNoText: Bool {
    let placements = analysis.topics.placements
    return !placements.isEmpty && placements.allSatisfy { $0 == .unassigned(.noText) }
  }

  private var findings: [Finding] {
    get throws {
      var all =
        try session.archive.findings() + session.archive.orphanParts() + analysis.impact.findings
        + analysis.bill.summary.findings
        + analysis.topics.findings
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
