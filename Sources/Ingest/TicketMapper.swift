import Records

/// Maps the rows of a table of tickets.
struct TicketMapper: RowMapper {
  private let table: TicketTable
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
  private var durations: (firstReply: WordReader<Int64>, handle: WordReader<Int64>, resolution: WordReader<Int64>)

  init(_ table: TicketTable, _ map: ColumnMap, _ cells: CellReader) {
    self.table = table
    self.cells = cells
    columns = TicketColumns(map)
    words = TicketWordReaders(
      isFivePoint: table.ratings == .oneToFive || cells.hasFivePointRatings,
      closedStages: cells.options.closedStages, status: table.status, priority: table.priority)
    let reader = { (field: String) in
      let unit = table.units[field] ?? .seconds
      return WordReader { unit.seconds($0) }
    }
    durations = (reader("first_reply_s"), reader("handle_s"), reader("resolution_s"))
    created = cells.shape("created_at")
    updated = cells.shape("updated_at")
    solved = cells.shape("solved_at")
    merged = cells.shape("merged_at")
  }

  mutating func map(
    _ row: CSVRow, of records: borrowing CSVRecords, into batch: inout BatchBuilder
  ) throws(CellProblem) {
    batch.tickets.append(try ticket(row, of: records))
  }

  /// The ticket that a row is, or what a row of a file beside the tickets says of one.
  mutating func ticket(_ row: CSVRow, of records: borrowing CSVRecords) throws(CellProblem) -> Ticket {
    if table.hasFooter, cells.filledCount(row, records) <= 1 {
      throw CellProblem(message: "a remark below the table, which is left out", severity: .note)
    }
    guard let id = try cells.id(columns.ticketID, row, records) else {
      throw .empty(columns.ticketID, "expected the id of the ticket")
    }
    var ticket = Ticket(source: table.source, id: id)
    ticket.recordID = try cells.id(columns.recordID, row, records)
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
    if let problem = table.exclusion(ticket.tags, cells.text(columns.channel, row, records)) { throw problem }
    mapFigures(&ticket, row, records)
    mapConversation(&ticket, row, records)
    return ticket
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
    ticket.status =
      cells.understood(columns.statusCategory, &words.status, row, records)
      ?? cells.understood(columns.status, &words.status, row, records)
    if table.isClosedWhenSolved, ticket.status == nil { ticket.status = ticket.solvedAt == nil ? .open : .closed }
    ticket.priority = cells.understood(columns.priority, &words.priority, row, records)
    ticket.handover = cells.understood(columns.handover, &words.truth, row, records)
    ticket.isAIInvolved = cells.understood(columns.isAIInvolved, &words.truth, row, records)
    ticket.channel = cells.understood(columns.channel, &words.channel, row, records)
    for column in columns.tags {
      ticket.tags += cells.understood(column, &words.tags, row, records) ?? []
    }
    ticket.satisfaction = cells.understood(columns.csat, &words.rating, row, records) ?? nil
  }

  private mutating func mapFigures(_ ticket: inout Ticket, _ row: CSVRow, _ records: borrowing CSVRecords) {
    ticket.reopens = cells.understood(columns.reopens, &words.count, row, records).map { Int($0) }
    ticket.firstReplySeconds = cells.understood(columns.firstReply, &durations.firstReply, row, records)
    ticket.handleSeconds = cells.understood(columns.handle, &durations.handle, row, records)
    ticket.resolutionSeconds =
      cells.understood(columns.resolution, &durations.resolution, row, records)
      ?? cells.understood(columns.resolutionHours, &words.hours, row, records)
  }

  /// Makes messages of the text columns and says who resolved the ticket: the table's own word, else its marks.
  private mutating func mapConversation(_ ticket: inout Ticket, _ row: CSVRow, _ records: borrowing CSVRecords) {
    let outcome = cells.text(columns.outcome, row, records).flatMap { table.outcome($0) }
    var evidence = ResolutionEvidence(status: ticket.status, handover: ticket.handover ?? outcome?.handover)
    evidence.note(tags: ticket.tags)
    ticket.handover = evidence.handover
    if cells.options.isAIAgent(id: ticket.assignee, name: ticket.assignee) { evidence.hasAIMark = true }
    let stated = resolver(ticket, row, records) ?? outcome?.resolver
    let agentText = cells.body(columns.agentText, row, records)
    let isAIReply = (stated ?? evidence.resolver) == .ai
    let comments = comments(ticket, row, records)
    evidence.hasHumanReply = (agentText != nil && !isAIReply) || comments.contains { $0.author == .agent }
    ticket.resolver = stated ?? evidence.resolver
    let texts: [(AuthorKind, String?)] = [
      (.customer, customerText(row, records)), (.ai, cells.body(columns.aiText, row, records)),
      (isAIReply ? .ai : .agent, agentText),
    ]
    for case (let author, let text?) in texts {
      let sentAt = author == .customer ? ticket.createdAt : nil
      ticket.messages.append(Message(sentAt: sentAt, author: author, text: text))
    }
    ticket.messages += comments
  }

  /// Who a ticket names as the one who resolved it: the AI agent by its name, a person by any other where the table
  /// holds names.
  private mutating func resolver(_ ticket: Ticket, _ row: CSVRow, _ records: borrowing CSVRecords) -> Resolver? {
    guard let name = cells.text(columns.resolvedBy, row, records) else { return nil }
    guard table.namesResolvers || cells.options.isAIAgent(id: name, name: name) else {
      return cells.understood(columns.resolvedBy, &words.resolver, row, records)
    }
    // A ticket that was opened again still names who resolved it before.
    guard ticket.status == .solved || ticket.status == .closed else { return nil }
    return cells.options.isAIAgent(id: name, name: name) ? .ai : .human
  }

  private func customerText(_ row: CSVRow, _ records: borrowing CSVRecords) -> String? {
    let text = cells.body(columns.customerText, row, records)
    return table.hasWikiText ? text.map { WikiMarkup.plain($0[...]) } : text
  }

  private func comments(_ ticket: Ticket, _ row: CSVRow, _ records: borrowing CSVRecords) -> [Message] {
    columns.comments.compactMap { column in
      cells.text(column, row, records).map {
        StampedComment($0, created).message(of: ticket, cells, line: row.line)
      }
    }
  }
}
