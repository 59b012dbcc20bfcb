import Records

extension LeverEvidence {
  /// The step sequences that must be covered before the rest counts as noise.
  static let variantCoverage = 0.8
  /// Customer turns from which on a conversation is multi-turn.
  static let multiTurns = 3

  /// Counts the evidence over tickets of a topic; every share has all of them as its denominator.
  init(_ indices: [Int], of facts: [TicketFacts]) {
    let total = indices.count
    var flags = (action: 0, data: 0, multiTurn: 0, oneFollowUp: 0, immediateHandover: 0)
    var answers: [UInt64: Int] = [:]
    var steps: [UInt64: Int] = [:]
    var reasons: [HandoverReason: Int] = [:]
    var tools: [String: Int] = [:]
    for index in indices {
      let ticket = facts[index]
      if ticket.hasAction { flags.action += 1 }
      if ticket.hasData { flags.data += 1 }
      if ticket.customerTurns >= LeverEvidence.multiTurns { flags.multiTurn += 1 }
      if ticket.hasOneFollowUp { flags.oneFollowUp += 1 }
      if ticket.hasImmediateHandover { flags.immediateHandover += 1 }
      if let answer = ticket.answerSignature { answers[answer, default: 0] += 1 }
      steps[ticket.stepSignature, default: 0] += 1
      if let reason = ticket.handoverReason { reasons[reason, default: 0] += 1 }
      for task in ticket.tasks { tools[task, default: 0] += 1 }
    }
    let alike = answers.values.max() ?? 0
    self.init(
      action: Share(flags.action, of: total), data: Share(flags.data, of: total),
      multiTurn: Share(flags.multiTurn, of: total), oneFollowUp: Share(flags.oneFollowUp, of: total),
      sameAnswer: Share(alike > 1 ? alike : 0, of: total),
      immediateHandover: Share(flags.immediateHandover, of: total),
      variants: LeverEvidence.variants(steps.values.sorted(by: >), of: total),
      handoverReasons: LeverEvidence.ranked(reasons), tools: NamedCount.ranked(tools))
  }

  /// How many of the most frequent step sequences cover 80 % of the tickets.
  static func variants(_ counts: [Int], of total: Int) -> Int {
    let needed = (Double(total) * variantCoverage).rounded(.up)
    var covered = 0
    for (position, count) in counts.enumerated() {
      covered += count
      if Double(covered) >= needed { return position + 1 }
    }
    return counts.count
  }

  private static func ranked(_ reasons: [HandoverReason: Int]) -> [HandoverCount] {
    HandoverReason.allCases.compactMap { reason in
      reasons[reason].map { HandoverCount(reason: reason, count: $0) }
    }
    .sorted { ($1.count, $0.reason.rawValue) < ($0.count, $1.reason.rawValue) }
  }
}

extension NamedCount {
  /// Most frequent first, ties by name.
  static func ranked(_ counts: [String: Int]) -> [NamedCount] {
    counts.map { NamedCount(name: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }
}
