import GRDB
package import Records

extension Archive {
  /// Hands over the tickets in batches, with their parts and names, ordered by source, then id (as bytes); holds one
  /// batch at a time.
  ///
  /// `period` keeps the tickets created in it, and those without a time of creation if `includingUndated`; nil keeps
  /// all.
  ///
  /// - Throws: `StoreError`, and what `body` throws.
  package func forEachTicketBatch(
    createdIn period: Period? = nil, includingUndated: Bool = false, size: Int = 1000,
    _ body: ([Ticket]) throws -> Void
  ) throws {
    var last: TicketKey?
    while true {
      let batch = try reading {
        try Archive.tickets($0, createdIn: period, includingUndated: includingUndated, after: last, limit: size)
      }
      guard let final = batch.last else { return }
      try body(batch)
      if batch.count < size { return }
      last = TicketKey(source: final.source, id: final.id)
    }
  }

  /// The number of tickets, or of those created in the period.
  package func ticketCount(createdIn period: Period? = nil) throws -> Int {
    try reading { database in
      let rows = try BulkStatement(
        database, "SELECT count(*) FROM ticket" + (period == nil ? "" : " WHERE created_at >= ? AND created_at < ?"))
      if let period { Archive.bind(period, to: rows, at: 0) }
      return try rows.next() ? Int(rows.int64(at: 0)) : 0
    }
  }

  /// When the oldest ticket was created; nil when no ticket has such a time.
  package func oldestCreation() throws -> Timestamp? {
    try reading { database in
      let rows = try BulkStatement(database, "SELECT min(created_at) FROM ticket")
      return try rows.next() ? rows.optionalInt64(at: 0).map(Timestamp.init(milliseconds:)) : nil
    }
  }

  /// The newest instant in the data that is not later than `clock`: over the creation, update and solution of
  /// tickets, and the start and end of executions. Nil when there is none.
  ///
  /// - Complexity: reads the tickets once, and the executions only when one of them is later than `clock`.
  package func newestInstant(notAfter clock: Timestamp) throws -> Timestamp? {
    try reading { database in
      let ticket = try Archive.newest(
        database, of: ["created_at", "updated_at", "solved_at"], in: "ticket", notAfter: clock)
      var execution = try Archive.newest(database, of: ["newest_at"], in: "stream", notAfter: nil)
      if let newest = execution, newest > clock {
        execution = try Archive.newest(database, of: ["started_at", "ended_at"], in: "execution", notAfter: clock)
      }
      return [ticket, execution].compactMap(\.self).max()
    }
  }

  /// The tickets of the given keys, in their order; keys that are not in the archive are left out.
  package func tickets(ids: [TicketKey]) throws -> [Ticket] {
    try reading { database in
      let decoder = TicketRow()
      let joiner = try TicketJoiner(database)
      let rows = try BulkStatement(
        database, "SELECT \(TicketRow.columnList) FROM ticket WHERE source = ? AND ticket_id = ?")
      var tickets: [Ticket] = []
      for key in ids {
        rows.bind(key.source, at: 0)
        rows.bind(key.id, at: 1)
        if try rows.next() { tickets.append(try joiner.joined(decoder.ticket(from: rows))) }
        rows.reset()
      }
      return tickets
    }
  }

  /// The keys of all tickets with one of the ids, whatever their source, by id, then source (as bytes).
  package func ticketKeys(withID id: String) throws -> [TicketKey] {
    try reading { database in
      let rows = try BulkStatement(database, "SELECT source FROM ticket WHERE ticket_id = ? ORDER BY source")
      rows.bind(id, at: 0)
      var keys: [TicketKey] = []
      while try rows.next() { keys.append(TicketKey(source: rows.text(at: 0), id: id)) }
      return keys
    }
  }

  private static func tickets(
    _ database: Database, createdIn period: Period?, includingUndated: Bool, after last: TicketKey?, limit: Int
  ) throws -> [Ticket] {
    var conditions: [String] = []
    if last != nil { conditions.append("(source, ticket_id) > (?1, ?2)") }
    if period != nil {
      let created = "created_at >= ?3 AND created_at < ?4"
      conditions.append(includingUndated ? "(created_at IS NULL OR \(created))" : created)
    }
    let filter = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
    let rows = try BulkStatement(
      database,
      "SELECT \(TicketRow.columnList) FROM ticket \(filter) ORDER BY source, ticket_id LIMIT ?5")
    if let last {
      rows.bind(last.source, at: 0)
      rows.bind(last.id, at: 1)
    }
    if let period { Archive.bind(period, to: rows, at: 2) }
    rows.bind(Int64(limit), at: 4)
    let decoder = TicketRow()
    let joiner = try TicketJoiner(database)
    var batch: [Ticket] = []
    while try rows.next() { batch.append(try joiner.joined(decoder.ticket(from: rows))) }
    return batch
  }

  private static func newest(
    _ database: Database, of columns: [String], in table: String, notAfter clock: Timestamp?
  ) throws -> Timestamp? {
    let figures = columns.map { "max(\($0)) FILTER (WHERE \($0) <= ?1)" }.joined(separator: ", ")
    let rows = try BulkStatement(database, "SELECT \(figures) FROM \(table)")
    rows.bind(clock?.milliseconds ?? .max, at: 0)
    guard try rows.next() else { return nil }
    return columns.indices.compactMap(rows.optionalInt64).max().map(Timestamp.init(milliseconds:))
  }

  private static func bind(_ period: Period, to statement: BulkStatement, at position: Int) {
    statement.bind(period.start.milliseconds, at: position)
    statement.bind(period.end.milliseconds, at: position + 1)
  }
}
