import Records

/// `candidates.csv`: a row a candidate task, in ranking order.
enum CandidatesTable {
  /// The header; other programs rely on names and order, new columns go to the end.
  static let columns = [
    "rank", "topic_id", "name", "lever", "unresolved_per_30d", "automatable_share",
    "automatable_low", "automatable_high", "automatable_source", "task_success",
    "task_success_source", "tickets_removed_per_30d", "handle_minutes", "handle_minutes_source",
    "hours_saved_per_30d", "task_charges_per_30d", "net_saving_per_30d", "currency",
    "opportunity_share", "in_best_pair", "added_by_pair", "top_two_share", "tools_needed", "teams",
    "handover_reasons", "eligible", "evidence_ticket_ids", "break_even_success",
  ]

  /// - Throws: `ReportingError.cannotWrite`.
  static func write(_ candidates: [Candidate], in currency: Currency, to path: String) throws
    -> OutputFile
  {
    let csv = try CSVWriter(path: path, columns: columns)
    for candidate in candidates {
      factors(candidate, csv)
      csv.rounded(candidate.taskChargesPer30Days, in: currency)
      csv.rounded(candidate.netSavingPer30Days, in: currency)
      csv.text(currency.code)
      reasons(candidate, csv)
      try csv.endRow()
    }
    return try csv.finish()
  }

  private static func factors(_ candidate: Candidate, _ csv: CSVWriter) {
    csv.count(candidate.rank)
    csv.text(candidate.topicID)
    csv.text(candidate.name)
    csv.text(candidate.lever.rawValue)
    csv.figure(candidate.unresolvedPer30Days)
    csv.figure(candidate.automatableShare)
    csv.figure(candidate.automatableInterval?.low)
    csv.figure(candidate.automatableInterval?.high)
    csv.text(candidate.automatableSource.rawValue)
    csv.figure(candidate.taskSuccess)
    csv.text(candidate.taskSuccessSource.rawValue)
    csv.figure(candidate.ticketsRemovedPer30Days)
    csv.figure(candidate.handleMinutes)
    csv.text(candidate.handleMinutesSource.rawValue)
    csv.figure(candidate.hoursSavedPer30Days)
  }

  private static func reasons(_ candidate: Candidate, _ csv: CSVWriter) {
    csv.figure(candidate.opportunityShare)
    csv.flag(candidate.isInBestPair)
    csv.figure(candidate.addedByPair)
    csv.figure(candidate.topTwoShare)
    csv.list(candidate.tools)
    csv.list(candidate.groups)
    csv.list(candidate.handoverReasons.map { "\($0.reason.rawValue)=\($0.count)" })
    csv.flag(candidate.isEligible)
    csv.list(candidate.evidenceTicketIDs)
    csv.figure(candidate.breakEvenSuccess)
  }
}
