import Records

/// `topics.csv`: a row a topic, largest first.
enum TopicsTable {
  /// The header; other programs rely on names and order, new columns go to the end.
  static let columns = [
    "topic_id", "parent_topic_id", "name", "keywords", "status", "tickets", "share",
    "tickets_per_30d", "customers", "involved", "resolved", "human", "mixed", "open", "unknown",
    "resolution_rate", "resolution_low", "resolution_high", "resolution_shrunk", "resolution_band",
    "automation_rate", "containment_rate", "handover_rate", "reopen_rate", "csat",
    "csat_responses", "customer_turns_median", "multi_turn_share", "action_share", "data_share",
    "same_answer_share", "handle_minutes", "handle_minutes_source", "unresolved",
    "opportunity_share", "lever", "trend", "change", "example_ticket_ids",
    "not_english_share", "weighted_tickets", "trend_p", "trend_adjusted_p", "ratio_low", "ratio_high",
  ]

  /// - Throws: `ReportingError.cannotWrite`.
  static func write(_ topics: [TopicSummary], to path: String) throws -> OutputFile {
    let csv = try CSVWriter(path: path, columns: columns)
    for topic in topics {
      identity(topic, csv)
      outcomes(topic, csv)
      effort(topic, csv)
      try csv.endRow()
    }
    return try csv.finish()
  }

  private static func identity(_ summary: TopicSummary, _ csv: CSVWriter) {
    csv.text(summary.topic.id)
    csv.text(summary.topic.parentID)
    csv.text(summary.topic.name)
    csv.list(summary.topic.keywords)
    csv.text(summary.topic.status.rawValue)
    csv.count(summary.tickets)
    csv.figure(summary.share)
    csv.figure(summary.ticketsPer30Days, decimals: 2)
    csv.count(summary.customers)
  }

  private static func outcomes(_ summary: TopicSummary, _ csv: CSVWriter) {
    csv.count(summary.involvement.successes)
    for outcome in [Outcome.resolved, .human, .mixed, .open, .unknown] {
      csv.count(summary.count(of: outcome))
    }
    csv.figure(summary.resolution.rate)
    csv.figure(summary.resolution.interval?.low)
    csv.figure(summary.resolution.interval?.high)
    csv.figure(summary.resolutionShrunk)
    csv.text(summary.band?.rawValue)
    csv.figure(summary.automation.rate)
    csv.figure(summary.containment.rate)
    csv.figure(summary.handover.rate)
    csv.figure(summary.reopen.rate)
    csv.figure(summary.satisfaction.rate)
    csv.count(summary.satisfaction.total)
  }

  private static func effort(_ summary: TopicSummary, _ csv: CSVWriter) {
    csv.figure(summary.customerTurnsMedian, decimals: 2)
    csv.figure(summary.evidence.multiTurn.rate)
    csv.figure(summary.evidence.action.rate)
    csv.figure(summary.evidence.data.rate)
    csv.figure(summary.evidence.sameAnswer.rate)
    csv.figure(summary.handleMinutes)
    csv.text(summary.handleMinutesSource.rawValue)
    csv.count(summary.unresolved)
    csv.figure(summary.opportunityShare)
    csv.text(summary.lever.rawValue)
    csv.text(summary.trend?.direction.rawValue)
    csv.figure(summary.trend?.change)
    csv.list(summary.examples.map(\.ticketID))
    csv.figure(summary.notEnglish.rate)
    csv.figure(summary.weightedTickets)
    csv.figure(summary.trend?.p)
    csv.figure(summary.trend?.adjustedP)
    csv.figure(summary.trend?.ratio?.low)
    csv.figure(summary.trend?.ratio?.high)
  }
}
