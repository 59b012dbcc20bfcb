extension Ticket {
  /// Adds what other files say of the ticket: a field of its own stays, an empty one is filled from the newest part that
  /// has it; messages and tags come together, equal ones once.
  ///
  /// - Parameter role: what a person is, by an id of the help desk; nil when no list of people says it.
  package mutating func join(_ parts: [TicketPart], role: (String) throws -> AuthorKind?) rethrows {
    guard !parts.isEmpty else { return }
    let parts = parts.sorted { ($0.version, $0.name) < ($1.version, $1.name) }
    for part in parts.reversed() { fill(from: part.ticket) }
    messages = try joinedMessages(parts, role: role)
    settle(hasAIMark: parts.contains { $0.ticket.resolver == .ai })
  }

  /// Takes over what is empty here.
  private mutating func fill(from part: Ticket) {
    createdAt = createdAt ?? part.createdAt
    status = status ?? part.status
    // The time of an earlier solution says nothing of a ticket that was opened again.
    if status?.isDone ?? true { solvedAt = solvedAt ?? part.solvedAt }
    channel = channel ?? part.channel
    priority = priority ?? part.priority
    if subject.isEmpty { subject = part.subject }
    group = group ?? part.group
    assignee = assignee ?? part.assignee
    customerID = customerID ?? part.customerID
    language = language ?? part.language
    satisfaction = satisfaction ?? part.satisfaction
    reopens = reopens ?? part.reopens
    firstReplySeconds = firstReplySeconds ?? part.firstReplySeconds
    handleSeconds = handleSeconds ?? part.handleSeconds
    resolutionSeconds = resolutionSeconds ?? part.resolutionSeconds
    handover = handover ?? part.handover
    isAIInvolved = isAIInvolved ?? part.isAIInvolved
    vendorTopic = vendorTopic ?? part.vendorTopic
    vendorSubtopic = vendorSubtopic ?? part.vendorSubtopic
    tags += part.tags.filter { !tags.contains($0) }
  }

  /// The messages of the parts and those of the ticket that are not among them, by time.
  private func joinedMessages(
    _ parts: [TicketPart], role: (String) throws -> AuthorKind?
  ) rethrows -> [Message] {
    var joined: [Message] = []
    let opener = opener(parts)
    for part in parts {
      for message in part.ticket.messages {
        var message = message
        if let id = part.authorID, message.author != .ai {
          message.author = try id == (customerID ?? opener) ? .customer : role(id) ?? message.author
        }
        joined.append(message)
      }
    }
    var kept: [Message] = []
    var seen: [MessageKey: [Timestamp?]] = [:]
    for message in joined + messages {
      let key = MessageKey(message)
      let isKnown = seen[key]?.contains { $0 == message.sentAt || $0 == nil || message.sentAt == nil } ?? false
      if isKnown { continue }
      seen[key, default: []].append(message.sentAt)
      kept.append(message)
    }
    return Message.inOrderOfTime(kept)
  }

  /// Who opened a ticket that names no customer: who wrote what stands in it as the customer's, or the first public
  /// message where it has none.
  private func opener(_ parts: [TicketPart]) -> String? {
    let own = Set(messages.filter { $0.author == .customer }.map(MessageKey.init))
    return parts.first { part in
      part.ticket.messages.contains { own.isEmpty ? $0.isPublic : own.contains(MessageKey($0)) }
    }?.authorID
  }

  /// Says anew who resolved the ticket, unless the export said it in so many words.
  private mutating func settle(hasAIMark: Bool) {
    var evidence = ResolutionEvidence(status: status, hasAIMark: resolver == .ai, handover: handover)
    evidence.note(tags: tags)
    evidence.hasHumanReply = messages.contains { $0.author == .agent && $0.isPublic }
    if hasAIMark, !evidence.hasHumanReply { evidence.hasAIMark = true }
    handover = evidence.handover
    let isStated = resolver == .human || (resolver == .ai && handover != true)
    if !isStated { resolver = evidence.resolver }
  }
}

extension TicketPart {
  /// When what the part says was so, in milliseconds; the earliest time when it does not say.
  fileprivate var version: Int64 {
    (ticket.updatedAt ?? ticket.createdAt ?? ticket.messages.first?.sentAt)?.milliseconds ?? .min
  }
}

/// What two copies of one message have in common, however the exports break their lines.
private struct MessageKey: Hashable {
  let isPublic: Bool
  let letters: [UInt8]

  init(_ message: Message) {
    isPublic = message.isPublic
    letters = message.text.utf8.filter { $0 > 0x20 }
  }
}
