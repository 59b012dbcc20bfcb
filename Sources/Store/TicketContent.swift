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
}
