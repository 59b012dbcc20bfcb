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

  init(_ database: Database, importID: Int64) throws {
    self.importID = importID
    merges = try TicketMergeWriter(database, importID: importID)
    let (columns, parameters) = (TicketRow.columnList, TicketRow.parameterList)
    insertRow = try BulkStatement(
      database, "INSERT INTO ticket (\(columns)) VALUES (\(parameters)) ON CONFLICT DO NOTHING")
    selectRow = try BulkStatement(
      database, "SELECT \(columns) FROM ticket WHERE source = ? AND ticket_id = ?")
    let assignments = TicketRow.columns.dropFirst(2).map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
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
    TicketRow.bind(ticket, importID: importID, to: insertRow)
    if try insertRow.run() == 1 { return .accepted }
    guard try ticket.replaces(storedTicket(source: ticket.source, id: ticket.id)) else { return .duplicate }
    TicketRow.bind(ticket, importID: importID, to: updateRow)
    try updateRow.run()
    return .updated
  }

  private func storedTicket(source: String, id: String) throws -> Ticket {
    selectRow.bind(source, at: 0)
    selectRow.bind(id, at: 1)
    defer { selectRow.reset() }
    guard try selectRow.next() else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    return try rows.ticket(from: selectRow)
  }
}
