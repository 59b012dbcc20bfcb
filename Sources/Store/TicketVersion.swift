import Records

/// Which of two copies of a ticket, or of a part of one, counts.
extension Ticket {
  /// The instant that decides which of two copies is newer; nil is older than any.
  var version: Timestamp? {
    updatedAt ?? createdAt
  }

  /// Everything but the key and the messages as bytes: the fields of two copies are equal when these are.
  private var canonicalFields: [UInt8] {
    var writer = PackedWriter()
    for instant in [createdAt, updatedAt, solvedAt] { writer.append(instant?.milliseconds) }
    for code in [status?.code, channel?.code, priority?.code, resolver.code] { writer.append(code) }
    for flag in [handover, isAIInvolved] { writer.append(flag) }
    writer.append(subject)
    writer.append(tags)
    for text in [recordID, group, assignee, customerID, language, vendorTopic, vendorSubtopic] { writer.append(text) }
    writer.append(satisfaction.map { Int64(bitPattern: $0.bitPattern) })
    for number in [reopens.map(Int64.init), firstReplySeconds, handleSeconds, resolutionSeconds] {
      writer.append(number)
    }
    return writer.bytes
  }

  /// Whether this copy replaces `stored`, which has the same key: the newer one does; of equal instants the one
  /// whose content has the smaller SHA-256, so that the order of arrival does not matter.
  func replaces(_ stored: Ticket) -> Bool {
    Copy(version, canonicalFields + (packedMessages ?? []))
      .replaces(Copy(stored.version, stored.canonicalFields + (stored.packedMessages ?? [])))
  }

  /// What is to be kept of this copy and the one that is stored; nil when the stored one stays as it is.
  ///
  /// Fields come from the newer copy, messages from the newest that has a conversation: a table without texts and a page
  /// with first messages alone take none away, whichever comes first.
  func merged(into stored: StoredTicket) -> StoredTicket? {
    var kept = stored
    let isNewer =
      stored.isBare
      || Copy(version, canonicalFields).replaces(Copy(stored.ticket.version, stored.ticket.canonicalFields))
    if isNewer {
      kept.ticket = self
      kept.ticket.messages = stored.ticket.messages
      kept.isBare = false
    }
    let hasNewerTalk = hasNewerTalk(than: stored)
    if hasNewerTalk {
      kept.ticket.messages = messages
      kept.messagesAt = version
    }
    return isNewer || hasNewerTalk ? kept : nil
  }

  /// Whether the messages of this copy are to be kept: a conversation before a copy that only has its first message, as
  /// pages of APIs do, then the newer one.
  private func hasNewerTalk(than stored: StoredTicket) -> Bool {
    guard let mine = packedMessages else { return false }
    guard let theirs = stored.ticket.packedMessages else { return true }
    let (isThread, wasThread) = (messages.count > 1, stored.ticket.messages.count > 1)
    if isThread != wasThread { return isThread }
    return Copy(version, mine).replaces(Copy(stored.messagesAt, theirs))
  }
}

/// A ticket as the archive keeps it.
struct StoredTicket {
  var ticket: Ticket
  /// The version of the copy that the messages are from.
  var messagesAt: Timestamp?
  /// Whether only parts of the ticket are known so far.
  var isBare = false
}

/// One of two copies of some content.
private struct Copy {
  let version: Int64
  let content: [UInt8]

  init(_ version: Timestamp?, _ content: [UInt8]) {
    self.version = version?.milliseconds ?? .min
    self.content = content
  }

  func replaces(_ stored: Copy) -> Bool {
    if version != stored.version { return version > stored.version }
    if content == stored.content { return false }
    return Digest(of: content).bytes.lexicographicallyPrecedes(Digest(of: stored.content).bytes)
  }
}
