import GRDB
package import Records

/// Stores which tickets were merged into others, and takes those out of the tickets.
final class TicketMergeWriter {
  private let importID: Int64
  private let insertRow: BulkStatement
  private let deletePlace: BulkStatement
  private let deleteTicket: BulkStatement
  /// By source and id.
  private var known: [TicketKey: TicketMerge]

  init(_ database: Database, importID: Int64) throws {
    self.importID = importID
    insertRow = try BulkStatement(
      database,
      """
      INSERT OR REPLACE INTO ticket_merge (source, ticket_id, survivor_id, merged_at, import_id)
      VALUES (?, ?, ?, ?, ?)
      """)
    deletePlace = try BulkStatement(database, "DELETE FROM ticket_topic WHERE source = ? AND ticket_id = ?")
    deleteTicket = try BulkStatement(database, "DELETE FROM ticket WHERE source = ? AND ticket_id = ?")
    known = Dictionary(
      uniqueKeysWithValues: try Archive.merges(database).map { (TicketKey(source: $0.source, id: $0.ticketID), $0) })
  }

  /// Whether a ticket was merged away: an older export that still has it brings nothing new.
  func has(_ ticket: Ticket) -> Bool {
    !known.isEmpty && known[TicketKey(source: ticket.source, id: ticket.id)] != nil
  }

  /// Of two merges of one ticket the earlier one stays, of those at one time that into the smaller id.
  func insert(_ merge: TicketMerge) throws -> RowOutcome {
    let key = TicketKey(source: merge.source, id: merge.ticketID)
    let before = known[key]
    if let before, (before.mergedAt, before.survivorID) <= (merge.mergedAt, merge.survivorID) { return .duplicate }
    known[key] = merge
    insertRow.bind(merge.source, at: 0)
    insertRow.bind(merge.ticketID, at: 1)
    insertRow.bind(merge.survivorID, at: 2)
    insertRow.bind(merge.mergedAt.milliseconds, at: 3)
    insertRow.bind(importID, at: 4)
    try insertRow.run()
    for statement in [deletePlace, deleteTicket] {
      statement.bind(merge.source, at: 0)
      statement.bind(merge.ticketID, at: 1)
      try statement.run()
    }
    return before == nil ? .accepted : .updated
  }
}

extension Archive {
  /// Every ticket that was merged into another one, by source and id.
  ///
  /// - Throws: `StoreError`.
  package func merges() throws -> [TicketMerge] {
    try reading { try Archive.merges($0) }
  }

  static func merges(_ database: Database) throws -> [TicketMerge] {
    let rows = try BulkStatement(
      database, "SELECT source, ticket_id, survivor_id, merged_at FROM ticket_merge ORDER BY source, ticket_id")
    var merges: [TicketMerge] = []
    while try rows.next() {
      merges.append(
        TicketMerge(
          source: rows.text(at: 0), ticketID: rows.text(at: 1), survivorID: rows.text(at: 2),
          mergedAt: Timestamp(milliseconds: rows.int64(at: 3))))
    }
    return merges
  }
}
