import Records

/// Counts over a set of tickets: the numerators and denominators of every rate.
struct TicketTally: Sendable {
  /// All of them.
  private(set) var tickets = 0
  /// Distinct ones; nil when no ticket names any.
  private(set) var customers: Int?
  /// In scope for the AI agent.
  private(set) var eligible = 0
  /// With an AI reply.
  private(set) var involved = 0
  /// Eligible and resolved by the AI agent.
  private(set) var resolved = 0
  /// Involved and without a human reply.
  private(set) var contained = 0
  /// Involved and passed to a person.
  private(set) var handedOver = 0
  /// Solved at least once.
  private(set) var solved = 0
  /// Left the solved state.
  private(set) var reopened = 0
  /// With a rating.
  private(set) var rated = 0
  /// With a rating of 4 or 5 of 5.
  private(set) var ratedGood = 0
  /// Whose text tells its language.
  private(set) var languageKnown = 0
  /// In another language than English.
  private(set) var foreign = 0
  /// In the order of `Outcome.allCases`.
  private(set) var outcomes = [Int](repeating: 0, count: Outcome.allCases.count)
  private let hasAI: Bool

  /// - Parameters:
  ///   - indices: into `facts`.
  ///   - hasAI: false when nothing in the data is AI-made; then every AI rate is undefined, not 0.
  init(_ indices: [Int], of facts: [TicketFacts], policy: OutcomePolicy, hasAI: Bool) {
    self.hasAI = hasAI
    let policyIndex = OutcomePolicy.allCases.firstIndex(of: policy) ?? 0
    let outcomeIndex = Dictionary(uniqueKeysWithValues: Outcome.allCases.enumerated().map { ($1, $0) })
    var seen: Set<UInt64> = []
    for index in indices {
      let ticket = facts[index]
      let outcome = ticket.outcomes[policyIndex]
      outcomes[outcomeIndex[outcome] ?? 0] += 1
      if let customer = ticket.customer { seen.insert(customer) }
      note(ticket, outcome)
    }
    tickets = indices.count
    customers = seen.isEmpty ? nil : seen.count
  }

  private mutating func note(_ ticket: TicketFacts, _ outcome: Outcome) {
    if ticket.isEligible {
      eligible += 1
      if outcome == .resolved { resolved += 1 }
    }
    if ticket.isInvolved {
      involved += 1
      if ticket.isContained == true { contained += 1 }
      if ticket.handover == true { handedOver += 1 }
    }
    if ticket.reopens > 0 { reopened += 1 }
    if ticket.isDone || ticket.reopens > 0 { solved += 1 }
    if let satisfaction = ticket.satisfaction {
      rated += 1
      if satisfaction >= OutcomeRules.goodRating { ratedGood += 1 }
    }
    if let isEnglish = ticket.isEnglish {
      languageKnown += 1
      if !isEnglish { foreign += 1 }
    }
  }

  /// Eligible and not resolved by the AI agent.
  var unresolved: Int { eligible - resolved }

  /// Involved of eligible.
  var involvement: Share { hasAI ? Share(involved, of: eligible) : Share(0, of: 0) }
  /// Resolved of involved.
  var resolution: Share { Share(resolved, of: involved) }
  /// Resolved of eligible.
  var automation: Share { hasAI ? Share(resolved, of: eligible) : Share(0, of: 0) }
  /// Contained of involved.
  var containment: Share { Share(contained, of: involved) }
  /// Handed over of involved.
  var handover: Share { Share(handedOver, of: involved) }
  /// Reopened of solved.
  var reopen: Share { Share(reopened, of: solved) }
  /// Good ratings of all ratings.
  var satisfaction: Share { Share(ratedGood, of: rated) }
  /// Not in English of those whose language is known.
  var notEnglish: Share { Share(foreign, of: languageKnown) }

  /// The figures of a whole window.
  var windowFigures: WindowFigures {
    var figures = WindowFigures()
    figures.tickets = tickets
    figures.customers = customers
    figures.eligible = eligible
    figures.involvement = involvement
    figures.resolution = resolution
    figures.automation = automation
    figures.containment = containment
    figures.handover = handover
    figures.reopen = reopen
    figures.satisfaction = satisfaction
    figures.unresolved = unresolved
    figures.outcomes = outcomes
    return figures
  }
}
