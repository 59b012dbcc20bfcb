import Records

/// The steps of a task draft: what was done, in the usual order, and where a person took over.
struct DraftSteps {
  private static let noun = "conversations read"

  private let process: TopicProcess
  private let citation: Citation
  /// Steps that enough tickets support, under their numbers in the process, so that `explain` knows them.
  private let kept: [(number: Int, step: ProcessStep)]
  private let toolNames: Set<String>

  init(_ draft: TaskDraft, _ citation: Citation) {
    process = draft.process
    self.citation = citation
    kept = draft.process.steps.enumerated().map { ($0 + 1, $1) }.filter { DraftMarkdown.isSupported($0.1.ticketIDs) }
    toolNames = Set(draft.process.tools.filter { DraftMarkdown.isSupported($0.ticketIDs) }.map(\.name))
  }

  /// What the customer is asked for.
  var asked: [String] {
    let asked = kept.map(\.step).filter { $0.kind == .ask && !$0.subject.isEmpty }
    guard !asked.isEmpty else {
      return ["- Not known: nothing was asked for by name in \(TaskDraft.leastSupport) conversations."]
    }
    return asked.map {
      "- the \(DraftMarkdown.plain($0.subject)) \(citation.text($0.tickets, DraftSteps.noun, $0.ticketIDs))"
    }
  }

  /// Numbered lines, each with an outcome and a typical wording below.
  var lines: [String] {
    guard !kept.isEmpty else {
      return [
        "1. Not known: no step was taken in \(TaskDraft.leastSupport) conversations. Write down how the team does it. -> done"
      ]
    }
    return kept.flatMap { number, step in
      let (words, outcome) = words(step)
      let isLast = number == kept.last?.number
      let lead =
        step.isBranch ? "\(DraftSteps.lead(step)): " + words.prefix(1).lowercased() + words.dropFirst() : words
      let end = step.kind == .handOver ? "" : " -> \(isLast ? "done" : outcome)"
      let line = "\(number). \(lead)\(end) \(citation.text(step.tickets, DraftSteps.noun, step.ticketIDs))"
      return [line] + (step.condition.map(why).map { [$0] } ?? [])
        + (step.sentence.isEmpty ? [] : ["   - Agents write: \(DraftMarkdown.quoted(step.sentence))"])
    }
  }

  private static func lead(_ step: ProcessStep) -> String {
    switch step.condition?.sign {
    case .word(let word): "If the customer writes \(DraftMarkdown.quoted(word))"
    case .passedOn(let reason): "If \(condition(reason))"
    case nil: "If it applies"
    }
  }

  /// What the condition of a branch rests on.
  private func why(_ condition: StepCondition) -> String {
    "   - The condition is what stands out, ask the team whether it is the reason: the step was "
      + "\(ConditionText.counts(condition)) (such as \(citation.some(of: condition.ticketIDs)))"
  }

  /// Why and how often a person took over; a line for the rest, since a task needs a way out.
  var handovers: [String] {
    let found = process.handovers.filter { DraftMarkdown.isSupported($0.ticketIDs) }.map { handover in
      let wording = handover.sentence.isEmpty ? "" : " Such as: \(DraftMarkdown.quoted(handover.sentence))"
      return "- If \(DraftSteps.condition(handover.reason)), {{handover}} "
        + citation.text(handover.tickets, DraftSteps.noun, handover.ticketIDs) + wording
    }
    return found + [
      "- If a tool fails, or the customer asks for a person, {{handover}} (a rule of this draft, not taken from tickets)"
    ]
  }

  /// The branches whose condition the data does not tell.
  var questions: [String] {
    let open = kept.filter { $0.step.isBranch && $0.step.kind != .handOver && $0.step.condition == nil }
    guard !open.isEmpty else { return [] }
    let ticketIDs = Array(Set(open.flatMap(\.step.ticketIDs))).sorted()
    let numbers = open.map { String($0.number) }.joined(separator: ", ")
    let (steps, verb) = open.count == 1 ? ("step", "is") : ("steps", "are")
    return [
      "- When \(verb) \(steps) \(numbers) needed? "
        + "\(open.count == 1 ? "It was" : "Each was") taken in fewer than half of the conversations, and nothing says why "
        + citation.text(Share(ticketIDs.count, of: process.ticketsRead), DraftSteps.noun, ticketIDs)
    ]
  }

  /// What to do, and what is so when it is done.
  private func words(_ step: ProcessStep) -> (String, outcome: String) {
    let subject = DraftMarkdown.plain(step.subject)
    let isTool = toolNames.contains(step.subject)
    let object = subject.isEmpty ? "" : " the \(subject)"
    switch step.kind {
    case .ask:
      return subject.isEmpty
        ? ("Ask what is still unclear.", "the request is clear") : ("Ask for\(object).", "the customer has answered")
    case .lookUp:
      if isTool { return ("Look it up with `\(subject)`.", "its answer is known") }
      return ("Look up\(subject.isEmpty ? " what is needed" : object).", "what is on record is known")
    case .change:
      if isTool { return ("Change it with `\(subject)`.", "the change is made") }
      return ("Make the change\(subject.isEmpty ? "" : " to\(object)").", "the change is made")
    case .confirm:
      return ("Ask the customer to agree\(subject.isEmpty ? "" : " (\(subject))").", "the customer agrees")
    // The mining calls regrets "not possible" and "not understood".
    case .answer where subject.hasPrefix("not "):
      return ("Tell the customer that it is \(subject).", "the customer knows")
    case .answer:
      return ("Tell the customer\(subject.isEmpty ? " what was found" : " about\(object)").", "the customer knows")
    case .handOver:
      return ("If a person is needed, {{handover}}.", "a person has it")
    }
  }

  private static func condition(_ reason: HandoverReason) -> String {
    switch reason {
    case .missingKnowledge: "you do not know the answer"
    case .missingAction: "what is asked for cannot be done with the tools"
    case .missingData: "something needed is not on record"
    case .policy: "a rule forbids it"
    case .askedForPerson: "the customer asks for a person"
    case .unclear: "it is one of the cases that people took over without saying why (read some)"
    }
  }
}
