import Records

/// The answer: one sentence a task.
enum HeadlineSection {
  /// The values of the template `headline`.
  static func node(_ contents: ReportContents) -> Node {
    let chosen = contents.chosen
    let answers = chosen.enumerated().map { index, candidate in
      [
        "rank": .text("\(index + 1)."), "name": .text(candidate.name),
        "effect": .text(effect(of: candidate, in: contents.assumptions.currency)),
      ] as Node
    }
    return [
      "sentence": .text(sentence(contents)),
      "warning": .optional(warning(contents)),
      "hasAnswers": .flag(!answers.isEmpty),
      "answers": .nodes(answers),
      "notes": .texts(notes(contents)),
    ]
  }

  /// What to automate, in one sentence.
  static func sentence(_ contents: ReportContents) -> String {
    let chosen = contents.chosen
    let removed = NumberText.tickets(contents.removedTogether)
    switch chosen.count {
    case 0 where contents.topics.isEmpty: return "There are too few tickets to find topics in."
    case 0:
      return "No topic needs a task: knowledge and guidance come first."
    case 1:
      return "Automate “\(chosen[0].name)”: it would remove \(removed) tickets a month."
    default:
      return
        "Automate “\(chosen[0].name)” and “\(chosen[1].name)”: together they would remove \(removed) tickets a month."
    }
  }

  /// What a task brings: tickets with their interval, hours, money.
  static func effect(of candidate: Candidate, in currency: Currency) -> String {
    let interval = candidate.removedInterval.map {
      " (\(NumberText.tickets($0.low)) to \(NumberText.tickets($0.high)))"
    }
    let charges = NumberText.money(candidate.taskChargesPer30Days, in: currency)
    let net = candidate.netSavingPer30Days
    let outcome =
      net < .zero
      ? ", but cost \(NumberText.money(Money(micro: -net.micro), in: currency)) more than it saves after \(charges) of task charges."
      : ": \(NumberText.money(net, in: currency)) net of \(charges) of task charges."
    return
      "would remove \(NumberText.tickets(candidate.ticketsRemovedPer30Days))\(interval ?? "") of "
      + "\(NumberText.tickets(candidate.unresolvedPer30Days)) unresolved tickets a month and save "
      + "\(NumberText.figure(candidate.hoursSavedPer30Days, decimals: 1)) hours of work\(outcome)"
  }

  /// Said when resampling the tickets often changes the first two.
  static func warning(_ contents: ReportContents) -> String? {
    guard let pair = contents.decision.pair, pair.isTooClose else { return nil }
    let parts = contents.chosen.map {
      "“\($0.name)” is among the first two in \(NumberText.percent($0.topTwoShare)) of the resamples"
    }
    return "Too close to call: the two together come first in \(NumberText.percent(pair.steadiness.rate)), "
      + "\(Words.list(parts))."
  }

  /// The gain of the second, how steady the pair is, and from when it pays.
  static func facts(_ contents: ReportContents) -> [String] {
    var facts: [String] = []
    if let pair = contents.decision.pair {
      let added = NumberText.tickets(pair.addedByLast)
      let times =
        pair.steadiness.total > 0
        ? "the same two come \(DecisionText.times(pair)) of the tickets" : DecisionText.times(pair)
      facts.append("The second adds \(added) tickets to the first; \(times).")
    }
    return facts
      + [
        DecisionText.breakEven(contents.chosen, contents.assumptions),
        DecisionText.payback(contents.decision, contents.assumptions),
      ].compactMap(\.self)
  }

  /// Where a tried value comes from.
  private static let triedNote = "set on the command line"

  private static func notes(_ contents: ReportContents) -> [String] {
    var notes: [String] = []
    if !contents.hasAgent, !contents.topics.isEmpty { notes.append(contents.agentlessSentence) }
    let chosen = contents.chosen
    guard !chosen.isEmpty else { return notes }
    notes.append(facts(contents).joined(separator: " "))
    var sources = ["A month is 30 days."]
    if chosen.contains(where: { $0.removedInterval != nil }) {
      sources.append("The range comes from the 95 % interval of the automatable share.")
    }
    let success = chosen.filter { $0.taskSuccessSource == .assumed }
    if let first = success.first {
      sources.append(
        "Task success of \(NumberText.percent(first.taskSuccess)) is "
          + (contents.assumptions.tried.taskSuccess == nil ? "assumed until a task has run." : "tried: \(triedNote)."))
    }
    if let first = chosen.first(where: { $0.handleMinutesSource == .assumed }) {
      sources.append(
        "\(NumberText.figure(first.handleMinutes, decimals: 1)) minutes of work a ticket are "
          + (contents.assumptions.tried.handleMinutes == nil ? "assumed." : "tried: \(triedNote)."))
    }
    let cost = NumberText.money(contents.assumptions.costPerHour, in: contents.assumptions.currency)
    let isTried = contents.assumptions.tried.costPerHour != nil
    sources.append("An hour of work is taken to cost \(cost)\(isTried ? ", \(triedNote)" : "").")
    notes.append(sources.joined(separator: " "))
    return notes
  }
}
