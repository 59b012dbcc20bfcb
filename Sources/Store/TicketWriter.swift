import GRDB
import Records

/// Stores the tickets of an import; of two copies of a ticket the newer one stays.
final class TicketWriter {
  private let importID: Int64
  private let rows = TicketRow()
  private let insertRow: BulkStatement
  private let selectRow: BulkStatement
  private let updateRow: BulkStatement
  private let merges: TicketMergeWriter

  /// Beside the columns of a ticket.
  private static let ownColumns = ["messages_at", "is_bare"]

  init(_ database: Database, importID: Int64) throws {
    self.importID = importID
    merges = try TicketMergeWriter(database, importID: importID)
    let names = TicketRow.columns + TicketWriter.ownColumns
    let columns = names.joined(separator: ", ")
    let parameters = names.map { _ in "?" }.joined(separator: ", ")
    insertRow = try BulkStatement(
      database, "INSERT INTO ticket (\(columns)) VALUES (\(parameters)) ON CONFLICT DO NOTHING")
    selectRow = try BulkStatement(
      database, "SELECT \(columns) FROM ticket WHERE source = ? AND ticket_id = ?")
    let assignments = names.dropFirst(2).map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
    updateRow = try BulkStatement(
      database,
      """
      INSERT INTO ticket (\(columns)) VALUES (\(parameters))
      ON CONFLICT (source, ticket_id) DO UPDATE SET \(assignments)
      """)
  }

  func insert(_ ticket: Ticket) throws -> RowOutcome {
    if let merge = ticket.merge { return try merges.insert(merge) }
    if merges.has(ticket) { return .duplicate }
    bind(StoredTicket(ticket: ticket, messagesAt: ticket.messages.isEmpty ? nil : ticket.version), to: insertRow)
    if try insertRow.run() == 1 { return .accepted }
    guard let merged = try ticket.merged(into: storedTicket(source: ticket.source, id: ticket.id)) else {
      return .duplicate
    }
    bind(merged, to: updateRow)
    try updateRow.run()
    return .updated
  }

  private func bind(_ stored: StoredTicket, to statement: BulkStatement) {
    TicketRow.bind(stored.ticket, importID: importID, to: statement)
    statement.bind(stored.messagesAt?.milliseconds, at: TicketRow.columns.count)
    statement.bind(stored.isBare, at: TicketRow.columns.count + 1)
  }

  private func storedTicket(source: String, id: String) throws -> StoredTicket {
    selectRow.bind(source, at: 0)
    selectRow.bind(id, at: 1)
    defer { selectRow.reset() }
    guard try selectRow.next() else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    return StoredTicket(
      ticket: try rows.ticket(from: selectRow),
      messagesAt: selectRow.optionalInt64(at: TicketRow.columns.count).map(Timestamp.init(milliseconds:)),
      isBare: selectRow.int64(at: TicketRow.columns.count + 1) == 1)
  }
}
