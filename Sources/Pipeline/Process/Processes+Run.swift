import Impact
import Records
import Store

extension Session {
  /// Candidates whose conversations are read: as many as the page opens.
  private static let topicLimit = 20

  /// How the tickets of the first candidates are worked on, in the candidates' order.
  ///
  /// - Throws: `StoreError`.
  func processes(_ scope: RunScope, _ analysis: RunAnalysis) throws -> [TopicProcess] {
    let impact = analysis.impact
    let chosen = impact.candidates.filter(\.isEligible).prefix(Session.topicLimit).map(\.topicID)
    let position = Dictionary(uniqueKeysWithValues: chosen.enumerated().map { ($1, $0) })
    var keys = [[TicketKey]](repeating: [], count: chosen.count)
    let anyTimes = impact.facts.contains { $0.createdAt != nil }
    for (index, ticket) in impact.facts.enumerated() where scope.holds(ticket, anyTimes: anyTimes) {
      guard let topic = analysis.topics.placements[index].topic,
        let place = position[analysis.topics.topics[topic].id]
      else { continue }
      keys[place].append(TicketKey(source: ticket.source, id: ticket.ticketID))
    }
    return try ProcessReader(self, scope).processes(Array(zip(chosen, keys))).map {
      withTools($0, impact.toolNeeds[$0.topicID] ?? [])
    }
  }

  /// The process of one topic of the last report, for `explain` and `draft`.
  ///
  /// - Throws: `StoreError`.
  func process(ofTopic id: String, _ scope: RunScope) throws -> TopicProcess {
    let keys = try archive.tickets(ofTopic: id)
    let executions = try archive.executionsByTicket()
    let needs = ToolNeeds.needs(keys.lazy.map { ($0.id, executions[$0.id]?.tasks ?? []) }, list: tools)
    return try ProcessReader(self, scope).processes([(id, keys)]).map { withTools($0, needs) }[0]
  }

  private func withTools(_ found: TopicProcess, _ needs: [ToolNeed]) -> TopicProcess {
    var process = found
    process.tools = needs.isEmpty ? ToolNeeds.inferred(from: found, list: tools) : needs
    return process
  }
}
