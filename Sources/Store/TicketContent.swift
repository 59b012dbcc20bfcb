import Records

extension Ticket {
  /// Tags in the archive's form; nil when there are none.
  var packedTags: [UInt8]? {
    if tags.isEmpty { return nil }
    var writer = PackedWriter()
    writer.append(tags)
    return writer.bytes
  }

  /// Messages in the archive's form; nil when there are none.
  ///
  /// A message is one byte (author code, plus 16 when public, plus 32 when it has a time), the time as
  /// the difference in milliseconds to the message before, and the text.
  var packedMessages: [UInt8]? {
    if messages.isEmpty { return nil }
    var writer = PackedWriter()
    writer.append(UInt64(messages.count))
    var last: Int64 = 0
    for message in messages {
      let marks: UInt64 = (message.isPublic ? 16 : 0) + (message.sentAt == nil ? 0 : 32)
      writer.append(UInt64(message.author.code) + marks)
      if let sentAt = message.sentAt {
        writer.append(sentAt.milliseconds &- last)
        last = sentAt.milliseconds
      }
      writer.append(message.text)
    }
    return writer.bytes
  }

  /// The messages of `packedMessages`.
  ///
  /// - Throws: `DatabaseError` when the bytes are damaged.
  static func messages(packed: [UInt8], authors: [AuthorKind]) throws -> [Message] {
    var reader = PackedReader(packed)
    var last: Int64 = 0
    return try (0..<reader.count()).map { _ in
      let head = try reader.unsigned()
      var sentAt: Timestamp?
      if head & 32 != 0 {
        last &+= try reader.signed()
        sentAt = Timestamp(milliseconds: last)
      }
      return Message(
        sentAt: sentAt, author: try authors.value(ofCode: Int64(head & 15)), isPublic: head & 16 != 0,
        text: try reader.text())
    }
  }

  /// The instant that decides which of two copies is newer; nil is older than any.
  var version: Timestamp? {
    updatedAt ?? createdAt
  }

  /// Everything but the key as bytes: two copies are equal when these are.
  var canonicalContent: [UInt8] {
    var writer = PackedWriter()
    for instant in [createdAt, updatedAt, solvedAt] { writer.append(instant?.milliseconds) }
    for code in [status?.code, channel?.code, priority?.code, resolver.code] { writer.append(code) }
    writer.append(handover)
    writer.append(subject)
    writer.append(tags)
    for text in [group, assignee, customerID, language, vendorTopic, vendorSubtopic] { writer.append(text) }
    writer.append(satisfaction.map { Int64(bitPattern: $0.bitPattern) })
    for number in [reopens.map(Int64.init), firstReplySeconds, handleSeconds, resolutionSeconds] {
      writer.append(number)
    }
    return writer.bytes + (packedMessages ?? [])
  }

  /// Whether this copy replaces `stored`, which has the same key: the newer one does; of equal instants the one
  /// whose content has the smaller SHA-256, so that the order of arrival does not matter.
  func replaces(_ stored: Ticket) -> Bool {
    let (mine, theirs) = (version?.milliseconds ?? .min, stored.version?.milliseconds ?? .min)
    if mine != theirs { return mine > theirs }
    let (content, storedContent) = (canonicalContent, stored.canonicalContent)
    if content == storedContent { return false }
    return Digest(of: content).bytes.lexicographicallyPrecedes(Digest(of: storedContent).bytes)
  }
}
