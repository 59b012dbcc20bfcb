package import Records

extension UsedTicket {
  /// Zendesk's tag of an automated resolution, as `Ticket.tags` may spell it.
  private static let verifiedMarks: Set<String> = ["ai_agent_automated_resolution", "ai-agent-automated-resolution"]

  /// - Parameter facts: of the same ticket; its outcome under `assumed` decides whether it is resolved.
  package init(_ ticket: Ticket, _ facts: TicketFacts) {
    self.init()
    isResolved = UsedTicket.isResolved(facts)
    channel = ticket.channel
    // 0.5 is 3 of 5.
    isRatedAboveThree = ticket.satisfaction.map { $0 > 0.5 }
    hasVerifiedMark = ticket.tags.contains(where: UsedTicket.verifiedMarks.contains)
    let replies = ticket.messages.filter { $0.author == .ai && $0.isPublic }
    guard !replies.isEmpty else { return }
    agentReplies = Int64(replies.count)
    let times = replies.compactMap(\.sentAt)
    if times.count == replies.count { agentWindows = UsedTicket.windows(of: times.sorted()) }
  }

  /// Where the AI agent replied and the ticket is done, "unknown" means that the customer wrote again or that the
  /// silence has not lasted long enough: not resolved by as-of. A ticket that a task was used in and that shows no part
  /// of the AI agent does not tell, whoever else replied: its replies were not recognised.
  private static func isResolved(_ facts: TicketFacts) -> Bool? {
    switch facts.outcome(under: .assumed) {
    case .resolved: true
    case .mixed, .open: false
    case .human, .unknown: facts.handover == true || (facts.isInvolved && facts.isDone) ? false : nil
    }
  }

  private static func windows(of times: [Timestamp]) -> Int64 {
    var count: Int64 = 0
    var end = Timestamp(milliseconds: .min)
    for time in times where time >= end {
      count += 1
      end = time.advanced(milliseconds: Timestamp.millisecondsPerDay)
    }
    return count
  }
}
