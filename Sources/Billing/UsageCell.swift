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
  /// Position in the usage's tasks.
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

  /// The cell of a first execution.
  init(_ row: MeteredRow, next: Int32) {
    usedAt = row.usedAt
    replies = row.replies
    executions = 1
    task = row.task
    month = row.month
    self.next = next
    version = row.version
    isCompleted = row.isCompleted
    marks = row.marks
  }

  /// Adds an execution that the cell holds, but for the time of use.
  mutating func add(_ row: MeteredRow) {
    executions += 1
    let (sum, overflow) = replies.addingReportingOverflow(row.replies)
    replies = overflow ? .max : sum
    marks.formUnion(row.marks)
  }

  /// Whether an execution belongs in this cell of its key.
  func holds(_ row: MeteredRow) -> Bool {
    task == row.task && month == row.month && version == row.version && isCompleted == row.isCompleted
  }
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
  /// Became known after its period's end (rule 54).
  static let late = UsageMarks(rawValue: 64)

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  @inline(__always)
  init(of event: borrowing UsageEvent) {
    self = []
    if case .unknown = event.environment { insert(.environmentUnknown) }
    if case .some(false) = event.isTicketKnown { insert(.unknownTicket) }
    if event.hasDerivedID { insert(.keyDerived) }
    if case .handover = event.status { insert(.handover) }
    if event.hasAssumedZone { insert(.assumedZone) }
  }

  /// In the order of `ChargeFlag.allCases`.
  var flags: [ChargeFlag] {
    let pairs: [(UsageMarks, ChargeFlag)] = [
      (.environmentUnknown, .environmentUnknown), (.unknownTicket, .unknownTicket),
      (.keyDerived, .keyDerived), (.handover, .handover), (.assumedZone, .assumedZone),
      (.priceBoundary, .priceBoundary), (.late, .late),
    ]
    return pairs.filter { contains($0.0) }.map(\.1)
  }
}
