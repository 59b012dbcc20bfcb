/// What an export shows about who resolved a ticket.
package struct ResolutionEvidence {
  package var status: TicketStatus?
  /// A mark of the help desk or the AI agent, not a guess from the text.
  package var hasAIMark: Bool
  package var handover: Bool?
  package var hasHumanReply = false

  package init(status: TicketStatus?, hasAIMark: Bool = false, handover: Bool? = nil) {
    self.status = status
    self.hasAIMark = hasAIMark
    self.handover = handover
  }

  /// Closed with an AI mark and no handover: the AI agent; closed with a public human reply: a person; not closed:
  /// nobody; closed without evidence: unknown, never the AI agent.
  package var resolver: Resolver {
    switch status {
    case .solved, .closed:
      if hasAIMark, handover != true { return .ai }
      return hasHumanReply ? .human : .unknown
    case .open, .pending: return .none
    case .spam, .deleted, nil: return .unknown
    }
  }

  /// Reads the marks that AI agents leave as tags.
  package mutating func note(tags: [String]) {
    for tag in tags where ResolutionEvidence.markInitials.contains(tag.utf8.first ?? 0) {
      let mark = tag.replacing("_", with: "-")
      if ResolutionEvidence.resolvedMarks.contains(mark) {
        hasAIMark = true
        handover = handover ?? false
      }
      if ResolutionEvidence.handoverMarks.contains(mark) { handover = true }
    }
  }

  /// The first letters of all marks: most tags are none, and this tells it cheaply.
  private static let markInitials = Set((resolvedMarks.union(handoverMarks)).compactMap(\.utf8.first))

  /// My AskAI's reply tag, Zendesk's automated resolution, and the Answer Bot article that the customer found helpful.
  private static let resolvedMarks: Set<String> = [
    TicketMark.aiReplied.rawValue, "ai-agent-automated-resolution", "ar-marked-helpful",
  ]
  private static let handoverMarks: Set<String> = [
    TicketMark.handoverRequested.rawValue, "escalated-by-ultimate",
  ]
}
