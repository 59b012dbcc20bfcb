import Records

extension HandoverReason {
  /// Why a conversation was passed on, from the last two messages of either side; the first that fits.
  ///
  /// What the customer asks for comes first, then rules, then what the AI agent said it lacks, data before
  /// knowledge before the ability to act.
  init(customer: MessageCues, reply: MessageCues) {
    self =
      switch true {
      case customer.contains(.asksForPerson): .askedForPerson
      case reply.contains(.policy): .policy
      case reply.contains(.lacksData): .missingData
      case reply.contains(.lacksKnowledge): .missingKnowledge
      case reply.contains(.lacksAction): .missingAction
      default: .unclear
      }
  }
}
