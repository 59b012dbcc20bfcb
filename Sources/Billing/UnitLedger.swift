import Records

/// The billable executions of one billing key that no reading of the contract tells apart: same local month, price
/// version, task, and all or none of them completed.
///
/// A cell is plain bytes, without an object to count references of: bills are computed by walking over millions.
/// Every reading (rules 12, 15, 23) is a way of folding a key's cells into units, so that one pass over the log serves
/// all of them.
struct UsageCell: Sendable {
  /// Start of the earliest execution, ties broken by the smaller id, which `UnitLedger.executionIDs` holds.
  var usedAt: Timestamp
  /// Replies of all executions; stays at the largest number on overflow, which rating then reports.
  var replies: Int64
  var executions: Int32
  /// Position in the ledger's tasks.
  let task: Int32
  /// As numbered by `MonthTable`.
  let month: Int32
  /// The key's next cell, or `KeyTable.none`.
  var next: Int32
  /// Position in the price book, or `PriceTimeline.unpriced`.
  let version: Int16
  let isCompleted: Bool
  /// Those of any of the executions.
  var marks: UsageMarks
}

/// What a reader should know about an execution that is charged.
struct UsageMarks: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  static let environmentUnknown = UsageMarks(rawValue: 1)
  static let unknownTicket = UsageMarks(rawValue: 2)
  static let keyDerived = UsageMarks(rawValue: 4)
  static let handover = UsageMarks(rawValue: 8)
  static let assumedZone = UsageMarks(rawValue: 16)
  static let priceBoundary = UsageMarks(rawValue: 32)

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  init(of event: borrowing UsageEvent) {
    self = []
    if event.environment == .unknown { insert(.environmentUnknown) }
    if event.isTicketKnown == false { insert(.unknownTicket) }
    if event.hasDerivedID { insert(.keyDerived) }
    if event.status == .handover { insert(.handover) }
    if event.hasAssumedZone { insert(.assumedZone) }
  }

  /// In the order of `ChargeFlag.allCases`.
  var flags: [ChargeFlag] {
    let pairs: [(UsageMarks, ChargeFlag)] = [
      (.environmentUnknown, .environmentUnknown), (.unknownTicket, .unknownTicket),
      (.keyDerived, .keyDerived), (.handover, .handover), (.assumedZone, .assumedZone),
      (.priceBoundary, .priceBoundary),
    ]
    return pairs.filter { contains($0.0) }.map(\.1)
  }
}

/// The cells of every billing key: all that metering keeps of a log.
struct UnitLedger: Sendable {
  private(set) var table = KeyTable()
  private(set) var cells: [UsageCell] = []
  /// The first execution of every cell.
  private(set) var executionIDs: [String] = []
  private(set) var tasks: [String] = []
  private var taskNumbers: [String: Int32] = [:]

  /// The number of the execution's billing key: its ticket, else its conversation (rule 18); learns the link on the way.
  ///
  /// Nil when it names neither.
  mutating func key(of event: borrowing UsageEvent, account: Int32) -> Int32? {
    guard let ticketID = event.ticketID else {
      return event.conversationID.map { table.number(account: account, kind: .conversation, id: $0) }
    }
    let ticket = table.number(account: account, kind: .ticket, id: ticketID)
    if let conversationID = event.conversationID {
      let conversation = table.number(account: account, kind: .conversation, id: conversationID)
      table.link(conversation: conversation, ticket: ticket)
    }
    return ticket
  }

  /// The number of a task's name, new or known.
  mutating func taskNumber(of name: String) -> Int32 {
    if let number = taskNumbers[name] { return number }
    let number = Int32(tasks.count)
    tasks.append(name)
    taskNumbers[name] = number
    return number
  }

  /// Books a billable execution under its key.
  mutating func add(
    _ event: borrowing UsageEvent, key: Int32, task: Int32, month: Int32, version: Int16
  ) {
    let isCompleted = event.status == .completed
    let first = table.keys[Int(key)].firstCell
    var position = first
    while position != KeyTable.none {
      let index = Int(position)
      if cells[index].task == task, cells[index].month == month, cells[index].version == version,
        cells[index].isCompleted == isCompleted
      {
        return merge(event, into: index)
      }
      position = cells[index].next
    }
    table.setFirstCell(Int32(cells.count), of: key)
    cells.append(
      UsageCell(
        usedAt: event.startedAt, replies: event.replyCount ?? 0, executions: 1, task: task,
        month: month, next: first, version: version, isCompleted: isCompleted,
        marks: UsageMarks(of: event)))
    executionIDs.append(event.executionID)
  }

  private mutating func merge(_ event: borrowing UsageEvent, into index: Int) {
    if event.startedAt < cells[index].usedAt
      || (event.startedAt == cells[index].usedAt && event.executionID < executionIDs[index])
    {
      cells[index].usedAt = event.startedAt
      executionIDs[index] = event.executionID
    }
    cells[index].executions += 1
    let (sum, overflow) = cells[index].replies.addingReportingOverflow(event.replyCount ?? 0)
    cells[index].replies = overflow ? .max : sum
    cells[index].marks.formUnion(UsageMarks(of: event))
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
}
