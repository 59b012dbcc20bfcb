import Records

/// What a reader of the figures should know about the data behind them.
extension ImpactAnalysis {
  /// - Parameter smallTopics: topics that an order by resolution rate leaves out.
  func findings(smallTopics: Int) -> [Finding] {
    var findings: [Finding] = []
    if !facts.isEmpty, !context.hasAI {
      findings.append(
        Finding(
          .warning, .noAI,
          message: "no ticket shows an AI reply, so the AI rates are undefined; topics are ranked on volume and effort",
          action: .reported))
    }
    if !facts.isEmpty, !context.selection.hasTimes {
      findings.append(
        Finding(
          .note, .noTimes,
          message: "no ticket has a creation time; figures per 30 days are totals of the data", action: .reported))
    }
    if repeats.sharedCustomers > 0 {
      findings.append(
        Finding(
          .note, .sharedCustomer,
          message: "\(repeats.sharedCustomers) customer ids with more than \(RepeatContacts.ticketLimit) tickets per "
            + "30 days look shared; their \(repeats.sharedTickets) tickets take back no resolution as repeat contacts",
          action: .reported))
    }
    if let doubt = history?.doubt {
      findings.append(
        Finding(
          .note, .provisionalTrends, message: "every trend is provisional: \(doubt)", action: .reported))
    }
    if input.assumptions.order == .resolution, context.hasAI {
      findings.append(
        Finding(
          .warning, .rankedByResolution,
          message: "ranked by lowest resolution rate, which in simulation captures 13 % of what the best pair could "
            + "remove (unresolved count 99.6 %); \(smallTopics) topics of fewer than \(TopicSummary.lowCount) involved "
            + "tickets are left out; prefer --rank-by tickets",
          action: .reported))
    }
    return findings
  }
}
