package import Records

/// Reads a ticket with its messages once and keeps what the analysis needs, never the text.
///
/// A customer turn is a run of public customer messages before another party's message. Where messages and marks
/// disagree, the stricter reading holds: a person's reply or a handover is never an AI resolution. A ticket that is
/// not eligible is not involved either, whatever was sent.
package struct FactsReader: Sendable {
  /// How long silence must last.
  package let windows: OutcomeWindows
  /// Silence must have passed by this instant to count.
  package let asOf: Timestamp
  /// Channels that the AI agent does not serve; their tickets are not eligible.
  package let excludedChannels: [Channel]

  /// A reader for one run: the windows and as-of hold for every ticket.
  package init(windows: OutcomeWindows, asOf: Timestamp, excludedChannels: [Channel] = []) {
    self.windows = windows
    self.asOf = asOf
    self.excludedChannels = excludedChannels
  }

  /// The facts of a ticket; `executions` is what its execution log adds. `chargedUnits` stays 0 for the caller.
  package func facts(for ticket: Ticket, executions: TicketExecutions?) -> TicketFacts {
    let reading = ConversationReading(ticket.messages)
    let isDone =
      ticket.status?.isDone ?? (ticket.solvedAt != nil || ticket.resolver == .ai || ticket.resolver == .human)
    var facts = TicketFacts(source: ticket.source, ticketID: ticket.id)
    facts.createdAt = ticket.createdAt
    facts.solvedAt = ticket.solvedAt ?? (isDone ? reading.lastMessageAt ?? ticket.updatedAt : nil)
    facts.customer = ticket.customerID.map { StableHash.of(ticket.source, $0) }
    facts.isEligible = isEligible(ticket, reading)
    facts.isInvolved =
      facts.isEligible
      && (reading.hasAIReply || ticket.has(.aiReplied) || ticket.resolver == .ai || ticket.handover == true
        || ticket.isAIInvolved == true)
    facts.isDone = isDone
    facts.satisfaction = ticket.satisfaction
    facts.reopens = ticket.reopens ?? 0
    facts.customerTurns = reading.customerTurns
    facts.group = ticket.group
    facts.channel = ticket.channel
    let hasHumanReply = reading.hasHumanReply || ticket.resolver == .human
    facts.isContained = facts.isInvolved ? !hasHumanReply : nil
    facts.handover = handover(ticket, reading, isInvolved: facts.isInvolved)
    readHandleTime(ticket, reading, into: &facts)
    readEvidence(reading, executions, into: &facts)
    facts.outcomes = OutcomeRules.outcomes(
      OutcomeEvidence(
        status: ticket.status, isDone: isDone, isInvolved: facts.isInvolved, hasHumanReply: hasHumanReply,
        handover: facts.handover, hasExplicitMark: ticket.resolver == .ai || ticket.has(.aiReplied),
        satisfaction: ticket.satisfaction, wasSilent: wasSilent(ticket, reading), wasReopened: facts.reopens > 0))
    return facts
  }

  /// In scope: not spam or deleted, not blocked, on a served channel, and started by a customer.
  private func isEligible(_ ticket: Ticket, _ reading: ConversationReading) -> Bool {
    if ticket.status == .spam || ticket.status == .deleted || ticket.has(.aiBlocked) { return false }
    if let channel = ticket.channel, excludedChannels.contains(channel) { return false }
    return reading.hasCustomerMessage || ticket.messages.isEmpty
  }

  /// The export's own word, else its marks, else a person's reply after an AI reply; nil when the AI agent had no part.
  private func handover(_ ticket: Ticket, _ reading: ConversationReading, isInvolved: Bool) -> Bool? {
    if ticket.has(.handoverRequested) { return true }
    if let handover = ticket.handover { return handover }
    return isInvolved ? reading.humanFollowedAI || ticket.resolver == .human : nil
  }

  /// No customer message within the silence window after the ticket was solved, or after the last AI reply where
  /// no solving time is known, and the window is over by as-of.
  private func wasSilent(_ ticket: Ticket, _ reading: ConversationReading) -> Bool {
    guard reading.hasAIReply else { return false }
    guard let start = ticket.solvedAt ?? reading.lastAIReplyAt else { return !reading.customerWroteLast }
    let end = start.advanced(seconds: windows.silenceHours * 3600)
    if end > asOf { return false }
    if ticket.solvedAt == nil, reading.customerWroteLast { return false }
    return !ticket.messages.contains { message in
      guard message.author == .customer, message.isPublic, let sentAt = message.sentAt else { return false }
      return sentAt > start && sentAt <= end
    }
  }

  private func readHandleTime(_ ticket: Ticket, _ reading: ConversationReading, into facts: inout TicketFacts) {
    if let seconds = ticket.handleSeconds {
      facts.handleMinutes = Double(seconds) / 60
      facts.handleMinutesSource = .measured
    } else if reading.handleTime.humanReplies > 0 {
      facts.handleMinutes = reading.handleTime.minutes
      facts.handleMinutesSource = .inferred
    }
  }

  private func readEvidence(
    _ reading: ConversationReading, _ executions: TicketExecutions?, into facts: inout TicketFacts
  ) {
    let hasToolCall = (executions?.toolCalls ?? 0) > 0
    let writes = hasToolCall && (executions?.tasks.contains(where: TaskEffect.writes) ?? false)
    var steps = reading.steps
    if hasToolCall { steps.append(writes ? .toolWrite : .toolRead) }
    if facts.handover == true {
      steps.append(.handOver)
      facts.handoverReason = HandoverReason(customer: reading.customerCues.union, reply: reading.replyCues.union)
    }
    facts.hasAction = reading.hasAction || writes
    facts.hasData = reading.hasData || hasToolCall
    facts.hasOneFollowUp = reading.questions == 1
    facts.hasImmediateHandover = facts.handover == true && reading.aiReplies <= 1 && !hasToolCall
    facts.answerSignature = reading.answerSignature
    facts.stepSignature = steps.signature
    facts.executions = executions?.count ?? 0
    facts.tasks = executions?.tasks ?? []
  }
}
