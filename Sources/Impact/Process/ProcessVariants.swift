import Records

/// The ways through the steps of a topic.
///
/// Questions that follow each other count as one block whatever their order, so that asking for a name before an order
/// number is no other way than the reverse.
enum ProcessVariants {
  /// Most frequent first, ties by the steps.
  static func ranked(_ sequences: [[StepName]], order: [StepName], ticketIDs: [String]) -> [ProcessVariant] {
    let position = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    var found: [[Int]: [String]] = [:]
    for (sequence, ticketID) in zip(sequences, ticketIDs) {
      found[blocks(sequence.compactMap { position[$0] }, order), default: []].append(ticketID)
    }
    return found.map { steps, ids in
      ProcessVariant(steps: steps, tickets: Share(ids.count, of: sequences.count), ticketIDs: ids.sorted())
    }
    .sorted { left, right in
      left.tickets.successes != right.tickets.successes
        ? left.tickets.successes > right.tickets.successes : left.steps.lexicographicallyPrecedes(right.steps)
    }
  }

  /// The steps with every run of questions in the typical order.
  private static func blocks(_ steps: [Int], _ order: [StepName]) -> [Int] {
    var result: [Int] = []
    var questions: [Int] = []
    for step in steps {
      if order[step].kind == .ask {
        questions.append(step)
        continue
      }
      result += questions.sorted() + [step]
      questions = []
    }
    return result + questions.sorted()
  }
}
