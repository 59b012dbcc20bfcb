/// What the answering side does at a step of a conversation.
package enum StepKind: String, Sendable, Hashable, CaseIterable {
  /// Asks the customer for something: an identifier, or a question back.
  case ask
  /// Reads something in a system.
  case lookUp = "look up"
  /// Changes something in a system.
  case change
  /// Asks the customer to agree before something is changed.
  case confirm
  /// Tells the customer something.
  case answer
  /// Passes the conversation to a person.
  case handOver = "hand over"
}

/// A step that the conversations of a topic have in common.
package struct ProcessStep: Sendable, Hashable {
  package var kind: StepKind
  /// What is asked for ("order number"), the tool where a tool call says it ("hotel_book"), else the object of the
  /// phrase ("booking"); empty when the words name none.
  package var subject: String
  /// A typical wording of the agent, redacted; empty when there is none that may be shown.
  package var sentence: String
  /// Conversations that went through the step, of those read.
  package var tickets: Share
  /// All tickets of `tickets.successes`, sorted.
  package var ticketIDs: [String]
  /// Whether the step lies off the usual way: taken in fewer than half of the conversations.
  package var isBranch: Bool
  /// When a branch is taken; nil for a step of the usual way, and where nothing stands out.
  package var condition: StepCondition?

  package init(kind: StepKind, subject: String, tickets: Share, ticketIDs: [String], sentence: String = "") {
    self.kind = kind
    self.subject = subject
    self.sentence = sentence
    self.tickets = tickets
    self.ticketIDs = ticketIDs
    isBranch = 2 * tickets.successes < tickets.total
  }
}

/// One way through the steps of a topic.
package struct ProcessVariant: Sendable, Hashable {
  /// Positions in the steps of the topic, in the order they were taken; empty for conversations without a kept step.
  package var steps: [Int]
  /// Conversations that went this way, of those read.
  package var tickets: Share
  /// All tickets of `tickets.successes`, sorted.
  package var ticketIDs: [String]

  package init(steps: [Int], tickets: Share, ticketIDs: [String]) {
    self.steps = steps
    self.tickets = tickets
    self.ticketIDs = ticketIDs
  }
}
