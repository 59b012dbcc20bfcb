import Records

/// Compares the change of the measured topics' automation rate with those of the topics without a task.
///
/// Several measured topics count as one, compared topic by topic in the mix of the time after.
struct EffectMeasuring {
  /// Eligible tickets of the measured topics on each side; fewer say nothing worth printing.
  static let fewestTickets = 30
  /// Eligible tickets of another topic on each side.
  static let fewestOfOthers = 10
  /// In a topic without a task, at most this share of tickets has one.
  static let mostWithTask = 0.05

  private let input: MeasuringInput
  private let weeks: MeasuringWeeks
  private let policyIndex: Int
  /// Whether the measured topics rank low right before the live date, so that an earlier period is the base.
  private var isSplit = false

  /// Of whole weeks of the input.
  init(_ input: MeasuringInput, _ weeks: MeasuringWeeks) {
    self.input = input
    self.weeks = weeks
    policyIndex = OutcomePolicy.allCases.firstIndex(of: input.policy) ?? 0
    isSplit = rank(over: max(1, weeks.split)).isLow
  }

  /// The tickets of a stratum may get other answers than those of another.
  private struct Stratum: Hashable, Comparable {
    /// An index into the topics.
    let topic: Int
    let channel: String
    let language: String

    static func < (left: Stratum, right: Stratum) -> Bool {
      (left.topic, left.channel, left.language) < (right.topic, right.channel, right.language)
    }
  }

  /// A topic's eligible tickets before and after.
  private struct TopicPeriods {
    var strata: [Stratum: StratumPeriods] = [:]
    var withTask = 0

    var before: Share { strata.values.reduce(Share(0, of: 0)) { $0 + $1.before } }
    var after: Share { strata.values.reduce(Share(0, of: 0)) { $0 + $1.after } }
    /// In a fixed order, so that sums are the same in every run.
    var change: TopicChange? { TopicChange(strata.sorted { $0.key < $1.key }.map(\.value)) }
    var isFree: Bool {
      let tickets = before.total + after.total
      return Double(withTask) <= EffectMeasuring.mostWithTask * Double(tickets)
    }
  }

  /// The periods that are compared: when the topic ranks low right before the live date, an earlier one is the base.
  var periods: (before: Period, after: Period, weeks: Int)? {
    let count = isSplit ? weeks.split : weeks.plain
    guard count > 0 else { return nil }
    return (weeks.period(count, movedBy: isSplit ? -2 * count : -count), weeks.period(count), count)
  }

  /// The effect, or why none can be told.
  func effect() -> MeasuredEffect {
    if weeks.before == 0 { return .untold(.noWeekBefore) }
    if weeks.after == 0 { return .untold(.noWeekAfter) }
    guard let periods else { return .untold(.onlyWeekOfChoice) }
    let rank = rank(over: periods.weeks)
    let topics = topicPeriods(periods.before, periods.after)
    let own = treated(topics)
    guard min(own.before.total, own.after.total) >= EffectMeasuring.fewestTickets, let change = own.change else {
      return .untold(.fewTickets(before: own.before.total, after: own.after.total))
    }
    let controls = topics.indices.filter { isControl($0, topics[$0]) }.compactMap { topics[$0].change }
    guard let difference = DifferenceInDifferences(of: change, against: controls) else {
      return .untold(.fewControls(controls.count))
    }
    return .measured(
      MeasuredDifference(
        weeks: periods.weeks, after: periods.after, rateAfter: own.after, before: periods.before,
        rateBefore: own.before, rateJustBefore: rank.rate, lowerTopics: rank.lower, isPickedLow: isSplit,
        effect: difference.effect, interval: difference.interval, smallestEffect: difference.smallestEffect,
        controls: controls.count, controlChange: difference.controlChange, compared: change.compared))
  }

  private func isControl(_ topic: Int, _ periods: TopicPeriods) -> Bool {
    let isKept = [.active, .new, .muted].contains(input.topics[topic].status)
    return !input.treated.contains(topic) && isKept && periods.isFree
      && min(periods.before.total, periods.after.total) >= EffectMeasuring.fewestOfOthers
  }

  /// The measured topics' rate in the weeks right before the live date, and how many topics had a lower one.
  private func rank(over count: Int) -> (rate: Share, lower: Share, isLow: Bool) {
    let period = weeks.period(count, movedBy: -count)
    let topics = topicPeriods(period, weeks.period(0))
    let own = treated(topics).before
    let rates = topics.map(\.before)
    let others = rates.indices.filter {
      !input.treated.contains($0) && rates[$0].total >= EffectMeasuring.fewestOfOthers
    }
    let lower = others.count { (rates[$0].rate ?? 0) < (own.rate ?? 0) }
    return (own, Share(lower, of: others.count + 1), 3 * lower < others.count + 1)
  }

  /// The measured topics as one; strata know their topic, so that no two of them coincide.
  private func treated(_ topics: [TopicPeriods]) -> TopicPeriods {
    input.treated.reduce(into: TopicPeriods()) { whole, topic in
      whole.strata.merge(topics[topic].strata) { first, _ in first }
      whole.withTask += topics[topic].withTask
    }
  }

  private func topicPeriods(_ before: Period, _ after: Period) -> [TopicPeriods] {
    var topics = [TopicPeriods](repeating: TopicPeriods(), count: input.topics.count)
    for (index, ticket) in input.facts.enumerated() {
      guard ticket.isEligible, let createdAt = ticket.createdAt, let topic = input.placements[index].topic else {
        continue
      }
      let isBefore = before.contains(createdAt)
      guard isBefore || after.contains(createdAt) else { continue }
      let one = Share(ticket.outcomes[policyIndex] == .resolved ? 1 : 0, of: 1)
      let stratum = Stratum(
        topic: topic, channel: ticket.channel?.rawValue ?? "", language: ticket.language ?? "")
      let nothing = Share(0, of: 0)
      topics[topic].strata[stratum, default: StratumPeriods(before: nothing, after: nothing)]
        .add(one, isBefore: isBefore)
      if !ticket.tasks.isEmpty { topics[topic].withTask += 1 }
    }
    return topics
  }
}

extension StratumPeriods {
  fileprivate mutating func add(_ share: Share, isBefore: Bool) {
    if isBefore { before = before + share } else { after = after + share }
  }
}
