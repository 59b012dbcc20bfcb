package import Records

/// What the mining of a process reads of a ticket; dropped once its steps are known.
package struct ProcessConversation: Sendable {
  /// The ticket's id.
  package var ticketID: String
  /// In the order they were written.
  package var messages: [Message]
  /// By start, then as the log has them.
  package var calls: [ToolCall]
  /// Why it was passed to a person; nil when it was not.
  package var handoverReason: HandoverReason?

  /// A conversation with the calls of its log.
  package init(ticketID: String, messages: [Message], calls: [ToolCall] = [], handoverReason: HandoverReason? = nil) {
    self.ticketID = ticketID
    self.messages = messages
    self.calls = calls
    self.handoverReason = handoverReason
  }
}

/// A tool or task that ran in a conversation, as the log has it.
package struct ToolCall: Sendable {
  /// As in the log.
  package var name: String
  /// When it was first called.
  package var startedAt: Timestamp

  /// A call as the log has it.
  package init(name: String, startedAt: Timestamp) {
    self.name = name
    self.startedAt = startedAt
  }

  /// Whether it may have changed something, told from its name.
  var writes: Bool { TaskEffect.writes(name) }
}
