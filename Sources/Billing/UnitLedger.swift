import Records

/// The cells of every billing key: all that metering keeps of a log.
struct UnitLedger: Sendable {
  private(set) var table = KeyTable()
  private(set) var cells: [UsageCell] = []
  /// The first execution of every cell.
  private(set) var executionIDs: [String] = []
  private var sharedReplies = ReplyLedger()

  /// Makes room for executions; what stays unused takes no memory.
  mutating func reserve(executions: Int) {
    table.reserve(keys: executions)
    cells.reserveCapacity(executions)
    executionIDs.reserveCapacity(executions)
  }

  /// Books the billable executions of a batch under their keys, and learns from all which conversation is part of
  /// which ticket.
  mutating func add(_ rows: consuming [MeteredRow], of events: borrowing Span<UsageEvent>) {
    findKeys(of: &rows, in: events)
    // The waits for the cells overlap, as those for the keys do.
    let heads = rows.map { head(ofKey: $0.key) }
    for index in rows.indices where rows[index].isBillable && rows[index].key != KeyTable.none {
      let row = rows[index]
      // What decides whether a cell holds a row never changes, so an early copy does.
      let cell: Int
      if let head = heads[index], head.cell.holds(row) {
        cell = Int(head.position)
        merge(row, events[row.event].executionID, into: cell)
      } else {
        cell = add(row, events[row.event].executionID)
      }
      if !events[row.event].sharedReplies.isEmpty {
        sharedReplies.add(
          events[row.event].sharedReplies, key: row.key, cell: cell, usedAt: row.usedAt,
          executionID: events[row.event].executionID)
      }
    }
  }

  /// Moves the cells of every conversation that turned out to be part of a ticket to that ticket's key (rule 18).
  mutating func joinLinkedConversations() {
    for number in table.keys.indices {
      let key = table.keys[number]
      guard key.ticket != KeyTable.none, key.firstCell != KeyTable.none else { continue }
      var last = Int(key.firstCell)
      while cells[last].next != KeyTable.none { last = Int(cells[last].next) }
      cells[last].next = table.keys[Int(key.ticket)].firstCell
      table.setFirstCell(key.firstCell, of: key.ticket)
      table.setFirstCell(KeyTable.none, of: Int32(number))
    }
  }

  /// Counts every reply once that several executions of a key have (rule 14). To be called when all keys are joined.
  mutating func takeRepeatedReplies() {
    let keys = table.keys
    sharedReplies.takeRepeated(from: &cells) { key in
      keys[Int(key)].ticket == KeyTable.none ? key : keys[Int(key)].ticket
    }
    sharedReplies = ReplyLedger()
  }

  /// Finds every row's billing key: its ticket, else its conversation (rule 18).
  private mutating func findKeys(of rows: inout [MeteredRow], in events: borrowing Span<UsageEvent>) {
    var lookups: [KeyLookup] = []
    lookups.reserveCapacity(rows.count * 2)
    for row in rows {
      if let ticket = KeyLookup(.ticket, of: row, in: events) { lookups.append(ticket) }
      if let conversation = KeyLookup(.conversation, of: row, in: events) { lookups.append(conversation) }
    }
    table.number(&lookups, in: events)
    var next = 0
    for index in rows.indices {
      while next < lookups.count, lookups[next].event == rows[index].event {
        if rows[index].key == KeyTable.none {
          rows[index].key = lookups[next].number
        } else {
          table.link(conversation: lookups[next].number, ticket: rows[index].key)
        }
        next += 1
      }
    }
  }

  private func head(ofKey key: Int32) -> CellChain.Link? {
    guard key != KeyTable.none else { return nil }
    let first = table.keys[Int(key)].firstCell
    return first == KeyTable.none ? nil : CellChain.Link(position: first, cell: cells[Int(first)])
  }

  /// The cell it is in.
  private mutating func add(_ row: MeteredRow, _ executionID: String) -> Int {
    let first = table.keys[Int(row.key)].firstCell
    var position = first
    while position != KeyTable.none {
      let index = Int(position)
      if cells[index].holds(row) {
        merge(row, executionID, into: index)
        return index
      }
      position = cells[index].next
    }
    table.setFirstCell(Int32(cells.count), of: row.key)
    cells.append(UsageCell(row, next: first))
    executionIDs.append(executionID)
    return cells.count - 1
  }

  private mutating func merge(_ row: MeteredRow, _ executionID: String, into index: Int) {
    let known = cells[index].usedAt.milliseconds
    let usedAt = row.usedAt.milliseconds
    if usedAt < known || (usedAt == known && executionID < executionIDs[index]) {
      cells[index].usedAt = row.usedAt
      executionIDs[index] = executionID
    }
    cells[index].add(row)
  }
}
