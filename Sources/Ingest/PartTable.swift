import Records

/// A table whose rows belong to tickets that stand elsewhere: what it is known by and which columns it has.
///
/// Its fields are those of a table of tickets, and `part_id`, `sent_at`, `body`, `author_kind`, `author_id`,
/// `is_incoming`, `is_public`, `is_private`, `is_automatic`, `is_active`, `is_deleted`.
struct PartTable: Sendable {
  let table: TicketTable
  /// What a row is, such as `comment`.
  let noun: String
  /// What the `part_id` of a row is beside its name.
  var meaning = PartMeaning.message
  /// Whether a ticket has one such row at most, so that the row needs no id of its own.
  var isOnly = false
  /// Whether the rows make tickets by themselves.
  var isEnough = false

  /// The format with this table's mapper.
  var format: TableFormat {
    let tickets = table.format
    return TableFormat(
      name: table.name, kind: .parts, summary: table.summary, fields: table.fields,
      dateFields: TicketTable.dateFields + ["sent_at"], signature: tickets.signature,
      missing: { columns in
        (isOnly ? ["ticket_id"] : ["ticket_id", "part_id"]).filter { columns.position($0) == nil }.map {
          "a \($0) column"
        }
      },
      mapper: { PartMapper(self, $0, $1) })
  }
}

/// What the id of a part says of its ticket.
enum PartMeaning: Sendable {
  /// Nothing.
  case message
  /// A tag, or the id of one.
  case tag
  case customer
}

/// Maps the rows of a table of parts.
private struct PartMapper: RowMapper {
  private let table: PartTable
  private let cells: CellReader
  private let columns: MessageColumns
  private let sent: DateShape
  private var tickets: TicketMapper
  private var truth = WordReader { Values.truth($0) }
  private var authors = WordReader { AuthorKind(exported: $0) }

  init(_ table: PartTable, _ map: ColumnMap, _ cells: CellReader) {
    self.table = table
    self.cells = cells
    columns = MessageColumns(map)
    sent = cells.shape("sent_at")
    tickets = TicketMapper(table.table, map, cells)
  }

  mutating func map(
    _ row: CSVRow, of records: borrowing CSVRecords, into batch: inout BatchBuilder
  ) throws(CellProblem) {
    let isGone =
      cells.understood(columns.isDeleted, &truth, row, records) == true
      || cells.understood(columns.isActive, &truth, row, records) == false
    if isGone { throw CellProblem(message: "the row was deleted or replaced in the help desk", severity: .note) }
    let id = table.isOnly ? "" : try cells.id(columns.partID, row, records)
    guard let id else { throw .empty(columns.partID, "expected the id of the \(table.noun)") }
    var ticket = try tickets.ticket(row, of: records)
    switch table.meaning {
    case .message: break
    case .tag: ticket.tags = [id.lowercased()]
    case .customer: ticket.customerID = id
    }
    let sentAt = try cells.moment(columns.sentAt, sent, row, records)?.instant ?? ticket.createdAt
    ticket.updatedAt = ticket.updatedAt ?? sentAt
    let authorID = try cells.id(columns.authorID, row, records)
    if let text = cells.body(columns.body, row, records) {
      let isPublic =
        cells.understood(columns.isPublic, &truth, row, records) ?? true
        && cells.understood(columns.isPrivate, &truth, row, records) != true
        && cells.text(columns.type, row, records) != "note"
      let author = author(authorID, row, records)
      ticket.messages = [
        Message(
          sentAt: sentAt, author: author ?? .agent, isPublic: isPublic,
          text: table.table.hasWikiText ? WikiMarkup.plain(text[...]) : text)
      ]
      if author == .ai, isPublic { ticket.resolver = .ai }
      if author == .customer { ticket.customerID = ticket.customerID ?? authorID }
      // Where the row itself says who wrote it, nobody needs to look the id up.
      batch.parts.append(part(ticket, id, author == nil ? authorID : nil))
    } else {
      batch.parts.append(part(ticket, id, nil))
    }
  }

  func accountID(_ row: CSVRow, of records: borrowing CSVRecords) -> String? { nil }

  private func part(_ ticket: Ticket, _ id: String, _ authorID: String?) -> TicketPart {
    TicketPart(
      ticket, name: table.isOnly ? table.noun : "\(table.noun) \(id)", authorID: authorID, isEnough: table.isEnough)
  }

  /// Who wrote the row's message; nil where only the id tells it.
  private mutating func author(_ id: String?, _ row: CSVRow, _ records: borrowing CSVRecords) -> AuthorKind? {
    if cells.options.isAIAgent(id: id, name: id) { return .ai }
    if cells.understood(columns.isAutomatic, &truth, row, records) == true { return .bot }
    if let isIncoming = cells.understood(columns.isIncoming, &truth, row, records) {
      return isIncoming ? .customer : .agent
    }
    return cells.understood(columns.author, &authors, row, records)
  }
}

/// The columns of a message beside those of its ticket.
private struct MessageColumns {
  let partID, sentAt, body, type, author, authorID, isIncoming, isPublic, isPrivate, isAutomatic: Column
  let isActive, isDeleted: Column

  init(_ map: ColumnMap) {
    partID = map.column("part_id")
    sentAt = map.column("sent_at")
    body = map.column("body")
    type = map.column("part_type")
    author = map.column("author_kind")
    authorID = map.column("author_id")
    isIncoming = map.column("is_incoming")
    isPublic = map.column("is_public")
    isPrivate = map.column("is_private")
    isAutomatic = map.column("is_automatic")
    isActive = map.column("is_active")
    isDeleted = map.column("is_deleted")
  }
}
