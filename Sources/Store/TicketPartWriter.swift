import GRDB
import Records

/// Stores the parts of tickets of an import; of two copies of a part the newer one stays.
final class TicketPartWriter {
  private let importID: Int64
  private let rows = TicketRow()
  private let insertRow: BulkStatement
  private let selectRow: BulkStatement
  private let updateRow: BulkStatement
  private let insertBare: BulkStatement

  init(_ database: Database, importID: Int64) throws {
    self.importID = importID
    let (columns, parameters) = (TicketPartRow.columnList, TicketPartRow.parameterList)
    insertRow = try BulkStatement(
      database, "INSERT INTO ticket_part (\(columns)) VALUES (\(parameters)) ON CONFLICT DO NOTHING")
    selectRow = try BulkStatement(
      database, "SELECT \(columns) FROM ticket_part WHERE source = ? AND ticket_id = ? AND part_name = ?")
    updateRow = try BulkStatement(
      database, "INSERT OR REPLACE INTO ticket_part (\(columns)) VALUES (\(parameters))")
    insertBare = try BulkStatement(
      database,
      """
      INSERT INTO ticket (source, ticket_id, import_id, created_at, updated_at, resolver_code, subject, is_bare)
      VALUES (?, ?, ?, ?, ?, \(Resolver.unknown.code), '', 1)
      ON CONFLICT (source, ticket_id) DO UPDATE SET
        created_at = min(ifnull(created_at, excluded.created_at), ifnull(excluded.created_at, created_at)),
        updated_at = max(ifnull(updated_at, excluded.updated_at), ifnull(excluded.updated_at, updated_at))
      WHERE is_bare
      """)
  }

  func insert(_ part: TicketPart) throws -> RowOutcome {
    let outcome = try store(part)
    if part.isEnough, outcome != .duplicate { try storeBareTicket(of: part) }
    return outcome
  }

  private func store(_ part: TicketPart) throws -> RowOutcome {
    TicketPartRow.bind(part, importID: importID, to: insertRow)
    if try insertRow.run() == 1 { return .accepted }
    guard try part.ticket.replaces(storedTicket(of: part)) else { return .duplicate }
    TicketPartRow.bind(part, importID: importID, to: updateRow)
    try updateRow.run()
    return .updated
  }

  private func storedTicket(of part: TicketPart) throws -> Ticket {
    selectRow.bind(part.ticket.source, at: 0)
    selectRow.bind(part.ticket.id, at: 1)
    selectRow.bind(part.name, at: 2)
    defer { selectRow.reset() }
    guard try selectRow.next() else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    return try rows.ticket(from: selectRow)
  }

  /// A ticket without anything of its own but the times between which its parts lie.
  private func storeBareTicket(of part: TicketPart) throws {
    let times = ([part.ticket.createdAt, part.ticket.updatedAt] + part.ticket.messages.map(\.sentAt))
      .compactMap { $0?.milliseconds }
    insertBare.bind(part.ticket.source, at: 0)
    insertBare.bind(part.ticket.id, at: 1)
    insertBare.bind(importID, at: 2)
    insertBare.bind(times.min(), at: 3)
    insertBare.bind(times.max(), at: 4)
    try insertBare.run()
  }
}

/// The columns of `ticket_part`: those of a ticket, then its own.
struct TicketPartRow {
  private static let columns = TicketRow.columns + ["part_name", "author_id"]
  static let columnList = columns.joined(separator: ", ")
  static let parameterList = columns.map { _ in "?" }.joined(separator: ", ")

  static func bind(_ part: TicketPart, importID: Int64, to statement: BulkStatement) {
    TicketRow.bind(part.ticket, importID: importID, to: statement)
    statement.bind(part.name, at: TicketRow.columns.count)
    statement.bind(part.authorID, at: TicketRow.columns.count + 1)
  }

  private let tickets = TicketRow()

  /// The part of the present row of a query over `columnList`; whether it is enough for a ticket is not stored.
  func part(from row: BulkStatement) throws -> TicketPart {
    TicketPart(
      try tickets.ticket(from: row), name: row.text(at: TicketRow.columns.count),
      authorID: row.optionalText(at: TicketRow.columns.count + 1))
  }
}
