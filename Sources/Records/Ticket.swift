/// One help-desk record with an id, as every format is mapped to it.
///
/// Source: the canonical record of the export formats. Empty and missing values are nil, never a guess.
package struct Ticket: Sendable, Hashable {
  /// The format or system the ticket came from, such as `zendesk`; with `id` the ticket's key.
  package var source: String
  /// The id as text, never a number, so that leading zeros survive.
  package var id: String
  /// The help desk's inner id, where people see another one and comments name the ticket by this.
  package var recordID: String?
  package var createdAt: Timestamp?
  /// The version of the record: of two copies the newer one wins.
  package var updatedAt: Timestamp?
  package var solvedAt: Timestamp?
  package var status: TicketStatus?
  package var channel: Channel?
  package var subject: String
  /// In the order they were written.
  package var messages: [Message]
  /// Lower case, in the order of the export.
  package var tags: [String]
  package var group: String?
  package var assignee: String?
  package var customerID: String?
  package var priority: Priority?
  package var language: String?
  /// Satisfaction from 0 (worst) to 1 (best).
  package var satisfaction: Double?
  /// How often the ticket left the solved state.
  package var reopens: Int?
  package var firstReplySeconds: Int64?
  /// Human working time, in seconds, when the export measured it.
  package var handleSeconds: Int64?
  package var resolutionSeconds: Int64?
  package var resolver: Resolver
  /// True when the conversation was passed to a person, false when the export says it was not.
  package var handover: Bool?
  /// Whether the AI agent took part, by the export's own word, whatever came of it.
  package var isAIInvolved: Bool?
  package var vendorTopic: String?
  package var vendorSubtopic: String?
  /// Set for a ticket that was merged into another one and is no ticket of its own any more.
  package var merge: TicketMerge?

  package init(source: String, id: String) {
    self.source = source
    self.id = id
    subject = ""
    messages = []
    tags = []
    resolver = .unknown
  }
}

/// One message of a conversation.
package struct Message: Sendable, Hashable {
  package var sentAt: Timestamp?
  package var author: AuthorKind
  /// False for internal notes.
  package var isPublic: Bool
  /// Plain text.
  package var text: String

  package init(sentAt: Timestamp?, author: AuthorKind, isPublic: Bool = true, text: String) {
    self.sentAt = sentAt
    self.author = author
    self.isPublic = isPublic
    self.text = text
  }
}

/// Who wrote a message: `ai` is an AI agent, `bot` an automatic rule or template.
package enum AuthorKind: String, Sendable, Hashable, CaseIterable {
  case customer, agent, ai, bot, system
}

package enum TicketStatus: String, Sendable, Hashable, CaseIterable {
  case open, pending, solved, closed, spam, deleted

  /// Whether the help desk considers the work done.
  package var isDone: Bool { self == .solved || self == .closed }
}

package enum Channel: String, Sendable, Hashable, CaseIterable {
  case email, chat, messaging, web, phone, social, api, other
}

package enum Priority: String, Sendable, Hashable, CaseIterable {
  case low, normal, high, urgent
}

/// Who resolved a ticket according to the export's own marks.
package enum Resolver: String, Sendable, Hashable, CaseIterable {
  case ai, human, none, unknown
}

/// Tags with a fixed meaning, compared after `_` became `-`.
package enum TicketMark: String, Sendable, Hashable, CaseIterable {
  /// The AI agent sent at least one public reply.
  case aiReplied = "ai-agent-replied"
  /// The AI agent only drafted a note: not a reply.
  case aiDrafted = "ai-agent-replied-note"
  /// The conversation was passed to a person.
  case handoverRequested = "human-handover-requested"
  /// The AI agent was kept out.
  case aiBlocked = "ai-agent-tag-blocked"
}

extension Ticket {
  /// Whether a tag with a fixed meaning is present.
  package func has(_ mark: TicketMark) -> Bool {
    tags.contains { $0 == mark.rawValue || ($0.contains("_") && Ticket.slug($0) == mark.rawValue) }
  }

  private static func slug(_ tag: String) -> String {
    String(tag.map { $0 == "_" ? "-" : $0 })
  }
}
