/// What sets apart the conversations in which a branch is taken, as far as one thing stands out.
package struct StepCondition: Sendable, Hashable {
  package var sign: Sign
  /// Conversations with the sign that took the step, of all with the sign.
  package var tickets: Share
  /// Conversations without the sign that took the step, of all without it.
  package var otherwise: Share
  /// All tickets of `tickets.successes`, sorted.
  package var ticketIDs: [String]

  package init(sign: Sign, tickets: Share, otherwise: Share, ticketIDs: [String]) {
    self.sign = sign
    self.tickets = tickets
    self.otherwise = otherwise
    self.ticketIDs = ticketIDs
  }

  /// What is seen of a conversation.
  package enum Sign: Sendable, Hashable {
    /// The customer wrote the word before the step was taken; lower case.
    case word(String)
    /// The conversation was passed to a person for this reason.
    case passedOn(HandoverReason)
  }

  /// Fewer conversations that took the step with the sign tell nothing.
  package static let leastSupport = 20
  /// How many times as often as in all conversations the step must be taken with the sign.
  package static let leastLift = 2.0
}
