import Records

/// The columns of `ticket`, and a ticket as a row of them.
struct TicketRow {
  private let statuses = TicketStatus.valuesByCode
  private let channels = Channel.valuesByCode
  private let priorities = Priority.valuesByCode
  private let resolvers = Resolver.valuesByCode
  private let authors = AuthorKind.valuesByCode

  /// In the order in which `bind` and `ticket(from:)` count them; the key comes first.
  static let columns = [
    "source", "ticket_id", "import_id", "created_at", "updated_at", "solved_at", "status_code", "channel_code",
    "priority_code", "resolver_code", "has_handover", "subject", "tags", "assignee_group", "assignee", "customer_id",
    "language", "satisfaction", "reopen_count", "first_reply_seconds", "handle_seconds", "resolution_seconds",
    "vendor_topic", "vendor_subtopic", "messages", "record_id", "is_ai_involved",
  ]

  static let columnList = columns.joined(separator: ", ")
  static let parameterList = columns.map { _ in "?" }.joined(separator: ", ")

  /// Binds a ticket to the parameters from 0 on.
  static func bind(_ ticket: Ticket, importID: Int64, to statement: BulkStatement) {
    statement.bind(ticket.source, at: 0)
    statement.bind(ticket.id, at: 1)
    statement.bind(importID, at: 2)
    statement.bind(ticket.createdAt?.milliseconds, at: 3)
    statement.bind(ticket.updatedAt?.milliseconds, at: 4)
    statement.bind(ticket.solvedAt?.milliseconds, at: 5)
    statement.bind(ticket.status?.code, at: 6)
    statement.bind(ticket.channel?.code, at: 7)
    statement.bind(ticket.priority?.code, at: 8)
    statement.bind(ticket.resolver.code, at: 9)
    statement.bind(ticket.handover, at: 10)
    statement.bind(ticket.subject, at: 11)
    statement.bind(bytes: ticket.packedTags, at: 12)
    statement.bind(ticket.group, at: 13)
    statement.bind(ticket.assignee, at: 14)
    statement.bind(ticket.customerID, at: 15)
    statement.bind(ticket.language, at: 16)
    statement.bind(ticket.satisfaction, at: 17)
    statement.bind(ticket.reopens.map(Int64.init), at: 18)
    statement.bind(ticket.firstReplySeconds, at: 19)
    statement.bind(ticket.handleSeconds, at: 20)
    statement.bind(ticket.resolutionSeconds, at: 21)
    statement.bind(ticket.vendorTopic, at: 22)
    statement.bind(ticket.vendorSubtopic, at: 23)
    statement.bind(bytes: ticket.packedMessages, at: 24)
    statement.bind(ticket.recordID, at: 25)
    statement.bind(ticket.isAIInvolved, at: 26)
  }

  /// The ticket of the present row of a query over `columns`.
  func ticket(from row: BulkStatement) throws -> Ticket {
    var ticket = Ticket(source: row.text(at: 0), id: row.text(at: 1))
    ticket.createdAt = instant(row, 3)
    ticket.updatedAt = instant(row, 4)
    ticket.solvedAt = instant(row, 5)
    ticket.status = try row.optionalInt64(at: 6).map(statuses.value(ofCode:))
    ticket.channel = try row.optionalInt64(at: 7).map(channels.value(ofCode:))
    ticket.priority = try row.optionalInt64(at: 8).map(priorities.value(ofCode:))
    ticket.resolver = try resolvers.value(ofCode: row.int64(at: 9))
    ticket.handover = row.optionalBool(at: 10)
    ticket.subject = row.text(at: 11)
    ticket.group = row.optionalText(at: 13)
    ticket.assignee = row.optionalText(at: 14)
    ticket.customerID = row.optionalText(at: 15)
    ticket.language = row.optionalText(at: 16)
    ticket.satisfaction = row.optionalDouble(at: 17)
    ticket.reopens = row.optionalInt64(at: 18).map(Int.init)
    ticket.firstReplySeconds = row.optionalInt64(at: 19)
    ticket.handleSeconds = row.optionalInt64(at: 20)
    ticket.resolutionSeconds = row.optionalInt64(at: 21)
    ticket.vendorTopic = row.optionalText(at: 22)
    ticket.vendorSubtopic = row.optionalText(at: 23)
    ticket.recordID = row.optionalText(at: 25)
    ticket.isAIInvolved = row.optionalBool(at: 26)
    if !row.isNull(at: 12) { ticket.tags = try PackedReader.texts(row.bytes(at: 12)) }
    if !row.isNull(at: 24) { ticket.messages = try Ticket.messages(packed: row.bytes(at: 24), authors: authors) }
    return ticket
  }

  private func instant(_ row: BulkStatement, _ column: Int) -> Timestamp? {
    row.optionalInt64(at: column).map(Timestamp.init(milliseconds:))
  }
}
