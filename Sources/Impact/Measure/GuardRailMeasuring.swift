import Records

/// What else changed in the measured topics, and in those their tickets may have moved to.
struct GuardRailMeasuring {
  private let input: MeasuringInput
  private let before: [Int]
  private let after: [Int]

  /// Of two periods of the input that are equally long.
  init(_ input: MeasuringInput, before: Period, after: Period) {
    self.input = input
    let tickets = { (period: Period) in
      input.facts.indices.filter { input.facts[$0].createdAt.map(period.contains) ?? false }
    }
    self.before = tickets(before)
    self.after = tickets(after)
  }

  /// In the order of `GuardRail.Kind.allCases`; nearest topics that did not grow are left out.
  func rails() -> [GuardRail] {
    let (first, second) = (tally(before), tally(after))
    var rails = [
      GuardRail(.reopens, before: first.reopen, after: second.reopen),
      GuardRail(.satisfaction, before: first.satisfaction, after: second.satisfaction),
      GuardRail(.handover, before: first.handover, after: second.handover),
      GuardRail(.volume, before: volume(input.treated, before), after: volume(input.treated, after)),
    ]
    let growing = input.nearest.filter {
      (volume([$0], before).rate ?? 0) < (volume([$0], after).rate ?? 0)
    }
    if !growing.isEmpty {
      rails.append(
        GuardRail(
          .displaced, before: volume(growing, before), after: volume(growing, after),
          topics: growing.map { input.topics[$0].id }))
    }
    return rails
  }

  private func tally(_ tickets: [Int]) -> TicketTally {
    TicketTally(
      tickets.filter(input.isTreated), of: input.facts, policy: input.policy, hasAI: true)
  }

  private func volume(_ topics: [Int], _ tickets: [Int]) -> Share {
    Share(tickets.count { input.placements[$0].topic.map(topics.contains) ?? false }, of: tickets.count)
  }
}
