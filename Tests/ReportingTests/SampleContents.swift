import Records

/// Made-up contents of a report: plausible figures, seeded, of any size.
struct SampleContents {
  var topicCount = 14
  var ticketsPerTopic = 300
  var hasAgent = true
  var hasBill = true
  /// Replaces the text of every name, example, id, file and message.
  var hostile: String?
  var names: [String] = SampleContents.ordinaryNames

  static let ordinaryNames = [
    "Change a shipping address", "Refund for a damaged item", "Trip directions", "Apartment search",
    "Book a doctor’s appointment", "Bank balance and fraud report", "Hotel booking", "Plan a party",
    "Restaurant reservation", "Reset a password", "Invoice copy", "Weather for a weekend", "Ride status",
    "Opening hours",
  ]

  static let awkwardNames = [
    "A name of exactly sixty characters that somebody typed in 20", "注文した商品の返品と返金について", "تغيير عنوان الشحن",
    "Ünïcödé ŵörds", "x",
  ]

  func make() -> ReportContents {
    var random = SeededGenerator(seed: 7)
    let asOf = Timestamp(seconds: 1_590_969_540)
    let window = Period(start: asOf.advanced(days: -31), end: asOf.advanced(milliseconds: 1))
    var overview = Overview(
      window: window, current: WindowFigures(), policy: .assumed, windows: OutcomeWindows(),
      lever: LeverThresholds())
    let days = 31
    overview.daily = (0..<days).map { day in
      let tickets = 40 + (day % 7 < 5 ? 90 : 10) + Int.random(in: 0...30, using: &random)
      return DailyTickets(
        day: CivilDate(daysSince1970: 18383).advanced(days: day), tickets: tickets,
        resolved: hasAgent ? tickets * (35 + day / 2) / 100 : 0)
    }
    var contents = ReportContents(
      label: "2020-05", run: run(asOf), overview: overview, assumptions: RankingAssumptions())
    contents.parents = [Topic(id: "t-9000", parentID: nil, name: text("Orders"), keywords: [], status: .active)]
    contents.topics = (0..<topicCount).map { topic($0, &random) }
      .sorted { ($1.tickets, $0.topic.id) < ($0.tickets, $1.topic.id) }
    fillOverview(&contents)
    contents.bands = hasAgent ? bands(&contents) : []
    contents.candidates = candidates(contents.topics)
    if contents.taskPair.count == 2 {
      contents.decision = decision(contents, steady: 190)
    }
    contents.tickets = ticketRows(contents.topics.first?.topic.id ?? "")
    if hasBill {
      let bill = SampleBill(hostile: hostile).make()
      contents.bill = bill
      contents.reconciliation = SampleReconciliation(hostile: hostile).make(bill)
      contents.launchedTasks = SampleMeasurement(hostile: hostile).make()
    }
    contents.findings = findings().sorted(by: Finding.isListed)
    contents.automatableStatement = "automatable share = tickets with an action or a lookup / all unresolved tickets"
    contents.trendStatement = "exact binomial test against the window before, adjusted for the total volume, at 5 %"
    return contents
  }

  private func text(_ ordinary: String) -> String { hostile ?? ordinary }

  private func run(_ asOf: Timestamp) -> RunFacts {
    var run = RunFacts(version: "0.1.0", seed: 1, asOf: asOf, zone: "Etc/UTC")
    run.configurationSHA256 = Digest(of: "configuration").hexadecimal
    run.priceBookSHA256 = Digest(of: "prices").hexadecimal
    run.encoder = "all-MiniLM-L6-v2 (int8) with static vectors"
    run.topicsFittedAt = asOf.advanced(days: -30)
    run.granularity = "auto"
    run.topicChoice = [
      ("resolution", 1.25), ("silhouette", 0.3121), (NamedFigure.sampleTickets, 1200),
      (NamedFigure.studentAgreement, 0.9237), (NamedFigure.studentTested, 240), ("seeded_claimed t-0002", 211),
      ("seeded_precision t-0002", 0.8312),
    ].map { NamedFigure(name: $0.0, value: $0.1) }
    let files: [(String, InputKind, String)] = [
      ("conversations.ndjson.gz", .tickets, "zendesk-ndjson"), ("task_executions.csv", .executions, "task-executions"),
    ]
    for (name, kind, format) in files {
      var input = ImportSummary(
        file: text(name), kind: kind, format: format, reason: text("generated_timestamp, comments"))
      input.sha256 = Digest(of: name).hexadecimal
      input.counts = RowCounts(read: 4321, accepted: 4100, duplicate: 120, updated: 80, rejected: 21)
      run.inputs.append(input)
    }
    run.stages = [StageFigures(name: "ingest", seconds: 1.25, peakMemoryBytes: 90_000_000)]
    return run
  }

  private func topic(_ index: Int, _ random: inout SeededGenerator) -> TopicSummary {
    let tickets = max(4, ticketsPerTopic * 4 / (index + 4) + Int.random(in: 0...9, using: &random))
    let resolved = hasAgent ? tickets * ((index * 37) % 90 + 4) / 100 : 0
    func share(_ percent: Int) -> Share { Share(tickets * percent / 100, of: tickets) }
    let evidence = LeverEvidence(
      action: share(56), data: share(48), multiTurn: share(71), oneFollowUp: share(12), sameAnswer: share(9),
      immediateHandover: share(4), variants: 6,
      handoverReasons: [
        HandoverCount(reason: .missingAction, count: tickets / 5),
        HandoverCount(reason: .askedForPerson, count: tickets / 9),
      ], tools: [NamedCount(name: text("orders.lookup"), count: tickets / 2)])
    let base = names[index % names.count]
    let name = index < names.count ? base : "\(base) \(index / names.count + 1)"
    let lever: Lever = [.task, .task, .knowledge, .tool, .task, .guidance][index % 6]
    var summary = TopicSummary(
      topic: Topic(
        id: "t-\(Int64(index + 1).zeroPadded(to: 4))", parentID: index % 3 == 0 ? "t-9000" : nil,
        name: text(name), keywords: [text("address"), "change"],
        status: [.active, .active, .new, .active, .muted, .active, .done][index % 7]),
      evidence: evidence, lever: lever)
    summary.tickets = tickets
    summary.ticketsPer30Days = Double(tickets) * 30 / 31
    summary.customers = tickets * 9 / 10
    summary.involvement = hasAgent ? share(100) : Share(0, of: tickets)
    summary.outcomes = [resolved, hasAgent ? 0 : tickets, tickets - resolved, 0, 0]
    if !hasAgent { summary.outcomes[2] = 0 }
    summary.resolution = hasAgent ? Share(resolved, of: tickets) : Share(0, of: 0)
    summary.resolutionShrunk = summary.resolution.rate.map { 0.9 * $0 + 0.04 }
    summary.automation = Share(resolved, of: tickets)
    summary.handover = hasAgent ? share(38) : Share(0, of: 0)
    summary.reopen = share(4)
    summary.satisfaction = share(81)
    summary.notEnglish = share(index % 5 == 3 ? 20 : 4)
    summary.customerTurnsMedian = 3.5
    summary.handleMinutes = 7.25
    summary.handleMinutesSource = index % 2 == 0 ? .inferred : .assumed
    summary.unresolved = tickets - resolved
    summary.trend = TopicTrend(
      direction: [.steady, .rising, .falling, .new][index % 4],
      change: index % 4 == 3 ? nil : 0.21 - Double(index % 4) * 0.15)
    summary.examples = [
      TopicExample(
        ticketID: text("45\(index)1"),
        text: text("Hi, I moved house last week and my order is still going to the old place. Can you change it?")),
      TopicExample(ticketID: text("45\(index)2"), text: text("please update delivery adress for order [order id]")),
    ]
    summary.groups = [NamedCount(name: text("Logistics"), count: tickets / 2)]
    summary.daily = (0..<31).map { _ in Int.random(in: 0...max(1, tickets / 18), using: &random) }
    return summary
  }

  private func fillOverview(_ contents: inout ReportContents) {
    let topics = contents.topics
    let tickets = topics.reduce(0) { $0 + $1.tickets } + 57
    let resolved = topics.reduce(0) { $0 + $1.resolution.successes }
    var current = WindowFigures()
    current.tickets = tickets
    current.customers = tickets * 8 / 10
    current.eligible = tickets - 12
    current.involvement = Share(hasAgent ? tickets - 40 : 0, of: tickets - 12)
    current.resolution = hasAgent ? Share(resolved, of: tickets - 40) : Share(0, of: 0)
    current.automation = Share(resolved, of: tickets - 12)
    current.containment = hasAgent ? Share(resolved + 90, of: tickets - 40) : Share(0, of: 0)
    current.handover = hasAgent ? Share(tickets / 3, of: tickets - 40) : Share(0, of: 0)
    current.reopen = Share(31, of: tickets)
    current.unresolved = tickets - 12 - resolved
    current.outcomes = [resolved, 40, tickets - resolved - 60, 12, 8]
    contents.overview.current = current
    var before = current
    before.tickets = tickets * 95 / 100
    before.unresolved = current.unresolved * 105 / 100
    before.automation = Share(resolved * 9 / 10, of: tickets - 12)
    contents.overview.before = hostile == nil ? before : nil
    contents.overview.resolutionByPolicy = [0.7, 1, 1.2, 0.95].map {
      hasAgent ? Share(Int(Double(resolved) * $0), of: tickets - 40) : Share(0, of: 0)
    }
    contents.overview.unassigned = [3, 9, 14, 31]
    contents.overview.languages = [
      ("en", tickets - 200), ("de", 90), ("fr", 41), (text("es"), 30), ("pl", 11), ("tr", 8), ("ja", 2), ("ko", 1),
    ].map { NamedCount(name: $0.0, count: $0.1) }
    for index in contents.topics.indices {
      contents.topics[index].share = Double(contents.topics[index].tickets) / Double(tickets)
      contents.topics[index].opportunityShare =
        Double(contents.topics[index].unresolved) / Double(max(1, current.unresolved))
    }
  }

  private func bands(_ contents: inout ReportContents) -> [BandSummary] {
    for index in contents.topics.indices {
      let rate = contents.topics[index].resolution.rate ?? 0
      contents.topics[index].band = rate < 0.35 ? .low : rate < 0.65 ? .middle : .high
    }
    let all = contents.overview.current
    return ResolutionBand.allCases.compactMap { band in
      let members = contents.topics.filter { $0.band == band }
      guard !members.isEmpty else { return nil }
      return BandSummary(
        band: band, topics: members.count,
        tickets: Share(members.reduce(0) { $0 + $1.tickets }, of: all.tickets),
        unresolved: Share(members.reduce(0) { $0 + $1.unresolved }, of: all.unresolved),
        resolution: members.map(\.resolution).reduce(Share(0, of: 0), +))
    }
  }

  private func candidates(_ topics: [TopicSummary]) -> [Candidate] {
    let made = topics.map { topic in
      var candidate = Candidate(rank: 0, topicID: topic.topic.id, name: topic.topic.name, lever: topic.lever)
      candidate.unresolvedPer30Days = Double(topic.unresolved) * 30 / 31
      candidate.automatableShare = 0.6214
      candidate.automatableInterval = Interval(low: 0.55, high: 0.69)
      candidate.taskSuccess = 0.7
      candidate.ticketsRemovedPer30Days = candidate.unresolvedPer30Days * 0.6214 * 0.7
      candidate.handleMinutes = topic.handleMinutes
      candidate.handleMinutesSource = topic.handleMinutesSource
      candidate.hoursSavedPer30Days = candidate.ticketsRemovedPer30Days * topic.handleMinutes / 60
      candidate.taskChargesPer30Days = Money(micro: Int64(candidate.unresolvedPer30Days * 62_140))
      candidate.netSavingPer30Days = Money(
        micro: Int64(candidate.hoursSavedPer30Days * 30_000_000) - candidate.taskChargesPer30Days.micro)
      candidate.opportunityShare = topic.opportunityShare
      candidate.tools = topic.evidence.tools.map(\.name)
      candidate.groups = topic.groups.map(\.name)
      candidate.handoverReasons = topic.evidence.handoverReasons
      candidate.isEligible = topic.lever == .task
      candidate.evidenceTicketIDs = (0..<5).map { text("45\($0)") }
      candidate.evidenceCount = topic.unresolved
      return candidate
    }
    var ranked = [true, false].flatMap { isEligible in
      made.filter { $0.isEligible == isEligible }.sorted {
        ($1.ticketsRemovedPer30Days, $0.topicID) < ($0.ticketsRemovedPer30Days, $1.topicID)
      }
    }
    for index in ranked.indices { ranked[index].rank = index + 1 }
    for index in ranked.indices.filter({ ranked[$0].isEligible }).prefix(2) { ranked[index].isInBestPair = true }
    return ranked
  }

  private func ticketRows(_ topicID: String) -> [TicketRow] {
    (0..<20).map { index in
      var facts = TicketFacts(source: "zendesk", ticketID: text("45\(index)"))
      facts.createdAt = Timestamp(seconds: 1_588_291_200 + Int64(index) * 3600)
      facts.handover = index % 3 == 0 ? nil : index % 3 == 1
      facts.handleMinutes = index % 2 == 0 ? 6.5 : nil
      return TicketRow(
        facts: facts, topicID: index % 5 == 0 ? "" : topicID, reason: index % 5 == 0 ? .rare : nil, weight: 1,
        similarity: index % 5 == 0 ? nil : 0.8125)
    }
  }

  private func findings() -> [Finding] {
    let file = text("task_executions.csv")
    return (1...6).map { line in
      Finding(
        .error, .suspense, file: file, line: line * 7, column: 3,
        message: text("started_at is \"31/02/2024\", expected a date such as 2024-02-29"), action: .suspended)
    } + [
      Finding(
        .warning, .duplicateConflict, file: file, line: 90, message: text("two copies differ in status"),
        action: .quarantined),
      Finding(.note, .interpretation, message: text("2 readings differ by $3.10"), action: .reported),
    ]
  }
}

extension SampleContents {
  /// A decision for the best pair, the same in so many of 200 resamples.
  func decision(_ contents: ReportContents, steady: Int) -> Decision {
    var decision = Decision()
    let pair = contents.taskPair
    decision.best = (1...2).map { size in
      BestTopics(
        topicIDs: pair.prefix(size).map(\.topicID),
        ticketsRemovedPer30Days: pair.prefix(size).reduce(0) { $0 + $1.ticketsRemovedPer30Days },
        addedByLast: pair[size - 1].ticketsRemovedPer30Days, steadiness: Share(steady, of: 200))
    }
    decision.netSavingPer30Days = Money(micro: 700_000_000)
    decision.effects = [
      AssumptionEffect(
        assumption: .taskSuccess, range: "50 % to 90 %", removedAtLow: 100, removedAtHigh: 180,
        netAtLow: Money(micro: 390_000_000), netAtHigh: Money(micro: 710_000_000), changesPair: false)
    ]
    return decision
  }
}

extension ReportContents {
  /// The two candidates of the best pair.
  fileprivate var taskPair: [Candidate] { Array(candidates.filter(\.isInBestPair).prefix(2)) }
}
