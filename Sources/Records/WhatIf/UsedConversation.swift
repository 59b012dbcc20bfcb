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

/// What the ticket of a used conversation shows, without its text.
package struct UsedTicket: Sendable, Hashable {
  /// Resolved by the AI agent by as-of, confirmed or assumed after silence, and no person had a part; nil when the
  /// export does not tell.
  package var isResolved: Bool?
  package var channel: Channel?
  /// A rating of 4 or 5 of 5; nil when nobody rated.
  package var isRatedAboveThree: Bool?
  /// Public replies of the AI agent; nil when the export holds none of them.
  package var agentReplies: Int64?
  /// Windows of 24 hours, each opened by a reply of the AI agent that no earlier window holds; nil when a reply has no
  /// time.
  package var agentWindows: Int64?
  /// Whether Zendesk itself marked the ticket as an automated resolution.
  package var hasVerifiedMark: Bool

  package init() {
    hasVerifiedMark = false
  }
}
