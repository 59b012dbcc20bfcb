import Records

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
