import Records

/// The ranked tasks, factors from left to right as a product, each row with the evidence behind it.
enum CandidatesSection {
  /// Candidates that show their evidence on the page.
  private static let detailLimit = 20

  /// The values of the template `candidates`; nil when there are no topics.
  static func node(_ contents: ReportContents) -> Node? {
    guard !contents.topics.isEmpty else { return nil }
    let tasks = contents.taskCandidates
    let others = contents.candidates.filter { !$0.isEligible }
      .sorted { ($1.unresolvedPer30Days, $0.topicID) < ($0.unresolvedPer30Days, $1.topicID) }
    let topics = Dictionary(
      contents.topics.map { ($0.topic.id, $0) }, uniquingKeysWith: { first, _ in first })
    let largest = tasks.map(\.ticketsRemovedPer30Days).max() ?? 0
    let shown = tasks.prefix(detailLimit)
    let processes = Dictionary(
      contents.processes.map { ($0.topicID, $0) }, uniquingKeysWith: { first, _ in first })
    return [
      "question": .text(question(contents)),
      "caption":
        """
      Candidate tasks by \(Words.order(contents.assumptions.order)), per 30 days. Every factor names its source: \
      measured in the data, inferred from it, assumed, or reviewed by a person. To check the automatable shares, read \
      review_pack.html: \(ReviewPackPage.purpose).
      """,
      "hasRows": .flag(!tasks.isEmpty),
      "rows": .nodes(
        shown.map { task in
          var node = row(task, topics[task.topicID], largest, contents)
          node["process"] = .optional(processes[task.topicID].map(ProcessRows.node))
          return node
        }),
      "more": .optional(
        tasks.count > shown.count
          ? "\(more(tasks.count - shown.count, "candidate")) in candidates.csv." : nil),
      "decision": .optional(DecisionSection.node(contents)),
      "hasOthers": .flag(!others.isEmpty),
      "others": .nodes(others.prefix(detailLimit).map { other($0, topics[$0.topicID]) }),
      "moreOthers": .optional(
        others.count > detailLimit
          ? "\(more(others.count - detailLimit, "topic")) in candidates.csv." : nil),
      "unlocks": .optional(UnlockRows.node(contents)),
    ]
  }

  private static func more(_ count: Int, _ noun: String) -> String {
    "\(NumberText.count(count)) more \(noun)\(count == 1 ? " is" : "s are")"
  }

  private static func question(_ contents: ReportContents) -> String {
    switch contents.chosen.count {
    case 0: return "Which topics would a task help?"
    case 1: return "Why this one?"
    default:
      guard let pair = contents.decision.pair else { return "Why these two?" }
      return "Why these two? Together they remove \(NumberText.tickets(pair.ticketsRemovedPer30Days)) tickets per "
        + "30 days, each counted once; the second adds \(NumberText.tickets(pair.addedByLast))."
    }
  }

  private static func row(
    _ candidate: Candidate, _ topic: TopicSummary?, _ largest: Double, _ contents: ReportContents
  ) -> Node {
    let currency = contents.assumptions.currency
    let hasWays = contents.processes.contains { $0.topicID == candidate.topicID && !$0.steps.isEmpty }
    var node = evidence(candidate, topic, hasWays: hasWays)
    let remarks = topic.map(TopicRemarks(contents).remarks) ?? []
    node["remarks"] = .texts(remarks.map(\.sentence))
    let factors = [
      candidate.unresolvedPer30Days, candidate.automatableShare, candidate.taskSuccess, candidate.handleMinutes,
    ]
    node["factors"] = .text(factors.map(raw).joined(separator: " "))
    node["rank"] = .text(String(candidate.rank))
    node["chosen"] = .flag(contents.chosen.contains { $0.topicID == candidate.topicID })
    node["name"] = .text(candidate.name)
    node["lever"] = .text(candidate.lever.rawValue)
    node["pair"] = .optional(standing(candidate))
    node["unresolved"] = .text(NumberText.tickets(candidate.unresolvedPer30Days))
    node["unresolvedValue"] = .text(raw(candidate.unresolvedPer30Days))
    node["opportunity"] = .text(NumberText.percent(candidate.opportunityShare))
    node["automatable"] = .text(NumberText.percent(candidate.automatableShare))
    node["automatableValue"] = .text(raw(candidate.automatableShare))
    let range = candidate.automatableInterval.map { NumberText.percentRange($0) + ", " } ?? ""
    node["automatableNote"] = .text(range + candidate.automatableSource.rawValue)
    node["success"] = .text(NumberText.percent(candidate.taskSuccess))
    node["successValue"] = .text(raw(candidate.taskSuccess))
    node["successSource"] = .text(candidate.taskSuccessSource.rawValue)
    node["removed"] = .text(NumberText.tickets(candidate.ticketsRemovedPer30Days))
    node["removedValue"] = .text(raw(candidate.ticketsRemovedPer30Days))
    node["bar"] = .markup(
      CellMarks.bar(
        candidate.ticketsRemovedPer30Days / largest, style: candidate.isInBestPair ? "bar" : "bar quietly"))
    node["minutes"] = .text(NumberText.figure(candidate.handleMinutes, decimals: 1))
    node["minutesValue"] = .text(raw(candidate.handleMinutes))
    node["minutesSource"] = .text(candidate.handleMinutesSource.rawValue)
    node["hours"] = .text(NumberText.figure(candidate.hoursSavedPer30Days, decimals: 1))
    node["hoursValue"] = .text(raw(candidate.hoursSavedPer30Days))
    node["charges"] = .text(NumberText.money(candidate.taskChargesPer30Days, in: currency))
    node["chargesValue"] = .text(String(candidate.taskChargesPer30Days.micro))
    node["net"] = .text(NumberText.money(candidate.netSavingPer30Days, in: currency))
    node["netValue"] = .text(String(candidate.netSavingPer30Days.micro))
    return node
  }

  private static func standing(_ candidate: Candidate) -> String? {
    let pair: String? =
      if let added = candidate.addedByPair {
        "best pair, adds \(NumberText.tickets(added))"
      } else if candidate.isInBestPair {
        "best pair"
      } else {
        nil
      }
    let steady = candidate.topTwoShare.flatMap { $0 > 0 ? $0 : nil }.map {
      "in the top two in \(NumberText.percent($0)) of resamples"
    }
    let parts = [pair, steady].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private static func evidence(_ candidate: Candidate, _ topic: TopicSummary?, hasWays: Bool) -> Node {
    let count = Words.plural(candidate.evidenceCount, "ticket", "tickets")
    let shown = candidate.evidenceTicketIDs.count
    let sample =
      shown < candidate.evidenceCount
      ? "\(NumberText.count(shown)) of \(NumberText.count(candidate.evidenceCount)), a seeded sample." : "All of them."
    let examples = topic?.examples ?? []
    return [
      "evidenceCount": .text("the \(count) behind it"),
      "evidenceNote": .text(shown == 0 ? "None." : sample),
      "evidenceIDs": .text(candidate.evidenceTicketIDs.joined(separator: "  ")),
      "hasExamples": .flag(!examples.isEmpty),
      "examples": .nodes(examples.map { ["text": .text($0.text), "id": .text($0.ticketID)] }),
      "evidence": .texts(topic.map { LeverText.lines($0.evidence, hasWays: hasWays) } ?? []),
      "tools": .text(candidate.tools.isEmpty ? "None was called." : candidate.tools.joined(separator: ", ")),
      "teams": .text(candidate.groups.isEmpty ? "Not known." : candidate.groups.joined(separator: ", ")),
      "reasons": .text(LeverText.reasons(candidate.handoverReasons)),
    ]
  }

  private static func other(_ candidate: Candidate, _ topic: TopicSummary?) -> Node {
    [
      "name": .text(candidate.name),
      "unresolved": .text(NumberText.tickets(candidate.unresolvedPer30Days)),
      "lever": .text(candidate.lever.rawValue),
      "advice": .text(Words.advice(candidate.lever)),
      "evidence": .text(topic.map { LeverText.strongest($0.evidence) } ?? ""),
    ]
  }

  /// The figure as the CSV has it, for sorting.
  private static func raw(_ value: Double) -> String {
    DecimalText.text(value, decimals: 4)
  }
}
