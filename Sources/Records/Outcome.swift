/// How a ticket ended, seen from the AI agent.
package enum Outcome: String, Sendable, Hashable, CaseIterable {
  /// Resolved by the AI agent.
  case resolved
  /// Finished by a person, without an AI reply.
  case human
  /// The AI agent answered and a person finished.
  case mixed
  case open
  case unknown
}

/// When a ticket counts as resolved by the AI agent; from the strictest to the most generous reading.
package enum OutcomePolicy: String, Sendable, Hashable, CaseIterable {
  /// An explicit mark or a good rating.
  case confirmed
  /// Confirmed, or solved after an AI reply with no human reply, no handover and no customer message within
  /// 72 hours after. The default.
  case assumed
  /// No human reply, ever.
  case containment
  /// Assumed, and not reopened within 7 days.
  case noReopen = "no-reopen"
}

/// The times that decide an outcome.
package struct OutcomeWindows: Sendable, Hashable {
  /// Hours without a customer message after which silence counts as consent.
  package var silenceHours: Int64
  /// Days in which a reopen or a repeat contact takes a resolution back.
  package var reopenDays: Int64

  package init(silenceHours: Int64 = 72, reopenDays: Int64 = 7) {
    self.silenceHours = silenceHours
    self.reopenDays = reopenDays
  }
}
