import Records

extension TableFormat {
  /// Any table with an id and a text, by the canonical names and the common names of help desks.
  static let ticketsCSV = TableFormat(
    name: "tickets-csv", kind: .tickets,
    summary: "any table of tickets with an id and a subject or text, by the common column names",
    fields: [
      FieldAliases(
        "ticket_id", "id", "ticket", "case number", "case id", "number", "key", "issue key", "conversation id",
        "complaint id"),
      FieldAliases(
        "created_at", "created", "created time", "create date", "creation date", "opened", "opened at",
        "date received"),
      FieldAliases("updated_at", "updated", "last updated", "modified time"),
      FieldAliases("solved_at", "resolved time", "resolved at", "closed at", "closed date", "close date"),
      FieldAliases("status", "state", "ticket status", "stage"),
      FieldAliases("channel"),
      FieldAliases("subject", "title", "summary", "short description", "ticket subject", "ticket name"),
      FieldAliases(
        "customer_text", "description", "body", "content", "message", "ticket description", "instruction",
        "narrative", "text"),
      FieldAliases("agent_text", "answer", "response", "resolution", "reply"),
      FieldAliases("ai_text"),
      FieldAliases("tags", "labels"),
      FieldAliases("group", "team", "assignment group"),
      FieldAliases("assignee", "assigned to"),
      FieldAliases("customer_id", "requester id"),
      FieldAliases("priority"),
      FieldAliases("language"),
      FieldAliases("csat", "satisfaction", "rating", "survey score"),
      FieldAliases("reopens"),
      FieldAliases("first_reply_s"),
      FieldAliases("handle_s"),
      FieldAliases("resolution_s"),
      FieldAliases("resolved_by", "ai resolved", "resolution state"),
      FieldAliases("handover", "human handover"),
      FieldAliases("vendor_topic", "topic", "category", "type", "issue", "queue", "intent", "ticket type", "product"),
      FieldAliases("vendor_subtopic", "subtopic"),
      FieldAliases("merged_into", "merged into"), FieldAliases("merged_at", "merged at"),
    ],
    dateFields: ["created_at", "updated_at", "solved_at", "merged_at"],
    signature: { _, columns in
      guard missing(columns).isEmpty else { return nil }
      let found = ["ticket_id", "subject", "customer_text"].compactMap { field in
        columns.sources.first { $0.field == field }?.column
      }
      return "columns \(found.joined(separator: ", "))"
    },
    missing: missing,
    mapper: { TicketMapper($0, $1) })

  @Sendable private static func missing(_ columns: ColumnMap) -> [String] {
    let hasText = columns.position("subject") != nil || columns.position("customer_text") != nil
    return (columns.position("ticket_id") == nil ? ["a ticket_id column"] : [])
      + (hasText ? [] : ["a subject or customer_text column"])
  }
}

/// Maps the rows of a plain ticket table.
private struct TicketMapper: RowMapper {
  private let cells: CellReader
  private let columns: TicketColumns
  private let created: DateShape
  private let updated: DateShape
  private let solved: DateShape
  private let merged: DateShape
  private var groups = RepeatedText()
  private var assignees = RepeatedText()
  private var topics = RepeatedText()
  private var words: TicketWordReaders

  init(_ map: ColumnMap, _ cells: CellReader) {
    self.cells = cells
    columns = TicketColumns(map)
    words = TicketWordReaders(isFivePoint: cells.hasFivePointRatings)
    created = cells.shape("created_at")
    updated = cells.shape("updated_at")
    solved = cells.shape("solved_at")
    merged = cells.shape("merged_at")
  }

  mutating func map(
    _ row: CSVRow, of records: borrowing CSVRecords, into batch: inout BatchBuilder
  ) throws(CellProblem) {
    guard let id = try cells.id(columns.ticketID, row, records) else {
      throw .empty(columns.ticketID, "expected the id of the ticket")
    }
    var ticket = Ticket(source: "csv", id: id)
    ticket.createdAt = try cells.moment(columns.createdAt, created, row, records)?.instant
    ticket.updatedAt = try cells.moment(columns.updatedAt, updated, row, records)?.instant
    ticket.solvedAt = try cells.moment(columns.solvedAt, solved, row, records)?.instant
    ticket.customerID = try cells.id(columns.customerID, row, records)
    ticket.subject = cells.text(columns.subject, row, records) ?? ""
    ticket.group = groups.text(columns.group, row, records, cells)
    ticket.assignee = assignees.text(columns.assignee, row, records, cells)
    ticket.vendorTopic = topics.text(columns.vendorTopic, row, records, cells)
    ticket.vendorSubtopic = cells.text(columns.vendorSubtopic, row, records)
    ticket.language = cells.text(columns.language, row, records)?.lowercased()
    ticket.merge = try merge(ticket, row, records)
    mapWords(&ticket, row, records)
    mapFigures(&ticket, row, records)
    mapConversation(&ticket, row, records)
    batch.tickets.append(ticket)
  }

  func accountID(_ row: CSVRow, of records: borrowing CSVRecords) -> String? { nil }

  /// The merge of a row that names the ticket it went into; without its time, that of the last update or of creation.
  private func merge(
    _ ticket: Ticket, _ row: CSVRow, _ records: borrowing CSVRecords
  ) throws(CellProblem) -> TicketMerge? {
    guard let survivor = try cells.id(columns.mergedInto, row, records), survivor != ticket.id else { return nil }
    let stated = try cells.moment(columns.mergedAt, merged, row, records)?.instant
    guard let mergedAt = stated ?? ticket.updatedAt ?? ticket.createdAt else {
      throw .empty(columns.mergedAt, "expected the time of the merge")
    }
    return TicketMerge(source: ticket.source, ticketID: ticket.id, survivorID: survivor, mergedAt: mergedAt)
  }

  private mutating func mapWords(_ ticket: inout Ticket, _ row: CSVRow, _ records: borrowing CSVRecords) {
    ticket.status = cells.understood(columns.status, &words.status, row, records)
    ticket.priority = cells.understood(columns.priority, &words.priority, row, records)
    ticket.handover = cells.understood(columns.handover, &words.truth, row, records)
    ticket.channel = cells.understood(columns.channel, &words.channel, row, records)
    ticket.tags = cells.understood(columns.tags, &words.tags, row, records) ?? []
    ticket.satisfaction = cells.understood(columns.csat, &words.rating, row, records) ?? nil
  }

  private mutating func mapFigures(_ ticket: inout Ticket, _ row: CSVRow, _ records: borrowing CSVRecords) {
    ticket.reopens = cells.understood(columns.reopens, &words.seconds, row, records).map { Int($0) }
    ticket.firstReplySeconds = cells.understood(columns.firstReply, &words.seconds, row, records)
    ticket.handleSeconds = cells.understood(columns.handle, &words.seconds, row, records)
    ticket.resolutionSeconds = cells.understood(columns.resolution, &words.seconds, row, records)
  }

  /// Makes messages of the text columns and says who resolved the ticket: the table's own word, else its marks.
  private mutating func mapConversation(_ ticket: inout Ticket, _ row: CSVRow, _ records: borrowing CSVRecords) {
    var evidence = ResolutionEvidence(status: ticket.status, handover: ticket.handover)
    evidence.note(tags: ticket.tags)
    ticket.handover = evidence.handover
    let stated = cells.understood(columns.resolvedBy, &words.resolver, row, records)
    let agentText = cells.body(columns.agentText, row, records)
    let isAIReply = (stated ?? evidence.resolver) == .ai
    evidence.hasHumanReply = agentText != nil && !isAIReply
    ticket.resolver = stated ?? evidence.resolver
    let texts: [(AuthorKind, String?)] = [
      (.customer, cells.body(columns.customerText, row, records)), (.ai, cells.body(columns.aiText, row, records)),
      (isAIReply ? .ai : .agent, agentText),
    ]
    for case (let author, let text?) in texts {
      let sentAt = author == .customer ? ticket.createdAt : nil
      ticket.messages.append(Message(sentAt: sentAt, author: author, text: text))
    }
  }
}
