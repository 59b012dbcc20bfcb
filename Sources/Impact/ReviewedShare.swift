import Records

/// The automatable share as a person read it off single tickets: yes of yes and no; unsure counts as neither.
///
/// An answer belongs to its ticket and counts for the topic the ticket is in now, so that merged or split topics keep it.
struct ReviewedShare: Sendable {
  /// By index of the ticket.
  private let judgements: [Int: ReviewAnswer]
  /// Contradictions and tickets that are not in the data.
  private let problems: [Finding]

  /// Two different answers for one ticket count as unsure.
  init(_ answers: [ReviewAnswer], facts: [TicketFacts]) {
    var judgements: [Int: ReviewAnswer] = [:]
    var problems: [Finding] = []
    let positions = ReviewedShare.positions(of: answers, in: facts)
    for answer in answers {
      guard let index = positions[TicketName(source: answer.source, ticketID: answer.ticketID)] else {
        problems.append(ReviewedShare.finding(answer, "is not in the data, so its answer counts for nothing"))
        continue
      }
      guard let earlier = judgements[index], earlier.judgement != answer.judgement else {
        judgements[index] = judgements[index] ?? answer
        continue
      }
      problems.append(
        ReviewedShare.finding(
          answer, "has another answer in line \(earlier.line), so it counts as unsure; leave one of them",
          action: .kept))
      judgements[index]?.judgement = .unsure
    }
    self.judgements = judgements
    self.problems = problems
  }

  /// The answers yes and no for a topic's unresolved tickets.
  func judged(_ unresolved: [Int]) -> [Int: Bool] {
    var judged: [Int: Bool] = [:]
    for index in unresolved {
      switch judgements[index]?.judgement {
      case .yes: judged[index] = true
      case .no: judged[index] = false
      case .unsure, nil: break
      }
    }
    return judged
  }

  /// What was answered for a ticket; nil when nothing was.
  func judgement(_ index: Int) -> ReviewAnswer.Judgement? { judgements[index]?.judgement }

  /// What was wrong with answers, and what became of the others.
  ///
  /// - Parameter unresolved: the unresolved tickets of every topic.
  func findings(unresolved: [[Int]]) -> [Finding] {
    guard !judgements.isEmpty || !problems.isEmpty else { return [] }
    let counted = Set(unresolved.joined().filter { judgements[$0] != nil })
    let unused = judgements.filter { !counted.contains($0.key) }.values.sorted { $0.line < $1.line }
    let unsure = counted.count { judgements[$0]?.judgement == .unsure }
    let topics = unresolved.count { !judged($0).isEmpty }
    let note = Finding(
      .note, .review,
      message: "automatable shares read off the review: topics \(topics), "
        + "tickets with yes or no \(counted.count - unsure), unsure and in no share \(unsure)",
      action: .reported)
    return [note] + problems
      + unused.map {
        ReviewedShare.finding($0, "is in no topic or not unresolved any more, so its answer counts for nothing")
      }
  }

  /// Where the tickets with an answer are.
  private static func positions(of answers: [ReviewAnswer], in facts: [TicketFacts]) -> [TicketName: Int] {
    let wanted = Set(answers.map { TicketName(source: $0.source, ticketID: $0.ticketID) })
    guard !wanted.isEmpty else { return [:] }
    var positions: [TicketName: Int] = [:]
    for index in facts.indices {
      let name = TicketName(source: facts[index].source, ticketID: facts[index].ticketID)
      if wanted.contains(name) { positions[name] = index }
    }
    return positions
  }

  private static func finding(
    _ answer: ReviewAnswer, _ fate: String, action: FindingAction = .quarantined
  ) -> Finding {
    Finding(
      .warning, .review, file: answer.file, line: answer.line,
      message: "ticket \(Finding.quoted(answer.ticketID)) \(fate)", action: action)
  }
}

/// What a ticket is known by.
private struct TicketName: Hashable {
  let source: String
  let ticketID: String
}
