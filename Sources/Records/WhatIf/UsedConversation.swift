/// What other price models may ask of a conversation in which a task was used.
package struct UsedConversation: Sendable, Hashable {
  package var accountID: String
  /// The ticket or conversation it is charged under.
  package var billingKey: String
  /// Whether a task that was used in it ended by passing it to a person.
  package var endedInHandover: Bool
  /// Nil when no ticket, or more than one, has the billing key for its id.
  package var ticket: UsedTicket?

  package init(accountID: String, billingKey: String, endedInHandover: Bool, ticket: UsedTicket? = nil) {
    self.accountID = accountID
    self.billingKey = billingKey
    self.endedInHandover = endedInHandover
    self.ticket = ticket
  }
}
