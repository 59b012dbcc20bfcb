import Records

/// How often the evidence of a ticket was right, by what a person read off tickets of all topics together.
///
/// Unresolved tickets come in two kinds: those whose evidence speaks for a task, and the others. A topic's share is that
/// of each kind, read off its own answers, times how many tickets the topic has of the kind. A kind with few answers in
/// a topic takes over from all topics together, and those, before anybody has read much, from the evidence itself.
/// Source: post-stratification, Cochran, "Sampling techniques" (1977), section 5A.9; the weights are posterior means of
/// beta priors, Gelman and others, "Bayesian data analysis" (2013), section 2.4.
struct ReviewedEvidence: Sendable {
  /// How many tickets read by a person weigh as much as what is known without them.
  ///
  /// Chosen by the simulation of 60 topics, `ranking-simulation` of the benchmarks.
  static let priorWeight = 2.0

  /// Yes, of the tickets read whose evidence speaks for a task.
  let supported: Share
  /// Yes, of the other tickets read.
  let unsupported: Share
  private let weight: Double

  /// Of all topics together; without answers the evidence is taken at its word.
  init(_ statistics: [TopicStatistics], weight: Double = ReviewedEvidence.priorWeight) {
    supported = statistics.map(\.answers.supported).reduce(Share(0, of: 0), +)
    unsupported = statistics.map(\.answers.unsupported).reduce(Share(0, of: 0), +)
    self.weight = weight
  }

  /// The share of a topic's unresolved tickets that a task could finish, from 0 to 1.
  ///
  /// - Parameter evidence: the unresolved tickets whose evidence speaks for a task, of all.
  func share(_ evidence: Share, _ answers: ReviewedAnswers) -> Double {
    guard let rate = evidence.rate else { return 0 }
    return rate * pulled(answers.supported, towards: pulled(supported, towards: 1))
      + (1 - rate) * pulled(answers.unsupported, towards: pulled(unsupported, towards: 0))
  }

  /// The Wilson interval at 95 % of what was read of the topic, and without answers of its evidence.
  ///
  /// Of a topic that nobody has read, while others were, it reaches from the low ends of its evidence and of what was
  /// read of either kind to their high ends.
  func interval(_ evidence: Share, _ answers: ReviewedAnswers) -> Interval? {
    guard answers.all.total == 0 else { return answers.all.interval }
    guard isRead, let rate = evidence.interval else { return evidence.interval }
    let yes = supported.interval ?? Interval(low: 1, high: 1)
    let no = unsupported.interval ?? Interval(low: 0, high: 0)
    return Interval(
      low: rate.low * yes.low + (1 - rate.low) * no.low, high: rate.high * yes.high + (1 - rate.high) * no.high)
  }

  private var isRead: Bool { supported.total + unsupported.total > 0 }

  private func pulled(_ share: Share, towards prior: Double) -> Double {
    guard share.total > 0 else { return prior }
    return (Double(share.successes) + weight * prior) / (Double(share.total) + weight)
  }

  /// What was read, in one line for the reader of the ranking; nil when nothing was.
  var finding: Finding? {
    guard isRead else { return nil }
    return Finding(
      .note, .review,
      message: "the evidence spoke for a task in \(supported.total) tickets read, and a task could finish "
        + "\(supported.successes) of them; of \(unsupported.total) others it could finish \(unsupported.successes); "
        + "the shares of topics that nobody has read follow",
      action: .reported)
  }
}

/// Answers yes, of yes and no, to a topic's unresolved tickets by what their evidence says.
struct ReviewedAnswers: Sendable, Hashable {
  /// Of the tickets whose evidence speaks for a task.
  var supported = Share(0, of: 0)
  /// Of the others.
  var unsupported = Share(0, of: 0)
  /// Of all.
  var all: Share { supported + unsupported }

  mutating func add(_ isYes: Bool, isSupported: Bool, count: Int = 1) {
    let answer = Share(isYes ? count : 0, of: count)
    if isSupported { supported = supported + answer } else { unsupported = unsupported + answer }
  }
}
