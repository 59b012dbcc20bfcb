import Records

/// What an export shows about who resolved a ticket.
struct ResolutionEvidence {
  var status: TicketStatus?
  /// A mark of the help desk or the AI agent, not a guess from the text.
  var hasAIMark = false
  var handover: Bool?
  var hasHumanReply = false

  /// Closed with an AI mark and no handover: the AI agent; closed with a public human reply: a person; not closed:
  /// nobody; closed without evidence: unknown, never the AI agent.
  var resolver: Resolver {
    switch status {
    case .solved, .closed:
      if hasAIMark, handover != true { return .ai }
      return hasHumanReply ? .human : .unknown
    case .open, .pending: return .none
    case .spam, .deleted, nil: return .unknown
    }
  }

  /// Reads the marks that AI agents leave as tags.
  mutating func note(tags: [String]) {
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

extension Ticket {
  /// Says who resolved the ticket and whether it was handed over: by the AI agent's own outcome, else by status, tags and
  /// public replies.
  mutating func resolve(by outcome: AgentOutcome? = nil, hasAIMark: Bool = false) {
    var evidence = ResolutionEvidence(status: status, hasAIMark: hasAIMark, handover: outcome?.handover)
    evidence.note(tags: tags)
    evidence.hasHumanReply = messages.contains { $0.author == .agent && $0.isPublic }
    handover = evidence.handover
    resolver = outcome?.resolver ?? evidence.resolver
  }
}
