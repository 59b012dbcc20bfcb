import Records

/// What decides a ticket's outcome, whatever the policy.
struct OutcomeEvidence: Sendable {
  /// Nil when the export has none.
  var status: TicketStatus?
  /// Solved or closed, or said to be resolved.
  var isDone: Bool
  /// The AI agent had a part.
  var isInvolved: Bool
  /// A public human reply, or a person named as resolver.
  var hasHumanReply: Bool
  /// Passed to a person.
  var handover: Bool?
  /// The export says so itself: a resolver or a mark.
  var hasExplicitMark: Bool
  /// Satisfaction from 0 to 1.
  var satisfaction: Double?
  /// Whether the customer stayed silent for the silence window, and the window has passed.
  var wasSilent: Bool
  /// Left the solved state at least once.
  var wasReopened: Bool
}

/// The outcome of a ticket under each policy.
///
/// - `confirmed`: done by the AI agent alone, by an explicit mark or a good rating.
/// - `assumed`: confirmed, or done after an AI reply, not handed over, and the customer silent afterwards.
/// - `containment`: an AI reply and no human reply so far, whatever the status.
/// - `no-reopen`: assumed, and not reopened; a repeat contact takes it back once topics are known.
enum OutcomeRules {
  /// Ratings of 4 and 5 of 5.
  static let goodRating = 0.75

  /// In the order of `OutcomePolicy.allCases`.
  static func outcomes(_ evidence: OutcomeEvidence) -> [Outcome] {
    shared(OutcomePolicy.allCases.map { outcome(evidence, under: $0) })
  }

  /// The outcome under one policy.
  static func outcome(_ evidence: OutcomeEvidence, under policy: OutcomePolicy) -> Outcome {
    if policy == .noReopen, evidence.wasReopened, isResolved(evidence, under: policy) { return .open }
    if isResolved(evidence, under: policy) { return .resolved }
    guard evidence.isDone else {
      return evidence.status == .open || evidence.status == .pending ? .open : .unknown
    }
    guard evidence.hasHumanReply || evidence.handover == true else { return .unknown }
    return evidence.isInvolved ? .mixed : .human
  }

  private static func isResolved(_ evidence: OutcomeEvidence, under policy: OutcomePolicy) -> Bool {
    guard evidence.isInvolved, !evidence.hasHumanReply else { return false }
    if policy == .containment { return true }
    guard evidence.isDone, evidence.handover != true else { return false }
    let isConfirmed = evidence.hasExplicitMark || (evidence.satisfaction ?? 0) >= goodRating
    return isConfirmed || (policy != .confirmed && evidence.wasSilent)
  }

  /// One array for all tickets with the same outcomes, so that a million tickets do not hold a million arrays.
  static func shared(_ outcomes: [Outcome]) -> [Outcome] {
    table[index(of: outcomes)]
  }

  private static let cases = Outcome.allCases

  private static func index(of outcomes: [Outcome]) -> Int {
    outcomes.reduce(0) { $0 * cases.count + (cases.firstIndex(of: $1) ?? 0) }
  }

  private static let table: [[Outcome]] = {
    var rows: [[Outcome]] = [[]]
    for _ in OutcomePolicy.allCases { rows = rows.flatMap { row in cases.map { row + [$0] } } }
    return rows
  }()
}
