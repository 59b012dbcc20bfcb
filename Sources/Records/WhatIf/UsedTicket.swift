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
