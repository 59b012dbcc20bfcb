import Records

/// What a step is called: two sentences with one name are the same step.
struct StepName: Hashable, Comparable, Sendable {
  /// What is done.
  let kind: StepKind
  /// What it is about.
  let subject: String

  static func < (left: StepName, right: StepName) -> Bool {
    (left.kind.rawValue, left.subject) < (right.kind.rawValue, right.subject)
  }
}

/// Names the steps of a topic's conversations.
///
/// A sentence that names no identifier and no tool is called after the one of its words that most conversations use in
/// steps of the same kind: "When are you arriving?" and "And arriving on which day?" are one step.
struct StepNaming: Sendable {
  private var conversations: [StepName: Int] = [:]

  /// Counts the words of all conversations.
  init(_ conversations: [TakenSteps]) {
    for conversation in conversations {
      let words = conversation.steps.flatMap { step in
        step.candidates.map { StepName(kind: step.kind, subject: $0) }
      }
      for word in Set(words) { self.conversations[word, default: 0] += 1 }
    }
  }

  /// The name of a step; ties between words go to the one that sorts first.
  func name(of step: TakenSteps.Taken) -> StepName {
    if let subject = step.subject { return StepName(kind: step.kind, subject: subject) }
    let names = step.candidates.map { StepName(kind: step.kind, subject: $0) }
    return names.min { left, right in
      (-conversations[left, default: 0], left) < (-conversations[right, default: 0], right)
    } ?? StepName(kind: step.kind, subject: "")
  }
}
