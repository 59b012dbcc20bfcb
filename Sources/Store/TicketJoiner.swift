import GRDB
import Records

/// Puts tickets together with their parts and the names behind their ids, while they are read.
final class TicketJoiner {
  private let parts: BulkStatement?
  private let names: BulkStatement?
  private let partRows = TicketPartRow()
  private let roles = AuthorKind.valuesByCode
  private var known: [Entry: Named] = [:]

  init(_ database: Database) throws {
    parts =
      try Archive.isEmpty(database, "ticket_part")
      ? nil
      : BulkStatement(
        database,
        "SELECT \(TicketPartRow.columnList) FROM ticket_part WHERE source = ? AND ticket_id = ? ORDER BY part_name")
    // An entry of the help desk itself comes before one of a file that names none.
    names =
      try Archive.isEmpty(database, "directory_entry")
      ? nil
      : BulkStatement(
        database,
        """
        SELECT name, role_code FROM directory_entry WHERE source IN (?, '') AND kind_code = ? AND entry_id = ?
        ORDER BY source DESC LIMIT 1
        """)
  }

  /// The ticket with all that is known of it.
  func joined(_ ticket: Ticket) throws -> Ticket {
    var ticket = ticket
    if let parts {
      var found = try storedParts(TicketKey(source: ticket.source, id: ticket.id), parts)
      if let id = ticket.recordID, id != ticket.id {
        found += try storedParts(TicketKey(source: ticket.source, id: id), parts)
      }
      let source = ticket.source
      try ticket.join(found) { try entry(Entry(source: source, kind: .person, id: $0)).role }
    }
    if names != nil {
      ticket.group = try ticket.group.map { try name(.group, $0, of: ticket) }
      ticket.assignee = try ticket.assignee.map { try name(.person, $0, of: ticket) }
      ticket.tags = try ticket.tags.map { try name(.tag, $0, of: ticket) }
    }
    return ticket
  }

  private func storedParts(_ key: TicketKey, _ rows: BulkStatement) throws -> [TicketPart] {
    rows.bind(key.source, at: 0)
    rows.bind(key.id, at: 1)
    defer { rows.reset() }
    var found: [TicketPart] = []
    while try rows.next() { found.append(try partRows.part(from: rows)) }
    return found
  }

  /// The name behind an id; the id itself where no name is known.
  private func name(_ kind: DirectoryKind, _ id: String, of ticket: Ticket) throws -> String {
    let name = try entry(Entry(source: ticket.source, kind: kind, id: id)).name
    return name.isEmpty ? id : name
  }

  private func entry(_ key: Entry) throws -> Named {
    if let named = known[key] { return named }
    guard let names else { return Named(name: "", role: nil) }
    names.bind(key.source, at: 0)
    names.bind(key.kind.code, at: 1)
    names.bind(key.id, at: 2)
    defer { names.reset() }
    var named = Named(name: "", role: nil)
    if try names.next() {
      named = Named(name: names.text(at: 0), role: try names.optionalInt64(at: 1).map(roles.value(ofCode:)))
    }
    known[key] = named
    return named
  }

  private struct Entry: Hashable {
    let source: String
    let kind: DirectoryKind
    let id: String
  }

  private struct Named {
    let name: String
    let role: AuthorKind?
  }
}

extension Archive {
  static func isEmpty(_ database: Database, _ table: String) throws -> Bool {
    let rows = try BulkStatement(database, "SELECT NOT EXISTS (SELECT 1 FROM \(table))")
    return try rows.next() && rows.int64(at: 0) == 1
  }
}
