import Records

/// Which of a topic's unresolved tickets a task could finish, told from the evidence until a person has read some.
package enum AutomatableShare {
  /// The formula in one sentence, for the report.
  package static let statement =
    "automatable share = unresolved tickets in which something was changed or looked up, an identifier was asked "
    + "for, an action or data was missing, or the customer wrote three times or more, without those handed over "
    + "because of a policy or because the customer asked for a person / all unresolved tickets of the topic; once a person has read some, those with this evidence and the others each "
    + "count with the share that the person said yes to"

  /// Over the unresolved tickets at `indices`; its Wilson interval is the share's interval.
  static func share(_ indices: [Int], of facts: [TicketFacts]) -> Share {
    Share(indices.count { isAutomatable(facts[$0]) }, of: indices.count)
  }

  /// Whether the evidence of one unresolved ticket speaks for a task.
  static func isAutomatable(_ ticket: TicketFacts) -> Bool {
    switch ticket.handoverReason {
    case .policy, .askedForPerson: false
    case .missingAction, .missingData: true
    case .missingKnowledge, .unclear, nil:
      ticket.hasAction || ticket.hasData || ticket.customerTurns >= LeverEvidence.multiTurns
    }
  }
}
